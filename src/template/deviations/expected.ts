/**
 * What the standard expects of a value: whether a value meets it, and how to say and to write it. The
 * standard's own tolerances (±1 mm) are for printed sheets; where it has none, what a ruler cannot tell
 * apart on paper is taken for the same.
 */
import type { Bilingual } from '../../diagnostics/types.ts';
import { MM, type Scale } from '../lengths.ts';
import type { Template } from '../types.ts';
import { wordFor } from './words.ts';

export interface Surroundings extends Scale {
  readonly template: Template;
}

export interface Expected {
  readonly words: Bilingual;
  /** The value that a template writes for it. */
  readonly write: string;
  accepts(value: unknown, at: Surroundings): boolean;
  /** The same in a template where another key moves it. */
  readonly where?: { readonly key: string; readonly inside: (template: Template) => Expected };
}

const both = (words: string): Bilingual => ({ zh: words, en: words });

/** Half a millimetre less a hair: what the measures of docs/standard.md forgive. */
const CLOSE = 0.3;

const lies = (value: unknown, from: number, to: number): boolean =>
  typeof value === 'number' && value >= from - 1e-6 && value <= to + 1e-6;

/** A length in millimetres; `allowed` is the standard's own ±, `within` ours. */
export function mm(figure: number, { allowed = 0, within = CLOSE } = {}): Expected {
  const room = Math.max(allowed, allowed > 0 ? 0 : within);
  return {
    words: both(allowed > 0 ? `${figure}mm ± ${allowed}mm` : `${figure}mm`),
    write: `${figure}mm`,
    accepts: (value) => lies(value, (figure - room) * MM, (figure + room) * MM),
  };
}

/** A length from one to another millimetre, known by other words. */
export function between(from: number, to: number, words: Bilingual, write: string): Expected {
  return { words, write, accepts: (value) => lies(value, from * MM, to * MM) };
}

/** Sizes of type in points: 号 are told in metal and in digital points (P-11). */
const SIZES = { 二号: [21, 22], 三号: [15.75, 16], 四号: [13.75, 14] } as const;

export function size(name: keyof typeof SIZES): Expected {
  const [from, to] = SIZES[name];
  return {
    words: { zh: name, en: `${name} (${to}pt)` },
    write: name,
    accepts: (value) => lies(value, from, to),
  };
}

/** So many characters of the element's own size, or of the body's: the standard does not say which. */
export function characters(count: number): Expected {
  const words = `${count}字`;
  return {
    words: both(words),
    write: words,
    accepts(value, { cell, template }) {
      const sizes = [count * cell, count * template.cell];
      return lies(value, Math.min(...sizes) - CLOSE * MM, Math.max(...sizes) + CLOSE * MM);
    },
  };
}

export function count(figure: number): Expected {
  const words = String(figure);
  return { words: both(words), write: words, accepts: (value) => lies(value, figure - 0.1, figure + 0.1) };
}

/** One of the words a key may hold: a face, a colour, a place; or true or false. */
export function is(value: string | boolean): Expected {
  const words = { zh: wordFor(String(value)), en: String(value) };
  return { words, write: String(value), accepts: (given) => given === value };
}

/** No more lines than this of the body. */
export function lines(most: number): Expected {
  return {
    words: { zh: `不多于 ${most} 行`, en: `at most ${most} line` },
    write: `${most}行`,
    accepts: (value, { pitch }) => lies(value, 0, most * pitch + CLOSE * MM),
  };
}

/** More than nothing. */
export function some(write: string, words: Bilingual): Expected {
  return { words, write, accepts: (value) => typeof value === 'number' && value > 0 };
}

/** 22 lines from the upper to the lower edge of 版心: their pitch is what is left (P-07, P-14). */
export const filling: Expected = {
  words: { zh: 'fill（撑满版心）', en: 'fill (the lines fill the type area)' },
  write: 'fill',
  accepts(value, { template: { typeArea, grid, body, linePitch } }) {
    const used = body.size + (grid.lines - 1) * linePitch;
    return value === 'fill' || lies(used, typeArea.height - 1 * MM, typeArea.height + 0.01 * MM);
  },
};

/** 离上页边 of something whose key counts from the upper edge of 版心, in a template with the usual margin or another. */
export function fromSheetTop(figure: number, margin = 37): Expected {
  const write = `${Number((figure - margin).toFixed(2))}mm`;
  return {
    words: { zh: `${write}，即离上页边 ${figure}mm`, en: `${write}: ${figure}mm from the edge of the sheet` },
    write,
    accepts: (value, { template }) =>
      typeof value === 'number' &&
      lies(value + template.margin.top, (figure - 0.5) * MM, (figure + 0.5) * MM),
    where: { key: 'margin.top', inside: (template) => fromSheetTop(figure, template.margin.top / MM) },
  };
}
