/** 用纸、版心、行格、颜色：GB/T 9704—2012 第 5 章。 */
import { isBlack, isPale, isRed } from '../page/colours.ts';
import type { Sheet } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, mm, near, words } from '../values.ts';
import { AREA, type Check, emOf, gb, leftOn, MIRRORED_LEFT, type Subject } from './check.ts';
import { faceAndSize } from './faces-check.ts';

/** 5.2.1 allows a millimetre on the printed sheet. */
const PRINTED = 1;
const PLACE = 0.3;

export const PAGE_CHECKS: readonly Check[] = [
  {
    name: 'page/paper',
    id: 'P-01',
    clause: gb('5.1'),
    strength: 'MUST',
    title: { zh: '纸：A4', en: 'paper: A4' },
    read: ({ sheets }) => sheets.filter(({ kind }) => kind !== 'sheet').map(paper),
  },
  {
    name: 'page/top-margin',
    id: 'P-02',
    clause: gb('5.2.1'),
    strength: 'MUST',
    title: { zh: '天头', en: 'top margin' },
    read: topMargin,
  },
  {
    name: 'page/binding-margin',
    id: 'P-03',
    clause: gb('5.2.1'),
    strength: 'MUST',
    title: { zh: '订口（奇数页左白边）', en: 'binding margin (left on odd pages)' },
    read: ({ column: { odd } }) => (odd ? [near(odd.left, AREA.left, PRINTED, 'mm')] : []),
  },
  {
    name: 'page/even-margin',
    id: 'P-06',
    strength: 'DERIV',
    title: { zh: '偶数页版心左缘', en: 'left edge on even pages' },
    read: evenMargin,
  },
  {
    name: 'page/width',
    id: 'P-04',
    clause: gb('5.2.1'),
    strength: 'MUST',
    title: { zh: '版心宽', en: 'width of the text area' },
    read: ({ column, body }) => {
      const full = body.rows.filter((row) => row.full && !row.special);
      const side = column.odd ?? column.even;
      return side && full.length >= 3 ? [near(side.right - side.left, AREA.width, PRINTED, 'mm')] : [];
    },
  },
  {
    name: 'page/inside',
    id: 'P-04',
    clause: gb('5.2.1'),
    strength: 'MUST',
    title: { zh: '文字不出版心', en: 'nothing stands outside the text area' },
    read: inside,
  },
  {
    name: 'page/lines',
    id: 'P-07',
    clause: gb('5.2.3'),
    strength: 'DEF',
    title: { zh: '每面行数', en: 'lines on a page' },
    read: linesPerPage,
  },
  {
    name: 'page/fill',
    id: 'P-07',
    clause: gb('5.2.3'),
    strength: 'DEF',
    title: { zh: '撑满版心', en: 'lines fill the text area' },
    read: fill,
  },
  {
    name: 'page/characters',
    id: 'P-07',
    clause: gb('5.2.3'),
    strength: 'DEF',
    title: { zh: '每行字数', en: 'characters in a line' },
    read: charactersPerLine,
  },
  {
    name: 'page/pitch',
    id: 'P-14',
    strength: 'DERIV',
    title: { zh: '各面行距一致', en: 'one line pitch on all pages' },
    read: evenPitch,
  },
  {
    name: 'page/colour',
    id: 'P-09',
    clause: gb('5.2.4'),
    strength: 'MUST',
    title: { zh: '文字黑色（标志等除外）', en: 'black text (but for the mark)' },
    read: colours,
  },
  {
    name: 'body/face',
    id: 'P-08',
    clause: gb('5.2.2'),
    strength: 'DEF',
    title: { zh: '正文：3 号仿宋', en: 'body: 三号 Fangsong' },
    read: ({ body }) => {
      const rows = body.rows.filter((row) => row.level === undefined).map(({ segment }) => segment);
      return faceAndSize(
        rows,
        { class: 'fangsong', size: '三号' },
        { page: undefined, place: undefined, about: undefined },
      );
    },
  },
];

