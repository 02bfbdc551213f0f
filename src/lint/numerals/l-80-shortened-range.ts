/** L-80: % and 万, 亿 stand behind both numbers of a range. */
import { isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const SHORTENED_RANGE: Rule = {
  id: 'L-80',
  name: { zh: '数值范围两端都写单位', en: '% or 万, 亿 behind both numbers of a range' },
  clause: 'GB/T 15835—2011 5.1.3',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '数值范围的前一个数少了“%”或“万”“亿”。',
    en: 'The first number of a range lacks %, 万 or 亿.',
  },
  why: {
    zh: '“9～16亿元”可以读成从9元到16亿元，“15～30%”也少了一个百分号。',
    en: '9～16亿元 can be read as from 9 yuan to 1.6 billion.',
  },
  help: { zh: '请在前一个数后面补上。', en: 'Put it behind the first number too.' },
  examples: {
    wrong: [
      { text: '降价15～30%', fixed: '降价15%～30%' },
      { text: '投资9～16亿元，惠及2—3万人。', fixed: '投资9亿～16亿元，惠及2万—3万人。', count: 2 },
      { text: '比例由3至5.5%不等。', fixed: '比例由3%至5.5%不等。' },
    ],
    right: [
      '补助比例为30%～40%，投资9亿～16亿元。',
      '每条奖励50～200元，间距25～30米。',
      '高出预期目标2～3个百分点。',
      '价格在5000～1万元之间，进度为0～100%。',
      '2021—2025年累计投入3亿元，1—6月完成60%。',
      '比分为3:2—5%，型号为A5-30%。',
      '电话为0310-5550177，增长30%。',
    ],
  },
  check: { on: 'texts', see },
};

/** Most texts have none. */
const JOINED = /\d[～~〜—–－至-]\d/;
const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
const RANGE = new RegExp(
  `(?<![\\d.,:：A-Za-z—\\-/第])${NUMBER}(?:[～~〜—–－-]|至)${NUMBER}([%％‰]|[万亿]+)`,
  'g',
);

function see(text: Text): readonly Found[] {
  if (!JOINED.test(text.value)) return [];
  return [...text.value.matchAll(RANGE)].flatMap((match): Found[] => {
    const [whole, first, second, unit] = match as unknown as [string, string, string, string];
    const [from, at] = [match.index, match.index + first.length];
    if (amount(first) === 0 || amount(first) >= amount(second) || isInTitle(text, from)) return [];
    const edits = [{ from: at, to: at, with: unit }];
    return [{ from, to: from + whole.length, fix: { kind: 'suggested', edits } }];
  });
}

/** 5000～1万 needs no unit twice: where the first is the larger, it is counted in ones. 0 has no unit. */
const amount = (number: string): number => Number(number.replaceAll(',', ''));
