/** What is said of files that came out of a PDF. */
import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../src/archive/recipe.ts';
import type { FoundFile } from '../../src/archive/types.ts';
import { shownExtract } from '../../src/commands/extract-view.ts';

const file = { name: 'a.md', path: 'a.md', role: 'article', size: 3, intact: true } as unknown as FoundFile;
const recipe = {
  banxin: '1.0.0',
  article: 'a.md',
  template: 'briefing',
  pdf: 'a-3a+ua',
  files: [file],
  fonts: [],
} as unknown as Recipe;

const shown = (written: readonly string[]): string =>
  shownExtract(
    { pdf: 'a.pdf', found: { recipe, files: [file] }, folder: '/x/o', written },
    { lang: 'zh', cwd: '/x', colours: false },
  );

describe('how to set it again', () => {
  it('is said where the article was written, and not where only others were', () => {
    expect(shown(['a.md'])).toContain('重新排版：banxin build o/a.md');
    expect(shown(['图/p.svg'])).not.toContain('重新排版');
  });
});
