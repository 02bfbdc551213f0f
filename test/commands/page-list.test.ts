/** Page numbers for a person. */
import { describe, expect, it } from 'vitest';
import { pageRuns, pagesInChinese, pagesInEnglish } from '../../src/commands/page-list.ts';

describe('a list of pages', () => {
  it.each([
    [[1], ['1']],
    [
      [1, 2],
      ['1', '2'],
    ],
    [[1, 2, 3, 4, 5, 6, 7, 8], ['1～8']],
    [
      [1, 3, 4, 5, 9, 10],
      ['1', '3～5', '9', '10'],
    ],
  ])('%j is %j', (pages, runs) => expect(pageRuns(pages, '～')).toEqual(runs));

  it('is said in both languages', () => {
    expect(pagesInChinese([1, 2, 3, 5])).toBe('第 1～3、5 页');
    expect([pagesInEnglish([2]), pagesInEnglish([1, 2, 3])]).toEqual(['page 2', 'pages 1–3']);
  });
});
