/** `banxin build --site` as a process: what stands in the folder, whoever made it, and what never does. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build as buildByApi } from '../../src/index.ts';
import { ARTICLE, CLI, type Desk, desk, type Ended, ROOT } from './banxin.ts';

const EVIL = '<script>alert(1)</script>全县抗旱工作进展';
const LOUD_SVG =
  '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><script>alert(2)</script><rect width="40" height="30"/></svg>';
const QUIET_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#036"/></svg>';
const PNG = readFileSync(join(ROOT, 'input/图/溢洪道.png'));

const titled = (title: string, more = '') =>
  `${ARTICLE.replace('全县防汛工作有序推进', title.replace(/[<>]/g, '\\$&'))}\n${more}`;
const secret = ARTICLE.replace('---\n', '---\n密级: 机密\n');

/** Articles of every kind in `in/`. */
function articles(at: Desk): Desk {
  at.write('in/通知.md', ARTICLE);
  at.write('in/2026/第 3 期#1.md', titled(EVIL, '![现场](../图/现场.png)\n\n![图样](../图/图样.svg)\n'));
  at.write('in/险情.md', titled('险情处置', '![险情](图/险情.svg)\n'));
  at.write('in/图/现场.png', PNG);
  at.write('in/图/图样.svg', QUIET_SVG);
  at.write('in/图/险情.svg', LOUD_SVG);
  return at;
}

const build = (at: Desk, ...more: string[]): Ended =>
  at.run(['build', 'in', '-o', 'out', '--cache', 'kept', '--no-lint', '--site', ...more]);