function paper({ number, width, height }: Sheet): Reading {
  const lying = width > height;
  const [short, long] = lying ? [height, width] : [width, height];
  const right = Math.abs(short - 210) < 0.5 && Math.abs(long - 297) < 0.5;
  return judged(
    right && !lying,
    words(`${width.toFixed(1)} × ${height.toFixed(1)} mm`, `${width.toFixed(1)} × ${height.toFixed(1)} mm`),
    words('210 × 297 mm', '210 × 297 mm'),
    { page: number, note: right && lying ? { zh: '横放', en: 'lying' } : undefined },
  );
}

/** Em box of the first line, or of the slot it stands in the middle of (P-14, P-15). */
function topMargin({ column, sheets, head, format }: Subject): readonly Reading[] {
  const tops = sheets
    .filter(({ number }) => number > 1 || (format.name === 'plain' && head.mark.length === 0))
    .flatMap(({ segments, number }) => (segments[0] ? [{ page: number, segment: segments[0] }] : []));
  if (tops.length === 0) return [];
  const top = tops.reduce((best, one) => (one.segment.top < best.segment.top ? one : best));
  const slot = column.pitch ? (column.pitch - emOf(column.size)) / 2 : 0;
  const value = [top.segment.top, top.segment.top - slot].reduce((a, b) =>
    Math.abs(a - AREA.top) <= Math.abs(b - AREA.top) ? a : b,
  );
  return [
    near(value, AREA.top, PRINTED, 'mm', { page: top.page, place: top.segment, about: top.segment.text }),
  ];
}

function evenMargin({ column: { odd, even } }: Subject): readonly Reading[] {
  if (!even) return [];
  const mirrored = Math.abs(even.left - MIRRORED_LEFT) < PRINTED;
  const plain = Math.abs(even.left - (odd?.left ?? AREA.left)) < PLACE;
  const note = mirrored
    ? { zh: '左右镜像，双面印刷', en: 'mirrored, for both sides of the paper' }
    : plain
      ? { zh: '不镜像', en: 'not mirrored' }
      : undefined;
  return [
    judged(
      mirrored || plain,
      mm(even.left),
      words('26 mm（镜像）或与奇数页相同', '26 mm (mirrored) or as on odd pages'),
      { note },
    ),
  ];
}

/** By ink where it is known: a mark that lost its blank half stands with its box outside. */
function inside(subject: Subject): readonly Reading[] {
  const { sheets, numbers, head, format } = subject;
  const text = sheets.flatMap(({ segments, number }) => segments.map((segment) => ({ segment, number })));
  const judgedText = text.filter(
    ({ segment, number }) => numbers.get(number)?.segment !== segment && !head.mark.includes(segment),
  );
  const slack = 0.6;
  const out = judgedText.filter(({ segment, number }) => {
    const box = segment.ink ?? segment;
    const left = leftOn(number, subject);
    const bottom = format.name === 'letter' && number === 1 ? 272.5 : AREA.bottom + slack;
    const low = segment.bottom > bottom;
    return (
      box.left < left - slack ||
      box.right > left + AREA.width + slack ||
      low ||
      segment.top < AREA.top - PRINTED
    );
  });
  if (judgedText.length === 0) return [];
  const expected = words('版心 156 × 225 mm 之内', 'within 156 × 225 mm');
  if (out.length === 0) return [judged(true, words('没有', 'none'), expected)];
  return out.slice(0, 5).map(({ segment, number }) => {
    const box = segment.ink ?? segment;
    const measured = `${box.left.toFixed(1)}～${box.right.toFixed(1)}，${segment.top.toFixed(1)}～${segment.bottom.toFixed(1)} mm`;
    return judged(false, words(measured, measured.replaceAll('～', '–').replace('，', ', ')), expected, {
      page: number,
      place: segment,
      about: segment.text,
    });
  });
}

/** Most lines that a page holds, where one is full of them; else how many its pitch would give. */
function linesPerPage({ column: { pitch, size, rows }, body }: Subject): readonly Reading[] {
  if (!pitch || body.rows.length === 0) return [];
  const pages = [...new Set(rows.map(({ page }) => page))];
  const full = pages.map((page) => rows.filter((row) => row.page === page)).filter((on) => isFull(on, pitch));
  const most = full.reduce((best, on) => (on.length > best.length ? on : best), [] as typeof rows);
  if (most.length > 0) return [near(most.length, 22, 0, 'lines', { page: most[0]!.page })];
  const em = emOf(size);
  const counts = [Math.floor((AREA.height + 0.5 - em) / pitch) + 1, Math.floor((AREA.height + 0.5) / pitch)];
  const best = counts.reduce((a, b) => (Math.abs(a - 22) <= Math.abs(b - 22) ? a : b));
  const note = { zh: '没有一面全是正文，按行距推算', en: 'no page is all body: from the line pitch' };
  return [near(best, 22, 0, 'lines', { note })];
}

