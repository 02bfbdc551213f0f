/**
 * Dates as people write them into a `CalendarDate`, printed as 2021年7月23日 (GB/T 9704—2012 7.3.5.4, J-07).
 */

import { hanValue } from '../../ordinals.ts';
import type { CalendarDate } from '../../types.ts';
import { changed, type Kind, narrowDigits, type RawValue, type Reader, wrong } from '../kind.ts';

const HAN_YEAR = '[〇○零一二三四五六七八九]{4}';
const HAN_DAY = '[一二三四五六七八九十]{1,3}';
const TIME = '(?:[T \\t]+\\d{1,2}:\\d{2}\\S*)?';
const SEPARATED = '\\d{4}([-/.．—])\\d{1,2}\\1\\d{1,2}';
const CHINESE = '\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]';
const HAN = `${HAN_YEAR}年${HAN_DAY}月${HAN_DAY}[日号]`;

// The schema cannot count days: it admits 1…31 in every month, the reader does the rest. Digits may be full-width.
const YEAR = '[0-9０-９]{4}';
const MONTH = '(?:[0０]?[1-9１-９]|[1１][0-2０-２])';
const DAY = '(?:[0０]?[1-9１-９]|[12１２][0-9０-９]|[3３][01０１])';
const PATTERN = [
  `${YEAR}([-/.．—])${MONTH}\\1${DAY}${TIME}`,
  `${YEAR}\\s*年\\s*${MONTH}\\s*月\\s*${DAY}\\s*[日号]`,
  HAN,
].join('|');

const WANTS = { zh: '完整的年月日，如 2021-07-23 或 2021年7月23日', en: 'a full date such as 2021-07-23' };

const RULE = { clause: 'GB/T 9704—2012 7.3.5.4', strength: 'MUST' } as const;

export const date: Kind<CalendarDate> = dateKind('');
/** 印发日期 (7.4.3, R-06): the page sets 印发 behind it, but people type it too. */
export const printDate: Kind<CalendarDate> = dateKind('(?:\\s*印发)?');

function dateKind(behind: string): Kind<CalendarDate> {
  const end = new RegExp(`${behind}$`);
  return {
    wants: WANTS,
    rule: RULE,
    schema: { type: 'string', pattern: `^(?:${PATTERN})${behind}$` },
    read: (raw, at) => readTyped(raw, end, at),
  };
}

function readTyped(raw: RawValue, end: RegExp, at: Reader): CalendarDate | undefined {
  const text = raw.kind === 'scalar' ? narrowDigits(raw.text).trim().replace(end, '') : '';
  const found = readDate(text);
  if (!found) return wrong(raw, WANTS, at, whyNot(text));
  if (!exists(found))
    return wrong(raw, WANTS, at, { zh: '不是实际存在的日期', en: 'is not a day of the calendar' });
  tellForm(raw, text, found, at);
  return found;
}

export function dateText({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

function readDate(text: string): CalendarDate | undefined {
  const arabic = new RegExp(`^(?:${SEPARATED}${TIME}|${CHINESE})$`).test(text);
  if (arabic) return calendar(text.match(/\d+/g)!.map(Number));
  if (!new RegExp(`^${HAN}$`).test(text)) return undefined;
  const [year, month, day] = text.split(/[年月日号]/);
  const digits = [...year!].map((c) => ('〇○零'.includes(c) ? 0 : hanValue(c))).join('');
  return calendar([Number(digits), hanValue(month!), hanValue(day!)]);
}

function calendar([year, month, day]: readonly number[]): CalendarDate {
  return { year: year!, month: month!, day: day! };
}

function exists({ year, month, day }: CalendarDate): boolean {
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

function whyNot(text: string) {
  if (/^\d{2}[-/.年]/.test(text)) return { zh: '没有写全年份', en: 'has no full year' };
  if (/^\d{4}[-/.年]\d{1,2}月?$/.test(text)) return { zh: '缺少日', en: 'has no day' };
  return { zh: '不是认得的日期写法', en: 'is not a date in a known form' };
}

/** Separated dates are input forms and need no remark; a date in words of its own is printed otherwise. */
function tellForm(raw: RawValue, text: string, found: CalendarDate, at: Reader): void {
  const typed = raw.kind === 'scalar' ? raw.text.replace(/\s|印发$/g, '') : '';
  if (!/年/.test(text) || typed === dateText(found)) return;
  changed(raw, dateText(found), at, RULE);
}
