/** L-81: a decimal below one has its 0. */
import { before } from '../characters.ts';
import { isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const BARE_DECIMAL: Rule = {
  id: 'L-81',
  name: { zh: '纯小数写出小数点前的0', en: 'the 0 before a decimal point' },
  clause: 'GB/T 15835—2011 5.1.2',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '小数点前面少了0。', en: 'A decimal lacks the 0 before its point.' },
  why: {
    zh: '小数点容易印不清、看不清，少了前面的0，0.5就会读成5。',
    en: 'The point is easily lost, and .5 becomes 5.',
  },
  help: { zh: '请在小数点前补0。', en: 'Put a 0 before the point.' },
  examples: {
    wrong: [
      { text: '比上年增长.5个百分点。', fixed: '比上年增长0.5个百分点。' },
      { text: '误差为±.02毫米。', fixed: '误差为±0.02毫米。' },
      { text: '浓度0.3～.8%', fixed: '浓度0.3～0.8%' },
      { text: '水利用系数仅为.45，相关系数达.87。', fixed: '水利用系数仅为0.45，相关系数达0.87。', count: 2 },
      { text: '| 增幅 |\n|---|\n| .7 |', fixed: '| 增幅 |\n|---|\n| 0.7 |' },
    ],
    right: [
      '比上年增长0.5个百分点。',
      '共有三项.5月底完成。',
      '文件为图.5.docx和.7z压缩包。',
      '版本v.2和No.5、USB3.0',
      '地址为192.168.8.1，比例为3.15。',
      '见附件.2和表.3。',
      '端口为.45，系数表为.12号文件。',
    ],
  },
  check: { on: 'marks', marks: '.', see },
};

/** What stands before a number and ends no sentence. */
const TAKES_NUMBER =
  /(?:[增升涨]长?|增加|提高|上升|下降|降低?|减少|回落|收窄|扩大|高|低|快|慢|为|约|达到?|至|到|仅|占|超过?|不足|[～~±<>≤≥＜＞＝×（(])$/;
/** What follows a number that measures. */
const MEASURED =
  /^\d+(?:(?:个百分点|[%％‰℃万亿元倍成米厘毫克千吨升度秒分]|公[里斤顷顷]|平方|立方|\s?(?:mm|cm|m|km|g|kg|mg|t|L|mL|s|ms|V|kV|A|W|kW|MPa)(?![A-Za-z])))/;

function see(text: Text, at: number): Found | undefined {
  const { value, kind } = text;
  const isWhole = kind === 'cell' && /^\s*\.\d+\s*$/.test(value);
  if (!isWhole && !isMeasure(text, at)) return undefined;
  if (isInTitle(text, at)) return undefined;
  const to = at + 1 + /^\d*/.exec(value.slice(at + 1, at + 12))![0].length;
  return { from: at, to, fix: { kind: 'safe', edits: [{ from: at, to: at, with: '0' }] } };
}

/** What has no unit. */
const COEFFICIENT = /(?:系数|指数|比值)\p{Script=Han}{0,3}[为达到至是]$/u;

function isMeasure(text: Text, at: number): boolean {
  if (/\d/.test(before(text, at))) return false;
  if (COEFFICIENT.test(text.value.slice(Math.max(0, at - 10), at)))
    return /^\d{1,4}(?=$|[，。；、）])/.test(text.value.slice(at + 1, at + 6));
  const left = text.value.slice(Math.max(0, at - 2), at);
  return TAKES_NUMBER.test(left) && MEASURED.test(text.value.slice(at + 1, at + 16));
}
