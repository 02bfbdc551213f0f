/** docs/standard.md keeps its promises: every number cited anywhere is explained, every test and key it names exists. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CODES } from '../../src/diagnostics/code-table.ts';
import { KEYS } from '../../src/gongwen/front-matter/keys.ts';
import { ROOT } from './support.ts';

const DOC = readFileSync(join(ROOT, 'docs/standard.md'), 'utf8');
const ID = /\b[PHBRNTXJCLMD]-\d{2,3}\b/gu;

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Written out, or within a range such as B-40～B-52. */
function explained(id: string): boolean {
  if (DOC.includes(id)) return true;
  const [letter, number] = [id[0] as string, Number(id.slice(2))];
  const ranges = [...DOC.matchAll(/([A-Z])-(\d+)～[A-Z]-(\d+)/gu)];
  return ranges.some(([, l, from, to]) => l === letter && number >= Number(from) && number <= Number(to));
}

/** Rules that tests name because there are none. */
const MADE_UP = ['L-101', 'L-560'];

test('explains every number that code, templates, tests and pages cite', () => {
  const sources = ['src', 'test', 'docs', 'templates', 'scripts'].flatMap((f) => filesIn(join(ROOT, f)));
  const cited = sources
    .filter((path) => /\.(ts|md|yaml|txt)$/u.test(path) && !path.endsWith('.dump.txt'))
    .flatMap((path) => readFileSync(path, 'utf8').match(ID) ?? []);
  expect(cited.length).toBeGreaterThan(300);
  expect([...new Set(cited)].filter((id) => !explained(id) && !MADE_UP.includes(id))).toEqual([]);
});

/** Findings are named like tests; those of the recogniser have a test of their own below. */
const FINDINGS: ReadonlySet<string> = new Set(CODES.map(({ code }) => code));

test('names tests that exist', () => {
  const named = [
    ...DOC.matchAll(/`((?:page|layout|compose|gongwen|template)\/[a-z-]+|test\/[a-z/.-]+)`/gu),
  ].map((m) => m[1] as string);
  const known = (name: string) =>
    name.startsWith('test/')
      ? existsSync(join(ROOT, name))
      : existsSync(join(ROOT, 'test', `${name}.test.ts`)) ||
        existsSync(join(ROOT, 'test', name.replace('/', '/cases/').concat('.txt'))) ||
        FINDINGS.has(name);
  expect(named.length).toBeGreaterThan(80);
  expect([...new Set(named)].filter((name) => !known(name))).toEqual([]);
});

test('names findings that exist', () => {
  const source = filesIn(join(ROOT, 'src/gongwen'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const named = [...DOC.matchAll(/`(?:gongwen|front-matter)\/([a-z-]+)`/gu)].map((m) => m[1] as string);
  const codes = [...new Set(named)].filter((code) => code !== 'cases');
  expect(codes.length).toBeGreaterThan(2);
  expect(codes.filter((code) => !source.includes(`${code}'`))).toEqual([]);
});

/** Rows read | number | clause | what | fields；keys | test |; a field is a key of the front matter. */
test('names fields that exist', () => {
  const columns = DOC.split('\n')
    .filter((line) => /^\| [A-Z]-\d/u.test(line))
    .map((line) => line.split(' | ')[3] ?? '');
  const named = columns.flatMap((column) =>
    [...column.matchAll(/`(\p{Script=Han}+)[`:]/gu)].map((m) => m[1]),
  );
  const known = new Set<string>(KEYS.flatMap((row) => [row.zh, ...('other' in row ? [row.other.zh] : [])]));
  expect(named.length).toBeGreaterThan(60);
  expect([...new Set(named)].filter((name) => !known.has(name as string))).toEqual([]);
});

function merged(below: object, above: object): Record<string, unknown> {
  const own: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const known = own[key];
    const both = isGroup(known) && isGroup(value);
    own[key] = both ? merged(known, value) : value;
  }
  return own;
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

test('names template keys that exist', () => {
  const read = (name: string) => parse(readFileSync(join(ROOT, 'templates', name), 'utf8')) as object;
  const template = merged(read('base.yaml'), read('briefing.yaml'));
  const at = (path: string) =>
    path
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], template);
  const first = Object.keys(template).join('|');
  const named = [...DOC.matchAll(new RegExp(`\`((?:${first})(?:\\.[a-zA-Z]+)*)[\`:]`, 'gu'))].map(
    (m) => m[1] as string,
  );
  expect(named.length).toBeGreaterThan(60);
  expect([...new Set(named)].filter((key) => at(key) === undefined)).toEqual([]);
});
