/** Attachments in files of their own are proofread with the paper that they belong to, and once. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attachedText } from '../../src/gongwen/attached.ts';
import { check, lint } from '../../src/index.ts';
import { attachmentArticle } from '../../src/lint/article.ts';
import { lintPages } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import { gb18030Bytes } from '../../src/source/gb18030.ts';
import { laidPages } from './laid.ts';
import { article } from './support.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with some files, which goes away with the test. */
function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-attached-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const paper = (list: string, body = '现将任务分解表印发。') => `---
模板: 文件
标题: 云川市水务局关于落实汛前任务的通知
发文机关: 云川市水务局
发文字号: 云水〔2026〕3号
主送: 各县水务局
日期: 2026-07-01
印发机关: 云川市水务局办公室
印发日期: 2026-07-02
附件:
${list}
---

${body}
`;
const ONE = paper('  - 任务分解表: 附件1.md');
const SLIP = '各县水务局,按表落实。\n';

interface Asked extends Partial<Parameters<typeof lint>[0]> {
  readonly inputs?: string[];
}

/** Rules and codes with their places: `附件1.md:3:6 L-56`. */
async function found(files: Files, asked: Asked = {}): Promise<readonly string[]> {
  const cwd = folderOf(files);
  const results = await lint({ inputs: ['.'], cwd, ...asked });
  return results.flatMap(({ diagnostics }) =>
    diagnostics.map(({ code, span }) => `${span?.file}:${span?.line}:${span?.column} ${code}`),
  );
}

describe('the text of an attachment', () => {
  it('is linted with the paper, each finding in its own file', async () => {
    const files = { '通知.md': ONE, '附件1.md': `# 任务分解表\n\n${SLIP}` };
    expect(await found(files)).toEqual(['附件1.md:3:6 L-56']);
    expect(await found(files, { inputs: ['通知.md'] })).toEqual(['附件1.md:3:6 L-56']);
  });

  it('is found through folders, by its way from the one who asks', async () => {
    const files = {
      '2026/通知.md': paper('  - 任务分解表: ../_附件/表.md'),
      '_附件/表.md': SLIP,
    };
    expect(await found(files, { inputs: ['2026/通知.md'] })).toEqual(['_附件/表.md:1:6 L-56']);
  });

  it.each([
    ['主送机关 in a model letter', '# 任务分解表\n\n各县人民政府、市直各部门：\n\n来函收悉。\n', []],
    ['附件 of its own', '# 任务分解表\n\n正文。\n\n附件 1、登记表；\n', []],
    ['版记 of a model', '# 任务分解表\n\n正文。\n\n抄送：县政府办公室\n', []],
    ['a title that is a question', '# 任务怎么分？\n\n正文。\n', ['附件1.md:1:1 L-49']],
    ['its own title', '# 任务分解表。\n\n正文。\n', ['附件1.md:1:1 L-49', '附件1.md:1:8 L-20']],
    ['its headings', '# 任务分解表\n\n一、甲事\n\n正文。\n\n三、乙事\n\n正文。\n', ['附件1.md:7:1 L-25']],
    [
      'its front matter',
      '---\n标题: 任务分解表。\n---\n\n正文。\n',
      ['附件1.md:2:5 L-49', '附件1.md:2:10 L-20'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await found({ '通知.md': ONE, '附件1.md': text })).toEqual(expected);
  });

  it('leaves places open as a form does: no more than a hint', async () => {
    const cwd = folderOf({ '通知.md': ONE, '附件1.md': '# 任务分解表\n\n××××年×月×日前报送。\n' });
    const [{ diagnostics = [] } = {}] = await lint({ inputs: '通知.md', cwd });
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['hint L-95']);
  });

  it('has its own comments that switch rules off', async () => {
    const text = `# 任务分解表\n\n<!-- banxin-disable-next-line L-56 -->\n${SLIP}\n<!-- banxin-disable L-99 -->\n`;
    expect(await found({ '通知.md': ONE, '附件1.md': text })).toEqual(['附件1.md:6:1 lint/unused-comment']);
  });

  it('that is missing is told of', async () => {
    expect(await found({ '通知.md': ONE })).toEqual(['通知.md:11:12 attachment/missing']);
  });

  it('stands in what a build says as well', async () => {
    const folder = folderOf({ '通知.md': ONE, '附件1.md': SLIP });
    const [built] = await check({ inputs: join(folder, '通知.md'), cwd: folder });
    expect(built!.diagnostics.map(({ code, span }) => `${span?.file} ${code}`)).toEqual(['附件1.md L-56']);
  });
});

describe('L-49', () => {
  const list = '  - 任务分解表: 附件1.md\n  - 联系人名单';
  it.each([
    ['another name', '# 联系表\n\n正文。\n', ['附件1.md:1:1 L-49']],
    ['another number', '# 附件2\n\n正文。\n', ['附件1.md:1:1 L-49']],
    ['a reference to none', '# 任务分解表\n\n见附件3。\n', ['附件1.md:3:2 L-49']],
    ['what agrees', '# 附件1：任务分解表\n\n见附件2。\n', []],
  ])('%s', async (_, text, expected) => {
    expect(await found({ '通知.md': paper(list), '附件1.md': text })).toEqual(expected);
  });
});

