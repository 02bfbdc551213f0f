/** What stands right over a table on its side turns with it: a heading, or label and title of an attachment (B-61, T-02). */
import { describe, expect, test } from 'vitest';
import { article, proof } from './support.ts';

const WIDE = ['| 序号 | 单位 | 任务 |', '|---|---|---|', '| 1 | 甲县水务局 | 检查溢洪道 |'].join('\n');
const FIELDS = {
  模板: '文件',
  发文机关: '云川市水务局',
  发文字号: '云水发〔2026〕18号',
  标题: '云川市水务局关于做好汛前检查工作的通知',
  主送: '各县（区）水务局',
  成文日期: '2026-04-09',
} as const;

const textsOf = (page: { turned: readonly { text: string }[] } | undefined) =>
  (page?.turned ?? []).map((line) => line.text.replace(/\s/g, ''));

describe('what stands over a table on its side', () => {
  test('a heading goes with it and leaves no page with a heading last', async () => {
    const body = `正文一段。\n\n一、任务\n\n表：任务 {横排}\n\n${WIDE}\n\n正文又一段。`;
    const { pdf } = await proof(article(FIELDS, body));
    expect(textsOf(pdf.pages[1])).toEqual(expect.arrayContaining(['一、任务', '表1任务']));
    expect(pdf.pages[0]?.lines.some((l) => l.text.includes('一、任务'))).toBe(false);
    expect(pdf.pages[2]?.lines[0]?.text).toContain('正文又一段');
  });

  test('label and title of an attachment stand over it on the same page', async () => {
    const body = `正文一段。\n\n# 附件：汛前检查任务分解表\n\n表：任务 {横排}\n\n${WIDE}`;
    const { pdf } = await proof(article(FIELDS, body));
    expect(pdf.pages).toHaveLength(2);
    const turned = textsOf(pdf.pages[1]);
    expect(turned.slice(0, 3)).toEqual(['附件', '汛前检查任务分解表', '表1任务']);
    expect(pdf.pages[1]?.turned.every((line) => line.turn === 90)).toBe(true);
  });
});
