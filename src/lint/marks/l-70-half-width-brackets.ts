/** L-70: half-width brackets round Han text. */
import { before, isHan } from '../characters.ts';
import { isInFileName } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';
import { blanksAfter, blanksBefore } from './neighbours.ts';
import { type Pair, pairAt } from './pairs.ts';
import { isChineseText, isProse, ordinalEnd } from './prose.ts';

export const HALF_WIDTH_BRACKETS: Rule = {
  id: 'L-70',
  name: { zh: '中文用全角括号', en: 'full-width brackets round Chinese' },
  clause: 'GB/T 15834—2011 4.9、5.1',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '中文用了半角括号。', en: 'Half-width brackets round Han text.' },
  why: {
    zh: '中文的括号占一个字的位置；半角括号贴着字，也常与全角的一半配错。',
    en: 'Chinese brackets take a cell each; half-width ones crowd the text and often have a full-width partner.',
  },
  help: { zh: '请改为“（ ）”。', en: 'Use （ ）.' },
  examples: {
    wrong: [
      { text: '云川市(含开发区)', fixed: '云川市（含开发区）' },
      { text: '云川市 (含开发区) 已经完成', fixed: '云川市（含开发区）已经完成' },
      { text: '按要求办理（见附件1)和(见附件2）', fixed: '按要求办理（见附件1）和（见附件2）', count: 2 },
      { text: '地理信息系统(GIS平台(二期))', fixed: '地理信息系统（GIS平台（二期））', count: 2 },
    ],
    right: [
      '云川市（含开发区）',
      '增长率(%)与f(x)',
      '地理信息系统(GIS)',
      '文件名是报告(定稿).docx',
      'Mr. Wang (王), who came from 云川, said so.',
      '[全文](https://a.example.cn/b)',
      '运行`f(甲)`即可。',
    ],
  },
  check: { on: 'marks', marks: '(（', see },
};

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  const pair = pairAt(text, at);
  if (!pair || (value[at] === '（' && value[pair.close] === '）')) return undefined;
  if (!isProse(text) || at < ordinalEnd(text) || !isChineseText(text)) return undefined;
  const isMixed = value[at] === '（' || value[pair.close] === '）';
  if (!(isMixed || holdsHan(value, pair)) || isInFileName(text, pair.close + 1)) return undefined;
  return {
    from: at,
    to: pair.close + 1,
    fix: { kind: isCalled(text, at) ? 'suggested' : 'safe', edits: edits(value, pair) },
  };
}

function holdsHan(value: string, { open, close }: Pair): boolean {
  for (let at = open + 1; at < close; at += 1) if (isHan(value[at]!)) return true;
  return false;
}

/** f(温度): what is in the brackets belongs to a formula. */
const isCalled = (text: Text, at: number): boolean => /[a-z]/.test(before(text, at));

/** Blanks that were typed to make room round a half-width bracket go with it. */
function edits(
  value: string,
  { open, close }: Pair,
): { readonly from: number; readonly to: number; readonly with: string }[] {
  const left = blanksBefore(value, open);
  const right = blanksAfter(value, close + 1);
  const from = isHan(value[open - left - 1] ?? '') ? open - left : open;
  const to = isHan(value[close + 1 + right] ?? '') ? close + 1 + right : close + 1;
  return [
    ...(value[open] === '（' ? [] : [{ from, to: open + 1, with: '（' }]),
    ...(value[close] === '）' ? [] : [{ from: close, to, with: '）' }]),
  ];
}
