/** L-77: a half-width tilde, or another wave, for the wave ～. */
import { isDigit, isHan } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isProse } from './prose.ts';

export const TILDE: Rule = {
  id: 'L-77',
  name: { zh: '浪纹线用全角', en: 'the wave is ～' },
  clause: 'GB/T 15834—2011 4.13、5.1',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '浪纹线的形式不规范。', en: 'This is not the form of the wave.' },
  why: {
    zh: '浪纹线占一个字的位置；半角的“~”又短又高，有的字体里看不清。',
    en: 'The wave takes a cell; the half-width ~ is short, stands high and gets lost in some faces.',
  },
  help: { zh: '请改为“～”（U+FF5E）。', en: 'Use ～ (U+FF5E).' },
  examples: {
    wrong: [
      { text: '用3~5天完成', fixed: '用3～5天完成' },
      { text: '气温15℃~20℃，增长5%〜8%', fixed: '气温15℃～20℃，增长5%～8%', count: 2 },
      { text: '铺设DN63~DN200管道', fixed: '铺设DN63～DN200管道' },
      { text: '第三章~第五章，周一∼周五', fixed: '第三章～第五章，周一～周五', count: 2 },
    ],
    right: [
      '用3～5天完成',
      '目录是~/报告，网址是/~user',
      'CO~2~的排放量',
      '~~删去~~',
      '欢迎光临~',
      '约~30人',
      'A~Z',
    ],
  },
  check: { on: 'marks', marks: '~〜∼˜', see },
};

/** Units that the first number of a range keeps. */
const UNITS = '%％‰℃°年月日时个万亿元';

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  const [left, right] = [value[at - 1] ?? '', value[at + 1] ?? ''];
  const isJoint = isDigit(right)
    ? isDigit(left) || (left !== '' && UNITS.includes(left))
    : (isHan(left) && isHan(right)) || areOfASeries(value, at);
  return isJoint && isProse(text) ? replaced(at, at + 1, '～') : undefined;
}

const NUMBERED_BEFORE = /(?<![A-Za-z])([A-Z]{1,3})\d{1,5}$/;
const NUMBERED_BEHIND = /^([A-Z]{1,3})\d/;

/** DN63~DN200: the same letters before both numbers. */
function areOfASeries(value: string, at: number): boolean {
  const letters = NUMBERED_BEHIND.exec(value.slice(at + 1, at + 5))?.[1];
  const before = NUMBERED_BEFORE.exec(value.slice(Math.max(0, at - 10), at))?.[1];
  return letters !== undefined && before === letters;
}
