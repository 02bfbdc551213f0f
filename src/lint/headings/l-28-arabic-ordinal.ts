/** L-28: 、 behind an Arabic ordinal. */
import type { Found, Rule, Text } from '../types.ts';
import { afterBlanks, beginsItem, isOwnText, wordsFollow } from './beginnings.ts';

export const ARABIC_ORDINAL: Rule = {
  id: 'L-28',
  name: { zh: '阿拉伯数字序号后用下圆点', en: 'a dot behind an Arabic ordinal' },
  clause: 'GB/T 15834—2011 附录 B',
  strength: 'REC',
  severity: 'error',
  message: {
    zh: '阿拉伯数字的序号后面用了顿号。',
    en: 'An Arabic ordinal is followed by 、.',
  },
  why: {
    zh: '“一”后用顿号，“1”后用下圆点（GB/T 9704—2012 7.3.3 的层次序数也是“1.”）。',
    en: 'Ordinals in Han take 、 and Arabic ones a dot: 一、 but 1. (GB/T 9704—2012 7.3.3).',
  },
  help: { zh: '请把顿号改成下圆点，如“1.”。', en: 'Write a dot: 1.' },
  examples: {
    wrong: [
      { text: '1、强化监测', fixed: '1.强化监测' },
      { text: '12、 各县要每日报告。', fixed: '12.各县要每日报告。' },
      {
        text: '要求如下：1、抓监测；2、抓预警。',
        fixed: '要求如下：1.抓监测；2.抓预警。',
        count: 2,
      },
      { text: '## 3、落实“三个一”\n\n正文。', fixed: '## 3.落实“三个一”\n\n正文。' },
    ],
    right: [
      '1.强化监测',
      '1、2号楼先行改造。',
      '3、四年级学生免费。',
      '测站编号为：1、3、5。',
      '第1、第2监测站',
      '7、8月份是主汛期。',
      '截至7月，已完成1、丙两处。',
      '> 1、这是引用的原文',
    ],
  },
  check: { on: 'marks', marks: '、', see },
};

function see(text: Text, at: number): Found | undefined {
  const digits = /[0-9０-９]{1,2}$/.exec(text.value.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
  if (digits === 0 || !isOwnText(text) || !beginsItem(text, at - digits)) return undefined;
  const to = afterBlanks(text, at + 1);
  if (!wordsFollow(text, to)) return undefined;
  // Without the blanks, for “1. ” would begin a list of Markdown.
  const number = text.value.slice(at - digits, at);
  const help = { zh: `请把顿号改成下圆点：“${number}.”。`, en: `Write a dot: ${number}.` };
  return { from: at, to: at + 1, help, fix: { kind: 'safe', edits: [{ from: at, to, with: '.' }] } };
}
