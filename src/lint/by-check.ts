/**
 * Rules sorted by what they are asked at, so that each text is gone through once. In: the rules that hold. Out:
 * those about the whole article, those about a text, and by character those about marks.
 */
import type { ActiveRule } from './lint.ts';
import type { ArticleCheck, MarkCheck, TextCheck } from './types.ts';

export interface Asked<C extends ArticleCheck | TextCheck | MarkCheck> {
  readonly one: ActiveRule;
  readonly see: C['see'];
}

export interface ByCheck {
  readonly article: readonly Asked<ArticleCheck>[];
  readonly texts: readonly Asked<TextCheck>[];
  /** What is asked at a mark, by its place in `slots`. */
  readonly marks: readonly (readonly Asked<MarkCheck>[])[];
  /** By UTF-16 unit; 0 where nothing is asked. */
  readonly slots: Uint16Array;
}

const UNITS = 0x10000;

export function byCheck(rules: readonly ActiveRule[]): ByCheck {
  const article: Asked<ArticleCheck>[] = [];
  const texts: Asked<TextCheck>[] = [];
  const marks: Asked<MarkCheck>[][] = [[]];
  const slots = new Uint16Array(UNITS);
  for (const one of rules) {
    const { check } = one.rule;
    if (check.on === 'article') article.push({ one, see: check.see });
    if (check.on === 'texts') texts.push({ one, see: check.see });
    if (check.on === 'marks') addMarks(marks, slots, check.marks, { one, see: check.see });
  }
  return { article, texts, marks, slots };
}

/** Each mark that is asked about has a slot of its own. */
function addMarks(
  marks: Asked<MarkCheck>[][],
  slots: Uint16Array,
  characters: string,
  asked: Asked<MarkCheck>,
): void {
  for (const mark of new Set(characters)) {
    const code = mark.charCodeAt(0);
    if (slots[code] === 0) slots[code] = marks.push([]) - 1;
    marks[slots[code]!]!.push(asked);
  }
}
