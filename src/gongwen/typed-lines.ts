/**
 * Paragraphs as writers mean them. Markdown joins lines that stand directly under each other, but people
 * who type or paste a 公文 begin a new paragraph with an ordinal and leave no empty line. In: the lines of
 * one Markdown paragraph (which a fullwidth indent has ended already). Out: groups of lines, one per
 * paragraph meant.
 *
 * Hard-wrapped text must not be cut, so an ordinal at the start of a line counts only after a line that
 * ends a sentence or is itself a heading.
 */
import { readOrdinal } from './ordinals.ts';
import { type Line, plainText } from './prose.ts';

const LONGEST_HEADING_LINE = 34;
const CLOSED = /[。！？；：!?;:]["”’』」）)]*\s*$/;

/** Groups of lines; a paragraph that was typed as one gives one group. */
export function typedParagraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const texts = lines.map((line) => plainText(line));
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const begins = i === 0 || beginsParagraph(texts[i]!, texts[i - 1]!, longest);
    if (begins) groups.push([line]);
    else groups.at(-1)!.push(line);
  });
  return groups;
}

/** 。 at the end of a line, and behind it what closes a quotation or a bracket. */
const SENTENCE_END = /[。！？][”’」』）)]?\s*$/;

/**
 * The second of the lines that are one paragraph to Markdown but look like paragraphs of their own: all
 * but possibly the last end a sentence.
 */
export function joinedLine(lines: readonly Line[]): Line | undefined {
  const typed = lines.filter((line) => plainText(line).trim() !== '');
  const ended = typed.slice(0, -1).every((line) => SENTENCE_END.test(plainText(line)));
  return typed.length > 1 && ended ? typed[1] : undefined;
}

function beginsParagraph(line: string, before: string, longest: number): boolean {
  if (isHeadingLine(before, longest)) return true;
  const isOrdinal = readOrdinal(line.trimStart()) !== undefined;
  return isOrdinal && (CLOSED.test(before) || isShortOrdinalLine(before));
}

/** 一、总体要求 on a line that is clearly shorter than its neighbours: not the first line of wrapped text. */
function isHeadingLine(line: string, longest: number): boolean {
  return isShortOrdinalLine(line) && line.length * 1.6 < longest;
}

function isShortOrdinalLine(line: string): boolean {
  const text = line.trim();
  const ordinal = readOrdinal(text);
  if (!ordinal || ordinal.doubtful || text.length > LONGEST_HEADING_LINE) return false;
  return !/[。；，、,;]/.test(text.slice(ordinal.width));
}
