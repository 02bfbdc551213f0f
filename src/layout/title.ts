/**
 * A title set: lines broken by sense, centred, one row each, then the subtitle. (7.3.1, J-15)
 */
import type { Heading, Prose } from '../gongwen/types.ts';
import type { Elastic } from '../template/types.ts';
import { addNode, type Context } from './context.ts';
import { fixed, type Row, row } from './row.ts';
import { type Face, generated, type SetLine, setParagraph } from './text.ts';
import { breakTitle } from './title-lines.ts';

/** Rows of a title and subtitle, all kept together and with what follows. */
export function titleRows(
  title: Heading,
  subtitle: Prose | undefined,
  above: Elastic,
  parent: number,
  ctx: Context,
): Row[] {
  const style = ctx.template.title;
  const node = addNode(ctx, 'H1', parent, { id: title.id });
  const lines = titleParts(title.prose, style.longest).flatMap((part) => centred(part, style, node, ctx));
  const between = fixed(style.pitch - style.size);
  const rows = lines.map((line, i) =>
    i === 0
      ? { ...centredRow(line, style.size, above, [title.id]), sink: style.sink }
      : centredRow(line, style.size, between, []),
  );
  return subtitle ? [...rows, ...subtitleRows(subtitle, parent, ctx)] : rows;
}

function subtitleRows(subtitle: Prose, parent: number, ctx: Context): Row[] {
  const style = ctx.template.subtitle;
  const span = subtitle[0]?.span;
  if (!span) return [];
  const node = addNode(ctx, 'P', parent);
  const prose = [...generated(style.prefix, span), ...subtitle];
  return centred(prose, style, node, ctx).map((line, i) =>
    centredRow(line, style.size, fixed(i === 0 ? style.above : ctx.geometry.gap), []),
  );
}

function centredRow(line: SetLine, size: number, before: Elastic, anchors: readonly string[]): Row {
  return row({ height: size, before, items: line.items, notes: line.notes, anchors, keep: true });
}

function centred(prose: Prose, face: Face, node: number, ctx: Context): SetLine[] {
  const measure = { width: ctx.geometry.column, firstIndent: 0, restIndent: 0 };
  return setParagraph([{ prose, face, node }], measure, 'center', face.size, ctx);
}

/** The writer's own breaks are kept; otherwise the lines are chosen by sense. */
function titleParts(prose: Prose, longest: number): Prose[] {
  if (prose.some((p) => p.kind === 'break')) return splitAtBreaks(prose);
  const text = prose.map((p) => (p.kind === 'phrase' ? p.text : '')).join('');
  return breakTitle(text, longest).map((line) => sliceProse(prose, line.start, line.end));
}

function splitAtBreaks(prose: Prose): Prose[] {
  const parts: Prose[number][][] = [[]];
  for (const part of prose) {
    if (part.kind === 'break') parts.push([]);
    else parts.at(-1)?.push(part);
  }
  return parts.filter((p) => p.length > 0);
}

/** The part of a prose between two UTF-16 offsets of its text. */
export function sliceProse(prose: Prose, start: number, end: number): Prose {
  let at = 0;
  const out: Prose[number][] = [];
  for (const part of prose) {
    if (part.kind === 'break') continue;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, part.text.length);
    if (from < to) {
      const moved = part.generated ? 0 : from;
      out.push({
        ...part,
        text: part.text.slice(from, to),
        span: { ...part.span, start: part.span.start + moved },
      });
    }
    at += part.text.length;
  }
  return out;
}
