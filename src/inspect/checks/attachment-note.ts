/** 附件说明：7.3.4。 */
import { OPENS } from '../page/characters.ts';
import type { Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, near, quoted, within, words } from '../values.ts';
import { emOf } from './area.ts';
import { BLANK, type Check, gb, type Subject } from './check.ts';
import { faceAndSize } from './faces-check.ts';
import { indentReading } from './indents.ts';
import { WHAT } from './what.ts';

export const ATTACHMENT_NOTE_CHECKS: readonly Check[] = [
  {
    name: 'attachment-note/place',
    id: 'B-30',
    clause: gb('7.3.4'),
    strength: 'MUST',
    title: { zh: '附件说明在正文下空一行，左空二字', en: 'attachment note: one blank line down, two 字 in' },
    read: place,
  },
  {
    name: 'attachment-note/marks',
    id: 'B-31',
    clause: gb('7.3.4'),
    strength: 'MUST',
    title: { zh: '附件名称后不加标点', en: 'no mark after the names of attachments' },
    read: ({ closing: { attachments } }) => (attachments.length === 0 ? [] : [noMarks(attachments)]),
  },
  {
    name: 'attachment-note/turn-over',
    id: 'B-32',
    clause: gb('7.3.4'),
    strength: 'MUST',
    title: {
      zh: '附件名称回行与上一行名称的首字对齐',
      en: 'turned names begin under the first 字 of the name',
    },
    read: ({ closing: { attachments } }) =>
      attachments.flatMap((row, i) => {
        const item = attachments.slice(0, i).findLast((one) => nameFrom(one.text) > 0);
        return item && nameFrom(row.text) === 0 ? [under(row, nameStart(item))] : [];
      }),
  },
  {
    name: 'attachment-note/serials',
    id: 'B-33',
    strength: 'DERIV',
    title: { zh: '第二个起的附件序号与第一个对齐', en: 'serials of attachments stand under the first' },
    read: ({
      closing: {
        attachments: [first, ...rest],
      },
    }) => {
      const serial = first ? /^附件[：:](?=\d)/u.exec(first.text)?.[0].length : undefined;
      const start = serial === undefined ? undefined : first!.starts[serial];
      if (start === undefined) return [];
      return rest.filter(({ text }) => SERIAL.test(text)).map((row) => under(row, start));
    },
  },
  {
    name: 'attachment-note/face',
    id: 'B-30',
    clause: gb('5.2.2、7.3.4'),
    strength: 'DEF',
    title: { zh: '附件说明：3 号仿宋', en: 'attachment note: 三号 Fangsong' },
    read: ({ closing: { attachments } }) => faceAndSize(attachments, { class: 'fangsong', size: '三号' }),
  },
];

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });

function place(subject: Subject): readonly Reading[] {
  const [first] = subject.closing.attachments;
  if (!first) return [];
  const before = subject.body.rows.findLast(
    ({ segment }) => segment.page === first.page && segment.baseline < first.baseline,
  );
  const gap = before
    ? [within(first.top - before.segment.bottom, BLANK.one, 'mm', { ...at(first), what: WHAT.above })]
    : [];
  return [{ ...indentReading(first, subject), what: WHAT.left }, ...gap];
}

function noMarks(rows: readonly Segment[]): Reading {
  const wrong = rows.find(({ text }) => /[。；，、;,.]$/u.test(text));
  const expected = words('没有', 'none');
  return wrong
    ? judged(false, quoted(wrong.text.slice(-1)), expected, at(wrong))
    : judged(true, expected, expected, at(rows[0]!));
}

const SERIAL = /^\d{1,2}[.．]/u;
const LABEL = /^附件[：:](?:\d{1,2}[.．])?/u;

/** Length of what stands before the name; 0 for a line that goes on with one. */
const nameFrom = (text: string): number => (LABEL.exec(text) ?? SERIAL.exec(text))?.[0].length ?? 0;
const nameStart = ({ text, starts, left }: Segment): number => starts[nameFrom(text)] ?? left;

/** An opening mark at the beginning may have lost its blank half. */
function under(row: Segment, start: number): Reading {
  const slack = OPENS.test(row.text) ? emOf(row.size) / 2 + 0.6 : 0.6;
  return near(row.left, start, slack, 'mm', at(row));
}
