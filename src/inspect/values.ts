/** Numbers and words as readings carry them. */
import type { Bilingual } from '../diagnostics/types.ts';
import type { Box, Reading, Unit, Value } from './types.ts';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

const UNITS: Readonly<Record<Unit, { digits: number; zh: string; en: string }>> = {
  mm: { digits: 2, zh: ' mm', en: ' mm' },
  pt: { digits: 2, zh: ' pt', en: ' pt' },
  em: { digits: 2, zh: ' 字', en: ' em' },
  lines: { digits: 0, zh: ' 行', en: ' lines' },
  characters: { digits: 1, zh: ' 字', en: ' characters' },
  pages: { digits: 0, zh: ' 页', en: ' pages' },
  count: { digits: 0, zh: ' 处', en: '' },
};

export function quantity(number: number, unit: Unit): Value {
  const { digits, zh, en } = UNITS[unit];
  const value = round(number, digits);
  return { text: { zh: `${value}${zh}`, en: `${value}${en}` }, number: value, unit };
}
export const mm = (number: number): Value => quantity(number, 'mm');
export const pt = (number: number): Value => quantity(number, 'pt');

export const words = (zh: string, en: string): Value => ({ text: { zh, en } });
/** Words of the document itself. */
export const quoted = (text: string): Value => words(`“${text}”`, `“${text}”`);

/** `from` to `to`, with nothing beside them. */
export function range(from: number, to: number, unit: Unit): Value {
  const { zh, en } = UNITS[unit];
  return { text: { zh: `${from}～${to}${zh}`, en: `${from}–${to}${en}` } };
}

export interface Where {
  readonly page?: number | undefined;
  readonly place?: Box | undefined;
  readonly about?: string | undefined;
  readonly what?: Bilingual | undefined;
  readonly note?: Bilingual | undefined;
}

/** Only what is there: absent members stay absent. */
function where({ what, page, place, about, note }: Where): Where & Partial<Reading> {
  return {
    ...(what ? { what } : {}),
    ...(page === undefined ? {} : { page }),
    ...(place ? { place: plain(place) } : {}),
    ...(about === undefined ? {} : { about: shortened(about) }),
    ...(note ? { note } : {}),
  } as Where & Partial<Reading>;
}

const plain = ({ left, top, right, bottom }: Box): Box => ({
  left: round(left, 1),
  top: round(top, 1),
  right: round(right, 1),
  bottom: round(bottom, 1),
});

const LONGEST = 24;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Right when the number, as it is shown, lies within the tolerance. */
export function near(
  number: number,
  expected: number,
  tolerance: number,
  unit: Unit,
  at: Where = {},
): Reading {
  const measured = quantity(number, unit);
  const right = Math.abs(measured.number! - expected) <= tolerance + 1e-6;
  return {
    verdict: right ? 'right' : 'wrong',
    measured,
    expected: quantity(expected, unit),
    tolerance,
    ...where(at),
  } as Reading;
}

/** Right when the number, as it is shown, lies in the range, its ends included. */
export function within(
  number: number,
  [from, to]: readonly [number, number],
  unit: Unit,
  at: Where = {},
): Reading {
  const measured = quantity(number, unit);
  const right = measured.number! >= from - 1e-6 && measured.number! <= to + 1e-6;
  return {
    verdict: right ? 'right' : 'wrong',
    measured,
    expected: range(from, to, unit),
    ...where(at),
  } as Reading;
}

export function judged(right: boolean, measured: Value, expected: Value, at: Where = {}): Reading {
  return { verdict: right ? 'right' : 'wrong', measured, expected, ...where(at) } as Reading;
}

export function unknown(measured: Value, expected: Value, note: Bilingual, at: Where = {}): Reading {
  return { verdict: 'unknown', measured, expected, ...where({ ...at, note }) } as Reading;
}
