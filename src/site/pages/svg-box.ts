/** How wide and high a preview is, so that a page keeps its place while it loads. In: SVG. Out: CSS pixels. */

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A4, upright: what a preview is that does not say. */
const USUAL: Box = { width: 595, height: 842 };

export function boxOf(svg: string): Box {
  const [width, height] = (/\bviewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [])
    .slice(1)
    .map(Number);
  return width && height ? { width: Math.round(width), height: Math.round(height) } : USUAL;
}
