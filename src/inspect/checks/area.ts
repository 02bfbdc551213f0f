/**
 * The text area that things are placed by: where the lines of the file show it, theirs, so that a wrong margin
 * is found once and not again in all that stands by it; else that of the standard.
 */
import { CLOSES, OPENS } from '../page/characters.ts';
import type { Segment } from '../page/sheet.ts';
import type { Paper } from '../recognise/paper.ts';
import { isOdd, type Side } from '../recognise/sides.ts';

/** Of the standard on odd pages (5.2.1), and the left edge on even ones when they are mirrored (P-06); mm. */
export const AREA = { left: 28, right: 184, top: 37, bottom: 262, width: 156, height: 225 } as const;
export const MIRRORED_LEFT = 26;

/** One 字 of the grid, mm. */
export const CELL = AREA.width / 28;

export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Lines that must agree on an edge before it is believed. */
const ENOUGH = 3;
const sure = (side: Side | undefined): Edges | undefined =>
  side && side.atLeft >= ENOUGH && side.atRight >= ENOUGH ? side : undefined;

export function areaOn(page: number, paper: Paper): Edges {
  const { odd, even } = paper.column;
  const right = isOdd(paper.column, page);
  const own = right ? odd : even;
  const standard = right ? AREA : { left: MIRRORED_LEFT, right: MIRRORED_LEFT + AREA.width };
  const other = sure(right ? even : odd) ?? AREA;
  const choices = [standard, other, mirrored(other, paper.sheets[page - 1]?.width ?? 210)];
  const shown = sure(own);
  if (!shown) return nearest(choices, own?.left ?? standard.left);
  const ruled = { left: shown.left, right: ruledRight(shown, paper) };
  return choices.slice(0, 2).find((one) => isSame(one, ruled)) ?? ruled;
}

/** Nearer than this the lines of a file and the area of the standard are one, mm. */
const SAME = 0.6;
const isSame = (a: Edges, b: Edges): boolean =>
  Math.abs(a.left - b.left) < SAME && Math.abs(a.right - b.right) < SAME;

/** Lines that are not justified end short of the edge; a rule that begins where they do shows it. */
function ruledRight({ left, right }: Edges, { sheets }: Paper): number {
  const rules = sheets.flatMap(({ rules: all }) => all).filter((rule) => Math.abs(rule.left - left) < SAME);
  const beyond = rules.map((rule) => rule.right).filter((end) => end > right && end < right + CELL);
  return Math.max(right, ...beyond);
}

const mirrored = ({ left, right }: Edges, width: number): Edges => ({
  left: width - right,
  right: width - left,
});

const nearest = (choices: readonly Edges[], left: number): Edges =>
  choices.reduce((a, b) => (Math.abs(b.left - left) < Math.abs(a.left - left) ? b : a));

export const leftOn = (page: number, paper: Paper): number => areaOn(page, paper).left;
export const rightOn = (page: number, paper: Paper): number => areaOn(page, paper).right;
export const emOf = (points: number): number => (points * 25.4) / 72;

/** One 字 of what is set in this size: the step of the lines where it is as large as they are, else its em. */
export function cellOf({ size }: Pick<Segment, 'size'>, { column }: Paper): number {
  const asText = Math.abs(size - column.size) < 0.5;
  return (asText ? column.step : undefined) ?? (asText && Math.abs(size - 16) < 0.5 ? CELL : emOf(size));
}

/**
 * How far a line's middle is from the middle of the text area, mm. A bracket at its end may stand with its
 * blank half or without.
 */
export function offCentre({ left, right, text, size, page }: Segment, paper: Paper): number {
  const area = areaOn(page, paper);
  const middle = (area.left + area.right) / 2;
  const half = emOf(size) / 2;
  const lefts = OPENS.test(text) ? [left, left + half] : [left];
  const rights = CLOSES.test(text) ? [right, right - half] : [right];
  const offs = lefts.flatMap((l) => rights.map((r) => (l + r) / 2 - middle));
  return offs.reduce((a, b) => (Math.abs(a) <= Math.abs(b) ? a : b));
}

/**
 * Where the em box of a line may begin that is so far down the area, the first being 1: the gap of a line may
 * stand over it (P-14, P-15).
 */
export function lineTop(number: number, { size }: Segment, { column }: Paper): readonly [number, number] {
  const pitch = column.pitch ?? AREA.height / 21.5;
  const top = AREA.top + (number - 1) * pitch;
  const ends = [top - 1, top + Math.max(0, pitch - emOf(size)) + 1] as const;
  return [Number(ends[0].toFixed(1)), Number(ends[1].toFixed(1))];
}
