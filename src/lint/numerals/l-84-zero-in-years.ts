/** L-84: 〇 in years in Han numerals, not 零, 0, O or a circle. */
import { isInTitle } from '../left-alone.ts';
import { DATE_KEYS, loneHanDate } from '../numbers/dates.ts';
import type { Found, Rule, Text } from '../types.ts';

export const ZERO_IN_YEARS: Rule = {
  id: 'L-84',
  name: { zh: '汉字年份用“〇”', en: '〇 in years in Han numerals' },
  clause: 'GB/T 15835—2011 5.2.5',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '汉字年份里的“〇”写成了“零”、数字0、字母O或圆圈。',
    en: 'A year in Han numerals has 零, 0, O or a circle for 〇.',
  },
  why: {
    zh: '数字用于编号时，“0”的汉字写“〇”（U+3007）；“零”用于计量，如“一百零五”。',
    en: 'In numbering the Han form of 0 is 〇 (U+3007); 零 is for counting.',
  },
  help: { zh: '请改为“〇”。', en: 'Use 〇.' },
  examples: {
    wrong: [
      { text: '碑文落款为“二零二六年三月”。', fixed: '碑文落款为“二〇二六年三月”。' },
      { text: '二0二六年校庆，一九九O届校友返校。', fixed: '二〇二六年校庆，一九九〇届校友返校。', count: 2 },
      { text: '二○二五年和二OO八年', fixed: '二〇二五年和二〇〇八年', count: 2 },
    ],
    right: [
      '二〇二六年三月，一九五〇年',
      '一百零五年前，一千零一年',
      '《二零二六年》一书',
      '2026年和2008年',
      '一二三四年级，二零零一班',
      '零一年、一零年',
    ],
  },
  check: { on: 'marks', marks: '年届', see },
};

const DIGITS = '〇零0０OoＯｏ○◯一二三四五六七八九';
const YEAR = new RegExp(`(?<![${DIGITS}十百千万])[一二][${DIGITS}]{3}$`);
const ZERO = /[零0０OoＯｏ○◯]/g;

function see(text: Text, at: number): Found | undefined {
  const from = at - 4;
  if (from < 0 || !YEAR.test(text.value.slice(Math.max(0, from - 1), at))) return undefined;
  const isOthers = DATE_KEYS.has(text.key ?? '') || loneHanDate(text) !== undefined;
  const zeros = [...text.value.slice(from, at).matchAll(ZERO)];
  if (zeros.length === 0 || isOthers || isInTitle(text, at)) return undefined;
  const edits = zeros.map(({ index }) => ({ from: from + index, to: from + index + 1, with: '〇' }));
  return { from, to: at, fix: { kind: 'safe', edits } };
}
