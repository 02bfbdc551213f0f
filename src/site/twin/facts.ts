/**
 * The small elements of head and foot as terms and what they are. A term that the page prints (签发人：) is text
 * like any other; one that the page leaves to its place (发文字号) is of the class `unprinted`, which a style
 * sheet may hide from the eye.
 */
import type { CalendarDate, Field } from '../../gongwen/types.ts';
import { dateText } from '../../layout/date-text.ts';
import { element, joined, type Markup, NOTHING, words } from '../markup.ts';

export interface Fact {
  readonly term: string;
  readonly isPrinted: boolean;
  /** What it is; several where each is one by itself. */
  readonly values: readonly Markup[];
}

export function facts(name: string, own: readonly (Fact | undefined)[]): Markup {
  const rows = own.flatMap((fact) => (fact && fact.values.length > 0 ? [row(fact)] : []));
  return rows.length > 0 ? element('dl', { class: name }, ...rows) : NOTHING;
}

function row({ term, isPrinted, values }: Fact): Markup {
  const name = element('dt', { class: isPrinted ? undefined : 'unprinted' }, words(term));
  return element('div', {}, name, ...values.map((value) => element('dd', {}, value)));
}

/** A term that stands in print, with the colon behind it. */
export const printed = (term: string, ...fields: readonly (Field<string> | undefined)[]): Fact => ({
  term,
  isPrinted: true,
  values: textsOf(fields),
});

export const unprinted = (term: string, ...fields: readonly (Field<string> | undefined)[]): Fact => ({
  term,
  isPrinted: false,
  values: textsOf(fields),
});

const textsOf = (fields: readonly (Field<string> | undefined)[]): Markup[] =>
  fields.flatMap((field) => (field ? [words(field.value)] : []));

/** A fact of another form than a text; none without a value. */
export const said = (term: string, value: Markup | undefined): Fact => ({
  term,
  isPrinted: false,
  values: value === undefined ? [] : [value],
});

/** 2026年8月1日, for machines 2026-08-01. */
export function date({ year, month, day }: CalendarDate): Markup {
  const two = (n: number) => String(n).padStart(2, '0');
  const datetime = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return element('time', { datetime }, words(dateText({ year, month, day })));
}

/** （共印N份） */
export const copies = (field: Field<number> | undefined): Markup | undefined =>
  field && words(`（共印${field.value}份）`);

/** One below the other; what is not there takes no line. */
export const lines = (parts: readonly Markup[]): Markup =>
  joined(
    parts.filter((part) => part !== NOTHING),
    '\n',
  );
