/** Folders, names and files as nobody would wish them: each ends with a clear message or as if nothing were odd. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../src/source/decode.ts';
import { ARTICLE, type Desk, desk, type Ended } from '../cli/banxin.ts';

const build = (at: Desk, ...words: string[]): Ended => at.run(['build', ...words, '--no-cache']);
const pdfs = (at: Desk, below = '.') => at.files(below).filter((name) => name.endsWith('.pdf'));

function having(files: readonly string[]): Desk {
  const at = desk();
  for (const name of files) at.write(name, ARTICLE);
  return at;
}
const link = (at: Desk, to: string, path: string) => symlinkSync(to, join(at.folder, path));
const pipe = (at: Desk, path: string) => execFileSync('mkfifo', [join(at.folder, path)]);

describe('names', () => {
  const NAMES = [
    '有 空 格',
    '😀表情',
    'a..b',
    '-o',
    '--help',
    'x'.repeat(200),
    '名'.repeat(80),
    '换\n行',
    '尾点.',
    'CON',
    'a%20b',
    '引"号\'',
    '[括]',
    '*',
    'a<b>&c',
    '$(touch 不该有)',
    '<script>alert(1)<／script>',
    'e\u0301',
  ];

  it('of every kind are those of the PDFs', () => {
    const at = having(NAMES.map((name) => `in/${name}.md`));
    const ended = build(at, 'in', '-o', 'out');
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(pdfs(at, 'out')).toEqual(NAMES.map((name) => `${name}.pdf`).sort());
    expect(ended.out).toContain(`共 ${NAMES.length} 篇，${NAMES.length} 篇成功`);
    expect(at.files().filter((name) => name.includes('不该有') && !/^(?:in|out)\//.test(name))).toEqual([]);
  });

  it('that begin with a dash are named behind --, or with their folder', () => {
    const at = having(['-o.md', '--help.md']);
    expect(build(at, './-o.md', './--help.md', '-o', 'out').code).toBe(0);
    expect(at.run(['build', '-o', 'more', '--', '--help.md', '-o.md']).code).toBe(0);
    expect([pdfs(at, 'out'), pdfs(at, 'more')]).toEqual([
      ['--help.pdf', '-o.pdf'],
      ['--help.pdf', '-o.pdf'],
    ]);
  });

  it.each([
    ['capitals', 'Case.md', 'case.md'],
    ['the parts of a letter', 'é.md', 'e\u0301.md'],
    ['the extension', 'a.md', 'a.markdown'],
  ])('that differ in %s alone are refused before anything is written', (_in, one, other) => {
    const at = having([`in/${one}`, `in/${other}`]);
    const ended = build(at, 'in', '-o', 'out');
    expect([ended.code, pdfs(at)]).toEqual([2, []]);
    expect(ended.err).toMatch(/都要写到 out\/.*\n请改名，或用 -o 分别写到不同的文件夹。/s);
  });
});

describe('folders', () => {
  it('with links that lead in circles are gone through once', () => {
    const at = having(['in/a.md', 'in/sub/b.md']);
    link(at, '..', 'in/sub/up');
    link(at, '../in', 'in/round');
    link(at, 'self.md', 'in/self.md');
    link(at, 'nowhere.md', 'in/broken.md');
    expect(build(at, 'in', '-o', 'out').code).toBe(0);
    expect(pdfs(at, 'out')).toEqual(['a.pdf', 'sub/b.pdf']);
    const alone = build(at, 'in/self.md');
    expect([alone.code, alone.err.split('\n')[0]]).toEqual([2, '错误：找不到 in/self.md。']);
  });

  it('may be written to from within and from above', () => {
    const at = having(['in/a.md', 'in/sub/b.md']);
    for (const output of ['in/out', 'in']) {
      expect(build(at, 'in', '-o', output).code).toBe(0);
      expect(build(at, 'in', '-o', output).out).toContain('共 2 篇，2 篇成功');
    }
    expect(pdfs(at)).toEqual(['in/a.pdf', 'in/out/a.pdf', 'in/out/sub/b.pdf', 'in/sub/b.pdf']);
    expect(build(at, 'in', '-o', 'in', '--check').out).toContain('in/out/a.pdf');
  });

  it('named like files, and files like folders, are told', () => {
    const at = having(['a.md', 'out']);
    mkdirSync(join(at.folder, 'b.md'));
    expect(build(at, 'a.md', '-o', 'out')).toMatchObject({ code: 2 });
    expect(build(at, 'b.md').err).toContain('文件夹 b.md 里没有文章');
  });
});

describe('pipes that nobody writes to', () => {
  it('are waited for nowhere', () => {
    const at = having(['in/a.md']);
    for (const path of ['in/b.md', 'in/图.png', 't.yaml', 'font.ttf', 'x.pdf']) pipe(at, path);
    at.write('in/c.md', `${ARTICLE}\n![图](图.png)\n`);
    const ended = build(at, 'in', '-o', 'out');
    expect([ended.code, pdfs(at, 'out')]).toEqual([2, ['a.pdf', 'c.pdf']]);
    expect(ended.err).toMatch(/这不是普通文件.*in\/b\.md[\s\S]*picture\/unreadable/);
    expect(build(at, 'in/a.md', '-t', 't.yaml').code).toBe(2);
    expect(build(at, 'in/a.md', '--font', '仿宋=font.ttf').code).toBe(3);
    for (const command of ['inspect', 'extract', 'verify'])
      expect(at.run([command, 'x.pdf']).err, command).toContain('这不是普通文件');
  });
});

describe('articles', () => {
  it('of too many bytes are none, and harm no other', () => {
    const at = having(['in/a.md']);
    at.write('in/b.md', ARTICLE + 'x'.repeat(MOST_BYTES));
    at.write('in/c.md', ARTICLE);
    const ended = build(at, 'in', '-o', 'out');
    expect([ended.code, pdfs(at, 'out')]).toEqual([1, ['a.pdf', 'c.pdf']]);
    expect(ended.err).toContain('文件有 17 MB，超过一篇文章至多的 16 MB，没有排版。 (source/too-large)');
  });

  it('with five thousand findings are told every one', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n${'强调,要落实.\n\n'.repeat(2500)}`);
    const [document] = JSON.parse(build(at, 'a.md', '--json').out).documents;
    expect(document.diagnostics.length).toBeGreaterThanOrEqual(5000);
    expect(pdfs(at)).toEqual(['output/a.pdf']);
  });

  it('whose words are programs are set as words', () => {
    const at = desk();
    const typed = ARTICLE.replace('# 全县', '# <script>alert(1)</script>全县');
    at.write('typed.md', typed);
    expect(build(at, 'typed.md')).toMatchObject({
      code: 0,
      err: expect.stringContaining('(markdown/script)'),
    });
    const escaped = typed.replaceAll('<', '\\<');
    at.write('a.md', escaped.replace('工作简报', "'<img src=x onerror=alert(1)>'"));
    const { code, err } = build(at, 'a.md');
    expect([code, err.includes('自身出了差错')]).toEqual([0, false]);
    expect(at.read('output/a.pdf').toString('latin1')).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction)\b/);
  });
});
