/** The calendar: which days there are, and which day of the week each is. It refuses to know texts. */

export interface Day {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  readonly day: number;
}

/** 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
}

export const exists = ({ year, month, day }: Day): boolean => day >= 1 && day <= daysIn(year, month);

/** 日 一 二 … 六 */
export const WEEKDAYS = '日一二三四五六';

export function weekdayOf({ year, month, day }: Day): string {
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
}
