/** 附注 beside a seal that hangs below the date: it turns over before it instead of running under it (B-52, B-43). */
import { expect, test } from 'vitest';
import { article, proof } from './support.ts';

const FIELDS = {
  模板: '文件',
  发文机关: '云川市水务局',
  发文字号: '云水发〔2026〕18号',
  标题: '云川市水务局关于做好汛前检查工作的通知',
  主送: '各县（区）水务局',
  成文日期: '2026-04-09',
  印章: '图/印章.png 42mm',
  附注: '联系人：云川市水务局防汛科周望舒、平江县水务局办公室陈明远，电话：0000-5550172',
} as const;

test('a long note keeps clear of the seal', async () => {
  const { pdf } = await proof(article(FIELDS, '正文一段。\n\n正文又一段。'));
  const page = pdf.pages.find((p) => p.pictures.length > 0);
  const [seal] = page?.pictures ?? [];
  const lines = page?.lines ?? [];
  const from = lines.findIndex((line) => line.text.includes('联系人'));
  const to = lines.findIndex((line) => line.text.includes('5550172'));
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(from);
  expect(seal).toBeDefined();
  for (const line of lines.slice(from, to + 1)) {
    expect(line.right).toBeLessThan(seal?.left ?? 0);
  }
  expect(lines[from]?.left).toBeGreaterThan(34);
});
