/** `build --shard` and `merge`: parts that were built apart are, joined, what one run makes. */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ARTICLE, type Desk, desk, type Ended, ROOT } from './banxin.ts';
import { expectValid } from './sarif-schema.ts';

const validate = new Ajv2020.default({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(ROOT, 'templates/schema/report.schema.json'), 'utf8')),
);
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60"/></svg>';

/** Two good articles, one that is warned of, one that is wrong. */
function project(): Desk {
  const at = desk();
  at.write('in/甲.md', ARTICLE);
  at.write('in/乙.md', `${ARTICLE.replace('有序推进', '全面展开')}\n![现场](图.svg)\n`);
  at.write('in/图.svg', SVG);
  at.write('in/第3期/c.md', `${ARTICLE}\n![现场](没有.png)\n`);
  at.write('in/第3期/坏.md', ARTICLE.replace('---\n', '---\n模板: 没有.yaml\n'));
  at.write('in/README.md', '# 说明\n');
  at.write('in/banxin.config.yaml', '网站:\n  标题: 防汛文件\n  网址: https://gongwen.example.cn/2026/\n');
  return at;
}

const build = (at: Desk, ...more: string[]): Ended =>
  at.run(['build', 'in', '--site', '--cache', 'kept', ...more]);
const merge = (at: Desk, ...more: string[]): Ended => at.run(['merge', ...more]);

/** Every file of a folder but what the parts left for each other. */
const content = (at: Desk, folder: string) =>
  at
    .files(folder)
    .filter((file) => !file.startsWith('.banxin/'))
    .map((file) => [file, at.read(join(folder, file)).toString('base64')]);

/** What is said of every article, but for times and for places of files. */
function said({ out }: Ended): unknown {
  const { documents, notes, exitCode } = JSON.parse(out);
  const plain = documents.map(
    ({ output, standing, known, milliseconds, stages, ...rest }: Record<string, unknown>) => rest,
  );
  return { exitCode, notes, documents: plain };
}

describe('parts', () => {
  it.each([1, 2, 5])('%i of them, joined, are what one run makes: files, findings, exit code', (count) => {
    const at = project();
    const whole = build(at, '-o', 'whole', '--json', '-j', '2');
    expect(whole.code).toBe(1);
    const folders = Array.from({ length: count }, (_, i) => `p${i + 1}`);
    const codes = folders.map((folder, i) => {
      const jobs = String(1 + (i % 2));
      return build(at, '-o', folder, '--no-cache', '-j', jobs, '--shard', `${i + 1}/${count}`).code;
    });
    expect(codes.filter((code) => code === 1)).toHaveLength(1);
    expect(codes.filter((code) => code !== 0 && code !== 1)).toEqual([]);
    const pdfs = folders.flatMap((folder) => at.files(folder).filter((file) => file.endsWith('.pdf')));
    expect(pdfs.sort()).toEqual(
      at
        .files('whole')
        .filter((file) => file.endsWith('.pdf'))
        .sort(),
    );
    const joined = merge(at, ...folders.toReversed(), '-o', 'joined', '--json');
    expect(joined.code).toBe(1);
    expectValid(validate, JSON.parse(joined.out));
    expect(said(joined)).toEqual(said(whole));
    expect(content(at, 'joined')).toEqual(content(at, 'whole'));
    expect(at.files('joined')).toContain('SHA256SUMS');
    expect(at.files('joined')).not.toContain('.banxin/shard-1-of-1.jsonl');
  });
});

describe('machines', () => {
  it('may have the project in other folders and hand everything over in one', () => {
    const [here, there] = [project(), project()];
    build(here, '-o', 'out', '--shard', '1/2');
    const told = build(there, '-o', 'out', '--shard', '2/2').err;
    expect(told).toContain('第 2 份，共 2 份：4 篇里的 2 篇；网站由 banxin merge 写。');
    build(here, '-o', 'whole');
    cpSync(join(there.folder, 'out'), join(here.folder, 'out'), { recursive: true });
    expect(merge(here, 'out', '-o', 'out').code).toBe(1);
    expect(content(here, 'out')).toEqual(content(here, 'whole'));
    const again = merge(here, 'out', '-o', 'out');
    expect(again.out).toContain('甲.pdf，没有变化');
    expect(again.out).toMatch(/网站 → out\/index\.html，3 份文件，没有变化/);
  });

  it('may build no site, and join none', () => {
    const at = project();
    rmSync(join(at.folder, 'in/banxin.config.yaml'));
    for (const n of ['1', '2'])
      at.run(['build', 'in', '-o', `p${n}`, '--cache', 'kept', '--shard', `${n}/2`]);
    expect(merge(at, 'p1', 'p2', '-o', 'joined').code).toBe(1);
    expect(at.files('joined')).toEqual(['乙.pdf', '甲.pdf', '第3期/c.pdf'].sort());
  });
});

