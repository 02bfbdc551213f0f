/** L-36: a full-width dot in an Arabic ordinal. */
import type { Found, Rule, Text } from '../types.ts';
import { afterBlanks, beginsItem, isOwnText, wordsFollow } from './beginnings.ts';

export const ORDINAL_WIDTH: Rule = {
  id: 'L-36',
  name: { zh: '阿拉伯数字序号用半角', en: 'half-width Arabic ordinals' },
  clause: 'GB/T 9704—2012 7.3.3',
  strength: 'MAY',
  severity: 'warning',
  message: { zh: '序号的数字或点是全角的。', en: 'The digits or the dot of an ordinal are full-width.' },
  why: {
    zh: '序号写作“1.”，占一个字的宽；全角的多占半格，同级的序号对不齐。“1. 监测”里的空格是 Markdown 列表的写法，排印时会去掉，不算。',
    en: 'An ordinal is written 1. and is one character wide. The blank of “1. ” is Markdown’s and is not printed.',
  },
  help: { zh: '请改成半角，如“1.”。', en: 'Write 1.' },
  supersedes: ['L-75', 'L-79'],
  examples: {
    wrong: [
      { text: '1．强化监测', fixed: '1.强化监测' },
      { text: '12． 各县要每日报告。', fixed: '12.各县要每日报告。' },
      { text: '１．强化监测', fixed: '1.强化监测' },
      { text: '要求如下：1．抓监测；2．抓预警。', fixed: '要求如下：1.抓监测；2.抓预警。', count: 2 },
    ],
    right: [
      '1.强化监测',
      '1. 强化监测\n2. 及时预警',
      '比例尺为1：500，方里网每格1千米。',
      '水深1.5米。',
      '（1）强化监测',
      '> １．这是引用的原文',
    ],
  },
  check: { on: 'marks', marks: '．', see },
};

const NARROW: Readonly<Record<string, string>> = Object.fromEntries(
  [...'０１２３４５６７８９'].map((digit, i) => [digit, String(i)]),
);

function see(text: Text, at: number): Found | undefined {
  const digits = /[0-9０-９]{1,2}$/.exec(text.value.slice(Math.max(0, at - 2), at))?.[0];
  if (!digits || !isOwnText(text) || !beginsItem(text, at - digits.length)) return undefined;
  const to = afterBlanks(text, at + 1);
  if (!wordsFollow(text, to)) return undefined;
  const from = at - digits.length;
  const narrow = [...digits].map((digit) => NARROW[digit] ?? digit).join('');
  return { from, to: at + 1, fix: { kind: 'safe', edits: [{ from, to, with: `${narrow}.` }] } };
}
