/**
 * Elements that a paper of its format has and that were not found on this one. Nothing is called missing where
 * something that may be it was found, or where pages hold pictures that may show it.
 */
import type { Bilingual } from '../../diagnostics/types.ts';
import type { Segment } from '../page/sheet.ts';
import type { Format, Reading } from '../types.ts';
import { judged, quoted, unknown, words } from '../values.ts';
import { type Check, HEADED, type Subject } from './check.ts';

/** 公文一般由…组成: what a paper may do without, so its absence is no breach. */
const REGULATIONS = '公文处理工作条例第九条';

interface Element {
  readonly id: string;
  readonly element: Bilingual;
  readonly found: (subject: Subject) => Segment | undefined;
  /** Lines that may be it, written or placed in another way. */
  readonly like: (subject: Subject) => Segment | undefined;
}

const NUMBER: Element = {
  id: 'H-13',
  element: { zh: '发文字号', en: '发文字号 (number)' },
  found: ({ head }) => head.number,
  like: ({ sheets: [first] }) => first?.segments.find(({ text }) => isShort(text) && LIKE_NUMBER.test(text)),
};
const LIKE_NUMBER =
  /[〔[［（(﹝【]\s*[\d〇○零一二三四五六七八九]{2,4}\s*[〕\]］）)﹞】]|^第.{1,8}[号期]|\d+号$/u;

const DATE: Element = {
  id: 'B-40',
  element: { zh: '成文日期', en: '成文日期 (date)' },
  found: ({ closing }) => closing.date,
  like: ({ sheets, colophon }) =>
    sheets
      .flatMap(({ segments }) => segments)
      .findLast((one) => !colophon?.rows.includes(one) && isShort(one.text) && LIKE_DATE.test(one.text)),
};
/** Blanks for the day may have been left. */
const LIKE_DATE = /年.{0,3}月.{0,3}日?(?:[）)]|印发|通过)?$|\d{4}[./-]\d{1,2}[./-]\d{1,2}/u;

const isShort = (text: string): boolean => text.length <= 24;

const present = (name: string, formats: readonly Format[], { id, ...one }: Element): Check => ({
  name,
  id,
  clause: REGULATIONS,
  strength: 'DEF',
  title: { zh: `有${one.element.zh}`, en: `it has a ${one.element.en}` },
  formats,
  read: (subject) => [presence(one, subject)],
});

/** Every organ may give its minutes a form of its own (10.3). */
function ofMinutes({ clause: _, ...check }: Check): Check {
  return { ...check, strength: 'PRAC' };
}

const NUMBERED: Element = { ...NUMBER, element: { zh: '编号', en: 'serial number' } };

/** Minutes carry theirs in the head, beside the organ. */
const DATED: Element = {
  ...DATE,
  found: ({ closing, sheets: [first] }) =>
    closing.date ?? first?.segments.find(({ text }) => /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text)),
};

export const PRESENT_CHECKS: readonly Check[] = [
  present('head/number-present', [...HEADED, 'letter', 'order'], NUMBER),
  ofMinutes(present('minutes/number-present', ['minutes'], NUMBERED)),
  present('closing/date-present', [...HEADED, 'letter', 'order'], DATE),
  ofMinutes(present('minutes/date-present', ['minutes'], DATED)),
];

function presence({ element, found, like }: Omit<Element, 'id'>, subject: Subject): Reading {
  const what = { what: element };
  const expected = words(`有${element.zh}`, 'there');
  const own = found(subject);
  if (own) return judged(true, quoted(own.text), expected, { ...what, page: own.page, place: own });
  const none = words('没有认出', 'not found');
  const other = like(subject);
  if (other)
    return unknown(none, expected, PERHAPS, { ...what, page: other.page, place: other, about: other.text });
  const unread = subject.sheets.some(({ kind }) => kind !== 'text' && kind !== 'blank');
  return unread ? unknown(none, expected, UNREAD, what) : judged(false, none, expected, what);
}

const PERHAPS: Bilingual = {
  zh: '这一行可能就是，但写法或位置认不准',
  en: 'this line may be it, but it is written or placed in another way',
};
const UNREAD: Bilingual = { zh: '有的面没有文字层，也许在那里', en: 'it may stand on pages without text' };
