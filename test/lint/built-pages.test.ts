/** Rules about pages (L-38, L-39, L-40, L-90), asked of pages that were really set. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import type { LaidPages } from '../../src/lint/laid-pages.ts';
import { laidPages } from '../../src/pipeline/laid-pages.ts';
import { article, INPUT, proof, ROOT, SAMPLES, sample } from '../page/support.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = {
  模板: '文件',
  发文机关: '云川市水务局',
  发文字号: '云水发〔2026〕5号',
  标题: '关于做好汛期值守工作的通知',
  主送: '各县（区）水务局',
  成文日期: '2026-08-01',
};
const { 标题: _, ...UNTITLED } = HEAD;
const LONG = '1234567890'.repeat(6);

/** What rules about pages say of an article, each with the words it points to. */
async function found(
  markdown: string,
  lint: Parameters<typeof check>[0]['lint'] = true,
): Promise<readonly string[]> {
  const inputs = { content: markdown, name: 'a', folder };
  const [result] = await check({ inputs, cwd: ROOT, picturesRoot: folder, lint });
  return result!.diagnostics
    .filter(({ code }) => /^(?:L-(?:38|39|40|90)|layout\/(?:cut|broken|lone)-.*)$/.test(code))
    .map(({ code, severity, span }) => `${code} ${severity} ${markdown.slice(span?.start, span?.end)}`);
}

describe('what a writer can bring about', () => {
  const titled = (...lines: readonly string[]) =>
    article(UNTITLED, '现通知如下。').replace(
      '\n---\n',
      `\n标题: |\n${lines.map((line) => `  ${line}\n`).join('')}---\n`,
    );

  test('a title whose own lines cut a word', async () => {
    expect(await found(titled('云川市水务局关于做好全市汛', '期值守工作的通知'))).toEqual(['L-38 error 汛']);
  });

  test('a title whose lines are an hourglass', async () => {
    expect(await found(titled('云川市水务局办公室', '关于印发', '汛期值守工作方案的通知'))).toEqual([
      'L-38 warning 汛期值守工作方案的通知',
    ]);
  });

  test('a number longer than its line, told once', async () => {
    expect(await found(article(HEAD, `到年底，全市要完成的任务共有${LONG}项。`))).toEqual([
      `L-90 warning ${LONG}`,
    ]);
  });

  test('a picture that leaves page 1 no room for text', async () => {
    writeFileSync(
      join(folder, 'p.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="150mm" height="215mm"><rect width="99" height="99"/></svg>',
    );
    expect(await found(article(HEAD, '![](p.svg "值守图")\n\n现通知如下。'))).toEqual([
      `L-40 error ${HEAD.标题}`,
    ]);
  });

  test('switched off in the text, whoever would tell it', async () => {
    const body = `<!-- banxin-disable L-90 -->\n\n到年底，全市要完成的任务共有${LONG}项。`;
    expect(await found(article(HEAD, body))).toEqual([]);
    expect(await found(article(HEAD, body), false)).toEqual(['layout/cut-sequence warning 1']);
  });
});

test.each(SAMPLES.map((one) => [one.name, one] as const))(
  '%s says the lines of its pages',
  async (_, one) => {
    const { layout } = await sample(one);
    const pages = laidPages(layout);
    expect(pages.map(({ number }) => number)).toEqual(layout.pages.map(({ number }) => number));
    expect(textOf(pages)).toBe(
      layout.pages
        .flatMap(({ items }) => items)
        .map((item) => (item.kind === 'text' && item.node !== undefined ? item.text : ''))
        .join(''),
    );
  },
);

const textOf = (pages: LaidPages): string =>
  pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('');

test('a run-in heading is text, a heading of its own is not; a turned line is one line', async () => {
  const { layout } = await proof(
    article(
      HEAD,
      '## 一、总体要求\n\n（一）加强领导。各县（区）要成立专班，压实责任，逐级抓好落实。\n\n1. 值守',
    ),
  );
  const roles = laidPages(layout).flatMap(({ lines }) =>
    lines.map(({ role, text }) => [role, text] as const),
  );
  expect(roles.find(([, text]) => text.includes('总体要求'))?.[0]).toBe('heading');
  expect(roles.find(([, text]) => text.includes('加强领导'))?.[0]).toBe('text');
  expect(roles.find(([, text]) => text.includes('值守工作的通知'))?.[0]).toBe('title');
});

test('a listing is no prose: its lines are not held together', async () => {
  const body = '现通知如下。\n\n```\n数量=20\n26\n```\n\n见`a-20.csv`。';
  const { layout } = await proof(article(HEAD, body));
  const lines = laidPages(layout).flatMap((page) => page.lines);
  expect(lines.filter(({ role }) => role === 'object').map(({ text }) => text)).toEqual(['数量=20', '26']);
  expect(lines.find(({ text }) => text.includes('a-20'))?.role).toBe('text');
  expect(await found(article(HEAD, body))).toEqual([]);
});

test('a line that runs up the page is one line', async () => {
  const { layout } = await sample({ name: '普通·2026年上半年节水工作总结.md', folder: INPUT });
  const turned = layout.pages.find(({ items }) => items.some((item) => item.kind === 'text' && item.turn));
  const lines = laidPages(layout).find(({ number }) => number === turned?.number)?.lines ?? [];
  expect(lines.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^表2　下半年节水重点项目安排/));
});
