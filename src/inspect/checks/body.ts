/** 正文和层次：7.3.3。 */

import type { FaceClass } from '../faces.ts';
import { OPENS } from '../page/characters.ts';
import type { Segment } from '../page/sheet.ts';
import type { BodyRow } from '../recognise/body.ts';
import type { Reading } from '../types.ts';
import { judged, near, quoted, words } from '../values.ts';
import { type Check, gb, type Subject } from './check.ts';
import { faceReading, mostUsed } from './faces-check.ts';
import { indentReading } from './indents.ts';

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
  return wrong.map((one) => judged(false, measured(one), expected, at(one.segment)));
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
    return [indentReading(first.segment, subject)];
  }
  return wrong.map((row) => indentReading(row.segment, subject));
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
  if (!first || column.loosely) return [];
  if (wrong.length === 0) return [near(first.pitch, first.pitch, 0.1, 'mm')];
  return wrong.map(({ segment, gap, pitch }) => near(gap, pitch, 0.1, 'mm', at(segment)));
}

/** Lines of the pattern that are short or run in; a list numbered 一、 in another face is none. */
function headings({ body }: Subject, level: 1 | 2, face: FaceClass): readonly Reading[] {
  const found = body.rows.filter((row) => row.level === level && !row.continues);
  if (found.length === 0) return [];
  const readings = found.map(({ segment }) => faceReading(segment.runs.slice(0, 1), face, at(segment)));
  const wrong = readings.filter(({ verdict }) => verdict !== 'right');
  return wrong.length > 0 ? wrong : [readings[0]!];
}
