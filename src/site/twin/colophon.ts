/** 版记 of a paper. (GB/T 9704—2012 7.4; a letter has no line of 印发, 10.1) */
import type { Field, Paper } from '../../gongwen/types.ts';
import { element, joined, type Markup, NOTHING, words } from '../markup.ts';
import { copies, date, facts, printed, said } from './facts.ts';

export function colophon({ colophon: own, format }: Paper): Markup {
  const prints = format !== 'letter';
  const { printer, printDate } = own;
  const content = facts('colophon', [
    printed('抄送：', closed(own.cc)),
    said('印发机关', prints && printer ? words(printer.value) : undefined),
    said('印发日期', prints && printDate ? joined([date(printDate.value), words('印发')]) : undefined),
    said('印数', copies(own.copies)),
  ]);
  return content === NOTHING ? NOTHING : element('footer', {}, content);
}

/** Names closed by 。 (7.4.2). */
const closed = (field: Field<string> | undefined): Field<string> | undefined =>
  field && { ...field, value: field.value.replace(/[。：]?$/u, '。') };
