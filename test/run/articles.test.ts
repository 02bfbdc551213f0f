import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { findArticles } from '../../src/run/find-articles.ts';
import { globBase, globToRegExp } from '../../src/run/glob.ts';
import { planOutputs } from '../../src/run/plan-outputs.ts';

let cwd: string;
const FILES = [
  'in/b.md',
  'in/a.MARKDOWN',
  'in/README.md',
  'in/_draft.md',
  'in/.hidden.md',
  'in/notes.txt',
  'in/2026/c.md',
  'in/_old/d.md',
  'in/node_modules/x/e.md',
  'other/b.md',
  'odd/[a].md',
  'empty/picture.png',
];

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'banxin-articles-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), '# 文章\n');
  }
  symlinkSync(join(cwd, 'in'), join(cwd, 'in', '2026', 'loop'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const find = (...words: string[]) => findArticles(words, { cwd, stdin: () => new Uint8Array([35]) });
const shown = (...words: string[]) => find(...words).articles.map((article) => article.shown);

function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

describe('finding articles', () => {
  it('takes the Markdown of a folder by name, passes drafts, hidden things and readmes by, follows no link', () => {
    expect(shown('in')).toEqual(['in/2026/c.md', 'in/a.MARKDOWN', 'in/b.md']);
    expect(find('in').articles.map(({ stem }) => stem)).toEqual([join('2026', 'c'), 'a', 'b']);
  });

  it('says that a readme was left out, and sets it when it is named', () => {
    expect(find('in').notes.map(({ zh }) => zh)).toEqual([
      'in/README.md 是说明文件，已略过；不要略过就直接写出文件名。',
    ]);
    expect(shown('in/README.md')).toEqual(['in/README.md']);
  });

  it('expands globs itself', () => {
    expect(shown('in/*.md')).toEqual(['in/b.md']);
    expect(shown('in/**/*.md')).toEqual(['in/2026/c.md', 'in/b.md']);
    expect(shown('{in,other}/b.*')).toEqual(['in/b.md', 'other/b.md']);
  });

  it('takes a name with brackets literally when there is such a file', () => {
    expect(shown('odd/[a].md')).toEqual(['odd/[a].md']);
  });

  it('sets an article once however often it is named', () => {
    expect(shown('in/b.md', 'in', './in/b.md')).toEqual(['in/b.md', 'in/2026/c.md', 'in/a.MARKDOWN']);
  });

  it('reads standard input for -', () => {
    const [article] = find('-').articles;
    expect([article?.path, article?.folder, article?.stem, [...article!.read()]]).toEqual([
      undefined,
      cwd,
      'stdin',
      [35],
    ]);
  });

  it.each([
    ['in/c.md', '找不到 in/c.md。', `您是不是想写 ${join('in', 'b.md')}？`],
    ['nowhere/c.md', '找不到 nowhere/c.md。', '请检查路径；文件名含空格时要加引号。'],
    [
      'empty',
      '文件夹 empty 里没有文章。',
      '文章是扩展名为 .md 或 .markdown 的文件；README.md 和以 _ 或 . 开头的文件不算。',
    ],
    [
      'empty/*.md',
      '没有文章符合 empty/*.md。',
      '通配符只取 .md 和 .markdown 文件；* 不跨文件夹，** 跨文件夹。',
    ],
  ])('refuses %s as wrong use, with advice', (word, text, help) => {
    const failure = failureOf(() => find(word));
    expect([failure.exitCode, failure.text.zh, failure.help?.zh]).toEqual([2, text, help]);
  });
});

describe('globs', () => {
  it.each([
    ['a/*.md', 'a/x.md', true],
    ['a/*.md', 'a/b/x.md', false],
    ['a/**/x.md', 'a/x.md', true],
    ['a/**/x.md', 'a/b/c/x.md', true],
    ['a/?.md', 'a/𠮷.md', true],
    ['a/[0-9]*.md', 'a/7b.md', true],
    ['a/[!0-9]*.md', 'a/7b.md', false],
    ['a/{x,y}.md', 'a/y.md', true],
    ['a/x.md', 'a/xxmd', false],
    ['第(1)期/*.md', '第(1)期/a.md', true],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(globToRegExp(pattern).test(path)).toBe(matches);
  });

  it('begins to look at the last folder without a wildcard', () => {
    expect(['a/b/*.md', '*.md', '/*.md', 'a/{b,c}/d.md'].map(globBase)).toEqual(['a/b', '.', '/', 'a']);
  });
});

describe('planning outputs', () => {
  const plan = (words: string[], output?: string, more = {}) =>
    planOutputs(find(...words).articles, { output, cwd, outIsTerminal: true, outIsTaken: false, ...more });
  const targets = (words: string[], output?: string) =>
    plan(words, output).map(({ target }) => (target.kind === 'file' ? target.shown : '-'));

  it('writes below output/ unless told otherwise, and keeps the folders of a folder', () => {
    expect(targets(['in'])).toEqual(['output/2026/c.pdf', 'output/a.pdf', 'output/b.pdf']);
    expect(targets(['in/b.md'], 'made')).toEqual(['made/b.pdf']);
  });

  it('takes a name that ends in .pdf as a file, unless it is a folder', () => {
    expect(targets(['in/b.md'], 'x/Y.PDF')).toEqual(['x/Y.PDF']);
    mkdirSync(join(cwd, 'folder.pdf'), { recursive: true });
    expect(targets(['in/b.md'], 'folder.pdf')).toEqual(['folder.pdf/b.pdf']);
  });

  it('sends standard input to standard output, when that is no terminal', () => {
    expect(plan(['-'], undefined, { outIsTerminal: false })[0]?.target.kind).toBe('stdout');
    expect(plan(['in/b.md'], '-', { outIsTerminal: false })[0]?.target.kind).toBe('stdout');
    expect(targets(['-'], 'made')).toEqual(['made/stdin.pdf']);
  });

  it.each([
    [['in'], 'x.pdf', {}, '有 3 篇文章，不能都写到 x.pdf。'],
    [['in'], '-', { outIsTerminal: false }, '有 3 篇文章，不能都写到 -。'],
    [['in/b.md', 'other/b.md'], 'made', {}, 'in/b.md 和 other/b.md 都要写到 made/b.pdf。'],
    [['-'], undefined, {}, 'PDF 不能写到终端上。'],
    [
      ['-'],
      '-',
      { outIsTerminal: false, outIsTaken: true },
      '报告（--json、--report）和 PDF 不能都写到标准输出。',
    ],
    [['in/b.md'], 'in/notes.txt', {}, 'in/notes.txt 是一个文件，不是文件夹。'],
  ])('refuses %j to %s', (words, output, more, text) => {
    const failure = failureOf(() => plan(words, output, more));
    expect([failure.exitCode, failure.text.zh]).toEqual([2, text]);
    expect(failure.help?.zh).toBeTruthy();
  });
});
