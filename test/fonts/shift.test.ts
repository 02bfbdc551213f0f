/** ？ and its like: ink that a face draws in the middle of the cell is moved to the half where its class wants it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { SHIPPED, shiftOf } from '../../src/fonts/shipped.ts';
import { packageRoot } from '../../src/source/package-root.ts';

const CLOSING = [...'、，。：；！？”’）〕】》〉'];
const OPENING = [...'“‘（〔【《〈'];
const TEXT_FACES = [
  'FandolFang-Regular',
  'FandolKai-Regular',
  'NotoSansSC-Medium',
  'NotoSerifSC-Bold',
  'NotoSerifSC-Regular',
] as const;

describe.each(TEXT_FACES)('%s', (face) => {
  const font = create(readFileSync(join(packageRoot(), 'fonts', SHIPPED[face].file))) as Font;
  const ink = (mark: string) => {
    const { minX, maxX } = font.glyphForCodePoint(mark.codePointAt(0) as number).path.bbox;
    const shift = shiftOf(face, mark);
    return { left: minX / font.unitsPerEm + shift, right: maxX / font.unitsPerEm + shift };
  };

  test.each(CLOSING)('%s leaves its right half blank', (mark) => {
    expect(ink(mark).left).toBeGreaterThanOrEqual(0);
    expect(ink(mark).right).toBeLessThanOrEqual(0.53);
  });
  test.each(OPENING)('%s leaves its left half blank', (mark) => {
    expect(ink(mark).left).toBeGreaterThanOrEqual(0.47);
    expect(ink(mark).right).toBeLessThanOrEqual(1);
  });
});
