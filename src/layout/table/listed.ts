/** A list of short names in a narrow cell: parted between them, 石岭县、|云溪县, where that takes no line more. */
import type { Prose } from '../../gongwen/types.ts';
import type { Context } from '../context.ts';
import { namesInLines } from '../names.ts';
import { type Face, generated, setLabel } from '../text.ts';
import { sliceProse } from '../title.ts';

/** The words of the cell with breaks after the names, or as they are. */
export function listedProse(prose: Prose, width: number, most: number, face: Face, ctx: Context): Prose {
  const [first] = prose;
  if (first?.kind !== 'phrase' || prose.some((p) => p.kind === 'break' || p.note !== undefined)) return prose;
  const text = prose.map((p) => (p.kind === 'phrase' ? p.text : '')).join('');
  if (most === 1 || !text.includes('、')) return prose;
  const quiet = { ...ctx, diagnostics: [] };
  const widthOf = (part: string) => setLabel(generated(part, first.span), face, quiet).right;
  const lines = namesInLines(text, width, widthOf, { full: 0, blanks: false });
  if (lines.length > most) return prose;
  let at = 0;
  return lines.flatMap((line, i) => {
    const own = sliceProse(prose, at, at + line.length);
    at += line.length;
    return i === 0 ? own : [{ kind: 'break' as const, span: first.span }, ...own];
  });
}
