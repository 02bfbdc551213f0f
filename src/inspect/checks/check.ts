/** What a check is: a row of a table. It reads a recognised paper and answers with measurements, or with nothing. */
import type { Bilingual, Strength } from '../../diagnostics/types.ts';
import type { MeasuredFont } from '../measure/types.ts';
import { CLOSES, OPENS } from '../page/characters.ts';
import type { Segment } from '../page/sheet.ts';
import type { Paper } from '../recognise/paper.ts';
import type { Format, Reading } from '../types.ts';

export interface Subject extends Paper {
  readonly fonts: ReadonlyMap<string, MeasuredFont>;
}

export interface Check {
  readonly name: string;
  readonly id: string;
  /** Undefined: no standard asks for it. */
  readonly clause?: string;
  readonly strength: Strength;
  readonly title: Bilingual;
  /** Absent: all of them. */
  readonly formats?: readonly Format[];
  /** No readings: what it is about is not there. */
  readonly read: (subject: Subject) => readonly Reading[];
}

/** Clause of the standard. */
export const gb = (clause: string): string => `GB/T 9704—2012 ${clause}`;

/** Formats with a head as in clause 7.2. */
export const HEADED: readonly Format[] = ['document', 'upward'];
/** One 字 of the grid, mm, and the 字 of 四号. */
export const CELL = 156 / 28;
export const SMALL = (14 * 25.4) / 72;
/** Text area of the standard on odd pages (5.2.1), and the two places it may have on even ones (P-06). */
export const AREA = { left: 28, right: 184, top: 37, bottom: 262, width: 156, height: 225 } as const;
export const MIRRORED_LEFT = 26;
/** 空 N 行, from em box to em box, mm (P-17). */
export const BLANK = { one: [14, 16.5], two: [24, 27] } as const;

/** Left edge that the text area should have on a page: even pages mirrored or not, as the text is. */
export function leftOn(page: number, { column }: Paper): number {
  if (page % 2 === 1) return AREA.left;
  const left = column.even?.left;
  if (left === undefined) return MIRRORED_LEFT;
  return Math.abs(left - MIRRORED_LEFT) < Math.abs(left - AREA.left) ? MIRRORED_LEFT : AREA.left;
}
export const rightOn = (page: number, paper: Paper): number => leftOn(page, paper) + AREA.width;
export const emOf = (points: number): number => (points * 25.4) / 72;

/**
 * How far a line's middle is from the middle of the text area, mm. A bracket at its end may stand with its
 * blank half or without.
 */
export function offCentre({ left, right, text, size, page }: Segment, paper: Paper): number {
  const middle = leftOn(page, paper) + AREA.width / 2;
  const half = emOf(size) / 2;
  const lefts = OPENS.test(text) ? [left, left + half] : [left];
  const rights = CLOSES.test(text) ? [right, right - half] : [right];
  const offs = lefts.flatMap((l) => rights.map((r) => (l + r) / 2 - middle));
  return offs.reduce((a, b) => (Math.abs(a) <= Math.abs(b) ? a : b));
}

export const OFFICIAL: readonly Format[] = ['document', 'upward', 'order', 'minutes', 'plain'];

export const RULED: readonly Format[] = [...OFFICIAL, 'briefing'];

/** One 字 of 四号, or of 三号: the clause does not say which (D-13). */
export const INDENT = [4.6, 5.9] as const;
