/** `banxin extract` and `banxin verify` as people and programs meet them. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFound } from '../../src/archive/read-found.ts';
import { recipeBytes } from '../../src/archive/recipe.ts';
import type { Found } from '../../src/archive/types.ts';
import { associated, forged, withFiles } from '../archive/forged.ts';
import { ARTICLE, desk } from './banxin.ts';

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30"/></svg>';
const WITH_PICTURE = `${ARTICLE}\n![图](图/p.svg)\n`;

/** A desk with a.md, its picture, and a.pdf that holds both. */
function ready(args: readonly string[] = []) {
  const at = desk();
  at.write('a.md', WITH_PICTURE);
  at.write('图/p.svg', PICTURE);
  const built = at.run(['build', 'a.md', '-o', 'a.pdf', '--pdf', 'a-3a+ua', ...args]);
  expect([built.code, built.err]).toEqual([0, '']);
  return at;
}

describe('extract', () => {
  it('gives back what went in, and says how to set it again', () => {
    const at = ready(['--single-sided', '--watermark', '内部 资料']);
    const { code, out, err } = at.run(['extract', 'a.pdf']);
    expect([code, err]).toEqual([0, '']);
    expect(at.files('a')).toEqual(['a.md', '图/p.svg'].sort());
    expect([at.read('a/a.md').toString(), at.read('a/图/p.svg').toString()]).toEqual([WITH_PICTURE, PICTURE]);
    const [head, article, picture, again] = out.split('\n');
    expect(head).toMatch(/^a\.pdf → a\/，banxin \S+ 由下列文件排成$/);
    expect(article).toMatch(/^ {2}a\.md +正文 +\d+ B$/);
    expect(picture).toMatch(/^ {2}图\/p\.svg +图片 +\d+ B$/);
    const words = "a/a.md -t briefing --single-sided --watermark '内部 资料' --pdf a-3a+ua";
    expect(again).toBe(`重新排版：banxin build ${words}`);
    const typed = words.replaceAll("'", '').replace('内部 资料', '内部\u0000资料').split(' ');
    const args = typed.map((word) => word.replace('\u0000', ' '));
    at.run(['build', ...args, '-o', 'b.pdf']);
    expect(at.read('b.pdf').equals(at.read('a.pdf'))).toBe(true);
  });

  it('lists without writing, in either language', () => {
    const at = ready();
    const { code, out } = at.run(['extract', 'a.pdf', '--list', '--lang', 'en']);
    expect([code, at.has('a')]).toEqual([0, false]);
    expect(out).toMatch(/^a\.pdf, set by banxin \S+ from these files\n {2}a\.md +article/);
    expect(out).not.toContain('To set it again');
  });

  it('never overwrites what differs unless told to, and then all of it', () => {
    const at = ready();
    at.write('o/a.md', 'mine');
    const refused = at.run(['extract', 'a.pdf', '-o', 'o']);
    expect([refused.code, refused.out, at.files('o')]).toEqual([2, '', ['a.md']]);
    expect(refused.err).toBe(
      '错误：已有同名而内容不同的文件，一个也没有写：o/a.md\n请用 -o 换一个文件夹；要覆盖请加 --force。\n',
    );
    expect(at.run(['extract', 'a.pdf', '-o', 'o', '--force']).code).toBe(0);
    expect(at.read('o/a.md').toString()).toBe(WITH_PICTURE);
    expect(at.run(['extract', 'a.pdf', '-o', 'o']).code).toBe(0);
  });

  it('says it as JSON', () => {
    const at = ready();
    const report = JSON.parse(at.run(['extract', 'a.pdf', '--json']).out);
    expect(report).toMatchObject({ command: 'extract', ok: true, exitCode: 0, input: 'a.pdf' });
    expect(report.recipe).toMatchObject({ article: 'a.md', template: 'briefing', pdf: 'a-3a+ua' });
    expect(report.files).toMatchObject([
      { name: 'a.md', path: 'a.md', role: 'article', intact: true, written: true },
      { name: 'p.svg', path: '图/p.svg', role: 'picture', intact: true, written: true },
    ]);
    const listed = JSON.parse(at.run(['extract', 'a.pdf', '--json', '--list']).out);
    expect([listed.folder, listed.files[0].written]).toEqual([null, false]);
  });

  it('says that a PDF has no source', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    at.run(['build', 'a.md', '-o', 'a.pdf']);
    const { code, out, err } = at.run(['extract', 'a.pdf']);
    expect([code, out, at.files()]).toEqual([1, '', ['a.md', 'a.pdf']]);
    expect(err).toBe(
      '错误：a.pdf：这个 PDF 里没有 banxin 的源文件。\n排版时加 --pdf a-3a+ua，源文件才会放进 PDF。\n',
    );
    const report = JSON.parse(at.run(['extract', 'a.pdf', '--json']).out);
    expect(report).toMatchObject({ ok: false, exitCode: 1, files: [], failure: { exitCode: 1 } });
    expect(at.run(['extract', 'a.md', '--lang', 'en']).err).toContain(
      'a.md: This is no PDF that can be read.',
    );
  });

  it.each([
    [['extract'], '缺少文件.pdf'],
    [['extract', 'none.pdf'], '找不到文件'],
    [['extract', '.'], '是文件夹，不是 PDF 文件'],
    [['extract', 'a.pdf', 'b.pdf'], '一次取一个 PDF'],
    [['verify', '.'], '是文件夹，不是 PDF 文件'],
    [['verify'], '缺少文件.pdf'],
  ])('%j is wrong use', (args, words) => {
    const { code, err } = desk().run(args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('refuses a path that leads out of the folder, and writes nothing at all', async () => {
    const at = ready();
    const files = [
      { name: 'a.md', path: 'a.md', role: 'article', type: 'text/markdown', size: 1, sha256: '0' },
      { name: 'evil.sh', path: '../evil.sh', role: 'picture', type: 'text/plain', size: 1, sha256: '0' },
    ] as const;
    const evil = await forged(at.read('a.pdf'), { recipe: { files } });
    at.write('evil.pdf', evil);
    const { code, out, err } = at.run(['extract', 'evil.pdf', '-o', 'in/deep']);
    expect([code, out, at.has('in'), at.has('evil.sh')]).toEqual([2, '', false, false]);
    expect(err).toContain('会写到文件夹之外，或彼此冲突，或这里不能用，一个也没有写：evil.sh');
  });

  it.each([
    ['a file below another file', 'a.md/b'],
    ['a name too long for a disk', 'n'.repeat(256)],
  ])('refuses %s, and writes nothing at all', async (_, path) => {
    const at = ready();
    const { files } = (await readFound(at.read('a.pdf'))) as Found;
    const more = { ...files[1]!, path, bytes: undefined };
    at.write('b.pdf', await forged(at.read('a.pdf'), { recipe: { files: [...files, more] } }));
    const { code, err } = at.run(['extract', 'b.pdf']);
    expect([code, at.has('b')]).toEqual([2, false]);
    expect(err).toContain('一个也没有写');
  });

  it.each<readonly [string, (at: ReturnType<typeof ready>) => void]>([
    ['a link that leads nowhere', (at) => symlinkSync('/nowhere/at/all', join(at.folder, 'o/图'))],
    ['a folder where a file goes', (at) => at.write('o/图/p.svg/x', '')],
    ['a file where a folder goes', (at) => at.write('o/图', '')],
  ])('writes nothing at all where %s stands, whatever it is told', (_, stand) => {
    const at = ready();
    at.write('o/mine', '');
    stand(at);
    const before = at.files('o');
    const { code, err } = at.run(['extract', 'a.pdf', '-o', 'o', '--force']);
    expect([code, at.files('o')]).toEqual([2, before]);
    expect(err).toContain('一个也没有写');
  });

  it('shows nothing of a forged recipe that a terminal would obey, and no words of its own for it', async () => {
    const at = ready();
    const { files } = (await readFound(at.read('a.pdf'))) as Found;
    const named = files.map((file) => ({ ...file, bytes: undefined, role: 'constructor' as never }));
    const recipe = { banxin: '\u001b[31m9', files: named };
    at.write('b.pdf', await forged(at.read('a.pdf'), { recipe }));
    const listed = at.run(['extract', 'b.pdf', '--list']);
    expect([listed.code, listed.out]).toEqual([0, expect.stringMatching(/a\.md +constructor/)]);
    const outside = named.map((file) => ({ ...file, name: '\u001b[31mx', path: '../x' }));
    at.write('c.pdf', await forged(at.read('a.pdf'), { recipe: { article: '../x', files: outside } }));
    const refused = at.run(['extract', 'c.pdf']);
    expect([refused.code, listed.out + refused.err]).toEqual([2, expect.not.stringContaining('\u001b')]);
  });

  it('writes what is whole, and says what is not', async () => {
    const at = ready();
    const file = ({ name, bytes }: { name: string; bytes?: Uint8Array }) =>
      name === 'p.svg' ? { bytes: Buffer.concat([bytes!, Buffer.from(' ')]) } : {};
    at.write('b.pdf', await forged(at.read('a.pdf'), { file }));
    const { code, out } = at.run(['extract', 'b.pdf']);
    expect([code, at.files('b')]).toEqual([1, ['a.md']]);
    expect(out).toMatch(/图\/p\.svg +图片 +\d+ B +与清单不符，没有写/);
  });

  it('says that a recipe is of no form it knows', async () => {
    const at = desk();
    at.write('a.pdf', await withFiles([associated('banxin.json', '{"format": 7}')]));
    expect(at.run(['extract', 'a.pdf'])).toMatchObject({ code: 1, out: '' });
    expect(at.run(['extract', 'a.pdf']).err).toContain('清单已损坏，或出自更新的版本');
    at.write('b.pdf', await withFiles([associated('banxin.json', recipeBytes({} as never))]));
    expect(at.run(['extract', 'b.pdf']).code).toBe(1);
  });
});

describe('verify', () => {
  it('says that the bytes are equal, on a machine without the files', () => {
    const at = ready(['--booklet']);
    const elsewhere = desk();
    elsewhere.write('归档/甲.pdf', at.read('a.pdf'));
    expect(elsewhere.run(['verify', '归档/甲.pdf'])).toMatchObject({
      code: 0,
      out: '✓ 归档/甲.pdf  与源文件重新排出的逐字节相同。\n',
      err: '',
    });
    expect(elsewhere.files()).toEqual(['归档/甲.pdf']);
  });

  it('takes its settings from the PDF, not from where it is run', () => {
    const at = ready(['--single-sided']);
    at.write('banxin.config.yaml', '单面: false\n水印: 别的\n');
    const env = { SOURCE_DATE_EPOCH: '1', LANG: 'C', TZ: 'Asia/Shanghai' };
    expect(at.run(['verify', 'a.pdf'], { env }).code).toBe(0);
  });

  it('says what differs, for each of several', async () => {
    const at = ready();
    at.write('b.pdf', await forged(at.read('a.pdf'), {}));
    at.write('c.pdf', await forged(at.read('a.pdf'), { recipe: { banxin: '0.0.9' } }));
    const { code, out } = at.run(['verify', 'a.pdf', 'b.pdf', 'c.pdf']);
    expect(code).toBe(1);
    const [same, different, where, version, how] = out.split('\n');
    expect(same).toMatch(/^✓ a\.pdf/);
    expect(different).toBe('✗ b.pdf  字节与源文件重新排出的不同。');
    expect(where).toMatch(/^ {2}第 1 页的内容不同；最先不同的是.+，在第 \d+ 字节。$/);
    expect(version).toMatch(/^✗ c\.pdf {2}没有比较：它由 banxin 0\.0\.9 排成，这里是 \S+。$/);
    expect(how).toContain('npx banxin@0.0.9 verify');
    const english = at.run(['verify', 'b.pdf', '--lang', 'en']).out;
    expect(english).toMatch(
      /^✗ b\.pdf {2}differs in its bytes from what its source makes\.\n {2}page 1 differs; /,
    );
  });

  it('says it as JSON', async () => {
    const at = ready();
    at.write('b.pdf', await forged(at.read('a.pdf'), {}));
    at.write('c.pdf', 'no PDF');
    const { code, out } = at.run(['verify', 'a.pdf', 'b.pdf', 'c.pdf', '--json']);
    const report = JSON.parse(out);
    expect([code, report.exitCode, report.ok]).toEqual([1, 1, false]);
    expect(report.documents).toMatchObject([
      { input: 'a.pdf', equal: true, verdict: 'equal', difference: null },
      { input: 'b.pdf', equal: false, verdict: 'different', difference: { pages: [1] } },
      { input: 'c.pdf', equal: false, verdict: 'no-source', made: null },
    ]);
  });

  it('looks at the others where a file is not there', () => {
    const at = ready();
    const { code, out, err } = at.run(['verify', '不在.pdf', 'a.pdf']);
    expect([code, out.startsWith('✓ a.pdf')]).toEqual([2, true]);
    expect(err).toMatch(/^✗ 不在\.pdf {2}找不到文件：.+\n {2}请检查/);
    const { documents } = JSON.parse(at.run(['verify', '不在.pdf', 'a.pdf', '--json']).out);
    expect(documents).toMatchObject([
      { input: '不在.pdf', equal: false, verdict: 'unread' },
      { input: 'a.pdf', equal: true },
    ]);
  });

  it('asks for fonts of one’s own', () => {
    const at = ready([
      '--font',
      `西文=${new URL('../../fonts/LiberationSerif-Regular.ttf', import.meta.url).pathname}`,
    ]);
    const { code, out } = at.run(['verify', 'a.pdf']);
    expect(code).toBe(1);
    expect(out).toContain('缺少排它时用的字体 西文=LiberationSerif-Regular.ttf');
    const font = new URL('../../fonts/LiberationSerif-Regular.ttf', import.meta.url).pathname;
    expect(at.run(['verify', 'a.pdf', '--font', `西文=${font}`]).code).toBe(0);
  });

  it('tells a signature from a change', () => {
    const at = ready();
    at.write('b.pdf', Buffer.concat([at.read('a.pdf'), Buffer.from('%signed\n')]));
    const { code, out } = at.run(['verify', 'b.pdf']);
    expect([code, out.split('\n')[0]]).toEqual([
      1,
      '✗ b.pdf  排好之后被追加了 8 字节；此前的部分与源文件排出的相同。',
    ]);
  });
});
