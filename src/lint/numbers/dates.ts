/**
 * Dates as they stand in texts. In: a text. Out: the dates in Han numerals and in Arabic digits that it holds,
 * with their places. Dates of the lunar calendar and of reigns are no dates of these.
 */
import { hanValue } from '../../gongwen/ordinals.ts';
import type { Text } from '../types.ts';

/** Keys of the front matter that hold a date of the document. */
export const DATE_KEYS: ReadonlySet<string> = new Set(['date', 'printDate']);

/** What a finding about such a date adds: the reader mends it. */
export const mendedDate = ({ key = '' }: Text): { readonly mended?: true } =>
  DATE_KEYS.has(key) ? { mended: true } : {};

export interface HanDate {
  readonly from: number;
  readonly to: number;
  /** Behind 印发, if that follows. */
  readonly end: number;
  /** In Arabic digits; the year only where it is written. */
  readonly arabic: string;
}

const YEAR_DIGITS = '〇○零0０OoＯｏ一二三四五六七八九';
const HAN_DATE = new RegExp(
  `(?:([${YEAR_DIGITS}]{4})年)?(?<![一二三四五六七八九十])(元|[一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号](印发)?`,
  'g',
);

/** 农历八月十五日; 民国十五年八月一日, whose year has no four digits. */
const OTHER_CALENDAR = /(?:[农阴夏旧古藏]历[^，。；]{0,6}|[^年]年)$/;

/** Feasts of the lunar calendar are named by their day. */
const FEAST = /^[（(]?(?:重阳|七夕|端午|元宵|上巳|中元|下元|龙抬头|庙会)/;

/** Most texts have none. */
const HAN_MONTH = /[元一二三四五六七八九十]月/;

export function hanDates(value: string): readonly HanDate[] {
  if (!HAN_MONTH.test(value)) return [];
  return [...value.matchAll(HAN_DATE)].flatMap((match) => {
    const [whole, year, month, day, printed = ''] = match as unknown as [
      string,
      string?,
      string?,
      string?,
      string?,
    ];
    const before = value.slice(Math.max(0, match.index - 10), match.index);
    const [m, d] = [month === '元' ? 1 : hanValue(month!), hanValue(day!)];
    const behind = value.slice(match.index + whole.length, match.index + whole.length + 4);
    if (OTHER_CALENDAR.test(before) || FEAST.test(behind) || m === 0 || m > 12 || d === 0 || d > 31)
      return [];
    const to = match.index + whole.length - printed.length;
    const arabic = `${year ? `${yearOf(year)}年` : ''}${m}月${d}日`;
    return [{ from: match.index, to, end: to + printed.length, arabic }];
  });
}

function yearOf(digits: string): string {
  return [...digits].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join('');
}

/** A paragraph that is nothing but a date in Han numerals, as under a signature. */
export function loneHanDate({ kind, value, quoted }: Text): HanDate | undefined {
  if (kind !== 'paragraph' || quoted || value.length > 24) return undefined;
  const [date] = hanDates(value.trim());
  if (!date || date.from > 0 || date.end < value.trim().length || !date.arabic.includes('年'))
    return undefined;
  const indent = value.length - value.trimStart().length;
  return { ...date, from: date.from + indent, to: date.to + indent, end: date.end + indent };
}
