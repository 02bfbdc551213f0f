/**
 * Copied text and written text brought to one form, to be compared character by character. The copy is only
 * freed of page numbers and line ends; the blanks in it stay as they are. Of the writing, the marks of
 * Markdown go, and the blanks that the page does not keep: beside Chinese marks and between Chinese
 * characters and numbers (C-35, C-37). A blank typed between a Chinese character and a Latin word stays.
 */
import type { MeasuredPage, MeasuredPdf } from './measure/types.ts';

const HAN = '\\p{Script=Han}';
const MARK = '\\u3001-\\u303f\\uff00-\\uffef“”‘’…—·〇℃①-⑳';
const LATIN_END = /[A-Za-z0-9)]$/;
const LATIN_START = /^[A-Za-z0-9(]/;

/** The whole text as copied, page after page, without page numbers and without the notes at the feet. */
export function flowing(pdf: MeasuredPdf): string {
  return joined(pdf.pages.flatMap((page) => copiedLines(page).filter((line) => !isFoot(line, page))));
}

/** The notes of all pages, in order. */
export function notesOf(pdf: MeasuredPdf): string {
  return joined(pdf.pages.flatMap((page) => copiedLines(page).filter((line) => isNote(line, page))));
}

const copiedLines = (page: MeasuredPage): string[] =>
  page.copied.split('\n').filter((line) => line.trim() !== '');
const solid = (text: string): string => text.replace(/\s/gu, '');

const isFoot = (line: string, page: MeasuredPage): boolean =>
  solid(line) === `—${page.number}—` || isNote(line, page);

const isNote = (line: string, page: MeasuredPage): boolean =>
  page.lines.some((l) => l.size === 9 && solid(l.text) === solid(line));

/** Lines joined as a reader would: nothing between Chinese characters, a blank between Latin words. */
export function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const blank = LATIN_END.test(text) && LATIN_START.test(line) ? ' ' : '';
    return text + blank + line;
  }, '');
}

/** Inline Markdown → what is to be read, notes by their marks. */
export function written(text: string, notes: readonly string[] = []): string {
  const plain = text
    .replace(/\[\^([^\]]+)\]/gu, (_, name: string) => String.fromCodePoint(0x2460 + notes.indexOf(name)))
    .replace(/\*\*|~~|`/gu, '')
    .replace(/\*([^*]+)\*/gu, '$1')
    .replace(/~([^~]+)~/gu, '$1')
    .replace(/\\([.*_[\]#-])/gu, '$1')
    .replace(/　+/gu, '\u0000')
    .trim();
  return plain.replace(DROPPED, '').replaceAll('\u0000', ' ');
}

const DROPPED = new RegExp(
  `(?<=[${MARK}]) +| +(?=[${MARK}])|(?<=\\d|\\d%) +(?=${HAN})|(?<=${HAN}) +(?=\\d)`,
  'gu',
);

export interface Written {
  /** Body text in the order it was written: paragraphs, headings, list entries, cells, captions. */
  readonly pieces: readonly string[];
  /** Cells over several rows: they are copied with the row their words stand beside, in the middle. */
  readonly joined: readonly string[];
  readonly notes: readonly string[];
}

/** The body of an article as its writer sees it, by the plainest reading of its lines. */
export function writing(markdown: string): Written {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/u, '');
  const names = [...new Set([...body.matchAll(/\[\^([^\]]+)\](?!:)/gu)].map((m) => m[1] as string))];
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const isNoteText = (line: string) => /^\[\^[^\]]+\]:/u.test(line);
  const notes = lines.filter(isNoteText).map((line) => written(line.replace(/^\[\^[^\]]+\]:/u, ''), names));
  const text = lines.filter((line) => !isNoteText(line));
  const joined = text.flatMap((line, i) => joinedCells(line, text[i + 1] ?? '', names));
  const pieces = text.flatMap((line, i) => {
    const own = joinedCells(line, text[i + 1] ?? '', names);
    return piecesOf(line, names).filter((piece) => piece !== '' && piece !== '^^' && !own.includes(piece));
  });
  return { pieces, joined, notes };
}

/** Cells that the row below continues with `^^`. */
function joinedCells(line: string, next: string, notes: readonly string[]): string[] {
  if (!line.startsWith('|') || !next.startsWith('|')) return [];
  const below = next.split('|').map((cell) => cell.trim());
  const cells = line.split('|').map((cell) => written(cell, notes));
  return cells.filter((cell, i) => below[i] === '^^' && cell !== '^^' && cell !== '');
}

function piecesOf(line: string, notes: readonly string[]): string[] {
  if (/^\s*(---|\|[\s:|-]+\|)\s*$/u.test(line)) return [];
  if (/^（供稿/u.test(line)) return [];
  if (line.startsWith('|')) return line.split('|').map((cell) => written(cell, notes));
  const picture = /^!\[([^\]]*)\]/u.exec(line);
  if (picture) return [written(picture[1] as string)];
  const text = line.replace(/^\s*(#+ |- |> ?|\d+\. )/u, '').replace(/^表：(.*?)(?: *\{[^}]*\})?$/u, '$1');
  return [written(text, notes)];
}