describe('a file that several attach', () => {
  const files = { 'a.md': ONE, 'b.md': ONE, '附件1.md': SLIP };
  it('is told of once', async () => {
    expect(await found(files)).toEqual(['附件1.md:1:6 L-56']);
  });
  it('is told of where it does not agree, with each', async () => {
    const other = paper('  - 任务清单: 附件1.md');
    const two = { 'a.md': ONE, 'b.md': other, '附件1.md': `# 任务分解表\n\n${SLIP}` };
    expect(await found(two)).toEqual(['附件1.md:3:6 L-56', '附件1.md:1:1 L-49']);
  });
});

describe('a file that is an article as well', () => {
  it('that attaches files itself is linted for itself', async () => {
    const files = {
      'a.md': paper('  - 乙通知: b.md'),
      'b.md': paper('  - 任务分解表: c.md', SLIP.trim()),
      'c.md': '正文。\n',
    };
    expect(await found(files, { rules: { all: 'off', 'L-56': 'warning' } })).toContain('b.md:14:6 L-56');
  });
  it('is linted for itself where a briefing names it, which has no attachments', async () => {
    const briefing = '---\n模板: 简报\n附件:\n  - 乙: b.md\n---\n\n# 甲\n\n正文。\n';
    const off = { rules: { all: 'off', 'L-56': 'warning' } } as const;
    const all = await found({ 'a.md': briefing, 'b.md': `---\n模板: 普通\n---\n\n# 乙\n\n${SLIP}` }, off);
    expect(all).toContain('b.md:7:6 L-56');
  });
});

describe('an attachment named by itself', () => {
  it.each(['附件1.md', '附件2 联系表.md', '_表.md', '附件/表.md', '_附件/表.md'])('%s', async (name) => {
    expect(await found({ [name]: SLIP }, { inputs: [name] })).toEqual([`${name}:1:6 L-56`]);
  });
  it.each([
    ['by its first line', '附件2\n\n# 联系表\n\n正文见附件3。\n', []],
    ['by its heading', '# 附件2：联系表\n\n正文。\n', []],
  ])('%s', async (_, text, expected) => {
    expect(await found({ 'a.md': text }, { inputs: ['a.md'] })).toEqual(expected);
  });
  it.each([
    ['附件管理办法.md', `# 附件管理办法\n\n正文。\n`],
    ['附件1.md', '---\n期号: 3\n---\n\n# 甲\n\n正文。\n'],
    ['附件1.md', '---\n模板: 简报\n---\n\n# 甲\n\n正文。\n'],
  ])('%s is an article where it does not say so, or has elements of one', async (name, text) => {
    const all = await found({ [name]: text }, { inputs: [name] });
    expect(all.join()).toMatch(/masthead-incomplete|L-92/);
  });
});

describe('fixes', () => {
  it('are made in the attached file too, once, and come to rest', async () => {
    const files = { 'a.md': ONE, 'b.md': ONE, '附件1.md': `# 任务分解表。\n\n${SLIP}` };
    const cwd = folderOf(files);
    await lint({ inputs: '.', cwd, fix: 'safe', write: true });
    expect(readFileSync(join(cwd, '附件1.md'), 'utf8')).toBe('# 任务分解表\n\n各县水务局，按表落实。\n');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(ONE);
    const [left] = await lint({ inputs: '.', cwd, fix: 'safe', write: true });
    expect(left).toMatchObject({ diagnostics: [] });
  });

  it('keep its encoding and line ends', async () => {
    const cwd = folderOf({ 'a.md': ONE, '附件1.md': gb18030Bytes(`正文。\r\n\r\n${SLIP}`) });
    await lint({ inputs: 'a.md', cwd, fix: 'safe', write: true });
    const made = gb18030Bytes('正文。\r\n\r\n各县水务局，按表落实。\n');
    expect(readFileSync(join(cwd, '附件1.md')).equals(Buffer.from(made))).toBe(true);
  });

  it('change no file for an article that is none', async () => {
    const cwd = folderOf({ '附件1.md': SLIP });
    const content = ONE.replace('现将', '现在,将');
    const [result] = await lint({ inputs: { content, folder: cwd }, cwd, fix: 'safe', write: true });
    expect(result!.text).toContain('现在，将');
    expect(readFileSync(join(cwd, '附件1.md'), 'utf8')).toBe(SLIP);
  });
});

describe('rules about pages', () => {
  const LINE = '各县水务局按照任务分解表逐项落实汛前的准备工作';
  const active = RULES.filter(({ id }) => id === 'L-39').map((rule) => ({ rule, severity: rule.severity }));

  function lone(text: string) {
    const { source } = sourceFromText(text, '附件1.md');
    const tree = parseMarkdown(source);
    const reading = attachedText(tree, source, { serial: 1, name: undefined, firstNote: 1 });
    const attached = attachmentArticle({ source, tree, reading }, { format: 'document', attachments: [] });
    const pages = laidPages(`　　现将任务分解表印发。\n────\n　　${LINE}\n毕。\n`);
    return lintPages(article('现将任务分解表印发。\n'), pages, active, [attached]).findings;
  }

  it('point into the attached file', () => {
    expect(lone(`# 任务分解表\n\n${LINE}毕。\n`)).toMatchObject([
      { code: 'L-39', span: { file: '附件1.md', line: 3 } },
    ]);
  });
  it('are switched off by its own comments', () => {
    expect(lone(`<!-- banxin-disable L-39 -->\n\n${LINE}毕。\n`)).toEqual([]);
  });
});
