/** L-15: days that are not in the calendar, and days of the week that do not belong to their date. */
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Article, Found, Placed, Rule, Text } from '../types.ts';
import { daysIn, exists, WEEKDAYS, weekdayOf } from './calendar.ts';
import { DATE_KEYS } from './dates.ts';

export const IMPOSSIBLE_DATE: Rule = {
  id: 'L-15',
  name: { zh: '日期和星期属实', en: 'dates that exist, with their day of the week' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '日历上没有这一天。', en: 'There is no such day.' },
  why: {
    zh: '日期写错会误事，星期与日期对不上，看的人不知道该信哪个。',
    en: 'A wrong date misleads; where date and day of the week disagree, nobody knows which to believe.',
  },
  help: { zh: '请核对日期。', en: 'Check the date.' },
  supersedes: ['front-matter/wrong-value'],
  examples: {
    wrong: [
      { text: '申报截止时间为2026年2月30日。' },
      { text: '定于2026年8月1日（星期日）召开。', fixed: '定于2026年8月1日（星期六）召开。' },
      { text: '4月31日前完成，13月5日复查。', count: 2 },
      { text: '时间为6月28—31日和4月20日至31日。', count: 2 },
      { text: '2026年工作会议定于3月2日（周四）举行。' },
      { text: '---\n模板: 文件\n成文日期: 2026-02-29\n---\n\n正文。' },
    ],
    right: [
      '2026年8月1日（星期六）上午，2028年2月29日（周二）',
      '2月29日是否放假，视年份而定。',
      '2026年8月4日（周一闭馆）开展，8月7日（周一至周四）预约。',
      '2026年6月8日星期一召开会议，6月9日周一平到任。',
      '2025年的经验要推广。定于3月3日（周一）举行。',
      '展期为5月1日至31日，雏鸡2月10日至30日龄出栏。',
      '农历二〇二六年二月三十日，农历2月30日',
      '工期为3个月30日，水温为13.5，第12月31日截止。',
      '纪念册里的“2月31日”是一句玩笑。',
    ],
  },
  check: { on: 'article', see },
};

// A 周 without brackets may be a surname, or begin 周边. The separators of front matter are looked at in its own keys only.
const DATE =
  /(?<![\d.\-/:])(?:(\d{4})\s?年\s?)?(?<![\d.])(\d{1,2})\s?月\s?(\d{1,2})\s?[日号](?:\s?(?:[（(]\s?(?:星期|周|礼拜)(?=[一二三四五六日天](?:[）)，、\s\d上下晚早凌]|$))|星期|礼拜)([一二三四五六日天]))?/g;
/** The last day of a span within a month: 6月28—31日. */
const SPAN_END = /(?<![\d.\-/:])(?:(\d{4})年)?(\d{1,2})月\d{1,2}日?(?:[—～~-]|至)(\d{1,2})日(?!龄)/g;
const INPUT = /^(\d{4})[-./．](\d{1,2})[-./．](\d{1,2})()/g;
const LUNAR = /[农阴夏旧藏]历[^，。；]{0,6}$/;

interface Written {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly weekday: string | undefined;
  readonly from: number;
  readonly to: number;
}

function see({ texts }: Article): readonly Placed[] {
  const years = new NamedYears(texts);
  return texts.flatMap((text) => foundIn(text, years).map((found) => ({ ...found, in: text })));
}

function foundIn(text: Text, years: NamedYears): readonly Found[] {
  const isInput = DATE_KEYS.has(text.key ?? '') && !text.value.includes('年');
  if (!isInput && !text.value.includes('月')) return [];
  const forms = isInput ? [INPUT] : [DATE, SPAN_END];
  return forms
    .flatMap((form) => [...text.value.matchAll(form)])
    .flatMap((match): readonly Found[] => {
      const date = written(match);
      const isFree =
        isInTitle(text, date.from) ||
        isInQuotation(text, date.from) ||
        LUNAR.test(text.value.slice(Math.max(0, date.from - 12), date.from));
      const found = isFree ? undefined : (noSuchDay(date) ?? wrongWeekday(date, years));
      return found ? [found] : [];
    });
}

function written(match: RegExpExecArray): Written {
  const [whole, year, month, day, weekday] = match;
  return {
    year: year === undefined ? undefined : Number(year),
    month: Number(month),
    day: Number(day),
    weekday: weekday === '天' ? '日' : weekday || undefined,
    from: match.index,
    to: match.index + whole.length,
  };
}

/** A leap year stands in for an unknown one. */
const LEAP = 2000;

function noSuchDay({ year, month, day, from, to }: Written): Found | undefined {
  if (exists({ year: year ?? LEAP, month, day })) return undefined;
  const days = daysIn(year ?? LEAP, month);
  if (days === 0) return { from, to, help: { zh: '一年只有12个月，请核对。', en: 'A year has 12 months.' } };
  const named = `${year === undefined ? '' : `${year}年`}${month}月`;
  const help = { zh: `${named}只有${days}天，请核对。`, en: `${named} has ${days} days.` };
  return { from, to, help };
}

function wrongWeekday(date: Written, named: NamedYears): Found | undefined {
  const { year, weekday, from, to } = date;
  if (weekday === undefined) return undefined;
  const days = (year === undefined ? named.years : [year])
    .map((one) => ({ ...date, year: one }))
    .filter(exists)
    .map(weekdayOf);
  const [right] = days;
  if (right === undefined || days.includes(weekday)) return undefined;
  const message = {
    zh: `日期与星期对不上：这一天不是星期${weekday}。`,
    en: 'The day of the week does not belong to the date.',
  };
  if (year === undefined) return { from, to, message };
  const help = {
    zh: `这一天是星期${right}，请核对日期和星期。`,
    en: `It is ${ENGLISH[WEEKDAYS.indexOf(right)]}: check the date and the day of the week.`,
  };
  const edits = [{ from: to - 1, to, with: right }];
  return { from, to, message, help, fix: { kind: 'suggested', edits } };
}

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A date without a year is of one that the article names, or of the one before or after. Looked up when asked. */
class NamedYears {
  readonly #texts: readonly Text[];
  #years: readonly number[] | undefined;

  constructor(texts: readonly Text[]) {
    this.#texts = texts;
  }

  get years(): readonly number[] {
    this.#years ??= yearsNamed(this.#texts);
    return this.#years;
  }
}

function yearsNamed(texts: readonly Text[]): readonly number[] {
  const named = texts.flatMap(({ value }) => value.match(/(?<!\d)(?:19|20)\d{2}(?=年|[-/.]\d)/g) ?? []);
  return [...new Set([...new Set(named)].map(Number).flatMap((year) => [year - 1, year, year + 1]))];
}
