/** Everything a document was made from is inside its PDF/A-3a, comes out as it went in, and makes the same bytes. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readFound } from '../../src/archive/read-found.ts';
import type { Found } from '../../src/archive/types.ts';
import { type BuildOptions, build, check } from '../../src/index.ts';
import { rebuild } from '../../src/run/rebuild.ts';
import { packageRoot } from '../../src/source/package-root.ts';
import { forged } from './forged.ts';

const INPUT = join(packageRoot(), 'input');
const SAMPLES = readdirSync(INPUT).filter((name) => name.endsWith('.md'));

async function made(options: Omit<BuildOptions, 'pdf'>): Promise<Uint8Array> {
  const [result] = await build({ ...options, pdf: 'a-3a+ua' });
  expect(result?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result!.pdf!;
}

async function found(pdf: Uint8Array): Promise<Found> {
  const read = await readFound(pdf);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

const EQUAL = { kind: 'compared', comparison: { kind: 'equal' } };

/** A folder with files that goes away with the test. */
function folder(files: Readonly<Record<string, string | Uint8Array>>, name = 'banxin-test-'): string {
  const root = mkdtempSync(join(tmpdir(), name));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const PICTURE = readFileSync(join(INPUT, '图/溢洪道.png'));
const ARTICLE = `---
模板: 普通
标题: 关于做好防汛工作的总结
署名: 云川市水务局
成文日期: 2026-07-10
保管期限: 30年
---

汛前检查已经完成，各水库安全度汛。
`;

describe('the samples', () => {
  it('are there', () => expect(SAMPLES.length).toBeGreaterThanOrEqual(10));

  it.each(SAMPLES)('%s comes out as it went in, and makes the same bytes', async (name) => {
    const pdf = await made({ inputs: join(INPUT, name), cwd: packageRoot() });
    const { recipe, files } = await found(pdf);
    expect(files.map(({ intact }) => intact)).not.toContain(false);
    for (const { path, bytes } of files)
      expect(readFileSync(join(INPUT, path)).equals(bytes!), path).toBe(true);
    expect(recipe.article).toBe(name);
    // Every picture, seal and attachment that the article names is among them.
    const text = readFileSync(join(INPUT, name), 'utf8');
    const named = [...text.matchAll(/(?:图|印章|_附件)\/[^\s)"]+/g)].map(([path]) => path);
    expect([...new Set(named)].filter((path) => !files.some((file) => file.path === path))).toEqual([]);
    expect(await rebuild(pdf, [])).toMatchObject(EQUAL);
  });
});

describe('settings that show on the pages', () => {
  const cases: readonly (readonly [string, Omit<BuildOptions, 'pdf' | 'inputs'>, object])[] = [
    ['single-sided', { singleSided: true }, { singleSided: true }],
    ['a watermark', { watermark: '征求意见稿' }, { watermark: '征求意见稿' }],
    ['a draft as a booklet', { draft: true, booklet: true }, { draft: true, booklet: true }],
    ['a time of its own', { created: new Date(1e12) }, { created: '2001-09-09T01:46:40.000Z' }],
    [
      'a shipped template that was asked for',
      { template: 'plain' },
      { template: 'plain', templateNamed: false },
    ],
  ];
  it.each(cases)('%s', async (_, options, recipe) => {
    const cwd = folder({ 'a.md': ARTICLE });
    const pdf = await made({ inputs: 'a.md', cwd, ...options });
    expect((await found(pdf)).recipe).toMatchObject(recipe);
    expect(await rebuild(pdf, [])).toMatchObject(EQUAL);
  });

  it('and an article that is no file', async () => {
    const untitled = ARTICLE.replace(/标题.*\n/, '').replace('汛前检查已经完成，各水库安全度汛。\n', '');
    for (const name of ['-', '我的稿', 'x.txt']) {
      const pdf = await made({
        inputs: { content: `${untitled}${ARTICLE.split('---\n')[2]}`, name },
        cwd: folder({}),
      });
      expect(await rebuild(pdf, [])).toMatchObject(EQUAL);
    }
  });

  it('and a settings file, which stays outside', async () => {
    const cwd = folder({
      'a.md': ARTICLE.replace('模板: 普通\n', ''),
      'banxin.config.yaml': '模板: 普通\n单面: true\n水印: 内部\n',
    });
    const pdf = await made({ inputs: 'a.md', cwd });
    const { recipe, files } = await found(pdf);
    expect(files.map(({ path }) => path)).toEqual(['a.md']);
    expect(recipe).toMatchObject({ template: 'plain', singleSided: true, watermark: '内部' });
    expect(await rebuild(pdf, [])).toMatchObject(EQUAL);
  });
});

describe('templates of one’s own', () => {
  const OWN = {
    '共用/ours.yaml': 'extends: parent.yaml\n',
    '共用/parent.yaml': 'extends: plain\nabout: 自己的\n',
  };

  it('stand where the article finds them', async () => {
    const cwd = folder({ '年/a.md': ARTICLE.replace('模板: 普通', '模板: ../共用/ours.yaml'), ...OWN });
    const pdf = await made({ inputs: '年/a.md', cwd });
    const { recipe, files } = await found(pdf);
    expect(files.map(({ path }) => path)).toEqual(['_/a.md', '共用/ours.yaml', '共用/parent.yaml']);
    expect(recipe).toMatchObject({ template: '共用/ours.yaml', templateNamed: true });
    expect(await rebuild(pdf, [])).toMatchObject(EQUAL);
  });

  it('stand in a folder of their own where they were asked for from outside', async () => {
    const cwd = folder({ 'a.md': ARTICLE, ...OWN });
    const pdf = await made({ inputs: 'a.md', cwd, template: '共用/ours.yaml' });
    const { recipe, files } = await found(pdf);
    expect(files.map(({ path }) => path)).toEqual(['a.md', '模板/ours.yaml', '模板/parent.yaml']);
    expect(recipe).toMatchObject({ template: '模板/ours.yaml', templateNamed: false });
    expect(await rebuild(pdf, [])).toMatchObject(EQUAL);
  });

  it('that extend by a whole path cannot be enclosed, and are told', async () => {
    const cwd = folder(OWN);
    writeFileSync(join(cwd, 'abs.yaml'), `extends: ${join(cwd, '共用/parent.yaml')}\n`);
    const options = { inputs: { content: ARTICLE }, cwd, template: 'abs.yaml' };
    const [result] = await build({ ...options, pdf: 'a-3a+ua' });
    expect(result?.pdf).toBeUndefined();
    expect(result?.diagnostics).toMatchObject([
      { code: 'archive/absolute-extends', span: { line: 1, column: 1 } },
    ]);
    expect((await build(options))[0]?.ok).toBe(true);
    const checked = await check({
      ...options,
      config: join(folder({ 'c.yaml': 'PDF: a-3a+ua\n' }), 'c.yaml'),
    });
    expect(checked[0]?.diagnostics).toMatchObject([{ code: 'archive/absolute-extends' }]);
  });
});

describe('the place where a document was made', () => {
  const files = (home: string) => ({
    [`${home}/a.md`]: `${ARTICLE}\n![溢洪道](../图/p.png)\n\n![又一幅](p.png)\n`,
    [`${home}/p.png`]: PICTURE,
    '图/p.png': PICTURE,
  });

  it('neither shows in the file nor changes it', async () => {
    const [here, there] = ['这里', 'there/deeper'];
    const one = await made({ inputs: `${here}/a.md`, cwd: folder(files(here)) });
    const rooted = Object.fromEntries(
      Object.entries(files('deeper')).map(([path, content]) => [`there/${path}`, content]),
    );
    const two = await made({ inputs: `${there}/a.md`, cwd: folder(rooted, 'elsewhere-') });
    expect(Buffer.compare(one, two)).toBe(0);
    const { files: inside } = await found(one);
    expect(inside.map(({ name, path }) => [name, path])).toEqual([
      ['a.md', '_/a.md'],
      ['p.png', '图/p.png'],
      ['p-2.png', '_/p.png'],
    ]);
    expect(await rebuild(one, [])).toMatchObject(EQUAL);
  });

  it('may be gone', async () => {
    const cwd = folder({ 'a.md': `${ARTICLE}\n![溢洪道](图/p.png)\n`, '图/p.png': PICTURE });
    const pdf = await made({ inputs: 'a.md', cwd });
    rmSync(cwd, { recursive: true });
    expect(await rebuild(pdf, [])).toMatchObject(EQUAL);
  });
});

describe('fonts of one’s own', () => {
  it('stay outside, and are asked for by what they are', async () => {
    const cwd = folder({ 'a.md': ARTICLE });
    const font = join(cwd, 'mine.ttf');
    copyFileSync(join(packageRoot(), 'fonts/LiberationSerif-Regular.ttf'), font);
    const pdf = await made({ inputs: 'a.md', cwd, fonts: { latin: font } });
    expect(await rebuild(pdf, [])).toMatchObject({
      kind: 'fonts',
      missing: [{ role: 'latin', file: 'mine.ttf' }],
    });
    const other = { role: 'latin', path: join(packageRoot(), 'fonts/NotoSerifSC-Regular.ttf') } as const;
    expect(await rebuild(pdf, [other])).toMatchObject({ kind: 'fonts' });
    const same = { role: 'latin', path: join(packageRoot(), 'fonts/LiberationSerif-Regular.ttf') } as const;
    expect(await rebuild(pdf, [same])).toMatchObject(EQUAL);
  });
});

describe('a PDF that was tampered with', () => {
  const sample = () => made({ inputs: { content: ARTICLE, name: 'a.md' }, cwd: folder({}) });

  /** One byte inside the first stream behind `mark`, or the byte `mark` begins with. */
  function spoilt(pdf: Uint8Array, mark: string, by: number): Uint8Array {
    const at = Buffer.from(pdf).indexOf(mark, 0, 'latin1');
    expect(at).toBeGreaterThan(0);
    const copy = Uint8Array.from(pdf);
    copy[at + by]! ^= 1;
    return copy;
  }

  it('in its properties', async () => {
    const pdf = await sample();
    const changed = spoilt(pdf, '(D:20260710', 9);
    expect(await rebuild(changed, [])).toMatchObject({
      kind: 'compared',
      comparison: { kind: 'different', pages: [] },
    });
  });

  it('in any byte at all', async () => {
    const pdf = await sample();
    const places = [
      0,
      9,
      ...Array.from({ length: 60 }, (_, at) => Math.floor(((at + 0.5) * pdf.length) / 60)),
    ];
    for (const at of [...places, pdf.length - 1]) {
      const changed = Uint8Array.from(pdf);
      changed[at]! ^= 0x55;
      expect(await rebuild(changed, []), String(at)).not.toMatchObject(EQUAL);
    }
  });

  it('in the bytes of an enclosed file, so that nobody can unpack it', async () => {
    const pdf = await sample();
    const at = Buffer.from(pdf).indexOf('stream\n', Buffer.from(pdf).indexOf('/Type /EmbeddedFile'));
    const changed = Uint8Array.from(pdf).fill(0xff, at + 9, at + 40);
    expect(await rebuild(changed, [])).toEqual({ kind: 'no-source', why: 'damaged' });
  });

  it('behind its end', async () => {
    const pdf = Buffer.concat([await sample(), Buffer.from('%more\n')]);
    expect(await rebuild(pdf, [])).toMatchObject({
      kind: 'compared',
      comparison: { kind: 'longer', bytes: 6 },
    });
  });

  it('in what its pages say', async () => {
    const words = (text: string) => ({ content: text, name: 'a.md' });
    const options = { inputs: words(ARTICLE.replace('完成', '延期')), cwd: folder({}) };
    const pages = (await build(options))[0]!.layout!;
    const changed = await forged(await sample(), { pages });
    expect(await rebuild(changed, [])).toMatchObject({ comparison: { kind: 'different', pages: [1] } });
  });

  it('in one of its files', async () => {
    const changed = await forged(await sample(), { file: ({ bytes }) => ({ bytes: bytes!.subarray(1) }) });
    expect(await rebuild(changed, [])).toMatchObject({
      kind: 'damaged',
      files: [{ name: 'a.md', intact: false }],
    });
    const gone = await forged(await sample(), { file: () => ({ name: 'b.md' }) });
    expect(await rebuild(gone, [])).toMatchObject({
      kind: 'damaged',
      files: [{ name: 'a.md', intact: false }],
    });
  });

  it('in its recipe', async () => {
    const pdf = await sample();
    const settings = await forged(pdf, { recipe: { singleSided: true } });
    expect(await rebuild(settings, [])).toMatchObject({ comparison: { kind: 'different' } });
    const version = await forged(pdf, { recipe: { banxin: '0.0.9' } });
    expect(await rebuild(version, [])).toMatchObject({ kind: 'version', recipe: { banxin: '0.0.9' } });
    const kind = await forged(pdf, { recipe: { pdf: 'a-9z' } });
    expect(await rebuild(kind, [])).toEqual({ kind: 'no-source', why: 'unknown' });
    const template = await forged(pdf, { recipe: { template: 'nowhere.yaml', templateNamed: false } });
    expect(await rebuild(template, [])).toMatchObject({
      kind: 'unbuildable',
      reason: { zh: expect.stringContaining('nowhere.yaml') },
    });
    const watermark = await forged(pdf, { recipe: { watermark: '水'.repeat(100_000) } });
    expect(await rebuild(watermark, [])).toMatchObject({
      kind: 'unbuildable',
      reason: { zh: '水印有 100000 个字，太长了。' },
    });
  });

  it('so that a file would be written elsewhere', async () => {
    const pdf = await sample();
    const { recipe } = await found(pdf);
    const outside = recipe.files.map((file) => ({ ...file, path: '../a.md' }));
    const changed = await forged(pdf, { recipe: { files: outside, article: '../a.md' } });
    expect(await rebuild(changed, [])).toMatchObject({ kind: 'damaged', files: [{ path: '../a.md' }] });
  });

  it('so that files exclude each other, or have names too long for a disk', async () => {
    const pdf = await sample();
    const { recipe } = await found(pdf);
    for (const path of [`${recipe.article}/b`, 'n'.repeat(256)]) {
      const one = { ...recipe.files[0]!, path };
      const changed = await forged(pdf, { recipe: { files: [...recipe.files, one] } });
      expect(await rebuild(changed, [])).toMatchObject({ kind: 'damaged', files: [expect.anything()] });
    }
  });
});

describe('other PDFs', () => {
  it('without a source', async () => {
    const [plain] = await build({ inputs: { content: ARTICLE }, cwd: folder({}) });
    expect(await rebuild(plain!.pdf!, [])).toEqual({ kind: 'no-source', why: 'none' });
  });

  it('that are none', async () => {
    expect(await rebuild(new TextEncoder().encode('甲'), [])).toEqual({
      kind: 'no-source',
      why: 'unreadable',
    });
    expect(await rebuild(new Uint8Array(), [])).toEqual({ kind: 'no-source', why: 'unreadable' });
  });
});
