/** N-08: a paper printed on one side: the page number in the middle, and no page for the sake of a back side. */
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { measurePdf } from '../page/measure/measure.ts';
import type { MeasuredPage } from '../page/measure/types.ts';

const PAPER = `---
模板: 文件
发文机关: 云川市水务局
发文字号: 云水发〔2026〕7号
标题: 云川市水务局关于做好汛期值守工作的通知
主送: 各县（区）水务局
成文日期: 2026年11月23日
抄送: 市应急管理局
印发机关: 云川市水务局办公室
印发日期: 2026年11月23日
---

${'各单位要高度重视汛期值守工作，落实责任。'.repeat(40)}
`;

async function pages(singleSided: boolean): Promise<readonly MeasuredPage[]> {
  const [result] = await build({ inputs: { content: PAPER }, singleSided });
  if (!result?.pdf) throw new Error(result?.diagnostics.map(({ message }) => message.zh).join());
  return (await measurePdf(result.pdf)).pages;
}

const lineOf = (page: MeasuredPage | undefined, text: RegExp) =>
  page?.lines.find((line) => text.test(line.text));

describe('a paper', () => {
  test('on both sides has its 版记 on an even page', async () => {
    const seen = await pages(false);
    expect(seen).toHaveLength(4);
    expect(lineOf(seen[3], /^抄送：/)).toBeDefined();
  });

  test('on one side has it under the text, and no page more', async () => {
    const seen = await pages(true);
    expect(seen).toHaveLength(3);
    expect(lineOf(seen[2], /^抄送：/)).toBeDefined();
    expect(lineOf(seen[2], /落实责任/)).toBeDefined();
  });

  test('on one side has 版心 and page number in one place on every page', async () => {
    for (const page of await pages(true)) {
      const number = lineOf(page, new RegExp(`^—\\s*${page.number}\\s*—$`));
      expect((number!.left + number!.right) / 2).toBeCloseTo(28 + 78, 1);
      const body = page.lines.filter((line) => /落实责任/.test(line.text));
      expect(Math.min(...body.map((line) => line.left))).toBeCloseTo(28, 1);
    }
  });
});
