/** The table of codes against the sources: no code without a row, no row without a code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ADVICE } from '../../src/diagnostics/code-advice.ts';
import { CODES } from '../../src/diagnostics/code-table.ts';
import { RULE_IDS } from '../../src/diagnostics/rule-weights.ts';
import { RULES } from '../../src/lint/rules.ts';

/** How codes are written: whole, or without their room where a function of the room puts it before them. */
const WRITTEN: readonly { readonly files: RegExp; readonly form: RegExp; readonly room: string }[] = [
  { files: /./, form: /\bcode: (?:\w+ \? )?'([a-z-]+\/[a-z-]+)'/g, room: '' },
  { files: /./, form: /^ {2}'([a-z-]+\/[a-z-]+)': \{/gm, room: '' },
  { files: /gongwen\/findings/, form: /\bsay\(\s*'([a-z-]+)'/g, room: 'gongwen/' },
  { files: /front-matter\/findings/, form: /\bsay\(\s*'([a-z-]+)'/g, room: 'front-matter/' },
  { files: /pipeline\/attachment-findings/, form: /\bfinding\(\s*'([a-z-]+)'/g, room: 'attachment/' },
  { files: /src\/config\//, form: /\breport\([^;]*?'([a-z-]+)',/g, room: 'config/' },
  { files: /src\/template\//, form: /\bfault\([^;'{]*'([a-z-]+)'/g, room: 'template/' },
  {
    files: /src\/template\/limits\//,
    form: /\bcode: (?:\w+ \? '[a-z-]+' : )?'([a-z-]+)'/g,
    room: 'template/',
  },
  { files: /src\/template\/limits\//, form: /\bcode: \w+ \? '([a-z-]+)'/g, room: 'template/' },
  { files: /layout\/remarks/, form: /\bhint\('([a-z-]+)'/g, room: 'layout/' },
  { files: /lint\/switch-findings/, form: /^ {2}(verb|rule): \[/gm, room: 'lint/unknown-' },
];

/** Rooms whose findings have codes of their own kind: IDs of docs/standard.md. */
const OTHERS = /src\/(?:inspect|diagnostics\/code-(?:table|advice))/;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((name) => name.endsWith('.ts') && !OTHERS.test(name))
  .map((name) => ({ name, text: readFileSync(name, 'utf8') }));

const written = new Set(
  sources.flatMap(({ name, text }) =>
    WRITTEN.filter(({ files }) => files.test(name)).flatMap(({ form, room }) =>
      [...text.matchAll(form)].map(([, code]) => room + code),
    ),
  ),
);

test('every code has a row', () => {
  expect([...written].filter((code) => !CODES.some((row) => row.code === code))).toEqual([]);
});

test('advice is of codes there are, and whatever can be wrong with front matter has some', () => {
  const codes = CODES.map(({ code }) => code);
  expect([...ADVICE.keys()].filter((code) => !codes.includes(code))).toEqual([]);
  const ofFrontMatter = codes.filter((code) => code.startsWith('front-matter/'));
  expect(ofFrontMatter.filter((code) => !ADVICE.has(code))).toEqual([]);
  for (const [code, { how }] of ADVICE) expect(how.zh && how.en, code).toMatch(/\S/);
});

test('every row is of a code that is there', () => {
  // Of 'front-matter/…' some are chosen by a condition: it is enough that the word stands there.
  const stands = (code: string) => {
    const [room, word] = code.split('/');
    return sources.some(({ name, text }) => name.includes(room!) && text.includes(`'${word}'`));
  };
  expect(CODES.map(({ code }) => code).filter((code) => !written.has(code) && !stands(code))).toEqual([]);
});

test('rows are in order, once each, in both languages', () => {
  const codes = CODES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  for (const { code, about } of CODES) {
    expect(about.zh, code).toMatch(/\p{Script=Han}.*。$/u);
    expect(about.en, code).toMatch(/^\S.*\.$/);
  }
});

test('rules supersede codes and rules that are there', () => {
  const known = new Set([...CODES.map(({ code }) => code), ...RULE_IDS]);
  expect(RULES.flatMap(({ supersedes = [] }) => supersedes).filter((code) => !known.has(code))).toEqual([]);
});
