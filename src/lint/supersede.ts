/**
 * Nothing is said twice. In: what was said about a text, by rules or by earlier stages, and what rules found.
 * Out: the same without what a rule that stands for it says at the same place.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Span } from '../source/span.ts';
import type { LintFinding } from './lint.ts';

/** @param by whose rules name the codes they stand for; may be `said` itself */
export function withoutSuperseded<D extends Diagnostic>(
  said: readonly D[],
  by: readonly LintFinding[],
): readonly D[] {
  const places = placesOf(by);
  if (places.size === 0) return said;
  return said.filter(({ code, span }) => !span || !linesOf(span).some((line) => meets(code, span, line)));

  function meets(code: string, span: Span, line: number): boolean {
    return places.get(keyOf(code, line))?.some((other) => overlap(span, other)) ?? false;
  }
}

/** Where a code need not be said, by code and line: there may be a million findings. */
function placesOf(by: readonly LintFinding[]): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>();
  for (const { rule, span } of by)
    for (const code of rule.supersedes ?? [])
      for (const line of linesOf(span)) {
        const key = keyOf(code, line);
        const known = places.get(key);
        if (known) known.push(span);
        else places.set(key, [span]);
      }
  return places;
}

const keyOf = (code: string, line: number): string => `${code} ${line}`;

const linesOf = ({ line, endLine }: Span): readonly number[] =>
  Array.from({ length: endLine - line + 1 }, (_, i) => line + i);

/** A place without width is met by what begins, ends or goes on there. */
function overlap(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
