/** 正文、层次、附件说明、落款、附件页：7.3.3～7.3.7。 */

import type { FaceClass } from '../faces.ts';
import { OPENS } from '../page/characters.ts';
import type { Segment } from '../page/sheet.ts';
import type { BodyRow } from '../recognise/body.ts';
import type { Format, Reading } from '../types.ts';
import { judged, near, quoted, unknown, within, words } from '../values.ts';
import { BLANK, CELL, type Check, emOf, gb, leftOn, offCentre, rightOn, type Subject } from './check.ts';
import { faceReading, mostUsed, sizeReading } from './faces-check.ts';

const SIGNED: readonly Format[] = ['document', 'upward', 'letter', 'order', 'plain'];
const STRICT_DATE = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/;

export const BODY_CHECKS: readonly Check[] = [
  {
    name: 'body/indent',
    id: 'B-11',
    clause: gb('7.3.3'),
    strength: 'MUST',
    title: { zh: '每段左空二字，回行顶格', en: 'paragraphs begin two 字 in, their other lines flush left' },
    read: indents,
  },
  {
    name: 'body/spacing',
    id: 'B-12',
    strength: 'DERIV',
    title: { zh: '段间不另加空', en: 'no space between paragraphs' },
    read: spacing,
  },
  {
    name: 'heading/level-1',
    id: 'B-14',
    clause: gb('7.3.3'),
    strength: 'DEF',
    title: { zh: '一级标题（一、）：黑体', en: 'level 1 headings (一、): Heiti' },
    read: (subject) => headings(subject, 1, 'heiti'),
  },
  {
    name: 'heading/level-2',
    id: 'B-14',
    clause: gb('7.3.3'),
    strength: 'DEF',
    title: { zh: '二级标题（（一））：楷体', en: 'level 2 headings (（一）): Kaiti' },
    read: (subject) => headings(subject, 2, 'kaiti'),
  },
  {
    name: 'heading/closing-mark',
    id: 'B-17',
    strength: 'PRAC',
    title: { zh: '独占一行的小标题末尾不加标点', en: 'no mark after a heading on a line of its own' },
    read: ({ body }) => {
      const own = body.rows.filter((row) => isHeading(row) && wholeLine(row) && !row.continued);
      const wrong = own.filter(({ segment }) => /[。；：，]$/u.test(segment.text) && segment.count < 20);
      return listed(own.length, wrong, (row) => quoted(row.segment.text.slice(-1)));
    },
  },
  {
    name: 'heading/foot',
    id: 'B-21',
    strength: 'PRAC',
    title: { zh: '小标题不落在一面的末行', en: 'no heading in the last line of a page' },
    read: ({ body }) => {
      const own = body.rows.filter((row) => isHeading(row) && wholeLine(row) && !row.continued);
      const wrong = own.filter((row) => {
        const next = body.rows[body.rows.indexOf(row) + 1];
        return next !== undefined && next.segment.page > row.segment.page && row.segment.bottom > 240;
      });
      return listed(own.length, wrong, (row) => quoted(row.segment.text));
    },
  },
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
      return [near(first.left - leftOn(first.page, subject), 2 * CELL, 0.4, 'mm', at(first)), ...gap];
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

/** Every wrong one of `all`; one good reading when there is none. */
function listed<T extends { readonly segment: Segment }>(
  all: number,
  wrong: readonly T[],
  measured: (one: T) => ReturnType<typeof quoted>,
): readonly Reading[] {
  const expected = words('没有', 'none');
  if (all === 0) return [];
  if (wrong.length === 0) return [judged(true, expected, expected)];
  return wrong.slice(0, 8).map((one) => judged(false, measured(one), expected, at(one.segment)));
}

const isHeading = ({ level }: BodyRow): boolean => level === 1 || level === 2;
const wholeLine = ({ segment }: BodyRow): boolean =>
  mostUsed(segment.runs).class === segment.runs.at(-1)?.class &&
  ['heiti', 'kaiti'].includes(mostUsed(segment.runs).class);

/** Lines that begin a paragraph and run to the edge, or are run on: others may be anything. */
function indents(subject: Subject): readonly Reading[] {
  const starts = subject.body.rows.filter(
    (row) => !row.continues && !row.special && (row.full || row.continued),
  );
  const wrong = starts.filter((row) => indentReading(row.segment, subject).verdict === 'wrong');
  if (starts.length === 0) return [];
  if (wrong.length === 0) {
    const first = starts.find(({ segment }) => !OPENS.test(segment.text)) ?? starts[0]!;
    return [near(first.indent, 2 * CELL, 0.4, 'mm')];
  }
  return wrong.slice(0, 8).map((row) => indentReading(row.segment, subject));
}

/** An opening mark may have lost its left half (C-32). */
function indentReading(segment: Segment, subject: Subject): Reading {
  const indent = segment.left - leftOn(segment.page, subject);
  const trimmed = OPENS.test(segment.text) && Math.abs(indent + emOf(segment.size) / 2 - 2 * CELL) < 0.4;
  return near(trimmed ? 2 * CELL : indent, 2 * CELL, 0.4, 'mm', at(segment));
}

/** Neighbours in one column with nothing between them, a little further apart than their page's lines are. */
function spacing({ body, column, sheets }: Subject): readonly Reading[] {
  const pairs = body.rows.slice(1).flatMap((row, i) => {
    const before = body.rows[i]!.segment;
    const pitch = column.pitches.get(row.segment.page) ?? column.pitch;
    const gap = row.segment.baseline - before.baseline;
    if (before.page !== row.segment.page || !pitch || gap <= 0) return [];
    const between = sheets[before.page - 1]?.segments.some(
      (s) => s.baseline > before.baseline + 1 && s.baseline < row.segment.baseline - 1,
    );
    return between ? [] : [{ segment: row.segment, gap, pitch }];
  });
  const wrong = pairs.filter(({ gap, pitch }) => gap > pitch + 0.3 && gap < 1.7 * pitch);
  const [first] = pairs;
  if (!first) return [];
  if (wrong.length === 0) return [near(first.pitch, first.pitch, 0.1, 'mm')];
  return wrong.slice(0, 5).map(({ segment, gap, pitch }) => near(gap, pitch, 0.1, 'mm', at(segment)));
}

/** Lines of the pattern that are short or run in; a list numbered 一、 in another face is none. */
function headings({ body }: Subject, level: 1 | 2, face: FaceClass): readonly Reading[] {
  const found = body.rows.filter((row) => row.level === level && !row.continues);
  if (found.length === 0) return [];
  const readings = found.map(({ segment }) => faceReading(segment.runs.slice(0, 1), face, at(segment)));
  const wrong = readings.filter(({ verdict }) => verdict !== 'right');
  return wrong.length > 0 ? wrong.slice(0, 8) : [readings[0]!];
}

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
  const right = rightOn(date.page, subject) - date.right;
  const sealed = near(right, 4 * CELL, 0.4, 'mm', at(date));
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
  const shift = near(date.left - organ.left, 2 * CELL, 0.5, 'mm', at(date));
  const edge = rightOn(organ.page, subject) - organ.right;
  const either =
    Math.abs(edge - 2 * CELL) < Math.abs(right - 2 * CELL)
      ? near(edge, 2 * CELL, 0.4, 'mm', at(organ))
      : near(right, 2 * CELL, 0.4, 'mm', at(date));
  return [shift, either];
}

/** One organ, one seal: the name is centred on the date (7.3.5.1). */
function centred({ closing: { date, organ } }: Subject, seals: number): readonly Reading[] {
  if (!date || !organ || seals !== 1 || organ.right - organ.left > 70) return [];
  return [near((organ.left + organ.right) / 2, (date.left + date.right) / 2, 0.6, 'mm', at(organ))];
}
