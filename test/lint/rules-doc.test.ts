/** docs/rules.md is what the rules say. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesPage } from '../../scripts/rules-page.ts';
import { RULES } from '../../src/lint/rules.ts';

const PAGE = readFileSync('docs/rules.md', 'utf8');

test('docs/rules.md is current (npm run schema writes it)', () => {
  expect(PAGE).toBe(rulesPage());
});

test('every rule has its place, and every link to one leads there', () => {
  const places = [...PAGE.matchAll(/<a id="(l-\d+)"><\/a>/g)].map(([, id]) => id);
  expect(places).toEqual(RULES.map(({ id }) => id.toLowerCase()));
  expect(
    [...PAGE.matchAll(/\]\(#(l-\d+)\)/g)].map(([, id]) => id).filter((id) => !places.includes(id)),
  ).toEqual([]);
});

test('every row of a table has as many cells as its head', () => {
  const cells = (line: string) => line.replace(/\\\|/g, '').split('|').length;
  const tables = PAGE.split('\n\n').filter((block) => block.startsWith('| '));
  for (const [head, ...rows] of tables.map((table) => table.split('\n')))
    expect(rows.filter((row) => row !== '' && cells(row) !== cells(head!))).toEqual([]);
});
