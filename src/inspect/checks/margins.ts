/** Where the text stands on the sheet: 5.2.1 of the standard, and what stands outside. */

import { CLOSES } from '../page/characters.ts';
import type { Segment } from '../page/sheet.ts';
import { isOdd } from '../recognise/sides.ts';
import type { Reading } from '../types.ts';
import { judged, mm, near, within, words } from '../values.ts';
import { AREA, areaOn, emOf, MIRRORED_LEFT } from './area.ts';
import type { Subject } from './check.ts';

/** 5.2.1 allows a millimetre on the printed sheet. */
export const PRINTED = 1;
const PLACE = 0.3;

/**
 * Em box of the highest line of text at the top of a page. A program that sets a fixed pitch puts the gap of a
 * line over it, under it or around it (P-14, P-15): none of them is wrong. Of what begins on page 1 only a
 * line that stands too high tells anything.
 */
export function topMargin({ column, sheets, head, format }: Subject): readonly Reading[] {
  const running = new Set(column.rows);
  const tops = sheets.flatMap(({ segments: [first] }) => (first && running.has(first) ? [first] : []));
  const later = tops.filter(({ page }) => page > 1);
  const tooHigh = tops.filter(({ top }) => top < AREA.top - PRINTED);
  const own = format.name === 'plain' && head.mark.length === 0 ? tooHigh : [];
  const [top] = [...later, ...own].sort((a, b) => a.top - b.top);
  if (!top) return [];
  const where = { page: top.page, place: top, about: top.text };
  if (top.top <= AREA.top + PRINTED) return [near(top.top, AREA.top, PRINTED, 'mm', where)];
  const gap = Math.max(0, (column.pitch ?? 0) - emOf(column.size));
  const note = {
    zh: `首行上面可以有一个行空（${mm(gap).text.zh}）`,
    en: `one gap between lines (${mm(gap).text.en}) may stand above the first`,
  };
  const asked = [AREA.top - PRINTED, Number((AREA.top + gap + PRINTED).toFixed(1))] as const;
  return [within(top.top, asked, 'mm', { ...where, note })];
}

export function evenMargin({ column: { odd, even } }: Subject): readonly Reading[] {
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

const SLACK = 0.6;
/** Foot of the area on page 1 of a letter, whose text may run on to its lower rules. */
const LETTER_FOOT = 272.5;

/**
 * By ink where it is known: a mark that lost its blank half stands with its box outside. What stands outside
 * with the whole text is found by the margins; here it is what leaves the text it belongs to, and text that runs
 * on below the area.
 */
export function inside(subject: Subject): readonly Reading[] {
  const { sheets, numbers, head } = subject;
  const judgedText = sheets.flatMap(({ segments, number }) =>
    segments.filter((one) => numbers.get(number)?.segment !== one && !head.mark.includes(one)),
  );
  const out = worstOfEachPage(judgedText.filter((one) => sidesOut(one, subject) || heightOut(one, subject)));
  if (judgedText.length === 0) return [];
  const expected = words('版心 156 × 225 mm 之内', 'within 156 × 225 mm');
  if (out.length === 0) return [judged(true, words('没有', 'none'), expected)];
  return out.map((segment) => {
    const box = segment.ink ?? segment;
    const measured = `${box.left.toFixed(1)}～${box.right.toFixed(1)}，${segment.top.toFixed(1)}～${segment.bottom.toFixed(1)} mm`;
    return judged(false, words(measured, measured.replaceAll('～', '–').replace('，', ', ')), expected, {
      page: segment.page,
      place: segment,
      about: segment.text,
    });
  });
}

/** The lowest of a page, of many that run on below it. */
function worstOfEachPage(all: readonly Segment[]): Segment[] {
  const pages = [...new Set(all.map(({ page }) => page))];
  return pages.map((page) =>
    all.filter((one) => one.page === page).reduce((a, b) => (b.bottom > a.bottom ? b : a)),
  );
}

/** A mark at the end of a line may hang outside. */
function sidesOut(segment: Segment, subject: Subject): boolean {
  const { left, right } = areaOn(segment.page, subject);
  const box = segment.ink ?? segment;
  const hang = CLOSES.test(segment.text) ? emOf(segment.size) : 0;
  const standard = subject.column.rows.includes(segment)
    ? { left, right }
    : reach(left, right, segment, subject);
  return box.left < standard.left - SLACK || box.right > standard.right + SLACK + hang;
}

/** Both areas together: that of the file, and that of the standard. */
function reach(left: number, right: number, { page }: Segment, { column }: Subject) {
  const standard = isOdd(column, page) ? AREA.left : MIRRORED_LEFT;
  return { left: Math.min(left, standard), right: Math.max(right, standard + AREA.width) };
}

function heightOut(segment: Segment, { column, format }: Subject): boolean {
  const foot = format.name === 'letter' && segment.page === 1 ? LETTER_FOOT : AREA.bottom + SLACK;
  const high = segment.top < AREA.top - PRINTED && !column.rows.includes(segment);
  return segment.bottom > foot || high;
}
