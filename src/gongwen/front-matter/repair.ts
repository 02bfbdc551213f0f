/**
 * Two slips that a Chinese keyboard makes in front matter: `标题：某某` with a fullwidth colon, `标题:某某`
 * without the blank. YAML refuses both in words nobody understands. In: the YAML as typed. Out: the same
 * with a proper colon, a map from its offsets back to those of the file, and what was mended. A colon that
 * ends a value (`主送: 县电信公司:`) is no slip of the form: YAML would take the value for a key, so the colon
 * goes by as another character, and `asTyped` gives it back.
 */

import type { KeyRow } from './keys/row.ts';
import { matchKey } from './match.ts';

export interface Slip {
  readonly kind: 'fullwidth-colon' | 'no-space';
  readonly key: string;
  /** Offset of the colon in the text as typed. */
  readonly at: number;
}
export interface Repaired {
  readonly text: string;
  readonly slips: readonly Slip[];
  /** Offset in the text as typed of an offset in `text`. */
  readonly origin: (offset: number) => number;
}

const LINE = /^([ \u3000]*)(["“”]?)([^\s：:#"“”[\]{}【】《》]{1,12})\2[ \t\u3000]*([：:])(.*)$/u;

export function repair(typed: string, rows: readonly KeyRow[]): Repaired {
  const slips: Slip[] = [];
  const blanks: number[] = [];
  let text = '';
  let at = 0;
  for (const line of typed.split('\n')) {
    const slip = slipOf(line, at, rows);
    if (slip) slips.push(slip);
    const fixed = slip ? mend(line, slip.at - at) : line;
    if (fixed.length > line.length) blanks.push(text.length + slip!.at - at + 1);
    text += `${text === '' && at === 0 ? '' : '\n'}${withEndColonHidden(fixed)}`;
    at += line.length + 1;
  }
  return { text, slips, origin: (offset) => offset - blanks.filter((b) => b < offset).length };
}

/** Only keys of the outermost level are mended, and only where the line has no proper colon before. */
function slipOf(line: string, at: number, rows: readonly KeyRow[]): Slip | undefined {
  const match = LINE.exec(line);
  if (match?.[1] !== '') return undefined;
  const [key, colon, rest] = [match[3]!, match[4]!, match[5]!];
  const known = matchKey(key, rows).kind !== 'unknown';
  const offset = at + line.indexOf(colon, match[1].length + key.length);
  if (colon === '：')
    return known || !/:(?:\s|$)/.test(rest) ? { kind: 'fullwidth-colon', key, at: offset } : undefined;
  return known && rest !== '' && !/^[ \t]/.test(rest) ? { kind: 'no-space', key, at: offset } : undefined;
}

function mend(line: string, colon: number): string {
  const rest = line.slice(colon + 1);
  const blank = rest === '' || /^[ \t]/.test(rest) ? '' : ' ';
  return `${line.slice(0, colon)}:${blank}${rest}`;
}

/** Stands for a colon at the end of a value; Unicode promises that no text holds it. */
const COLON = '\ufdd0';

/** The value with the colons it was typed with. */
export const asTyped = (value: string): string => value.replaceAll(COLON, ':');

/** A key of the outermost level, and a value that is neither quoted nor of a form of its own. */
const PLAIN = /^[^\s:#"'[\]{}-][^:]{0,40}:[ \t]+(?=[^\s"'[{|>#&*!%@`])/u;
const COMMENT = /[ \t]#/;

function withEndColonHidden(line: string): string {
  const start = PLAIN.exec(line)?.[0].length;
  if (start === undefined) return line;
  const comment = line.slice(start).search(COMMENT);
  const value = (comment < 0 ? line.slice(start) : line.slice(start, start + comment)).trimEnd();
  const colons = value.length - lengthWithoutColons(value);
  const end = start + value.length;
  return line.slice(0, end - colons) + COLON.repeat(colons) + line.slice(end);
}

/** Counted, for a pattern of colons at the end would look again at each of a long row. */
function lengthWithoutColons(value: string): number {
  let end = value.length;
  while (value[end - 1] === ':') end -= 1;
  return end;
}
