/**
 * — 3 — below 版心: 四号 half-width digits between two 一字线 whose ink is centred 7 mm below the lower edge;
 * right on odd pages, left on even ones, centred when printing is single-sided. (7.5, N-01…N-04, N-08)
 */
import type { Context } from './context.ts';
import { EM_ASCENT } from './geometry.ts';
import { shift } from './row.ts';
import { type Face, generated, type SetLine, setLabel } from './text.ts';
import type { Box, PageItem, TextItem } from './types.ts';

const DASH = '—';

/** Items of the number `printed` on physical page `page`, in page coordinates: an artifact. */
export function pageNumberItems(
  printed: number,
  page: number,
  area: Box,
  singleSided: boolean,
  ctx: Context,
): PageItem[] {
  const style = ctx.template.pageNumber;
  const dash = label(DASH, ctx);
  const digits = label(String(printed), ctx);
  const gap = style.dashGap * style.size;
  const width = dash.right + gap + digits.right + gap + dash.right;
  const x = area.x + leftEdge(page, width, area.width, singleSided, ctx);
  const y = area.y + area.height + style.below - dashHeight(dash, ctx);
  const second = x + dash.right + gap;
  return [
    ...shift(dash.items, x, y),
    ...shift(digits.items, second, y),
    ...shift(dash.items, second + digits.right + gap, y),
  ];
}

function label(text: string, ctx: Context): SetLine {
  const { role, size } = ctx.template.pageNumber;
  const face: Face = { role, size };
  return setLabel(generated(text, NOWHERE), face, ctx);
}

/** A page number is written by no one. */
const NOWHERE = { file: '', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Distance from the top of the em box to the middle of the dash's ink. */
function dashHeight(dash: SetLine, ctx: Context): number {
  const { size } = ctx.template.pageNumber;
  const face = dash.items.find((item): item is TextItem => item.kind === 'text')?.face ?? '';
  const ink = ctx.type.ink(face, DASH);
  return (EM_ASCENT - (ink.top + ink.bottom) / 2) * size;
}

function leftEdge(page: number, width: number, column: number, singleSided: boolean, ctx: Context): number {
  const { indent, position } = ctx.template.pageNumber;
  if (singleSided || position === 'center') return (column - width) / 2;
  return page % 2 === 1 ? column - indent - width : indent;
}
