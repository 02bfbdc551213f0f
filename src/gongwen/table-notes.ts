/**
 * Notes under a table (T-03): lines that begin with 注：, 说明：, 备注： or 资料来源：, typed as a paragraph right
 * behind it or as its last rows. In: that paragraph, or the rows. Out: one prose for each note, its label kept.
 */
import type * as md from '../markdown/types.ts';
import type { Context } from './context.ts';
import { readOrdinal } from './ordinals.ts';
import { imagesOf, joinLines, type Line, linesOf, plainText, proseOf, trimStart } from './prose.ts';
import type { LineBreak, Phrase, Prose } from './types.ts';

const LABEL =
  /^(?:注|注释|说明|备注|资料来源|数据来源)[ \u3000]*(?:[0-9０-９]{1,2}|[①-⑳])?[ \u3000]*[：:][ \u3000]*(?=\S)/;

/** UTF-16 units of the label that a note begins with, its colon and the blanks behind it included; 0 for none. */
export function noteLabelWidth(text: string): number {
  return LABEL.exec(text)?.[0].length ?? 0;
}

/** The notes that a paragraph right behind a table is, if it is any. */
export function notesIn(paragraph: md.Paragraph, context: Context): readonly Prose[] | undefined {
  const lines = linesOf(paragraph.children, context).map((line) => trimStart(line, context));
  const begins = (line: Line) => noteLabelWidth(plainText(line)) > 0;
  if (!lines[0] || !begins(lines[0]) || imagesOf(paragraph.children).length > 0) return undefined;
  const notes: Line[][] = [];
  for (const line of lines) {
    if (begins(line)) notes.push([line]);
    else notes.at(-1)!.push(line);
  }
  return notes.map((note) => noteOf(note, context));
}

/** Lines that begin with an ordinal stay lines: 注：1.…, below it 2.…; others are wrapped text. */
function noteOf(lines: readonly Line[], context: Context): Prose {
  const parts: Line[][] = [];
  for (const line of lines) {
    if (parts.length === 0 || readOrdinal(plainText(line))) parts.push([line]);
    else parts.at(-1)!.push(line);
  }
  return parts.flatMap((part, i): (Phrase | LineBreak)[] => {
    const prose = joinLines(part, context);
    const at = prose[0]?.span;
    return i > 0 && at ? [{ kind: 'break', span: at }, ...prose] : [...prose];
  });
}

/** The notes that are the last rows of a table, in order: words in the first cell, nothing in the others. */
export function noteRows(rows: readonly md.TableRow[], context: Context): readonly Prose[] {
  const notes: Prose[] = [];
  for (let r = rows.length - 1; r >= 0; r--) {
    const [first, ...others] = rows[r]!.cells;
    const prose = first ? proseOf(first.children, context) : [];
    const alone = others.every((cell) => cell.children.length === 0 && cell.joins !== 'above');
    if (!alone || noteLabelWidth(plainText(prose)) === 0) break;
    notes.unshift(prose);
  }
  return notes;
}
