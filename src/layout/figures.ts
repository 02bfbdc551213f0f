/**
 * Pictures, one or several in a row, each with its caption under it; they do not leave each other (T-06).
 * A picture that cannot be had becomes a framed placeholder: the build goes on.
 */
import type { Figure, Figures, Prose } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';
import { type Slot, slotsOf } from './figure-slots.ts';
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
  const { gap, around, tallest } = ctx.template.figure;
  const room = ctx.geometry.column - at.left - at.right;
  const found = figures.map((figure) => sizeOf(figure, ctx));
  const wanted = found.map((f) => ({ ...f, caption: captionWidth(f.figure, ctx) }));
  const slots = slotsOf(wanted, room - gap * (found.length - 1), tallest);
  const sized = found.map((f, i) => scaled(f, slots[i] as Slot));
  const height = Math.max(...sized.map((s) => s.height));
  const width = slots.reduce((sum, s) => sum + s.width, 0) + gap * (slots.length - 1);
  let left = at.left + (room - width) / 2;
  const cells = sized.map((s, i) => {
    const slot = { left, width: (slots[i] as Slot).width };
    left += slot.width + gap;
    return drawFigure(s, widened(slot, found.length, at, ctx), height, at, ctx);
  });
  const depth = Math.max(...cells.map((c) => c.height));
  const anchors = figures.flatMap((figure) => figure.id ?? []);
  return row({ height: depth, before: around, items: cells.flatMap((c) => c.items), anchors });
}

/** Where a picture and its caption stand. */
interface Place {
  readonly left: number;
  readonly width: number;
}

/** A picture alone shares the whole column with its caption. */
function widened(slot: Place, abreast: number, at: Setting, ctx: Context): Place {
  return abreast > 1 ? slot : { left: at.left, width: ctx.geometry.column - at.left - at.right };
}

function sizeOf(figure: Figure, ctx: Context): Sized {
  const { picture, diagnostics } = ctx.lookUp(figure.src, figure.span);
  ctx.diagnostics.push(...diagnostics);
  if (!picture) return { figure, ...ctx.template.figure.placeholder };
  ctx.pictures[picture.path] = { format: picture.format, path: picture.path };
  return { figure, key: picture.path, width: picture.width, height: picture.height };
}

function scaled(f: Sized, { scale }: Slot): Sized {
  return { ...f, width: f.width * scale, height: f.height * scale };
}

interface Drawn {
  readonly items: readonly PageItem[];
  readonly height: number;
}

function drawFigure(s: Sized, place: Place, height: number, at: Setting, ctx: Context): Drawn {
  const node = addNode(ctx, 'Figure', at.parent, {
    alt: altOf(s.figure),
    ...(s.figure.id !== undefined && { id: s.figure.id }),
  });
  const x = place.left + (place.width - s.width) / 2;
  const box = { x, y: height - s.height, width: s.width, height: s.height };
  const image: PageItem[] = s.key
    ? [{ kind: 'picture', ...box, picture: s.key, node, source: s.figure.span }]
    : placeholder(s, box, ctx, node);
  const lines = captionLines(s, node, place.width, ctx);
  const { pitch, gap, size } = ctx.template.figure.caption;
  const caption = lines.flatMap((line, i) => shift(line.items, place.left, height + gap + i * pitch));
  const depth = lines.length > 0 ? gap + (lines.length - 1) * pitch + size : 0;
  return { items: [...image, ...caption], height: height + depth };
}

/** Number and caption, as a reader who cannot see the picture looks for it, and what its writer says it shows. */
function altOf(figure: Figure): string {
  const { alt, caption } = figure;
  if (!caption) return alt;
  return [captionNumber(figure) + caption, ...(alt && alt !== caption ? [alt] : [])].join('：');
}

/** What is printed before a caption. */
export const captionNumber = ({ number }: Figure): string => `图${number}　`;

function captionProse(figure: Figure): Prose {
  const { caption, span } = figure;
  return [...generated(captionNumber(figure), span), ...generated(caption, span)];
}

/** Air against rounding, so that a caption set at its own natural width does not break. */
const AIR = 0.5;

function captionWidth(figure: Figure, ctx: Context): number {
  if (!figure.caption) return 0;
  return setLabel(captionProse(figure), ctx.template.figure.caption, { ...ctx, diagnostics: [] }).right + AIR;
}

function captionLines(s: Sized, parent: number, width: number, ctx: Context): SetLine[] {
  if (!s.figure.caption) return [];
  const { role, size } = ctx.template.figure.caption;
  const node = addNode(ctx, 'Caption', parent);
  const prose = captionProse(s.figure);
  const measure = { width, firstIndent: 0, restIndent: 0 };
  return setParagraph([{ prose, face: { role, size }, node }], measure, 'center', size, ctx);
}

/** What stands where a picture cannot be had. */
export const MISSING_PICTURE = '（此处缺图）';

const FRAME = 0.5;
/** Smaller than this, nobody reads what a placeholder says, points: the frame is enough. */
const LEAST_LABEL = 4;

function placeholder(
  s: Sized,
  box: { x: number; y: number; width: number; height: number },
  ctx: Context,
  node: number,
): PageItem[] {
  const { x, y, width, height } = box;
  const edge = { kind: 'rule', colour: 'grey', node } as const;
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
  const text = generated(MISSING_PICTURE, figure.span);
  const width = setLabel(text, face, { ...ctx, diagnostics: [] }).right;
  const own = size * Math.min(1, (box.width - 2 * FRAME) / width, (box.height - 2 * FRAME) / size);
  if (own < LEAST_LABEL) return [];
  const label = setLabel(text, { ...face, size: own }, ctx, node);
  return shift(label.items, box.x + (box.width - label.right) / 2, box.y + (box.height - own) / 2);
}
