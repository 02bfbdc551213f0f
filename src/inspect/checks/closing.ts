/** 附件说明、落款、附注、附件页：7.3.4～7.3.7；纪要的出席名单。 */
import type { Segment } from '../page/sheet.ts';
import type { Format, Reading } from '../types.ts';
import { judged, near, quoted, unknown, within, words } from '../values.ts';
import { cellOf, emOf, leftOn, offCentre, rightOn } from './area.ts';
import { BLANK, type Check, gb, type Subject } from './check.ts';
import { faceReading, sizeReading } from './faces-check.ts';
import { indentReading } from './indents.ts';

const SIGNED: readonly Format[] = ['document', 'upward', 'letter', 'order', 'plain'];
const STRICT_DATE = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/;

export const CLOSING_CHECKS: readonly Check[] = [
  {
    name: 'attachment-note/place',
    id: 'B-30',
    clause: gb('7.3.4'),
    strength: 'MUST',
    title: { zh: '附件说明在正文下空一行，左空二字', en: 'attachment note: one blank line down, two 字 in' },
    read: (subject) => {
      const [first] = subject.closing.attachments;
      if (!first) return [];
      const before = subject.body.rows.findLast(
        ({ segment }) => segment.page === first.page && segment.baseline < first.baseline,
      );
      const gap = before ? [within(first.top - before.segment.bottom, BLANK.one, 'mm', at(first))] : [];
      return [indentReading(first, subject), ...gap];
    },
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
    name: 'closing/date-form',
    id: 'B-40',
    clause: gb('7.3.5.4'),
    strength: 'MUST',
    title: { zh: '成文日期的写法', en: 'form of the date' },
    formats: SIGNED,
    read: ({ closing: { date } }) =>
      date
        ? [
            judged(
              STRICT_DATE.test(date.text),
              quoted(date.text),
              words('阿拉伯数字，年份写全，月、日不补零', 'Arabic digits, full year, no leading zeros'),
              at(date),
            ),
          ]
        : [],
  },
  {
    name: 'closing/place',
    id: 'B-41',
    clause: gb('7.3.5'),
    strength: 'DEF',
    title: { zh: '署名和成文日期的位置', en: 'place of signature and date' },
    formats: SIGNED,
    read: signature,
  },
  {
    name: 'closing/remark',
    id: 'B-52',
    clause: gb('7.3.6'),
    strength: 'MUST',
    title: { zh: '附注左空二字，加圆括号', en: 'note in brackets, two 字 in' },
    formats: SIGNED,
    read: (subject) => {
      const { remark } = subject.closing;
      if (!remark) return [];
      return [
        indentReading(remark, subject),
        judged(
          /^（.*）$/u.test(remark.text) || !remark.text.endsWith('。'),
          quoted(remark.text),
          words('（……）', '（…）'),
          at(remark),
        ),
      ];
    },
  },
  {
    name: 'closing/alone',
    id: 'B-51',
    strength: 'PRAC',
    title: { zh: '署名、日期所在的一面有正文', en: 'signature and date share their page with body text' },
    formats: ['document', 'upward', 'letter', 'order'],
    read: ({ closing: { date, attachments }, body }) => {
      if (!date) return [];
      const lines =
        body.rows.filter(({ segment }) => segment.page === date.page).length +
        attachments.filter(({ page }) => page === date.page).length;
      return [
        judged(lines > 0, words(`${lines} 行`, `${lines} lines`), words('至少 1 行', 'at least 1 line'), {
          page: date.page,
        }),
      ];
    },
  },
  {
    name: 'attachment/head',
    id: 'B-61',
    clause: gb('7.3.7'),
    strength: 'MUST',
    title: {
      zh: '附件页：“附件”顶格，第一行，3 号黑体',
      en: 'attachment pages: 附件 flush left in line 1, 三号 Heiti',
    },
    read: (subject) =>
      subject.closing.attachmentHeads.flatMap((head) => [
        near(head.left - leftOn(head.page, subject), 0, 0.5, 'mm', at(head)),
        within(head.top, [36.5, 40], 'mm', at(head)),
        judged(
          !/[：:]$/u.test(head.text),
          quoted(head.text),
          words('后面没有冒号', 'no colon after it'),
          at(head),
        ),
        faceReading(head.runs, 'heiti', at(head)),
        sizeReading(head, '三号', at(head)),
      ]),
  },
  {
    name: 'attachment/title',
    id: 'B-62',
    clause: gb('7.3.7'),
    strength: 'MUST',
    title: { zh: '附件标题居中，第三行', en: 'attachment titles centred in line 3' },
    read: (subject) =>
      subject.closing.attachmentHeads.flatMap((head) => {
        const next = subject.sheets[head.page - 1]?.segments.find((s) => s.baseline > head.baseline + 3);
        if (!next) return [];
        const middle = (next.top + next.bottom) / 2;
        return [
          near(middle, 57.9 + emOf(16) / 2, 2, 'mm', at(next)),
          near(offCentre(next, subject), 0, 1, 'mm', at(next)),
        ];
      }),
  },
  {
    name: 'minutes/attendance',
    id: 'X-31',
    clause: gb('10.3'),
    // An organ may devise its own minutes.
    strength: 'MAY',
    title: { zh: '“出席”左空二字，黑体', en: '出席 two 字 in, Heiti' },
    formats: ['minutes'],
    read: (subject) => {
      const label = subject.sheets
        .flatMap(({ segments }) => segments)
        .find(({ text }) => /^出席[：:]/u.test(text));
      return label
        ? [indentReading(label, subject), faceReading(label.runs.slice(0, 1), 'heiti', at(label))]
        : [];
    },
  },
];

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });

