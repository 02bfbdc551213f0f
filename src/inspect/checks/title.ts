/** 标题、主送机关：7.3.1、7.3.2；没有版头的按惯例。 */
import type { Segment } from '../page/sheet.ts';
import type { Format, Reading } from '../types.ts';
import { judged, near, quoted, unknown, within, words } from '../values.ts';
import { emOf, leftOn, offCentre } from './area.ts';
import { type Check, gb, HEADED, type Subject } from './check.ts';
import { faceAndSize } from './faces-check.ts';
import { WHAT } from './what.ts';

const TITLED: readonly Format[] = ['document', 'upward', 'letter', 'minutes', 'briefing', 'plain'];

export const TITLE_CHECKS: readonly Check[] = [
  {
    name: 'title/face',
    id: 'B-01',
    clause: gb('7.3.1'),
    strength: 'DEF',
    title: { zh: '标题：2 号小标宋', en: 'title: 二号 Xiaobiaosong' },
    formats: TITLED,
    read: ({ title }) => {
      if (title) return faceAndSize(title.rows, { class: 'xiaobiaosong', size: '二号' });
      const note = {
        zh: '没有认出标题：首页没有比正文大的黑色字',
        en: 'no title found: nothing black on page 1 is larger than the text',
      };
      return [
        unknown(words('没有认出', 'not found'), words('2 号小标宋', '二号 Xiaobiaosong'), note, { page: 1 }),
      ];
    },
  },
  {
    name: 'title/above',
    id: 'B-02',
    clause: gb('7.3.1'),
    strength: 'MUST',
    title: { zh: '标题在红线下空二行', en: 'two blank lines from the red rule to the title' },
    formats: HEADED,
    read: ({ title }) => above(title, [20, 26]),
  },
  {
    name: 'title/above',
    id: 'X-11',
    clause: gb('10.1'),
    strength: 'MUST',
    title: { zh: '标题与其上最后一个要素相距二行', en: 'the title two lines below what stands above it' },
    formats: ['letter'],
    read: ({ title }) => above(title, [15, 27]),
  },
  {
    name: 'title/above',
    id: 'J-15',
    strength: 'PRAC',
    title: { zh: '标题在红线下空二行', en: 'two blank lines from the rule to the title' },
    formats: ['briefing', 'minutes'],
    read: ({ title }) =>
      title?.above !== undefined && title.rows[0]!.top - title.above < 40 ? above(title, [20, 26]) : [],
  },
  {
    name: 'title/centre',
    id: 'B-02',
    clause: gb('7.3.1'),
    strength: 'MUST',
    title: { zh: '标题居中', en: 'the title is centred' },
    formats: TITLED,
    read: (subject) =>
      (subject.title?.rows ?? []).map((row) => near(offCentre(row, subject), 0, 1, 'mm', at(row))),
  },
  {
    name: 'title/shape',
    id: 'B-04',
    clause: gb('7.3.1'),
    strength: 'MUST',
    title: { zh: '标题回行排成梯形或菱形', en: 'title lines make a trapezoid or a diamond' },
    formats: TITLED,
    read: ({ title }) => (title && title.rows.length > 1 ? [shape(title.rows)] : []),
  },
  {
    name: 'title/pitch',
    id: 'B-06',
    strength: 'DERIV',
    title: { zh: '标题行距', en: 'pitch of title lines' },
    formats: TITLED,
    read: ({ title }) =>
      (title?.rows ?? [])
        .slice(1)
        .map((row, i) =>
          within((row.baseline - title!.rows[i]!.baseline) / 0.352778, [28, 37], 'pt', at(row)),
        ),
  },
  {
    name: 'recipients/gap',
    id: 'B-08',
    clause: gb('7.3.2'),
    strength: 'MUST',
    title: { zh: '主送机关在标题下空一行', en: 'one blank line from title to addressees' },
    formats: ['document', 'upward', 'letter'],
    read: ({ title, recipients: [first] }) =>
      title && first ? [within(first.top - title.rows.at(-1)!.bottom, [13, 18.5], 'mm', at(first))] : [],
  },
  {
    name: 'recipients/form',
    id: 'B-08',
    clause: gb('7.3.2'),
    strength: 'MUST',
    title: { zh: '主送机关顶格，末尾全角冒号', en: 'addressees flush left, ending in a full-width colon' },
    formats: ['document', 'upward', 'letter'],
    read: (subject) => {
      const { recipients } = subject;
      const last = recipients.at(-1);
      if (!last) return [];
      const edges = recipients.map((row) =>
        near(row.left - leftOn(row.page, subject), 0, 0.5, 'mm', { ...at(row), what: WHAT.left }),
      );
      return [
        ...edges,
        judged(last.text.endsWith('：'), quoted(last.text.slice(-1)), quoted('：'), {
          ...at(last),
          what: WHAT.end,
        }),
      ];
    },
  },
  {
    name: 'recipients/face',
    id: 'B-08',
    clause: gb('5.2.2、7.3.2'),
    strength: 'DEF',
    title: { zh: '主送机关：3 号仿宋', en: 'addressees: 三号 Fangsong' },
    formats: ['document', 'upward', 'letter'],
    read: ({ recipients }) => faceAndSize(recipients, { class: 'fangsong', size: '三号' }),
  },
  {
    name: 'body/first-page',
    id: 'B-10',
    clause: gb('7.3.3'),
    strength: 'MUST',
    title: { zh: '首页有正文', en: 'page 1 shows body text' },
    formats: ['document', 'upward', 'letter', 'order'],
    read: ({ body }) => {
      const lines = body.rows.filter(({ segment }) => segment.page === 1).length;
      if (body.rows.length === 0) return [];
      return [
        judged(lines > 0, words(`${lines} 行`, `${lines} lines`), words('至少 1 行', 'at least 1 line'), {
          page: 1,
        }),
      ];
    },
  },
  {
    name: 'title/faked',
    id: 'P-27',
    strength: 'PRAC',
    title: { zh: '不用假粗、假斜', en: 'no made-up bold or italic' },
    read: faked,
  },
];

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });

