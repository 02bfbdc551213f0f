/** L-85: the difference of two percentages is in percentage points. Only where the three numbers show it. */
import type { Found, Rule, Text } from '../types.ts';

export const PERCENTAGE_POINTS: Rule = {
  id: 'L-85',
  name: { zh: '百分数之差用“个百分点”', en: 'percentage points' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '两个百分数相减，差写成了“%”。',
    en: 'The difference of two percentages is written with %.',
  },
  why: {
    zh: '由5%提高到8%，是提高3个百分点；写“提高3%”，意思成了提高到5.15%。',
    en: 'From 5% to 8% is a rise of 3 percentage points; a rise of 3% would end at 5.15%.',
  },
  help: { zh: '请把这个“%”改为“个百分点”。', en: 'Write 个百分点 instead of %.' },
  examples: {
    wrong: [
      { text: '比重由5%提高到8%，提高3%。', fixed: '比重由5%提高到8%，提高3个百分点。' },
      { text: '失业率从4.2%降至3.6%，下降了0.6%。', fixed: '失业率从4.2%降至3.6%，下降了0.6个百分点。' },
      {
        text: '入园率由2020年的88.1%上升到2025年的93.4%，五年上升5.3%',
        fixed: '入园率由2020年的88.1%上升到2025年的93.4%，五年上升5.3个百分点',
      },
      {
        text: '合格率为98.5%，高于全省平均水平（97.0%）1.5%。',
        fixed: '合格率为98.5%，高于全省平均水平（97.0%）1.5个百分点。',
      },
    ],
    right: [
      '比重由5%提高到8%，提高3个百分点。',
      '比重由5%提高到8%，提高60%。',
      '收入增长3%，支出下降5%。',
      '由5%提高到8%，收入增长4%。',
      '合格率从95%提高到98%。投诉下降3%。',
      '合格率为98.5%，高于去年同期1.5%。',
      '利润率为30%，比去年（20%）10%的增速更受关注。',
      '增速为6.5%，高于全省平均水平（5.0%）1.5个百分点。',
    ],
  },
  check: { on: 'texts', see },
};

const VERB = '(?:提高|上升|增加|增长|扩大|提升|下降|降低|减少|回落|收窄|升|降)';
const PERCENT = '(\\d{1,3}(?:\\.\\d+)?)[%％]';
const CHANGE = new RegExp(
  `[由从][^，。；%％]{0,16}?(?<!\\d)${PERCENT}[^，。；%％]{0,8}?${VERB}[到至为][^，。；%％]{0,8}?(?<!\\d)${PERCENT}[，,][^，。；%％\\d]{0,8}?${VERB}了?${PERCENT}`,
  'g',
);
/** 98.5%，高于全省平均水平（97%）1.5% */
const COMPARED = new RegExp(
  `(?<!\\d)${PERCENT}[，,][^，。；%％\\d]{0,6}?(?:高于|低于|高出|比)[^，。；%％\\d]{0,16}?[（(]${PERCENT}[）)][^，。；%％\\d]{0,4}?${PERCENT}(?=$|[，。；、）])`,
  'g',
);
/** Of numbers with a few decimals. */
const ROUNDING = 1e-6;

function see({ value }: Text): readonly Found[] {
  if (value.split(/[%％]/, 4).length < 4) return [];
  return [...value.matchAll(CHANGE), ...value.matchAll(COMPARED)].flatMap((match): Found[] => {
    const [before, after, change] = match.slice(1).map(Number) as [number, number, number];
    if (Math.abs(Math.abs(after - before) - change) > ROUNDING) return [];
    const to = match.index + match[0].length;
    const edits = [{ from: to - 1, to, with: '个百分点' }];
    return [{ from: to - match[3]!.length - 1, to, fix: { kind: 'suggested', edits } }];
  });
}