function noMarks(rows: readonly Segment[]): Reading {
  const wrong = rows.find(({ text }) => /[。；，、;,.]$/u.test(text));
  const expected = words('没有', 'none');
  return wrong
    ? judged(false, quoted(wrong.text.slice(-1)), expected, at(wrong))
    : judged(true, expected, expected, at(rows[0]!));
}

/** The variants of 7.3.5: with seal, without, with a signature; where none is drawn, any of them will do. */
function signature(subject: Subject): readonly Reading[] {
  const { date, organ, seals, signature: signed } = subject.closing;
  if (!date) return [];
  const cell = cellOf(date, subject);
  const right = rightOn(date.page, subject) - date.right;
  const sealed = near(right, 4 * cell, 0.4, 'mm', at(date));
  if (seals.length > 0 || signed || subject.format.name === 'order')
    return [sealed, ...centred(subject, seals.length)];
  if (sealed.verdict === 'right') return [sealed];
  if (!organ) {
    const note = { zh: '没有认出署名', en: 'no signature found' };
    return [
      unknown(
        sealed.measured,
        words('右空四字，或照 7.3.5.2', 'four 字 from the right, or as 7.3.5.2'),
        note,
        at(date),
      ),
    ];
  }
  const shift = near(date.left - organ.left, 2 * cell, 0.5, 'mm', at(date));
  const edge = rightOn(organ.page, subject) - organ.right;
  const either =
    Math.abs(edge - 2 * cell) < Math.abs(right - 2 * cell)
      ? near(edge, 2 * cell, 0.4, 'mm', at(organ))
      : near(right, 2 * cell, 0.4, 'mm', at(date));
  return [shift, either];
}

/** One organ, one seal: the name is centred on the date (7.3.5.1). */
function centred({ closing: { date, organ } }: Subject, seals: number): readonly Reading[] {
  if (!date || !organ || seals !== 1 || organ.right - organ.left > 70) return [];
  return [near((organ.left + organ.right) / 2, (date.left + date.right) / 2, 0.6, 'mm', at(organ))];
}
