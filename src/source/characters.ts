/**
 * Makes decoded text safe for every later stage and says what it changed.
 *
 * In: any string. Out: a text with `\n` line ends and no character that cannot be set, the offsets at
 * which an editor's lines begin, and the places that were changed. It refuses to know encodings.
 *
 * Every replacement is one UTF-16 unit for one, so no column moves.
 */
import { lineStarts } from './file.ts';

export type OddKind = 'unreadable' | 'nul' | 'control' | 'lineSeparator';

export interface OddCharacter {
  readonly kind: OddKind;
  readonly offset: number;
  readonly codePoint: number;
}

export interface SafeText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly odd: readonly OddCharacter[];
}

const LINE_END = /\r\n?/g;
// Controls (C0 but tab and line feed, DEL, C1), separators of other programs, lone surrogates, U+FFFD.
const ODD = /(?![\t\n])\p{Cc}|\p{Zl}|\p{Zp}|\p{Cs}|\ufffd/gu;

/** Line ends of word processors: a line break to the writer, but not a line of the editor. */
const SEPARATORS: ReadonlySet<string> = new Set(['\v', '\f', '\x85', '\u2028', '\u2029']);

const UNREADABLE = /\p{Cs}|\ufffd/u;

export function makeSafe(decoded: string): SafeText {
  const lines = decoded.replace(LINE_END, '\n');
  const odd: OddCharacter[] = [];
  const text = lines.replace(ODD, (character, offset: number) => {
    const kind = kindOf(character);
    odd.push({ kind, offset, codePoint: character.codePointAt(0)! });
    return kind === 'lineSeparator' ? '\n' : '\ufffd';
  });
  return { text, starts: lineStarts(lines), odd };
}

function kindOf(character: string): OddKind {
  if (SEPARATORS.has(character)) return 'lineSeparator';
  if (character === '\0') return 'nul';
  return UNREADABLE.test(character) ? 'unreadable' : 'control';
}
