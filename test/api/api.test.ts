import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, check, EXIT, Failure, templates } from '../../src/index.ts';
import { ARTICLE, desk, ROOT } from '../cli/banxin.ts';

async function failureOf(work: () => Promise<unknown>): Promise<Failure> {
  const thrown = await work().then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof Failure) return thrown;
  throw new Error(`no Failure: ${String(thrown)}`);
}

describe('build', () => {
  it('gives bytes and pages, and writes nothing unless told where', async () => {
    const at = desk();
    at.write('in/a.md', ARTICLE);
    const [result, ...others] = await build({ inputs: 'in', cwd: at.folder });
    expect([others, result?.input, result?.ok, result?.diagnostics]).toEqual([[], 'in/a.md', true, []]);
    expect(Buffer.from(result!.pdf!.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(result?.layout?.grid).toEqual({ lines: 22, characters: 28 });
    expect(result && 'output' in result).toBe(false);
    expect(at.files()).toEqual(['in/a.md']);
  });

  it('writes where it is told, and says where that was', async () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const results = await build({
      inputs: ['a.md', { content: ARTICLE, name: '甲.md' }],
      cwd: at.folder,
      output: 'made',
    });
    expect(results.map(({ output }) => output)).toEqual([
      join(at.folder, 'made/a.pdf'),
      join(at.folder, 'made/甲.pdf'),
    ]);
    expect(at.read('made/a.pdf').equals(at.read('made/甲.pdf'))).toBe(true);
  });

  it('keeps the others when one article has errors', async () => {
    const results = await build({ inputs: [{ content: '' }, { content: ARTICLE }] });
    expect(results.map(({ ok, pdf }) => [ok, pdf !== undefined])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(results[0]?.diagnostics).toMatchObject([
      { code: 'source/empty', span: { file: 'article', line: 1 } },
    ]);
  });

  it('takes the options of the command line', async () => {
    const content = ARTICLE.replace('期号', '期好');
    const [strict] = await build({ inputs: { content }, strict: true });
    expect([strict?.ok, strict && 'pdf' in strict]).toEqual([false, false]);
    const font = join(ROOT, 'fonts/FandolKai-Regular.otf');
    const [mapped] = await build({ inputs: { content: ARTICLE }, fonts: { 仿宋: font }, singleSided: true });
    expect(mapped?.fonts.faces.some((face) => face.startsWith('FandolKai'))).toBe(true);
    const [dated] = await build({ inputs: { content: ARTICLE }, created: new Date(1e12) });
    expect(Buffer.from(dated!.pdf!).toString('latin1')).toContain('D:20010909014640');
  });

  it('puts the page number of a single-sided document in one place on every page', async () => {
    const content = ARTICLE + '这是凑满几面的一段话，说的是防汛工作。'.repeat(120);
    const places = async (singleSided: boolean) => {
      const [result] = await check({ inputs: { content }, singleSided });
      return result!.layout!.pages.map(({ typeArea }) => Math.round(typeArea.x));
    };
    expect(new Set(await places(true)).size).toBe(1);
    expect(new Set(await places(false)).size).toBe(2);
  });

  it('reads bytes in any encoding a file may have', async () => {
    const [result] = await build({ inputs: { content: Buffer.from(`\ufeff${ARTICLE}`, 'utf16le') } });
    expect([result?.ok, result?.diagnostics]).toEqual([true, []]);
  });
});

describe('what is thrown', () => {
  it.each([
    ['no such file', { inputs: 'nowhere.md' }, EXIT.usage],
    ['standard input', { inputs: '-' }, EXIT.usage],
    ['no such role', { inputs: { content: ARTICLE }, fonts: { 仿宋体: 'a.ttf' } }, EXIT.usage],
    ['no such template', { inputs: { content: ARTICLE }, template: 'nothing' }, EXIT.usage],
    ['no such font', { inputs: { content: ARTICLE }, fonts: { 仿宋: 'a.ttf' } }, EXIT.setup],
    [
      'several for one file',
      { inputs: [{ content: ARTICLE }, { content: ARTICLE, name: 'b' }], output: 'a.pdf' },
      EXIT.usage,
    ],
  ])('%s', async (_what, options, code) => {
    expect((await failureOf(() => build({ cwd: desk().folder, ...options }))).exitCode).toBe(code);
  });

  it('points at the place in wrong settings', async () => {
    const at = desk();
    at.write('banxin.config.yaml', 'strikt: true\n');
    const { text, help } = await failureOf(() => check({ inputs: { content: ARTICLE, folder: at.folder } }));
    expect(text.zh).toBe(`${join(at.folder, 'banxin.config.yaml')}:1:1 没有“strikt”这项配置。`);
    expect(help?.en).toBe('Did you mean “strict”?');
  });
});

describe('the README', () => {
  const blocks = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(
    (match) => match[1]!,
  );

  it('has an example that runs as it stands', () => {
    const at = desk();
    at.write('简报.md', ARTICLE);
    const example = blocks.find((block) => block.includes("from 'banxin'"))!;
    at.write('example.mjs', example);
    mkdirSync(join(at.folder, 'node_modules'));
    symlinkSync(ROOT, join(at.folder, 'node_modules', 'banxin'), 'junction');
    const ended = spawnSync(process.execPath, ['example.mjs'], { cwd: at.folder, encoding: 'utf8' });
    expect([ended.status, ended.stderr]).toEqual([0, '']);
    expect(at.files()).toEqual(['example.mjs', 'output/简报.pdf', '简报.md']);
  });
});

describe('templates', () => {
  it('gives the shipped ones and those of the project, with what is said about them', () => {
    const at = desk();
    at.write('banxin.config.yaml', 'template: templates/ours.yaml\n');
    at.write(
      'templates/ours.yaml',
      'extends: letter\nname: ours\nlabel: 本局信函\nmargin: { binding: 30mm }\n',
    );
    at.write('年/a.md', ARTICLE);
    const all = templates({ cwd: join(at.folder, '年') });
    expect(all.filter(({ shipped }) => shipped).map(({ names }) => names.at(-1))).toEqual([
      'document',
      'document-upward',
      'letter',
      'order',
      'minutes',
      'plain',
      'briefing',
    ]);
    expect(all.at(-1)).toMatchObject({
      file: join(at.folder, 'templates/ours.yaml'),
      label: '本局信函',
      kind: 'letter',
      shipped: false,
      diagnostics: [{ code: 'template/deviation', strength: 'MUST' }],
    });
  });

  it('throws what is wrong with the settings', () => {
    const at = desk();
    at.write('banxin.config.yaml', 'tmplate: x\n');
    expect(() => templates({ cwd: at.folder })).toThrow(Failure);
  });
});
