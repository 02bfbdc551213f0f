/** L-30: half-width brackets in an ordinal. */
import type { Found, Rule, Text } from '../types.ts';
import { afterBlanks, beginsItem, isOwnText, wordsFollow } from './beginnings.ts';

export const ORDINAL_BRACKETS: Rule = {
  id: 'L-30',
  name: { zh: '序号用全角括号', en: 'full-width brackets in ordinals' },
  clause: 'GB/T 9704—2012 7.3.3',
  strength: 'MAY',
  severity: 'warning',
  message: { zh: '序号的括号是半角的。', en: 'The brackets of an ordinal are half-width.' },
  why: {
    zh: '层次序数写作“（一）”“（1）”，括号与汉字一样宽；半角括号排出来窄一半，上下不齐。',
    en: 'The levels are written （一） and （1）, in brackets as wide as the characters beside them.',
  },
  help: { zh: '请改成全角括号。', en: 'Use full-width brackets.' },
  supersedes: ['L-70'],
  examples: {
    wrong: [
      { text: '(一)加强领导', fixed: '（一）加强领导' },
      { text: '(1) 各县要每日报告。', fixed: '（1） 各县要每日报告。' },
      { text: '要求：(1)抓监测；(2)抓预警。', fixed: '要求：（1）抓监测；（2）抓预警。', count: 2 },
      { text: '## (二)落实责任\n\n正文。', fixed: '## （二）落实责任\n\n正文。' },
      { text: '（3)加强巡查', fixed: '（3）加强巡查' },
    ],
    right: [
      '（一）加强领导',
      '由式(1)可得。',
      '(1) Keep the gates closed.',
      '全市共有(3)座，见下表。',
      '(a)图为上游。',
      '水位站（二）由市水务局管理。',
    ],
  },
  check: { on: 'marks', marks: ')）', see },
};

const ORDINAL = /[（(](?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[)）]$/;
/** With a mark behind it, which is L-29’s. */
const MARK = /[、.．，,：:]/;

function see(text: Text, at: number): Found | undefined {
  const ordinal = ORDINAL.exec(text.value.slice(Math.max(0, at - 4), at + 1))?.[0];
  if (!ordinal || (ordinal.startsWith('（') && ordinal.endsWith('）')) || !isOwnText(text)) return undefined;
  const from = at + 1 - ordinal.length;
  const next = MARK.test(text.value[at + 1] ?? '') ? at + 2 : at + 1;
  if (!beginsItem(text, from) || !wordsFollow(text, afterBlanks(text, next))) return undefined;
  const edits = [
    { from, to: from + 1, with: '（' },
    { from: at, to: at + 1, with: '）' },
  ];
  return { from, to: at + 1, fix: { kind: 'safe', edits } };
}
