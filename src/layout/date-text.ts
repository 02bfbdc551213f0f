/** A date as a 公文 prints it: Arabic digits, the year in full, no zeros in front. (7.3.5.4, B-40) */
import type { CalendarDate } from '../gongwen/types.ts';

/** 2026年8月1日. */
export function dateText(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}
