/** L-86: nothing decreases by multiples. */
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const DECREASE_BY_MULTIPLES: Rule = {
  id: 'L-86',
  name: { zh: '减少不用倍数', en: 'no decrease by multiples' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '下降、减少用了倍数。', en: 'A decrease is counted in multiples.' },
  why: {
    zh: '减少一倍就是零，再多就没有意义；原意是减到几分之一，还是减去几分之几，读的人不知道。',
    en: 'A decrease by one multiple leaves nothing; what was meant is not to be known.',
  },
  help: {
    zh: '请按实际数字写“下降三分之二”“降至三分之一”，或写百分数。',
    en: 'Say 下降三分之二, 降至三分之一 or give a percentage, after the facts.',
  },
  examples: {
    wrong: [
      { text: '亩均用水量下降1.5倍。' },
      { text: '等候时间缩短了两倍多。' },
      { text: '投诉减少近3倍，成本降低10倍。', count: 2 },
    ],
    right: [
      '产量增长2倍，成本降低三分之二。',
      '等候时间减少到原来的0.5倍。',
      '投诉下降，收入增加3倍。',
      '投入减少0.3倍。',
      '改用下降2倍速播放。',
      '他说：“成本降低10倍。”',
    ],
  },
  check: { on: 'marks', marks: '倍', see },
};

const DECREASE =
  /(?:下降|减少|降低|缩短|压缩|锐减|下滑|回落|缩减|减轻)了?(?:近|约|将近|大约)?(\d+(?:\.\d+)?|[一二两三四五六七八九十百几数]{1,3})多?$/;

function see(text: Text, at: number): Found | undefined {
  const before = text.value.slice(Math.max(0, at - 14), at);
  const match = DECREASE.exec(before);
  if (!match || Number(match[1]) < 1 || /^[速率数]/.test(text.value.slice(at + 1, at + 2))) return undefined;
  if (isInTitle(text, at) || isInQuotation(text, at)) return undefined;
  return { from: at - before.length + match.index, to: at + 1 };
}
