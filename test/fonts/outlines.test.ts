/** Outlines as our own readers see them, held against those of another reader, and against the pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { type Outline, outlineOf } from '../../src/fonts/outlines/outline.ts';
import { SfntFace } from '../../src/fonts/sfnt/face.ts';
import { openFontFile } from '../../src/fonts/sfnt/font-file.ts';
import { sourceOf } from '../../src/fonts/subset/cff-source.ts';
import { packageRoot } from '../../src/source/package-root.ts';

const FILES = [
  'fonts/FandolFang-Regular.otf',
  'fonts/FandolKai-Regular.otf',
  'fonts/GongwenKaiSupplement.ttf',
  'fonts/LiberationSerif-Regular.ttf',
  'fonts/NotoSansSC-Medium.ttf',
  'fonts/NotoSerifSC-Bold.ttf',
  'fonts/NotoSerifSC-Regular.ttf',
  'test/fonts/samples/subroutines.otf',
];

/** Glyphs looked at in each file, evenly over all of it. */
const SAMPLES = 400;

/** Area and box, by the points of each curve: they tell two paths apart however these are written down. */
function shapeOf(path: Outline) {
  const polygons = polygonsOf(path);
  const area = polygons.reduce((sum, points) => sum + areaOf(points), 0);
  const [xs, ys] = [0, 1].map((axis) => polygons.flat().map((point) => point[axis] as number));
  const box = [xs, ys].map((values) => [Math.min(...values!), Math.max(...values!)].map(Math.round));
  return { contours: polygons.length, area: Math.round(area / 50), box };
}

type Point = readonly [number, number];

function polygonsOf(path: Outline): Point[][] {
  const polygons: Point[][] = [];
  for (const { kind, points } of path) {
    if (kind === 'M') polygons.push([]);
    const polygon = polygons.at(-1)!;
    const from = polygon.at(-1);
    if (!from || points.length === 2) polygon.push([points[0]!, points[1]!]);
    else for (let i = 1; i <= 8; i++) polygon.push(pointAt([...from, ...points], i / 8));
  }
  return polygons.filter((points) => points.length > 1);
}

/** De Casteljau, whatever the degree. */
function pointAt(points: readonly number[], t: number): Point {
  if (points.length === 2) return [points[0]!, points[1]!];
  const nearer = points.slice(2).map((value, i) => points[i]! * (1 - t) + value * t);
  return pointAt(nearer, t);
}

function areaOf(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** fontkit 2.0.4 lets the second curve of hflex and hflex1 end at another height than the first began (5177, 4.2). */
function hasFlatFlex(face: SfntFace, glyph: number): boolean {
  if (face.outlines !== 'cff') return false;
  const charString = sourceOf(face).charString(glyph);
  return [34, 36].some((operator) => charString.includes(Buffer.from([12, operator])));
}

const KINDS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C' } as const;

function theirs(font: fontkit.Font, glyph: number): Outline {
  return font
    .getGlyph(glyph)
    .path.commands.flatMap(({ command, args }) =>
      command === 'closePath' ? [] : [{ kind: KINDS[command as keyof typeof KINDS], points: args }],
    );
}

describe.each(FILES)('%s', (file) => {
  const path = join(packageRoot(), file);
  const face = new SfntFace(openFontFile(path), 0);
  const font = fontkit.create(readFileSync(path)) as fontkit.Font;
  const step = Math.max(1, Math.floor(face.glyphCount / SAMPLES));
  const glyphs = Array.from({ length: Math.floor(face.glyphCount / step) }, (_, i) => i * step);

  test('draws what another reader draws', () => {
    for (const glyph of glyphs.filter((one) => !hasFlatFlex(face, one))) {
      const [own, other] = [outlineOf(face, glyph), theirs(font, glyph)].map(shapeOf);
      expect({ glyph, ...own }).toEqual({ glyph, ...other });
    }
  });

  test('has something to draw', () => {
    const drawn = glyphs.filter((glyph) => outlineOf(face, glyph).length > 3);
    expect(drawn.length).toBeGreaterThan(glyphs.length / 2);
  });
});

test('the two curves of hflex1 end where they began', () => {
  const face = new SfntFace(openFontFile(join(packageRoot(), 'fonts/FandolFang-Regular.otf')), 0);
  // 35 3 87 0 40 40 87 0 35 hflex1, from 93 0
  expect(hasFlatFlex(face, 200)).toBe(true);
  expect(outlineOf(face, 200).slice(6, 8)).toEqual([
    { kind: 'C', points: [128, 3, 215, 3, 255, 3] },
    { kind: 'C', points: [295, 3, 382, 3, 417, 0] },
  ]);
});

test('what makes no outline is told, not drawn', () => {
  const face = new SfntFace(openFontFile(join(packageRoot(), 'fonts/LiberationSerif-Regular.ttf')), 0);
  expect(outlineOf(face, face.glyph(0x20))).toEqual([]);
  expect(() => outlineOf(face, face.glyphCount + 1)).toThrow(RangeError);
});
