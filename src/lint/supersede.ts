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
  return said.filter(({ code, span }) => !span || !(places.get(inFile(code, span))?.meet(span) ?? false));
}

/**
 * What `by` says, as heavy as what it stands for: a paper that cannot be set is not let through because a rule
 * of less weight says why.
 *
 * @param said by earlier stages
 */
export function asHeavyAs<F extends LintFinding>(
  by: readonly F[],
  said: readonly Diagnostic[],
): readonly F[] {
  const errors = said.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return by;
  const places = placesOfCodes(errors);
  const isError = ({ rule, span }: F): boolean =>
    rule.supersedes?.some((code) => places.get(inFile(code, span))?.meet(span)) ?? false;
  return by.map((finding) => (isError(finding) ? { ...finding, severity: 'error' } : finding));
}

const inFile = (code: string, { file }: Span): string => `${code}\n${file}`;

/** Where each code need not be said, file by file. */
function placesOf(by: readonly LintFinding[]): ReadonlyMap<string, Places> {
  return grouped(
    by.flatMap(({ rule, span }) =>
      (rule.supersedes ?? []).map((code) => [inFile(code, span), span] as const),
    ),
  );
}

const placesOfCodes = (said: readonly Diagnostic[]): ReadonlyMap<string, Places> =>
  grouped(said.flatMap(({ code, span }) => (span ? [[inFile(code, span), span] as const] : [])));

function grouped(all: readonly (readonly [key: string, span: Span])[]): ReadonlyMap<string, Places> {
  const spans = new Map<string, Span[]>();
  for (const [key, span] of all) {
    const known = spans.get(key);
    if (known) known.push(span);
    else spans.set(key, [span]);
  }
  return new Map([...spans].map(([key, own]) => [key, new Places(own)]));
}

/** What is found at a place without width is found at the character behind it. */
const endOf = ({ start, end }: Span): number => Math.max(end, start + 1);

/** Many spans, asked one by one whether they overlap another: there may be a million on one line. */
class Places {
  readonly #starts: readonly number[];
  /** How far the spans reach that begin no later. */
  readonly #reach: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    let reach = 0;
    this.#starts = sorted.map(({ start }) => start);
    this.#reach = sorted.map((span) => {
      reach = Math.max(reach, endOf(span));
      return reach;
    });
  }

  meet(span: Span): boolean {
    const before = this.#countBefore(endOf(span));
    return before > 0 && this.#reach[before - 1]! > span.start;
  }

  /** How many begin before an offset. */
  #countBefore(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
