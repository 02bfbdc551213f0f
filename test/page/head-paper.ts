/** Papers by hand, printed and measured: every part of a head in every combination, without an article to write. */

import type { PaperFormat } from '../../src/gongwen/types.ts';
import type { Diagnostic } from '../../src/index.ts';
import type { Layout } from '../../src/layout/types.ts';
import type { PaperTemplate } from '../../src/template/types.ts';
import { laid, type Parts, printed } from '../layout/head-papers.ts';
import { inkOfAll } from './measure/ink.ts';
import { measurePdf } from './measure/measure.ts';
import type { Box, Glyph, Line, MeasuredPage, MeasuredPdf, Rule } from './measure/types.ts';
import { mm } from './measure/units.ts';
import { BLACK, RED } from './standard.ts';

export interface Sheet {
  readonly layout: Layout;
  readonly pdf: MeasuredPdf;
  readonly first: MeasuredPage;
  readonly diagnostics: readonly Diagnostic[];
}

/** The finished PDF of a paper; `change` makes a variant of its template. */
export async function sheet(
  format: PaperFormat,
  parts: Parts,
  change?: (template: PaperTemplate) => PaperTemplate,
): Promise<Sheet> {
  const layout = laid(format, parts, change);
  const pdf = await measurePdf(await printed(layout));
  return { layout, pdf, first: pdf.pages[0] as MeasuredPage, diagnostics: layout.diagnostics };
}

export const redGlyphs = ({ first }: Sheet): Glyph[] => first.glyphs.filter((g) => g.colour === RED);
export const blackGlyphs = ({ first }: Sheet): Glyph[] => first.glyphs.filter((g) => g.colour === BLACK);
export const redRules = ({ first }: Sheet): Rule[] => first.rules.filter((r) => r.colour === RED);
export const textOf = (glyphs: readonly Glyph[]): string => glyphs.map((g) => g.text).join('');
export const faceOf = (glyphs: readonly Glyph[]): string => [...new Set(glyphs.map((g) => g.face))].join();
export const middle = ({ left, right }: Pick<Box, 'left' | 'right'>): number => (left + right) / 2;

export function inkBox(glyphs: readonly Glyph[], { pdf }: Sheet): Box {
  const box = inkOfAll(glyphs, pdf);
  if (!box) throw new Error(`no ink in “${textOf(glyphs)}”`);
  return box;
}

/** Em boxes of one line of glyphs. */
export function emBox(glyphs: readonly Glyph[]): Box {
  const size = Math.max(...glyphs.map((g) => mm(g.size)));
  const [first, last] = [glyphs[0] as Glyph, glyphs.at(-1) as Glyph];
  const top = first.baseline - 0.88 * size;
  return { left: first.x, right: last.end, top, bottom: top + size };
}

/** Glyphs by line, from above to below, each from left to right. */
export function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const baselines = [...new Set(glyphs.map((g) => Math.round(g.baseline * 100)))].sort((a, b) => a - b);
  return baselines.map((b) =>
    glyphs.filter((g) => Math.round(g.baseline * 100) === b).sort((a, c) => a.x - c.x),
  );
}

export function lineWith({ first }: Sheet, text: string): Line {
  const line = first.lines.find((l) => l.text.includes(text));
  if (!line) throw new Error(`no line reads ${text}`);
  return line;
}
