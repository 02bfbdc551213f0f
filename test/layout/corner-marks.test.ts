/** Marks of the corner that are longer than any office writes them. (7.2.1–7.2.3) */
import { expect, test } from 'vitest';
import type { Layout, TextItem } from '../../src/layout/types.ts';
import { laid } from './head-papers.ts';

const head = (secrecy: string) =>
  laid('document', { secrecy, names: ['云川市水务局'], word: '文件', docNumber: '云水发〔2026〕18号' });
const texts = (layout: Layout) =>
  (layout.pages[0]?.items ?? []).filter((i): i is TextItem => i.kind === 'text');
const found = (layout: Layout) =>
  layout.diagnostics.filter(({ code }) => code === 'layout/corner-too-long').map((d) => d.severity);

/** From the lowest em box of the marks to that of the red mark, in characters of the marks. */
function airAbove(layout: Layout): number {
  const mark = texts(layout).find((i) => i.colour === 'red') as TextItem;
  const corner = texts(layout).filter((i) => i.y < mark.y && i.colour !== 'red');
  const bottom = Math.max(...corner.map((i) => i.y + 0.12 * i.size));
  return (mark.y - 0.88 * mark.size - bottom) / (corner[0] as TextItem).size;
}

test('a mark of the usual length is no matter', () => {
  expect(found(head('内部资料 注意保存'))).toEqual([]);
});

test('a very long one is set smaller, clear of the mark, and said to be too long', () => {
  const layout = head('内部资料注意保存'.repeat(20));
  expect(found(layout)).toEqual(['warning']);
  expect(airAbove(layout)).toBeGreaterThan(0.15);
});

test('one that cannot be set clear of the mark is an error', () => {
  expect(found(head('内部资料注意保存'.repeat(120)))).toEqual(['error']);
});
