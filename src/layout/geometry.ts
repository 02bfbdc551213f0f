/**
 * The page's fixed figures, worked out once from the template: 版心 of odd and even pages, the grid, the
 * gap between rows. Points; origin at the top-left corner of the sheet.
 */
import type { Template } from '../template/types.ts';
import type { Box } from './types.ts';

/** Share of the em box above the baseline, for every face alike (P-18). */
export const EM_ASCENT = 0.88;

export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly column: number;
  readonly depth: number;
  readonly pitch: number;
  /** From the bottom of one body line's em box to the top of the next. */
  readonly gap: number;
  readonly mirror: boolean;
  readonly top: number;
  readonly binding: number;
}

export function geometryOf(template: Template, singleSided: boolean): Geometry {
  return {
    width: template.paper.width,
    height: template.paper.height,
    column: template.typeArea.width,
    depth: template.typeArea.height,
    pitch: template.linePitch,
    gap: template.linePitch - template.body.size,
    mirror: template.mirror && !singleSided,
    top: template.margin.top,
    binding: template.margin.binding,
  };
}

/** 版心 of a page: on even pages the binding edge is on the right (P-06). */
export function typeAreaOf(page: number, g: Geometry): Box {
  const mirrored = g.mirror && page % 2 === 0;
  const x = mirrored ? g.width - g.binding - g.column : g.binding;
  return { x, y: g.top, width: g.column, height: g.depth };
}
