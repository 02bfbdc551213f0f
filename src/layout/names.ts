/**
 * A list of names for a page: the text in, the same text with line breaks out, so that no name is parted that
 * fits on a line; what has to be parted is parted between words. It refuses to know what the names are for
 * (报尾, 主送, 抄送, 出席, 附件说明, a cell).
 */
import type { Field, Prose } from '../gongwen/types.ts';
import type { Context } from './context.ts';
import { type Face, plain, setLabel } from './text.ts';
import { wordEnds } from './title-lines.ts';

/** Where one name ends and the next may go to another line. */
const AFTER_MARKS = /(?<=[、，；])/u;
/** The same in a list that has no such marks; the blank inside 陈　堃 parts nothing. */
const AFTER_BLANKS = /(?<=[^\s　]{2}[\s　]+)(?![\s　])/u;

export interface NamesManner {
  /** Share of a line that has to be full before a name goes to the next one whole; 0: always whole. */
  readonly full: number;
  /** Blanks part the names of a list without marks. */
  readonly blanks: boolean;
}
const WHOLE: NamesManner = { full: 0, blanks: false };

/** The names with a break wherever the next one does not fit into `room`, points. */
export function linesOfNames(
  field: Field<string>,
  room: number,
  face: Face,
  ctx: Context,
  manner: NamesManner = WHOLE,
): Prose {
  const { value, span } = field;
  const lines = namesInLines(value, room, (text) => widthOf(text, field, face, ctx), manner);
  let start = span.start;
  return lines.flatMap((line, i) => {
    const own = { ...span, start };
    start += line.length;
    return [...(i > 0 ? [{ kind: 'break' as const, span }] : []), ...plain(line, own)];
  });
}

function widthOf(text: string, { span }: Field<string>, face: Face, ctx: Context): number {
  return setLabel(plain(text, span), face, { ...ctx, diagnostics: [] }).right;
}

type Width = (text: string) => number;

/** The lines; together they are the text. */
export function namesInLines(text: string, room: number, widthOf: Width, manner: NamesManner): string[] {
  if (widthOf(text) <= room) return [text];
  const lines = [''];
  const fits = (more: string) => widthOf(lines.at(-1) + more) <= room;
  const add = (more: string) => lines.push((lines.pop() ?? '') + more);
  for (const name of namesOf(text, manner.blanks)) {
    const line = lines.at(-1) ?? '';
    if (fits(name)) add(name);
    else if (widthOf(name) <= room && (line === '' || widthOf(line) >= manner.full * room)) lines.push(name);
    else for (const word of wordsOf(name)) fits(word) || lines.at(-1) === '' ? add(word) : lines.push(word);
  }
  return lines.filter((line) => line !== '');
}

/** A list with marks is parted at them alone, and nowhere inside brackets. */
function namesOf(text: string, blanks: boolean): string[] {
  const names = joined(text.split(AFTER_MARKS));
  return blanks && names.length === 1 ? joined(text.split(AFTER_BLANKS)) : names;
}

/** Parts that a bracket holds together are one name. */
function joined(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && isOpen(last)) names[names.length - 1] = last + part;
    else names.push(part);
  }
  return names;
}

const isOpen = (text: string): boolean =>
  (text.match(/[（(〔【]/gu)?.length ?? 0) > (text.match(/[）)〕】]/gu)?.length ?? 0);

function wordsOf(name: string): string[] {
  const ends = wordEnds(name);
  return ends.map((end, i) => name.slice(ends[i - 1] ?? 0, end));
}
