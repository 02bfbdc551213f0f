/**
 * A name fitted to a width: short ones are spread, long ones set smaller (J-03, H-09). The copied text stays
 * the name itself, however far its characters stand apart.
 */
import type { Field } from '../gongwen/types.ts';
import { type Context, cellOf } from './context.ts';
import { plain, type SetLine, setLabel } from './text.ts';
import type { Colour, PageItem, TextItem } from './types.ts';

export interface NameStyle {
  readonly role: string;
  readonly size: number;
  readonly smallest: number;
  readonly colour?: Colour;
  readonly narrowest: number;
  readonly widest: number;
  /** Most space between characters, em. */
  readonly spread: number;
}
export interface FittedName {
  readonly line: SetLine;
  readonly size: number;
  /** Face of its first character. */
  readonly face: string;
}

export function fitName(
  name: Field<string>,
  style: NameStyle,
  ctx: Context,
  node: number | undefined,
): FittedName {
  const size = fitSize(name, style, ctx);
  const natural = set(name, style, size, 0, ctx, node);
  const gaps = [...name.value].length - 1;
  const wish = gaps > 0 ? (style.narrowest - natural.right) / gaps : 0;
  const extra = Math.max(0, Math.min(wish, style.spread * size));
  const line = extra > 0 ? spread(name, style, size, extra, ctx, node) : natural;
  const first = line.items.find((item): item is TextItem => item.kind === 'text');
  // A name of nothing visible has no run; any face of the role then answers for it.
  return { line, size, face: first?.face ?? ctx.type.face(style.role, '国').face };
}

/** The largest size up to the style's that fits `widest`; a name too long even at `smallest` is reported. */
function fitSize(name: Field<string>, style: NameStyle, ctx: Context): number {
  const trial = set(name, style, style.size, 0, { ...ctx, diagnostics: [] }, undefined);
  const widest = Math.min(style.widest, ctx.geometry.column);
  if (trial.right <= widest) return style.size;
  const size = (style.size * widest) / trial.right;
  if (size >= style.smallest) return size;
  const floor = (style.size * ctx.geometry.column) / trial.right;
  if (floor < style.smallest) ctx.diagnostics.push(tooLong(name));
  return Math.min(style.smallest, floor);
}

function tooLong(name: Field<string>) {
  return {
    code: 'layout/name-too-long',
    severity: 'warning',
    message: {
      zh: `“${name.value}”太长，一行之内只能排得很小`,
      en: `"${name.value}" is too long and can only be set very small on one line`,
    },
    help: { zh: '改用规范化简称', en: 'use the standard short name' },
    span: name.span,
  } as const;
}

function set(
  name: Field<string>,
  style: NameStyle,
  size: number,
  extra: number,
  ctx: Context,
  node: number | undefined,
): SetLine {
  const colour = style.colour ? { colour: style.colour } : {};
  const cell = (cellOf(ctx, style.size) / style.size) * size + extra;
  return setLabel(plain(name.value, name.span), { role: style.role, size, cell, ...colour }, ctx, node);
}

/** Set with wider cells; the space after the last character is no part of the line. */
function spread(
  name: Field<string>,
  style: NameStyle,
  size: number,
  extra: number,
  ctx: Context,
  node: number | undefined,
): SetLine {
  const line = set(name, style, size, extra, ctx, node);
  const items = line.items.map(
    (item): PageItem => (item.kind === 'text' ? { ...item, actualText: item.text } : item),
  );
  return { ...line, items, right: line.right - extra };
}
