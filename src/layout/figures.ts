/**
 * Pictures, one or several in a row, each with its caption under it; they do not leave each other (T-06).
 * A picture that cannot be had becomes a framed placeholder: the build goes on.
 */
import type { Figure, Figures } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';
import type { Setting } from './passages.ts';
import { type Row, row, shift, spacer } from './row.ts';
import { generated, type SetLine, setLabel, setParagraph } from './text.ts';
import type { PageItem } from './types.ts';

interface Sized {
  readonly figure: Figure;
  readonly key?: string;
  readonly width: number;
  readonly height: number;
}

/** More than this many pictures side by side would be too small to see. */
const MOST_ABREAST = 3;

export function figureRows(figures: Figures, at: Setting, ctx: Context): Row[] {
  const lines = Math.ceil(figures.figures.length / MOST_ABREAST);
  const abreast = Math.ceil(figures.figures.length / lines);
  const rows = [...Array(lines).keys()].map((i) =>
    abreastRow(figures.figures.slice(i * abreast, (i + 1) * abreast), at, ctx),
  );
  return [...rows, spacer(ctx.template.figure.around, ctx.geometry.gap)];
}

function abreastRow(figures: readonly Figure[], at: Setting, ctx: Context): Row {
  const { gap, around } = ctx.template.figure;
  const room = ctx.geometry.column - at.left - at.right;
  const found = figures.map((figure) => sizeOf(figure, ctx));
  const sized = fitRow(found, room - gap * (found.length - 1), ctx);
  const height = Math.max(...sized.map((s) => s.height));
  const width = sized.reduce((sum, s) => sum + s.width, 0) + gap * (sized.length - 1);
  let x = at.left + (room - width) / 2;
  const cells = sized.map((s) => {
    const cell = drawFigure(s, x, height, room / sized.length, at, ctx);
    x += s.width + gap;
    return cell;
  });
  const depth = Math.max(...cells.map((c) => c.height));
  return row({ height: depth, before: around, items: cells.flatMap((c) => c.items) });
}

function sizeOf(figure: Figure, ctx: Context): Sized {
  const { picture, diagnostics } = ctx.lookUp(figure.src, figure.span);
  ctx.diagnostics.push(...diagnostics);
  if (!picture) return { figure, ...ctx.template.figure.placeholder };
  ctx.pictures[picture.path] = { format: picture.format, path: picture.path };
  return { figure, key: picture.path, width: picture.width, height: picture.height };
}

/** One height for all of a row, none wider together than the column, none enlarged. */
function fitRow(found: readonly Sized[], room: number, ctx: Context): Sized[] {
  const tallest = Math.min(ctx.template.figure.tallest, Math.max(...found.map((f) => f.height)));
  const even = found.map((f) => scaled(f, Math.min(1, tallest / f.height)));
  const wide = even.reduce((sum, f) => sum + f.width, 0);
  return even.map((f) => scaled(f, Math.min(1, room / wide)));
}

function scaled(f: Sized, factor: number): Sized {
  return { ...f, width: f.width * factor, height: f.height * factor };
}

interface Drawn {
  readonly items: readonly PageItem[];
  readonly height: number;
}

function drawFigure(s: Sized, x: number, height: number, room: number, at: Setting, ctx: Context): Drawn {
  const node = addNode(ctx, 'Figure', at.parent, { alt: s.figure.alt || s.figure.caption });
  const box = { x, y: height - s.height, width: s.width, height: s.height };
  const image: PageItem[] = s.key
    ? [{ kind: 'picture', ...box, picture: s.key, node }]
    : placeholder(s, box, ctx, node);
  const lines = captionLines(s, node, Math.max(s.width, room), ctx);
  const { pitch, gap, size } = ctx.template.figure.caption;
  const left = x + s.width / 2 - Math.max(s.width, room) / 2;
  const caption = lines.flatMap((line, i) => shift(line.items, left, height + gap + i * pitch));
  const depth = lines.length > 0 ? gap + (lines.length - 1) * pitch + size : 0;
  return { items: [...image, ...caption], height: height + depth };
}

function captionLines(s: Sized, parent: number, width: number, ctx: Context): SetLine[] {
  const { caption, number, span } = s.figure;
  if (!caption) return [];
  const { role, size } = ctx.template.figure.caption;
  const node = addNode(ctx, 'Caption', parent);
  const prose = [...generated(`图${number}　`, span), ...generated(caption, span)];
  const measure = { width, firstIndent: 0, restIndent: 0 };
  return setParagraph([{ prose, face: { role, size }, node }], measure, 'center', size, ctx);
}

const FRAME = 0.5;

function placeholder(
  s: Sized,
  box: { x: number; y: number; width: number; height: number },
  ctx: Context,
  node: number,
): PageItem[] {
  const { x, y, width, height } = box;
  const edge = { kind: 'rule', colour: 'grey' } as const;
  const frame: PageItem[] = [
    { ...edge, x, y, width, height: FRAME },
    { ...edge, x, y: y + height - FRAME, width, height: FRAME },
    { ...edge, x, y, width: FRAME, height },
    { ...edge, x: x + width - FRAME, y, width: FRAME, height },
  ];
  return [...frame, ...missingText(s.figure, box, ctx, node)];
}

function missingText(
  figure: Figure,
  box: { x: number; y: number; width: number; height: number },
  ctx: Context,
  node: number,
): PageItem[] {
  const { size } = ctx.template.figure.placeholder;
  const face = { role: ctx.template.body.role, size, colour: 'grey' } as const;
  const label = setLabel(generated('（此处缺图）', figure.span), face, ctx, node);
  return shift(label.items, box.x + (box.width - label.right) / 2, box.y + (box.height - size) / 2);
}
