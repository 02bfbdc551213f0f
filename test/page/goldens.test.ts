/**
 * Every sample's pages as text, beside what they were when somebody last looked: a change of layout shows as
 * a diff that can be read. After a change that is meant: `npm run goldens`, then read the diff before committing.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { dump } from '../../src/render/dump.ts';
import { CASES, SAMPLES, sample } from './support.ts';

/** Beside a case; for the articles of `input/`, which are to be read and changed by users, in a folder here. */
const ARTICLES = join(dirname(fileURLToPath(import.meta.url)), 'articles');

function goldenOf({ name, folder }: (typeof SAMPLES)[number]): string {
  return join(folder === CASES ? CASES : ARTICLES, `${basename(name, '.md')}.dump.txt`);
}

describe.each(SAMPLES)('$name', (which) => {
  test('is laid out as before', async () => {
    const { layout } = await sample(which);
    await expect(dump(layout)).toMatchFileSnapshot(goldenOf(which));
  });
});

test('no golden is without its sample', () => {
  const known = new Set(SAMPLES.map(goldenOf));
  const kept = [CASES, ARTICLES].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [],
  );
  expect(kept.filter((path) => path.endsWith('.dump.txt') && !known.has(path))).toEqual([]);
});
