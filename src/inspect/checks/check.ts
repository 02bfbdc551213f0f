/** What a check is: a row of a table. It reads a recognised paper and answers with measurements, or with nothing. */
import type { Bilingual, Strength } from '../../diagnostics/types.ts';
import type { MeasuredFont } from '../measure/types.ts';
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
  /** Measured from the edges of the paper: says nothing where that is another. */
  readonly onA4?: true;
  /** No readings: what it is about is not there. */
  readonly read: (subject: Subject) => readonly Reading[];
}

/** Standing or lying, mm. */
export function isA4({ width, height }: { readonly width: number; readonly height: number }): boolean {
  const [short, long] = width < height ? [width, height] : [height, width];
  return Math.abs(short - 210) < 0.5 && Math.abs(long - 297) < 0.5;
}

export const isOnA4 = ({ sheets }: Paper): boolean =>
  sheets.some((sheet) => isA4(sheet) && sheet.height > sheet.width);

/** Clause of the standard. */
export const gb = (clause: string): string => `GB/T 9704—2012 ${clause}`;

/** Formats with a head as in clause 7.2. */
export const HEADED: readonly Format[] = ['document', 'upward'];
/** One 字 of 四号, mm. */
export const SMALL = (14 * 25.4) / 72;
/** 空 N 行, from em box to em box, mm (P-17). */
export const BLANK = { one: [14, 16.5], two: [24, 27] } as const;

export const OFFICIAL: readonly Format[] = ['document', 'upward', 'order', 'minutes', 'plain'];

/** Formats that end in a signature or a seal. */
export const SIGNED: readonly Format[] = ['document', 'upward', 'letter', 'order', 'plain'];

export const RULED: readonly Format[] = [...OFFICIAL, 'briefing'];

/** One 字 of 四号, or of 三号: the clause does not say which (D-13). */
export const INDENT = [4.6, 5.9] as const;
