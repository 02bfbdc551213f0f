/**
 * Fixes put into a text. In: the text and the findings. Out: the text after as many of their fixes as do not
 * overlap, the earlier first; who wants all asks again on the new text.
 */
import type { Diagnostic, Edit } from '../diagnostics/types.ts';

export interface Applied {
  readonly text: string;
  readonly edits: readonly Edit[];
}

export function applyFixes(
  text: string,
  findings: readonly Diagnostic[],
  kinds: ReadonlySet<'safe' | 'suggested'>,
): Applied {
  const taken: Edit[] = [];
  for (const { fix } of findings)
    if (fix && kinds.has(fix.kind) && !fix.edits.some((edit) => taken.some((other) => meet(edit, other))))
      taken.push(...fix.edits);
  const edits = taken.sort((a, b) => a.start - b.start);
  return { text: put(text, edits), edits };
}

/** Two insertions at one place meet too. */
const meet = (a: Edit, b: Edit): boolean => (a.start < b.end && b.start < a.end ? true : a.start === b.start);

function put(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let made = '';
  for (const { start, end, text: words } of edits) {
    made += text.slice(at, start) + words;
    at = end;
  }
  return made + text.slice(at);
}
