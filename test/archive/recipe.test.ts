/** The recipe, written and read with nothing taken for granted. */
import { describe, expect, it } from 'vitest';
import { type Recipe, readRecipe, recipeBytes } from '../../src/archive/recipe.ts';

const RECIPE: Recipe = {
  banxin: '0.1.0',
  pdf: 'a-3a+ua',
  article: '一.md',
  template: 'briefing',
  templateNamed: false,
  singleSided: false,
  draft: false,
  booklet: false,
  fonts: [{ role: 'latin', file: 'a.ttf', sha256: '00' }],
  files: [{ name: '一.md', path: '一.md', role: 'article', type: 'text/markdown', size: 3, sha256: '11' }],
};

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('the recipe', () => {
  it('is read as it was written', () => {
    expect(readRecipe(recipeBytes(RECIPE))).toMatchObject(RECIPE);
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{')],
    ['no UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d])],
    ['a list', bytes([])],
    ['null', bytes(null)],
    ['a form of later', bytes({ ...RECIPE, format: 2 })],
    ['no article', bytes({ ...RECIPE, format: 1, article: '二.md' })],
    ['a flag that is none', bytes({ ...RECIPE, format: 1, booklet: 'yes' })],
    ['files that are none', bytes({ ...RECIPE, format: 1, files: [{ path: '一.md' }] })],
    ['no list of fonts', bytes({ ...RECIPE, format: 1, fonts: {} })],
    ['a time that is none', bytes({ ...RECIPE, format: 1, created: 'yesterday' })],
    ['a watermark that is no text', bytes({ ...RECIPE, format: 1, watermark: 3 })],
  ])('is refused: %s', (_, given) => {
    expect(readRecipe(given)).toBeUndefined();
  });
});