function above(title: Subject['title'], range: readonly [number, number]): readonly Reading[] {
  const first = title?.rows[0];
  return first && title.above !== undefined ? [within(first.top - title.above, range, 'mm', at(first))] : [];
}

/** Neither an hourglass nor full lines with a stub below; lines of one length make neither figure, from three on. */
function shape(rows: readonly Segment[]): Reading {
  const widths = rows.map(({ left, right }) => right - left);
  const em = emOf(rows[0]!.size);
  const waist = widths.some(
    (w, i) => i > 0 && i < widths.length - 1 && w < widths[i - 1]! - em / 2 && w < widths[i + 1]! - em / 2,
  );
  const stub = widths.at(-1)! < 3.5 * em && widths[0]! > 17 * em;
  const box = rows.length > 2 && Math.max(...widths) - Math.min(...widths) < em / 2;
  const counts = rows.map(({ count }) => count).join('、');
  const expected = words('梯形或菱形', 'a trapezoid or a diamond');
  return judged(
    !waist && !stub && !box,
    words(`各行 ${counts} 字`, `lines of ${counts.replaceAll('、', ', ')}`),
    expected,
    at(rows[0]!),
  );
}

function faked({ sheets }: Subject): readonly Reading[] {
  const found = sheets.flatMap(({ segments, number }) =>
    segments.flatMap((segment) =>
      segment.runs.filter((run) => run.faked).map((run) => ({ run, segment, number })),
    ),
  );
  const expected = words('没有', 'none');
  if (found.length === 0) return [judged(true, expected, expected)];
  return found.map(({ run, segment, number }) =>
    judged(
      false,
      run.faked === 'bold' ? words('描粗的字', 'made-up bold') : words('斜切的字', 'made-up italic'),
      expected,
      {
        page: number,
        place: segment,
        about: run.text,
      },
    ),
  );
}
