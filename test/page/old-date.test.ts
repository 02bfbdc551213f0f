/** A year of fewer than four digits is no date of a paper, but it is no reason to fall over either. */
import { expect, test } from 'vitest';
import { article, HEAD, proof } from './support.ts';

test.each(['0001-01-01', '0999-12-31'])('日期 %s prints and goes into the properties', async (date) => {
  const { layout } = await proof(article({ ...HEAD, 日期: date }, '正文一段。'));
  expect(layout.metadata.date).toBe(date);
});
