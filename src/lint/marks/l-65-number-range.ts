/** L-65: a hyphen or a dash for a range of numbers; the wave ～ is meant. */
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isProse } from './prose.ts';
import { JOINTS, rangeAt } from './ranges.ts';

export const NUMBER_RANGE: Rule = {
  id: 'L-65',
  name: { zh: '数值范围用浪纹线', en: '～ between the ends of a range of numbers' },
  clause: 'GB/T 15834—2011 4.13',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '数值范围的起止之间没有用浪纹线。',
    en: 'The ends of a range of numbers are not joined by ～.',
  },
  why: {
    zh: '标示数值范围用浪纹线（或一字线），短横线容易被看作减号或者号码的一部分。',
    en: 'A range of numbers takes ～ (or —); a hyphen reads as a minus or as part of a code.',
  },
  help: { zh: '请改为“～”（U+FF5E）。', en: 'Use ～ (U+FF5E).' },
  examples: {
    wrong: [
      { text: '用3-5天完成', fixed: '用3～5天完成' },
      { text: '每组10--20人，气温15－20℃', fixed: '每组10～20人，气温15～20℃', count: 2 },
      { text: '增长15%-30%，投资1.5-2.5万元', fixed: '增长15%～30%，投资1.5～2.5万元', count: 2 },
      { text: '需要10——20台，补贴1,500-2,000元', fixed: '需要10～20台，补贴1,500～2,000元', count: 2 },
      { text: '工期2 - 3年，第3-5章', fixed: '工期2～3年，第3～5章', count: 2 },
    ],
    right: [
      '3～5天，3—5天，10～20人',
      '电话010-5555 1234，传真0310-555人工台',
      'GB/T 9704-2012，QZ-2000台车，A-3人',
      '2026-08-01，1-6月，2021-2025年，10:30-11:00',
      '主队以5-0获胜，比分为3-5',
      '见3-502室，3-5号楼，合同HT-2026-005份',
      '如图1-2所示，与表2-3项目清单、图2-4人口密度图一致。',
      '结果为10-3个，即7个；气温-5-3℃',
    ],
  },
  check: { on: 'marks', marks: JOINTS, see },
};

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  if (value[at] === '—' && value[at + 1] !== '—' && value[at + 1] !== ' ') return undefined;
  const range = rangeAt(value, at);
  if (range?.kind !== 'numbers' || !isProse(text)) return undefined;
  return replaced(range.from, range.to, '～', range.isSure ? 'safe' : 'suggested');
}
