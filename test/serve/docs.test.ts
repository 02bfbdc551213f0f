/** docs/serve.md says what is so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/table.ts';
import { USUAL_PORT } from '../../src/serve/http/listen.ts';
import { MOST } from '../../src/serve/setting/read-article.ts';
import { packageRoot } from '../../src/source/package-root.ts';

const TEXT = readFileSync(join(packageRoot(), 'docs/serve.md'), 'utf8');

it('docs/serve.md names every option of the command, and no other', () => {
  const named = new Set([...TEXT.matchAll(/`--([a-z-]+)/g)].map(([, name]) => name));
  const { options } = COMMANDS.find(({ name }) => name === 'serve')!;
  expect([...named].sort()).toEqual([...options.map(({ name }) => name), 'lang'].sort());
});

it('docs/serve.md says the usual port, and how large an article may be', () => {
  expect(TEXT).toContain(`http://localhost:${USUAL_PORT}/`);
  expect(TEXT).toContain(`超过 ${MOST / 1024 / 1024} MB 的文章不排`);
});
