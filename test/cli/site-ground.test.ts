/** The folder of a site as a process finds it: files of the user's own, and what is left of a site of before. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, type Desk, desk, type Ended } from './banxin.ts';

const build = (at: Desk, ...more: string[]): Ended =>
  at.run(['build', 'in', '-o', 'out', '--cache', 'kept', '--no-lint', '--site', ...more]);

function two(): Desk {
  const at = desk();
  at.write('in/甲.md', ARTICLE);
  at.write('in/乙.md', ARTICLE.replace('有序推进', '机密事项'));
  return at;
}

const out = (at: Desk, path: string) => join(at.folder, 'out', path);

describe('files of the user’s own', () => {
  it.each([
    ['index.html', '<meta name="generator" content="other"><p>banxin 的说明</p>'],
    ['404.html', '<p>没有</p>'],
    ['site.css', 'p{}'],
    ['robots.txt', 'User-agent: *\nDisallow: /\n'],
    ['manifest.json', '{"name":"banxin"}'],
    ['feed.xml', '<feed/>'],
    ['SHA256SUMS', `${'0'.repeat(64)}  甲.pdf\n`],
    ['甲.html', '<p>甲</p>'],
    ['甲.files/page-1.svg', '<svg/>'],
    ['.banxin-site', 'x'],
  ])('%s is left alone, and nothing is written', (path, text) => {
    const at = two();
    at.write(`out/${path}`, text);
    const ended = build(at);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(`out/${path}（不是 banxin 写的）`)]);
    expect(at.files('out')).toEqual([path]);
    expect(readFileSync(out(at, path), 'utf8')).toBe(text);
  });

  it('are left alone where a former site was, also by merge', () => {
    const at = two();
    rmSync(join(at.folder, 'in/乙.md'));
    expect(build(at).code).toBe(0);
    at.write('out/乙.html', '<p>我的</p>');
    at.write('in/乙.md', ARTICLE);
    expect(build(at).code).toBe(2);
    expect(at.run(['build', 'in', '-o', 'part', '--no-lint', '--site', '--shard', '1/1']).code).toBe(0);
    const merged = at.run(['merge', 'part', '-o', 'out']);
    expect([merged.code, merged.err]).toEqual([2, expect.stringContaining('out/乙.html')]);
    expect(existsSync(out(at, '乙.pdf'))).toBe(false);
    expect(readFileSync(out(at, '乙.html'), 'utf8')).toBe('<p>我的</p>');
  });

  it('may be folders and pipes: they are named, not waited for', () => {
    const at = two();
    mkdirSync(out(at, 'index.html'), { recursive: true });
    expect(build(at).err).toContain('out/index.html（是一个文件夹）');
    rmSync(out(at, 'index.html'), { recursive: true });
    for (const name of ['SHA256SUMS', 'manifest.json']) execFileSync('mkfifo', [out(at, name)]);
    const ended = build(at);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('out/SHA256SUMS（不是普通文件）')]);
  });

  it('are not written to through a link that leads out of the folder', () => {
    const at = two();
    mkdirSync(join(at.folder, 'elsewhere'));
    mkdirSync(join(at.folder, 'out'));
    symlinkSync('../elsewhere', out(at, '甲.files'));
    const ended = build(at);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('通到外面的链接')]);
    expect(readdirSync(join(at.folder, 'elsewhere'))).toEqual([]);
  });
});

describe('a document that was withdrawn', () => {
  it('does not stay in sight after the site was broken off before its list was written', () => {
    const at = two();
    rmSync(join(at.folder, 'in/乙.md'));
    expect(build(at).code).toBe(0);
    const before = readFileSync(out(at, 'SHA256SUMS'));
    const manifest = readFileSync(out(at, 'manifest.json'));
    at.write('in/乙.md', ARTICLE);
    expect(build(at).code).toBe(0);
    const sums = readFileSync(out(at, 'SHA256SUMS'), 'utf8');
    at.write('out/SHA256SUMS', before);
    at.write('out/manifest.json', manifest);
    at.write('out/.banxin-site', `# banxin: this site is being written\n${sums}`);
    rmSync(join(at.folder, 'in/乙.md'));
    const checked = build(at, '--check');
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining('out/乙.html，多余')]);
    expect(build(at).code).toBe(0);
    expect(['乙.html', '乙.files', '.banxin-site'].map((path) => existsSync(out(at, path)))).toEqual([
      false,
      false,
      false,
    ]);
    rmSync(out(at, '乙.pdf'));
    expect(build(at, '--check').code).toBe(0);
  });

  it.each(['SHA256SUMS', 'SHA256SUMS and manifest.json'])('is told where %s is gone', (gone) => {
    const at = two();
    expect(build(at).code).toBe(0);
    for (const name of gone.split(' and ')) rmSync(out(at, name));
    rmSync(join(at.folder, 'in/乙.md'));
    const checked = build(at, '--check');
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining('out/乙.html，多余')]);
    for (const _ of ['first', 'again'])
      expect(build(at).err).toMatch(/网站不再用的 1 个网页文件.*out\/乙\.html/);
    expect(build(at, '--check').code).toBe(1);
    for (const path of ['乙.html', '乙.files', '乙.pdf']) rmSync(out(at, path), { recursive: true });
    expect(build(at, '--check').code).toBe(0);
  });

  it('is told where its page was changed by hand, and copies of pages are', () => {
    const at = two();
    expect(build(at).code).toBe(0);
    appendFileSync(out(at, '乙.html'), '<!-- 批注 -->');
    rmSync(join(at.folder, 'in/乙.md'));
    expect(build(at).err).toContain('out/乙.html');
    copyFileSync(out(at, '甲.html'), out(at, '甲 副本.html'));
    expect(build(at).err).toContain('out/甲 副本.html');
    expect(existsSync(out(at, '乙.html'))).toBe(true);
  });
});

describe('names of articles', () => {
  it('may have colons, backslashes and as many letters as a file can have', () => {
    const at = desk();
    const long = ['a'.repeat(251), `${'文'.repeat(83)}b`, `${'文'.repeat(83)}bb`];
    const stems = ['A:通知', 'c:x', 'a\\\\b', 'a'.repeat(250), ...long];
    for (const stem of stems) at.write(`in/${stem}.md`, ARTICLE);
    const ended = build(at);
    expect([ended.code, ended.out], ended.err).toEqual([
      0,
      expect.stringContaining(`${stems.length} 份文件`),
    ]);
    expect(build(at, '--check').code).toBe(0);
    const pages = at.files('out').filter((file) => file.endsWith('.html'));
    expect(pages).toHaveLength(stems.length + 2);
    for (const page of pages.filter((name) => !/^(?:index|404)\./.test(name)))
      expect(existsSync(out(at, page.replace(/html$/, 'files/page-1.svg'))), page).toBe(true);
    expect(build(at).out).toContain('没有变化');
  });

  it('may not be those of pictures that the page of another shows', () => {
    const at = two();
    at.write('in/甲.files/pictures/图.png/丙.md', ARTICLE);
    const ended = build(at);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('甲.files/pictures/图.png')]);
    expect(existsSync(join(at.folder, 'out'))).toBe(false);
  });
});
