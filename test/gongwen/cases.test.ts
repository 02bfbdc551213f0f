/** Every cases/*.md against the dump beside it. `npx vitest run test/gongwen -u` writes the dumps anew: read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dump } from './dump.ts';
import { byTemplate } from './support.ts';

const FOLDER = new URL('./cases/', import.meta.url);
const CASES = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

describe('cases', () => {
  it.each(CASES)('%s', async (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    const { gongwen, notes, diagnostics } = byTemplate(text, name);
    await expect(dump(gongwen, notes, diagnostics)).toMatchFileSnapshot(
      new URL(name.replace(/\.md$/, '.txt'), FOLDER).pathname,
    );
  });
});
