/** Who writes a style sheet for the twin finds its classes in docs/site.md: those, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { twinOf } from '../../src/site/twin/twin.ts';
import { all, attribute, parsed } from './html.ts';
import { ARTICLES, madeFile, ROOT, twinOrder } from './made.ts';

const line = /^类名只有这些：.*$/m.exec(readFileSync(join(ROOT, 'docs/site.md'), 'utf8'))?.[0] ?? '';
const listed = [...line.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!);

test('every class of every twin is listed', async () => {
  const made = await Promise.all(ARTICLES.map(([folder, file]) => madeFile(folder, file)));
  const elements = made.flatMap((one) => all(parsed(twinOf(twinOrder(one))).root));
  const seen = new Set(elements.flatMap((element) => attribute(element, 'class') ?? []));
  expect(seen.size).toBeGreaterThan(20);
  expect([...seen].filter((name) => !listed.includes(name))).toEqual([]);
});

test('and none is listed that is never given', () => {
  const folder = join(ROOT, 'src/site/twin');
  const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(listed.filter((name) => !code.some((text) => text.includes(`'${name}'`)))).toEqual([]);
});
