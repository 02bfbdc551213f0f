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
  /** By UTF-16 unit. */
  readonly marks: ReadonlyMap<number, readonly Asked<MarkCheck>[]>;
}

export function byCheck(rules: readonly ActiveRule[]): ByCheck {
  const article: Asked<ArticleCheck>[] = [];
  const texts: Asked<TextCheck>[] = [];
  const marks = new Map<number, Asked<MarkCheck>[]>();
  for (const one of rules) {
    const { check } = one.rule;
    if (check.on === 'article') article.push({ one, see: check.see });
    if (check.on === 'texts') texts.push({ one, see: check.see });
    if (check.on === 'marks') addMarks(marks, check.marks, { one, see: check.see });
  }
  return { article, texts, marks };
}

function addMarks(marks: Map<number, Asked<MarkCheck>[]>, characters: string, asked: Asked<MarkCheck>): void {
  for (const mark of new Set(characters)) {
    const code = mark.charCodeAt(0);
    const known = marks.get(code);
    if (known) known.push(asked);
    else marks.set(code, [asked]);
  }
}