describe('merge refuses', () => {
  /** Two parts of one run, and what becomes of them. */
  function parts(): Desk {
    const at = project();
    for (const n of ['1', '2']) build(at, '-o', `p${n}`, '--shard', `${n}/2`);
    return at;
  }
  const FILE = 'p2/.banxin/shard-2-of-2.jsonl';
  const rewrite = (at: Desk, change: (text: string) => string) =>
    writeFileSync(join(at.folder, FILE), change(at.read(FILE).toString()));
  const refused = (at: Desk, words: string | RegExp, code = 2, folders = ['p1', 'p2']) => {
    const ended = merge(at, ...folders, '-o', 'joined');
    expect(ended.err).toMatch(words);
    expect(ended.code).toBe(code);
    expect(at.has('joined')).toBe(false);
  };

  it('what is missing, there twice, or nothing at all', () => {
    const at = parts();
    refused(at, '共 2 份，缺少第 2 份。', 2, ['p1']);
    cpSync(join(at.folder, 'p1'), join(at.folder, 'q'), { recursive: true });
    const twice = /第 1 份有两个：p1\/\.banxin\/shard-1-of-2\.jsonl、q\/\.banxin/;
    refused(at, twice, 2, ['p1', 'q', 'p2']);
    refused(at, /in 里没有分份排的结果.*\n.*include-hidden-files: true/, 2, ['in']);
  });

  it('what is of another run, and says in what it differs', () => {
    const at = parts();
    build(at, '-o', 'three', '--shard', '3/3');
    refused(at, '总份数不同', 2, ['p1', 'three']);
    build(at, '-o', 'strict', '--shard', '2/2', '--strict');
    refused(at, '设定不同', 2, ['p1', 'strict']);
    appendFileSync(join(at.folder, 'in/甲.md'), '\n');
    build(at, '-o', 'later', '--shard', '2/2');
    refused(at, '文章的内容不同', 2, ['p1', 'later']);
    at.write('in/d.md', ARTICLE);
    build(at, '-o', 'more', '--shard', '2/2');
    refused(at, '文章的清单不同', 2, ['p1', 'more']);
    rewrite(at, (text) => text.replace(/"banxin":"[^"]+"/, '"banxin":"9.9.9"'));
    refused(at, /p2\/\.banxin\/shard-2-of-2\.jsonl 是 banxin 9\.9\.9 写的/);
  });

  it('what was cut off, or would lead out of the folder', () => {
    const at = parts();
    const whole = at.read(FILE).toString();
    for (const change of [
      (text: string) => text.slice(0, -40),
      (text: string) => text.slice(0, text.indexOf('\n') + 1),
      () => '',
      () => '[]\n',
      (text: string) => text.replace(/"pdf":"[^"]+"/, '"pdf":"../x.pdf"'),
      (text: string) => text.replace(/"pdf":"[^"]+"/, '"pdf":"/etc/x.pdf"'),
    ]) {
      writeFileSync(join(at.folder, FILE), change(whole));
      refused(at, 'p2/.banxin/shard-2-of-2.jsonl 已损坏：第 ', 3);
    }
  });

  it('a PDF that is not the one that was made, and joins the others', () => {
    const at = parts();
    const [pdf = ''] = at.files('p2').filter((file) => file.endsWith('.pdf'));
    appendFileSync(join(at.folder, 'p2', pdf), 'x');
    const ended = merge(at, 'p1', 'p2', '-o', 'joined', '--report', 'junit=r.xml');
    expect(ended.code).toBe(3);
    expect(ended.err).toContain(`p2/${pdf} 不是 p2/.banxin/shard-2-of-2.jsonl 所说的那个 PDF`);
    expect(at.files('joined').filter((file) => file.endsWith('.pdf'))).toHaveLength(2);
    expect(at.read('r.xml').toString()).toContain('<error type="build/lost"');
  });

  it('to be of no folder', () => {
    expect(merge(parts(), 'p1', 'p2', '-o', 'a.pdf').err).toContain('merge 写进一个文件夹');
  });
});

describe('build --shard refuses', () => {
  it.each([
    [['--shard', '0/5'], '请加 1'],
    [['--shard', '6/5'], '--shard 的写法是 第几份/共几份，不是“6/5”。'],
    [['--shard', '二/五'], '不是“二/五”'],
    [['--shard', '1/2', '--check'], '--shard 不能和 --check 同用。'],
    [['--shard', '1/2', '--since', 'HEAD'], '同用'],
    [['--shard', '1/2', '-o', 'a.pdf'], '--shard 要写进一个文件夹'],
  ])('%j', (more, words) => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const ended = at.run(['build', 'a.md', ...more]);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(words)]);
    expect(at.files()).toEqual(['a.md']);
  });

  it('standard input, which other machines do not have', () => {
    const ended = desk().run(['build', '-', '-o', 'out', '--shard', '1/2'], { input: ARTICLE });
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('不能用于标准输入')]);
  });
});
