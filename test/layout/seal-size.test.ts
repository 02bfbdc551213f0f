/** The height of a seal that only its picture tells. (B-43) */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/types.ts';
import type { PaperContext } from '../../src/layout/context.ts';
import { setSeal } from '../../src/layout/paper/closing/seal.ts';
import { MM, seal } from './end-papers.ts';

/** A seal of a width, mm, with a picture of a shape. */
function set(width: number, shape: { width: number; height: number }, height?: number) {
  const diagnostics: Diagnostic[] = [];
  const lookUp: PaperContext['lookUp'] = () => ({
    picture: { ...shape, format: 'png', path: '印章.png' },
    diagnostics: [],
  });
  const made = setSeal(seal(width, '印章.png', height), { lookUp, diagnostics } as unknown as PaperContext);
  return { made, mm: made.height * MM, diagnostics };
}

test('a picture that makes it higher than seals are is an error that says how high, and is not drawn', () => {
  const { made, diagnostics } = set(42, { width: 10, height: 60 });
  expect(diagnostics).toMatchObject([{ code: 'layout/seal-too-high', severity: 'error' }]);
  expect(diagnostics[0]?.message.zh).toContain('高 252 mm');
  expect(made.picture).toBeUndefined();
  expect(made.height).toBe(made.width);
});

test('up to what may be typed it stays as the picture has it', () => {
  const { made, mm, diagnostics } = set(50, { width: 10, height: 20 });
  expect([mm, diagnostics]).toEqual([100, []]);
  expect(made.picture).toBeDefined();
});

test('a height that is typed is not asked for its picture', () => {
  const { mm, diagnostics } = set(42, { width: 10, height: 60 }, 30);
  expect(mm).toBeCloseTo(30);
  expect(diagnostics).toEqual([]);
});
