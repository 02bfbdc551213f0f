/** Findings of rules about marks, most of which put one stretch in the place of another. */
import type { Found, TextFix } from '../types.ts';

type Kind = TextFix['kind'];

/** `words` in the place of the stretch that is wrong. */
export const replaced = (from: number, to: number, words: string, kind: Kind = 'safe'): Found => ({
  from,
  to,
  fix: { kind, edits: [{ from, to, with: words }] },
});

/** The two marks of a pair put right; what already is so is not touched. */
export function pairReplaced(
  value: string,
  { open, close }: { readonly open: number; readonly close: number },
  [opening, closing]: readonly [string, string],
  kind: Kind = 'safe',
): Found {
  const edits = [
    { from: open, to: open + 1, with: opening },
    { from: close, to: close + 1, with: closing },
  ].filter((edit) => value[edit.from] !== edit.with);
  return { from: open, to: close + 1, fix: { kind, edits } };
}
