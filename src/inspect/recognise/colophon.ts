/** 版记 (of a briefing: 报尾): the last rows of the last page, between black rules or without any. */
import { isBlack } from '../page/colours.ts';
import type { LongRule } from '../page/rules.ts';
import type { Segment, Sheet } from '../page/sheet.ts';
import { isInside } from './column.ts';
import type { PageNumber } from './page-numbers.ts';

export interface Colophon {
  readonly page: number;
  readonly rows: readonly Segment[];
  /** From the top; empty in a letter. */
  readonly rules: readonly LongRule[];
  readonly copies: Segment | undefined;
  readonly printer: Segment | undefined;
  readonly printed: Segment | undefined;
}

const ROW = /^(?:抄送|主送|抄报|抄发|报|送|发|本期增发)[：:]/u;
const PRINTED = /印发$/u;
const LONG = 120;

export function colophonOf(
  sheets: readonly Sheet[],
  numbers: ReadonlyMap<number, PageNumber>,
): Colophon | undefined {
  for (const sheet of [...sheets].reverse()) {
    const found = colophonOn(sheet, numbers.get(sheet.number)?.segment);
    if (found) return found;
    if (sheet.kind !== 'blank' && sheet.number < sheets.length - 2) return undefined;
  }
  return undefined;
}

function colophonOn(sheet: Sheet, number: Segment | undefined): Colophon | undefined {
  const free = sheet.segments.filter(
    (s) => s !== number && !sheet.tables.some((table) => isInside(s, table)),
  );
  const first = free.findIndex((s) => s.leads && s.baseline > 0.4 * sheet.height && startsColophon(s, free));
  if (first < 0) return undefined;
  const rows = free.slice(first);
  const rules = sheet.rules.filter((rule) => rule.width > LONG && isBlack(rule.colour) && isNear(rule, rows));
  return {
    page: sheet.number,
    rows,
    rules,
    copies: rows.find(({ text }) => /^抄送[：:]/u.test(text)),
    printer: rows.find((s) =>
      rows.some((other) => PRINTED.test(other.text) && other !== s && sameLine(s, other)),
    ),
    printed: rows.find(({ text }) => PRINTED.test(text)),
  };
}

function startsColophon(segment: Segment, all: readonly Segment[]): boolean {
  if (ROW.test(segment.text)) return true;
  return all.some((other) => other !== segment && PRINTED.test(other.text) && sameLine(segment, other));
}

const sameLine = (a: Segment, b: Segment): boolean => Math.abs(a.baseline - b.baseline) < 0.5;

/** Above the first row by no more than a line, or below it. */
const isNear = ({ y }: LongRule, rows: readonly Segment[]): boolean => y > rows[0]!.top - 12;
