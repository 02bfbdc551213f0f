/**
 * Marks at the end of what stands on a line of its own. In: a value. Out: where its closing marks are that mean
 * no more than the end of the line. ？ and ！ say something, and the dot of a foreign word (v2.) is its own.
 */
import { isHan } from '../characters.ts';
import { endOfWords } from '../ends.ts';
import type { Found } from '../types.ts';

const MARKS = '。，、；：,;:.';
const CLOSING = '”’》）〉〕』」)';

/** @param start where the words begin: behind an ordinal with its own mark */
export function closingMarks(value: string, start = 0): Found | undefined {
  const to = value.trimEnd().length;
  const from = endOfWords(value, MARKS, start, to);
  const last = value[from - 1] ?? '';
  if (from === to || from === start || !(isHan(last) || CLOSING.includes(last))) return undefined;
  return { from, to, fix: { kind: 'safe', edits: [{ from, to, with: '' }] } };
}