const text = (at: Desk, path: string) => at.read(`out/${path}`).toString('utf8');
const sums = (at: Desk) =>
  new Map(
    text(at, 'SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const all = (at: Desk, folder = 'out') =>
  at.files(folder).map((file) => [file, sumOf(at.read(join(folder, file)))]);
const looks = (at: Desk) =>
  at.files('out').map((file) => {
    const { ino, mtimeMs } = statSync(join(at.folder, 'out', file));
    return [file, ino, mtimeMs];
  });

const FRAME = ['404.html', 'SHA256SUMS', 'feed.xml', 'index.html', 'manifest.json', 'robots.txt'];
const ASSETS = ['search-index.js', 'site.css', 'site.js'];
const of = (name: string, ...pictures: string[]) => [
  `${name}.files/page-1.svg`,
  ...pictures.map((one) => `${name}.files/pictures/${one}`),
  `${name}.html`,
  `${name}.pdf`,
];

describe('build --site', () => {
  it('makes a folder a site, with nothing in it that could do anything', () => {
    const at = articles(desk());
    const ended = build(at);
    expect([ended.code, ended.out]).toEqual([
      0,
      expect.stringContaining('网站 → out/index.html，3 份文件，写了'),
    ]);
    expect(at.files('out')).toEqual(
      [
        ...FRAME,
        ...ASSETS,
        ...of('2026/第 3 期#1', '图样.svg', '现场.png'),
        ...of('通知'),
        ...of('险情'),
      ].sort(),
    );
    const listed = sums(at);
    expect([...listed.keys()].sort()).toEqual(at.files('out').filter((file) => file !== 'SHA256SUMS'));
    for (const [file, sum] of listed) expect(sumOf(at.read(`out/${file}`)), file).toBe(sum);
    for (const page of ['index.html', '2026/第 3 期#1.html', 'feed.xml'])
      expect(text(at, page)).not.toMatch(/<script>|alert\(2\)/);
    expect(text(at, 'index.html')).toContain('&lt;script&gt;');
    expect(text(at, '险情.html')).toContain('此处缺图');
    const { documents } = JSON.parse(text(at, 'manifest.json'));
    expect(documents.map(({ input, output }: Record<string, string>) => [input, output])).toEqual([
      ['2026/第 3 期#1.md', '2026/第 3 期#1.pdf'],
      ['通知.md', '通知.pdf'],
      ['险情.md', '险情.pdf'],
    ]);
  });

  it('is the same from any number of threads, without a cache, from another place, and by the Node API', async () => {
    const at = articles(desk());
    build(at);
    const made = all(at);
    at.run(['build', 'in', '-o', 'out2', '--no-cache', '--no-lint', '--site', '-j', '2']);
    expect(all(at, 'out2')).toEqual(made);
    const other = articles(desk());
    other.run(['build', 'in', '-o', 'out', '--no-cache', '--no-lint', '--site'], {});
    expect(all(other)).toEqual(made);
    await buildByApi({ inputs: 'in', output: 'out3', cwd: at.folder, lint: false, site: true });
    expect(all(at, 'out3')).toEqual(made);
  });

  it('writes nothing when nothing has changed, and what has changed when something has', () => {
    const at = articles(desk());
    build(at);
    const before = looks(at);
    expect(build(at).out).toContain('网站 → out/index.html，3 份文件，没有变化');
    expect(looks(at)).toEqual(before);
    at.write('in/通知.md', titled('全县防汛工作扎实推进'));
    build(at);
    const same = looks(at).filter((one) => before.some((old) => String(old) === String(one)));
    expect(same.map(([file]) => file)).toEqual(
      expect.arrayContaining(['险情.files/page-1.svg', '险情.pdf', 'site.css', '2026/第 3 期#1.pdf']),
    );
    expect(text(at, '通知.html')).toContain('扎实');
    expect(text(at, 'index.html')).toContain('扎实');
  });

  it('tells with --check what is missing, stale and surplus, and puts it right without', () => {
    const at = articles(desk());
    build(at);
    expect(build(at, '--check', '--strict').code).toBe(0);
    rmSync(join(at.folder, 'out/feed.xml'));
    appendFileSync(join(at.folder, 'out/site.css'), '/* */');
    rmSync(join(at.folder, 'in/通知.md'));
    at.write('out/自己的.html', '<p>不是 banxin 写的</p>');
    const before = looks(at);
    const checked = build(at, '--check');
    expect(checked.code).toBe(1);
    for (const line of [
      'out/feed.xml，缺少',
      'out/site.css，过时',
      'out/通知.html，多余，网站不再用它',
      'out/通知.files/page-1.svg，多余，网站不再用它',
      'out/通知.pdf，多余，没有文章排出它',
    ])
      expect(checked.out).toContain(line);
    expect(looks(at)).toEqual(before);
    expect(build(at).code).toBe(0);
    expect(at.files('out').filter((file) => /^(?:通知|自己)/.test(file))).toEqual(
      ['自己的.html', '通知.pdf'].sort(),
    );
    expect(existsSync(join(at.folder, 'out/通知.files'))).toBe(false);
  });

  it('never takes away what somebody has changed', () => {
    const at = articles(desk());
    build(at);
    appendFileSync(join(at.folder, 'out/通知.html'), '<!-- 批注 -->');
    rmSync(join(at.folder, 'in/通知.md'));
    build(at);
    expect(text(at, '通知.html')).toContain('批注');
  });

  it('shows what could be built when an article cannot', () => {
    const at = articles(desk());
    build(at);
    at.write('in/通知.md', ARTICLE.replace('---\n', '---\n模板: 没有.yaml\n'));
    const ended = build(at);
    expect([ended.code, ended.out]).toEqual([1, expect.stringContaining('2 份文件')]);
    expect([at.has('out/通知.html'), at.has('out/通知.pdf')]).toEqual([false, true]);
    expect(text(at, 'index.html')).not.toContain('通知.html');
    expect(build(at, '--check').out).not.toContain('out/通知.pdf，多余');
  });

  it('leaves out what is marked as a secret of the state, says so, and shows it when it is told to', () => {
    const at = desk();
    at.write('in/开.md', ARTICLE);
    at.write('in/密.md', secret.replace('有序推进', '机密事项'));
    at.write('in/内.md', ARTICLE.replace('---\n', '---\n密级: 内部资料\n'));
    const ended = build(at);
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining('2 份文件')]);
    expect(ended.err).toContain('1 篇注明密级，没有放进网站：in/密.md');
    expect(at.files('out').filter((file) => file.startsWith('密'))).toEqual(['密.pdf']);
    for (const file of [...FRAME, ...ASSETS]) expect(text(at, file), file).not.toContain('机密');
    expect(build(at).err).toContain('1 篇注明密级');
    at.write('banxin.config.yaml', '网站:\n  涉密: true\n');
    expect(build(at).out).toContain('3 份文件');
    expect(text(at, '密.html')).toContain('noindex');
  });

  it('is put right from a damaged cache, and after it was broken off', async () => {
    const at = articles(desk());
    build(at);
    const made = all(at);
    for (const entry of readdirSync(join(at.folder, 'kept'), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && statSync(file).size > 20_000)
        writeFileSync(file, readFileSync(file).fill(1, 9_000));
    }
    rmSync(join(at.folder, 'out'), { recursive: true });
    expect(build(at).code).toBe(0);
    expect(all(at)).toEqual(made);
    rmSync(join(at.folder, 'out'), { recursive: true });
    const child = spawn(process.execPath, [CLI, 'build', 'in', '-o', 'out', '--cache', 'kept', '--site'], {
      cwd: at.folder,
    });
    while (!existsSync(join(at.folder, 'out/2026'))) await new Promise((next) => setTimeout(next, 1));
    child.kill('SIGKILL');
    await new Promise((ended) => child.on('close', ended));
    expect(build(at).code).toBe(0);
    expect(all(at).filter(([file]) => !file?.endsWith('.part'))).toEqual(made);
  });

  it.each([
    ['机　密', 0],
    ['秘密★10年', 0],
    ['工作秘密', 0],
    ['普通商密', 0],
    ['内部资料 注意保存', 1],
  ])('knows whether %s is a secret', (mark, shown) => {
    const at = desk();
    at.write('in/甲.md', ARTICLE.replace('---\n', `---\n密级: ${mark}\n`));
    expect(build(at).out).toContain(`${shown} 份文件`);
  });

  it.each(['head', 'body'])('is put right where of what was kept for it the %s is damaged', (part) => {
    const at = articles(desk());
    build(at);
    const made = all(at);
    for (const entry of readdirSync(join(at.folder, 'kept'), { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const bytes = entry.isFile() ? readFileSync(file) : Buffer.of();
      if (!bytes.includes('"terms"')) continue;
      bytes[part === 'head' ? bytes.indexOf('"terms"') : bytes.length - 1]! ^= 1;
      writeFileSync(file, bytes);
    }
    for (const page of ['通知.html', '险情.html', 'index.html']) rmSync(join(at.folder, 'out', page));
    expect(build(at).code).toBe(0);
    expect(all(at)).toEqual(made);
  });

  it('is turned on by the settings, which articles that are named one by one leave alone', () => {
    const at = articles(desk());
    at.write('banxin.config.yaml', '网站:\n  标题: 清河县公文\n  网址: https://a.cn/公文/\n  模板: 网页\n');
    at.write('网页/404.html', '<p>{{ site.title }}没有这一页</p>');
    const run = (...words: string[]) =>
      at.run(['build', ...words, '-o', 'out', '--cache', 'kept', '--no-lint']);
    expect(run('in').out).toContain('网站 → out/index.html，3 份文件');
    expect([text(at, '404.html'), at.has('out/sitemap.xml')]).toEqual(['<p>清河县公文没有这一页</p>', true]);
    expect(text(at, '通知.html')).toContain('https://a.cn/%E5%85%AC%E6%96%87/%E9%80%9A%E7%9F%A5.html');
    const before = looks(at);
    expect(run('in/通知.md').err).toContain('网站没有动');
    expect(looks(at)).toEqual(before);
  });

  it.each([
    [['in/通知.md', '-o', 'a.pdf', '--site'], '网站要写进一个文件夹'],
    [['in', '-o', 'out', '--base-url', 'https://a.cn/'], '没有要网站'],
    [['in', '-o', 'out', '--site', '--base-url', 'a.cn'], '不是网址'],
    [['in', '-o', 'out', '--site', '--since', 'HEAD'], '不能同时用'],
    [['in', '-o', 'mine', '--site'], 'mine/index.html（不是 banxin 写的）'],
    [['clash', '-o', 'out', '--site'], '网站却有一个同名的文件'],
    [['in', '-o', 'out', '--site', '-c', 'typo.yaml'], '网站没有叫“indx.html”的模板'],
  ])('%j: refused before anything is written', (words, message) => {
    const at = articles(desk());
    at.write('mine/index.html', '<p>别人的</p>');
    at.write('clash/index.html/a.md', ARTICLE);
    at.write('typo.yaml', '网站: {模板: typo}');
    at.write('typo/indx.html', '');
    const ended = at.run(['build', ...words]);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(message)]);
    expect([at.has('out'), at.has('a.pdf'), at.files('mine')]).toEqual([false, false, ['index.html']]);
  });

  it('has a page for every name', () => {
    const at = desk();
    for (const name of ['index', '404', 'manifest.json', "a'b & c"]) at.write(`in/${name}.md`, ARTICLE);
    expect(build(at).code).toBe(0);
    const pages = at.files('out').filter((file) => file.endsWith('.html'));
    expect(pages).toEqual(
      ['404-2.html', '404.html', "a'b & c.html", 'index-2.html', 'index.html', 'manifest.json.html'].sort(),
    );
    expect(build(at, '--check').code).toBe(0);
  });
});
