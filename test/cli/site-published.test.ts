/** `build` and `merge` into a folder that is published: what must not stand there, and whose site it is. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build as buildByApi } from '../../src/index.ts';
import { ARTICLE, type Desk, desk, type Ended } from './banxin.ts';

const secret = ARTICLE.replace('---\n', '---\n密级: 机密\n').replace('有序推进', '绝不外传');
const settings = (classified: string) => `输出: 公开\n网站:\n  涉密: ${classified}\n`;

/** `文稿/甲.md`, `文稿/密.md`, `文稿/2026年/函.md`, and settings that want a site in `公开`. */
function project(classified = '不写'): Desk {
  const at = desk();
  at.write('文稿/甲.md', ARTICLE);
  at.write('文稿/密.md', secret);
  at.write('文稿/2026年/函.md', ARTICLE.replace('有序', '稳步'));
  at.write('banxin.config.yaml', settings(classified));
  return at;
}

const build = (at: Desk, what: string, ...more: string[]): Ended =>
  at.run(['build', what, '--no-lint', '--cache', 'kept', ...more]);
const pdfs = (at: Desk, folder = '公开') => at.files(folder).filter((file) => file.endsWith('.pdf'));
const content = (at: Desk, folder: string) =>
  at
    .files(folder)
    .filter((file) => !file.startsWith('.banxin/'))
    .map((file) => [file, at.read(join(folder, file)).toString('base64')]);
const all = (at: Desk, folder: string) =>
  at.files(folder).map((file) => at.read(join(folder, file)).toString());

describe('涉密: 不写', () => {
  it('keeps the PDF of a classified document out of the folder, says so, and again from the cache', () => {
    const at = project();
    for (const more of [[], ['-j', '2'], ['--no-cache']]) {
      const ended = build(at, '文稿', ...more);
      expect([ended.code, ended.out]).toEqual([
        0,
        expect.stringContaining('文稿/密.md → 注明“机密”，PDF 不写进文件夹'),
      ]);
      expect(ended.out).toContain('2 份文件');
      expect(pdfs(at)).toEqual(['2026年/函.pdf', '甲.pdf']);
    }
    expect(build(at, '文稿', '--check').code).toBe(0);
    const { documents } = JSON.parse(build(at, '文稿', '--json').out);
    expect(
      documents.map(({ omitted, output, ok }: Record<string, unknown>) => [omitted, output === null, ok]),
    ).toEqual([
      [false, false, true],
      [true, true, true],
      [false, false, true],
    ]);
  });

  it('tells of the PDF that stands there from before, which --check calls surplus', () => {
    const at = project('false');
    build(at, '文稿');
    expect(pdfs(at)).toContain('密.pdf');
    const ended = build(at, '文稿', '--omit-classified');
    expect([ended.code, ended.err]).toEqual([
      0,
      expect.stringContaining('原来的 公开/密.pdf 却还在，它是多余的，请删去它。'),
    ]);
    const checked = build(at, '文稿', '--omit-classified', '--check');
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining('公开/密.pdf，多余')]);
  });

  it('hands no text and no PDF of it over in parts, and merge makes what one run does', () => {
    const at = project('false');
    build(at, '文稿', '--omit-classified', '-o', 'whole');
    for (const n of ['1', '2']) build(at, '文稿', '--omit-classified', '-o', `p${n}`, '--shard', `${n}/2`);
    for (const text of [...all(at, 'p1'), ...all(at, 'p2')]) expect(text).not.toContain('绝不外传');
    expect([...pdfs(at, 'p1'), ...pdfs(at, 'p2')]).not.toContain('密.pdf');
    const merged = at.run(['merge', 'p1', 'p2', '-o', 'joined']);
    expect([merged.code, merged.out]).toEqual([
      0,
      expect.stringContaining('文稿/密.md → 注明“机密”，PDF 不写进文件夹'),
    ]);
    expect(content(at, 'joined')).toEqual(content(at, 'whole'));
    build(at, '文稿', '-o', 'other', '--shard', '2/2');
    expect(at.run(['merge', 'p1', 'other', '-o', 'none']).err).toContain('设定不同');
  });

  it('lets a PDF be made that is named, and wants a folder', async () => {
    const at = project();
    expect(build(at, '文稿/密.md', '-o', '自用.pdf').code).toBe(0);
    expect(at.has('自用.pdf')).toBe(true);
    expect(build(at, '文稿/密.md', '-o', 'a.pdf', '--omit-classified').err).toContain(
      '请去掉它，或用 -o 指定一个文件夹。',
    );
    const site = { classified: 'omit' } as const;
    const results = await buildByApi({ inputs: '文稿', output: 'api', cwd: at.folder, lint: false, site });
    expect(results.filter(({ output }) => output === undefined)).toHaveLength(1);
    expect(pdfs(at, 'api')).toEqual(['2026年/函.pdf', '甲.pdf']);
  });
});

describe('a site of the settings', () => {
  it('is left alone by a run of a folder below, wherever that is started, unless it is asked for', () => {
    const at = project();
    build(at, '文稿');
    const manifest = () => JSON.parse(at.read('公开/manifest.json').toString());
    expect(manifest().base).toEqual(['文稿']);
    const before = content(at, '公开');
    const below = build(at, '文稿/2026年');
    expect([below.code, below.err]).toEqual([
      0,
      expect.stringContaining('网站是由 文稿 做成的，这次排的不是它，网站没有动'),
    ]);
    expect(below.err).toContain('PDF 写到了 公开/函.pdf，网站上的却是 公开/2026年/函.pdf');
    const inside = at.run(['build', '.', '--no-lint', '--cache', '../../kept'], { folder: '文稿/2026年' });
    expect(inside.err).toContain('网站没有动');
    expect(build(at, '文稿/2026年/函.md').err).toContain('PDF 写到了 公开/函.pdf');
    rmSync(join(at.folder, '公开/函.pdf'));
    expect(content(at, '公开')).toEqual(before);
    expect(at.run(['build', './文稿/', '--no-lint', '--cache', 'kept'], {}).out).toContain('没有变化');
    const asked = build(at, '文稿/2026年', '--site');
    expect(asked.err).toContain('网站原来是由 文稿 做成的，现在只有这次排的文件。');
    expect(manifest().base).toEqual(['文稿/2026年']);
    expect(manifest().documents).toHaveLength(1);
  });
});

describe('old PDFs', () => {
  it('of articles that are gone are told of', () => {
    const at = project();
    build(at, '文稿');
    rmSync(join(at.folder, '文稿/甲.md'));
    const ended = build(at, '文稿');
    expect([ended.code, ended.err]).toEqual([
      0,
      expect.stringContaining('已经没有文章排出 公开/甲.pdf，它是多余的，请删去它。'),
    ]);
    expect(existsSync(join(at.folder, '公开/甲.pdf'))).toBe(true);
  });

  it('of an article that is wrong about its secrecy are told of, others wait for it', () => {
    const at = project();
    build(at, '文稿');
    at.write('文稿/甲.md', ARTICLE.replace('---\n', '---\n密级: 机秘\n'));
    at.write('文稿/2026年/函.md', ARTICLE.replace('---\n', '---\n模板: 没有.yaml\n'));
    const ended = build(at, '文稿');
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('文稿/甲.md 的密级写得不对，没有排成；原来的 公开/甲.pdf 还在');
    expect(ended.err).not.toMatch(/函\.pdf 还在|排出 公开/);
  });
});
