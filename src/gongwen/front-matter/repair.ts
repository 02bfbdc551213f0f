/**
 * Two slips that a Chinese keyboard makes in front matter: `标题：某某` with a fullwidth colon, `标题:某某`
 * without the blank. YAML refuses both in words nobody understands. In: the YAML as typed. Out: the same
 * with a proper colon, a map from its offsets back to those of the file, and what was mended.
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
    text += `${text === '' && at === 0 ? '' : '\n'}${fixed}`;
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
