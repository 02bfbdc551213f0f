import { describe, expect, it } from 'vitest';
import {
  circled,
  hanNumber,
  hanValue,
  ordinalText,
  readForeignNumber,
  readOrdinal,
} from '../../src/gongwen/ordinals.ts';

describe('readOrdinal', () => {
  it.each([
    ['一、总体要求', 1, 1, '一、', 2],
    ['十二、附则', 1, 12, '十二、', 3],
    ['二十、其他', 1, 20, '二十、', 3],
    ['一.总体要求', 1, 1, '一.', 2],
    ['一，总体要求', 1, 1, '一，', 2],
    ['一、　总体要求', 1, 1, '一、', 3],
    ['（三）加强监测', 2, 3, '（三）', 3],
    ['(三)加强监测', 2, 3, '(三)', 3],
    ['（三）、加强监测', 2, 3, '（三）、', 4],
    ['1.强化监测', 3, 1, '1.', 2],
    ['12. 强化监测', 3, 12, '12.', 4],
    ['1．强化监测', 3, 1, '1．', 2],
    ['１.强化监测', 3, 1, '１.', 2],
    ['1、强化监测', 3, 1, '1、', 2],
    ['（1）监测', 4, 1, '（1）', 3],
    ['(10)监测', 4, 10, '(10)', 4],
    ['①监测', 5, 1, '①', 1],
    ['⑳监测', 5, 20, '⑳', 1],
  ])('%s', (text, level, value, typed, width) => {
    expect(readOrdinal(text)).toEqual({ level, value, text: typed, width, doubtful: false });
  });
  it.each([
    '1.5万元以下的采购',
    '2021.7.23的检查',
    '12.5%的村',
    '3.15活动',
    '10、20年之后',
    '①②③号地块',
    '一是加强监测',
    '第一，加强监测',
    '一二、三四',
    '（甲）加强监测',
    '2021.',
    '正文一、二',
    '一 总体要求',
    '',
  ])('not an ordinal: %s', (text) => expect(readOrdinal(text)).toBeUndefined());
  it.each(['一、二等奖获得者', '二、三产业融合', '一、两个问题', '五.四青年节', '五．一劳动节'])(
    'doubtful: %s',
    (text) => {
      expect(readOrdinal(text)?.doubtful).toBe(true);
    },
  );
});

describe('numbers of other traditions', () => {
  it.each([
    ['第一章 总则', '第一章', 4],
    ['第二部分　做法', '第二部分', 5],
    ['1.1 背景', '1.1', 4],
    ['2.3.1 背景', '2.3.1', 6],
    ['1）背景', '1）', 2],
    ['A. 背景', 'A.', 3],
    ['Ⅱ.背景', 'Ⅱ.', 2],
    ['㈠背景', '㈠', 1],
  ])('%s', (text, typed, width) => expect(readForeignNumber(text)).toEqual({ text: typed, width }));
  it.each(['总则', '2026年工作要点', '5G应用', 'ABC', '第一书记驻村'])('none: %s', (text) => {
    expect(readForeignNumber(text)).toBeUndefined();
  });
});

describe('printing', () => {
  it('every level has its form (GB/T 9704—2012 7.3.3)', () => {
    expect(([1, 2, 3, 4, 5] as const).map((level) => ordinalText(level, 3))).toEqual([
      '三、',
      '（三）',
      '3.',
      '（3）',
      '③',
    ]);
  });
  it('what is printed is read again', () => {
    for (const level of [1, 2, 3, 4] as const)
      for (let n = 1; n <= 99; n++)
        expect(readOrdinal(`${ordinalText(level, n)}题`)).toMatchObject({ level, value: n });
  });
  it('Han numbers', () => {
    for (let n = 1; n <= 99; n++) expect(hanValue(hanNumber(n))).toBe(n);
    expect([10, 11, 20, 21].map(hanNumber)).toEqual(['十', '十一', '二十', '二十一']);
    expect(['一二', '十十', '', '百'].map(hanValue)).toEqual([0, 0, 0, 0]);
  });
  it('circled numbers end at 20', () => {
    expect([circled(20), circled(21)]).toEqual(['⑳', '(21)']);
  });
});
