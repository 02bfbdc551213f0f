/** What a fix would make of the text around it, in a line: `监测,及时 → 监测，及时`. */
import type { Fix, Lang } from '../diagnostics/types.ts';
import type { Colour, Paint } from '../terminal/paint.ts';

export interface Look {
  readonly lang: Lang;
  readonly paint: Paint;
}

const WORDS = {
  zh: { label: '改法：', safe: '（--fix）', suggested: '（--fix-suggested，请过目）', nothing: '（删去）' },
  en: {
    label: 'fix: ',
    safe: ' (--fix)',
    suggested: ' (--fix-suggested; have a look)',
    nothing: '(nothing)',
  },
} as const;

/** Characters of the line shown before and behind what changes. */
const AROUND = 8;
/** What is longer is not read in a line. */
const LONGEST = 120;

/** @param text of the file, that the offsets of the fix are in */
export function suggestion({ edits, kind }: Fix, text: string, { lang, paint }: Look): string {
  const [from, to] = [edits[0]?.start ?? 0, edits.at(-1)?.end ?? 0];
  if (to - from > LONGEST) return '';
  const left = whole(text, from - AROUND);
  const start = left + text.slice(left, from).lastIndexOf('\n') + 1;
  const right = whole(text, to + AROUND);
  const lineEnd = text.slice(to, right).indexOf('\n');
  const end = lineEnd < 0 ? right : to + lineEnd;
  const old = pieces(edits, text, start, end, (edit) => text.slice(edit.start, edit.end), 'red', paint);
  const made = pieces(edits, text, start, end, (edit) => edit.text, 'green', paint);
  const words = WORDS[lang];
  const shown = (line: string) => (line.trim() === '' ? words.nothing : line);
  return `  ${paint('green', words.label)}${shown(old)} → ${shown(made)}${paint('dim', words[kind])}\n`;
}

function pieces(
  edits: Fix['edits'],
  text: string,
  start: number,
  end: number,
  words: (edit: Fix['edits'][number]) => string,
  colour: Colour,
  paint: Paint,
): string {
  let at = start;
  let line = '';
  for (const edit of edits) {
    const changed = visible(words(edit));
    line += visible(text.slice(at, edit.start)) + (changed === '' ? '' : paint(colour, changed));
    at = edit.end;
  }
  return line + visible(text.slice(at, end));
}

/** Not between the halves of a character. */
function whole(text: string, at: number): number {
  const inside = Math.min(Math.max(at, 0), text.length);
  return /[\udc00-\udfff]/.test(text[inside] ?? '') ? inside + 1 : inside;
}

function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replaceAll('\n', '⏎').replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
