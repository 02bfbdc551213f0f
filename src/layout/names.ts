/**
 * A list of names for a page: the text in, the same text with line breaks out, so that no name is parted
 * that fits on a line. It refuses to know what the names are for (报尾, 主送, 抄送, 出席).
 */
import type { Field, Prose } from '../gongwen/types.ts';
import type { Context } from './context.ts';
import { type Face, plain, setLabel } from './text.ts';

/** Where one name ends and the next may go to another line. */
const AFTER_MARKS = /(?<=[、，；])/u;
/** The same where blanks part units and names; the blank inside 陈　堃 parts nothing. */
export const AFTER_MARKS_AND_BLANKS = /(?<=[、，；][\s　]*|[^、，；\s　]{2}[\s　]+)(?![\s　])/u;

/** The names with a break wherever the next one does not fit into `room`, points. */
export function linesOfNames(
  field: Field<string>,
  room: number,
  face: Face,
  ctx: Context,
  seams = AFTER_MARKS,
): Prose {
  const quiet = { ...ctx, diagnostics: [] };
  const widthOf = (text: string) => setLabel(plain(text, field.span), face, quiet).right;
  const prose: Prose[number][] = [];
  let line = '';
  for (const name of field.value.split(seams)) {
    const turns = line !== '' && widthOf(name) <= room && widthOf(line + name) > room;
    if (turns) {
      prose.push(...plain(line, field.span), { kind: 'break', span: field.span });
      line = '';
    }
    line += name;
  }
  return [...prose, ...plain(line, field.span)];
}
