/** Files that no one writes and every tool meets: the text must come out whole, without a crash. */
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import type { MarkdownTree } from '../../src/markdown/types.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import { visit } from './walk.ts';

function parse(text: string): MarkdownTree {
  return parseMarkdown(sourceFromText(text, '稿.md').source);
}

function words(tree: MarkdownTree): string {
  return visit(tree)
    .map(({ inline }) => (inline?.kind === 'text' || inline?.kind === 'codeSpan' ? inline.value : ''))
    .join('');
}

function depth(tree: MarkdownTree): number {
  let deepest = 0;
  for (let node of visit(tree)) {
    let steps = 1;
    for (; node.parent; node = node.parent) steps++;
    deepest = Math.max(deepest, steps);
  }
  return deepest;
}

const MANY = 10_000;

describe('text comes out whole', () => {
  test('from a paragraph of five megabytes', () => {
    const text = '驻村帮扶，'.repeat(350_000);
    const tree = parse(text);
    expect(tree.children).toHaveLength(1);
    expect(words(tree)).toBe(text);
  });

  test('from a hundred thousand lines in one paragraph', () => {
    expect(words(parse('驻村帮扶，\n'.repeat(100_000)))).toBe('驻村帮扶，'.repeat(100_000));
  });

  test.each([
    ['opening brackets', '['.repeat(MANY)],
    ['images', '!['.repeat(MANY)],
    ['brackets in pairs', '['.repeat(MANY) + ']'.repeat(MANY)],
    ['asterisks', `甲${'*'.repeat(MANY)}`],
    ['strong without partners', `**甲${' **甲'.repeat(MANY)}`],
    ['tildes', '~甲'.repeat(MANY)],
    ['carets', `^甲${' ^甲'.repeat(MANY)}`],
    ['notes in place never closed', '^[甲'.repeat(MANY)],
    ['backticks of all lengths', Array.from({ length: 500 }, (_, i) => `${'`'.repeat(i + 1)}甲`).join('')],
    ['angle brackets', '<甲'.repeat(MANY)],
    ['ampersands', '&#'.repeat(MANY)],
    ['bars', `甲${'|'.repeat(MANY)}`],
    ['addresses never finished', 'https://'.repeat(MANY)],
  ])('from %s', (_, text) => {
    expect(words(parse(text))).toBe(text);
  });
});

test.each([
  ['scripts never closed', '<script>甲'.repeat(MANY)],
  ['scripts never closed, each a paragraph', '<script>甲\n\n'.repeat(MANY)],
  ['bullets', '• 甲\n'.repeat(MANY)],
])('the words between %s are kept', (_, text) => {
  expect(words(parse(text))).toBe('甲'.repeat(MANY));
});

describe('depth is bounded', () => {
  test.each([
    ['quotes', `${'>'.repeat(MANY)}文`],
    ['quotes over many lines', `${'>'.repeat(500)}文\n`.repeat(50)],
    ['lists', `${'- '.repeat(MANY)}文`],
    ['lists by indentation', Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- 文`).join('\n')],
    ['strong', `${'*'.repeat(MANY)}文${'*'.repeat(MANY)}`],
    ['styles of two kinds', `${'*甲**乙'.repeat(300)}文${'**丙*'.repeat(300)}`],
    ['notes in place', `${'^[甲'.repeat(300)}文${']'.repeat(300)}`],
    ['images in images', `${'!['.repeat(300)}文${'](a.png)'.repeat(300)}`],
    ['links in links', `${'['.repeat(300)}文${'](https://a.cn)'.repeat(300)}`],
    ['definitions of notes', `${'[^1]: '.repeat(300)}文`],
  ])('of %s, and the innermost word is kept', (_, text) => {
    const tree = parse(text);
    expect(depth(tree)).toBeLessThan(120);
    expect(JSON.stringify(tree)).toContain('文');
  });
});

test('lists and quotes too deep to read are reported', () => {
  const codes = parse(`${'>'.repeat(MANY)}文`).diagnostics.map(({ code }) => code);
  expect(codes).toEqual(['markdown/too-deep']);
});

test('the same finding in a thousand places is listed a few times and counted', () => {
  const { diagnostics } = parse('甲<br>\n'.repeat(1000));
  expect(diagnostics).toHaveLength(21);
  expect(diagnostics.at(-1)!.message.zh).toContain('980 处');
});

test('an empty text is an empty tree', () => {
  expect(parse('')).toEqual({ kind: 'document', children: [], notes: [], diagnostics: [] });
});
