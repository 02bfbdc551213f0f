/**
 * Fixes put into a text. In: the text and the findings. Out: the text after as many of their fixes as do not
 * overlap, the earlier first; who wants all asks again on the new text.
 */
import type { Diagnostic, Edit } from '../diagnostics/types.ts';

export interface Applied<D extends Diagnostic = Diagnostic> {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** Those whose fix was put in. */
  readonly mended: readonly D[];
}

export function applyFixes<D extends Diagnostic>(
  text: string,
  findings: readonly D[],
  kinds: ReadonlySet<'safe' | 'suggested'>,
): Applied<D> {
  const edits: Edit[] = [];
  const mended: D[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix || !kinds.has(fix.kind) || fix.edits.some((edit) => isMet(edits, edit))) continue;
    for (const edit of fix.edits) edits.splice(placeOf(edits, edit), 0, edit);
    mended.push(finding);
  }
  return { text: put(text, edits), edits, mended };
}

/** Where an edit goes among others, which stand in order: behind all that begin before it. */
function placeOf(edits: readonly Edit[], { start }: Edit): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** None of `edits` overlaps another, so only its neighbours can meet a new one. */
function isMet(edits: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(edits, edit);
  const [before, behind] = [edits[place - 1], edits[place]];
  return (before !== undefined && meet(before, edit)) || (behind !== undefined && meet(edit, behind));
}

/** Two insertions at one place meet too. */
const meet = (a: Edit, b: Edit): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;

function put(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let made = '';
  for (const { start, end, text: words } of edits) {
    made += text.slice(at, start) + words;
    at = end;
  }
  return made + text.slice(at);
}