/** Lines from the top of the area to its foot, each a pitch below the one before. */
function isFull(
  on: readonly { readonly baseline: number; readonly top: number; readonly bottom: number }[],
  pitch: number,
): boolean {
  const regular = on.every((row, i) => i === 0 || Math.abs(row.baseline - on[i - 1]!.baseline - pitch) < 0.1);
  return (
    regular && on.length > 10 && on[0]!.top < AREA.top + 4 && on.at(-1)!.bottom > AREA.bottom - 1.2 * pitch
  );
}

/** 22 lines and 21 gaps, or 22 slots of one pitch (P-14, P-15): neither is in the standard, the filling is. */
function fill({ column: { pitch, size } }: Subject): readonly Reading[] {
  if (!pitch) return [];
  const heights = [21 * pitch + emOf(size), 22 * pitch];
  const height = heights.reduce((a, b) => (Math.abs(a - AREA.height) <= Math.abs(b - AREA.height) ? a : b));
  const note = {
    zh: `行距 ${pitch.toFixed(2)} mm（${(pitch / 0.352778).toFixed(2)} pt）；标准没有规定行距的磅数`,
    en: `line pitch ${pitch.toFixed(2)} mm (${(pitch / 0.352778).toFixed(2)} pt); the standard names no pitch`,
  };
  return [near(height, AREA.height, 1.5, 'mm', { note })];
}

function charactersPerLine({ column, body }: Subject): readonly Reading[] {
  const steps = body.rows.flatMap(({ segment }) => (segment.advance ? [segment.advance.median] : []));
  if (steps.length < 2) return [];
  const step = steps.sort((a, b) => a - b)[steps.length >> 1]!;
  const count = Math.floor((AREA.width + 0.2 * emOf(column.size)) / step);
  const note = {
    zh: `字距 ${step.toFixed(3)} mm（${(step / 0.352778).toFixed(2)} pt）`,
    en: `character pitch ${step.toFixed(3)} mm (${(step / 0.352778).toFixed(2)} pt)`,
  };
  return [near(count, 28, 0, 'characters', { note })];
}

/** The last page of the text may be set closer (7.3.5.5). */
function evenPitch({ column: { pitch, pitches } }: Subject): readonly Reading[] {
  if (!pitch || pitches.size === 0) return [];
  const last = Math.max(...pitches.keys());
  const off = [...pitches].filter(
    ([page, own]) => Math.abs(own - pitch) > 0.1 && !(page === last && own < pitch),
  );
  if (off.length === 0) return [near(pitch, pitch, 0.1, 'mm')];
  return off.map(([page, own]) => near(own, pitch, 0.1, 'mm', { page }));
}

/** Red of the head, and of a briefing’s masthead down to its rule; links and figures in tables are text too. */
function colours({ sheets, head, format }: Subject): readonly Reading[] {
  const foot = Math.max(
    0,
    ...head.rules.filter(({ y }) => y < 200).map(({ y }) => y),
    ...head.mark.map(({ bottom }) => bottom),
  );
  const coloured = sheets.flatMap(({ segments, number }) =>
    segments.flatMap((segment) => {
      const run = segment.runs.find(({ colour }) => !isBlack(colour) && !isPale(colour));
      const inHead = number === 1 && segment.bottom <= foot + 1 && run !== undefined && isRed(run.colour);
      const allowed =
        head.mark.includes(segment) || (inHead && (format.name === 'briefing' || /^★+$/u.test(segment.text)));
      return run && !allowed ? [{ segment, run, number }] : [];
    }),
  );
  const expected = words('黑色', 'black');
  if (coloured.length === 0) return [judged(true, expected, expected)];
  return coloured.slice(0, 5).map(({ segment, run, number }) =>
    judged(false, words(run.colour, run.colour), expected, {
      page: number,
      place: segment,
      about: run.text,
    }),
  );
}
