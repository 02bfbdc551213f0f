/** Who writes a style sheet for the twin finds its classes in docs/site.md: those, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { twinOf } from '../../src/site/twin/twin.ts';
import { isTwin } from '../../src/site/twin/twin-shape.ts';
import { all, attribute, parsed } from './html.ts';
import { ARTICLES, madeFile, ROOT, twinOrder } from './made.ts';

const line = /^类名只有这些：.*$/m.exec(readFileSync(join(ROOT, 'docs/site.md'), 'utf8'))?.[0] ?? '';
const listed = [...line.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!);

test('every twin is known for one, and every class of it is listed', async () => {
  const made = await Promise.all(ARTICLES.map(([folder, file]) => madeFile(folder, file)));
  const twins = made.map((one) => twinOf(twinOrder(one)));
  const elements = twins.flatMap((twin) => all(parsed(twin).root));
  const pictures = new Set(elements.flatMap((element) => attribute(element, 'src') ?? []));
  expect(twins.filter((twin) => !isTwin(twin, pictures))).toEqual([]);
  const seen = new Set(elements.flatMap((element) => attribute(element, 'class') ?? []));
  expect(seen.size).toBeGreaterThan(20);
  expect([...seen].filter((name) => !listed.includes(name))).toEqual([]);
});

test('and none is listed that is never given', () => {
  const folder = join(ROOT, 'src/site/twin');
  const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(listed.filter((name) => !code.some((text) => text.includes(`'${name}'`)))).toEqual([]);
});
