/** The table of wrong words (L-99) against itself, and against text that is right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FREQUENT_WRONG_WORDS } from '../../src/lint/wording/l-99-wrong-words.ts';
import { WRONG_WORDS } from '../../src/lint/wording/wrong-words.ts';
import { findings } from './support.ts';

/** It quotes wrong words to explain them. */
const QUOTES_THEM = ['docs/rules.md', 'docs/standard.md'];
const FOLDERS = ['docs', 'input', 'input/_附件', 'test/lint/texts/clean', 'test/page/articles'];
const files = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...FOLDERS.flatMap(markdownIn)];

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

test('has rows enough, each wrong word once', () => {
  expect(WRONG_WORDS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(WRONG_WORDS.map(({ wrong }) => wrong)).size).toBe(WRONG_WORDS.length);
});

test.each(WRONG_WORDS.map((row) => [row.wrong, row] as const))('%s', (wrong, { right, only, except }) => {
  expect(right).not.toBe('');
  expect(WRONG_WORDS.map((other) => other.wrong)).not.toContain(right);
  expect(findings(`会议提出，${right}。`, [FREQUENT_WRONG_WORDS])).toEqual([]);
  for (const phrase of [...only, ...except]) expect(phrase).toContain(wrong);
});

test.each(WRONG_WORDS.map((row) => [row.wrong, row] as const))('finds %s and mends it', (wrong, row) => {
  for (const phrase of row.only.length > 0 ? row.only : [wrong]) {
    const text = `会议提出，${phrase.replace('|', '').replace('0', '2')}。`;
    const found = findings(text, [FREQUENT_WRONG_WORDS]);
    expect(found.map(({ fix }) => fix?.edits.map(({ text: words }) => words))).toEqual([[row.right]]);
  }
});

test.each(WRONG_WORDS.flatMap(({ except }) => except).map((phrase) => [phrase]))('leaves %s', (phrase) => {
  const text = `会议提出，${phrase.replace('|', '').replace('0', '2')}。`;
  expect(findings(text, [FREQUENT_WRONG_WORDS])).toEqual([]);
});

test.each(files.filter((file) => !QUOTES_THEM.includes(file)).map((file) => [file]))('none in %s', (file) => {
  const found = findings(readFileSync(file, 'utf8'), [FREQUENT_WRONG_WORDS]);
  expect(found.map(({ span, message }) => `${span.line}:${span.column} ${message.zh}`)).toEqual([]);
});
