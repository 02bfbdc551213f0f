/** What is said of an article's files without setting it, against what it asks for when it is set. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { askedFor } from '../../src/pipeline/asked-for.ts';
import { lintPages } from '../../src/pipeline/lint-document.ts';
import { findArticles } from '../../src/run/find-articles.ts';
import { FontShelf, readingOrder, settingOrder } from '../../src/run/press.ts';
import { settleArticle } from '../../src/run/settle.ts';
import { type Sighting, witnessed } from '../../src/source/witness.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORDS = ['input'];

const names = (seen: readonly Sighting[]) => new Set(seen.map(({ kind, path }) => `${kind} ${path}`));

it('leaves out nothing that any sample asks for', async () => {
  const { articles } = findArticles(WORDS, { cwd: ROOT, stdin: () => readFileSync(join(ROOT, 'LICENSE')) });
  const fonts = new FontShelf();
  const missed: string[] = [];
  let files = 0;
  for (const article of articles) {
    const loaded = { settings: { folder: article.folder, fonts: [] }, diagnostics: [] };
    const settings = settleArticle({ cwd: ROOT }, loaded, article.folder);
    const order = readingOrder(article, settings);
    const { seen } = await witnessed(() => lintPages(settingOrder(order, settings, fonts.for([]))));
    const told = names(await askedFor(order));
    files += told.size;
    missed.push(
      ...[...names(seen)].filter((name) => !told.has(name)).map((name) => `${article.shown}: ${name}`),
    );
  }
  fonts.close();
  expect(articles.length).toBeGreaterThan(8);
  expect(files).toBeGreaterThan(20);
  expect(missed).toEqual([]);
});
