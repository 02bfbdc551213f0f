/** L-29: a mark behind a bracketed or circled ordinal. */
import type { Found, Rule, Text } from '../types.ts';
import { afterBlanks, beginsItem, isOwnText, wordsFollow } from './beginnings.ts';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export const BRACKETED_ORDINAL: Rule = {
  id: 'L-29',
  name: { zh: '带括号的序号后不加标点', en: 'no mark behind a bracketed ordinal' },
  clause: 'GB/T 15834—2011 附录 B',
  strength: 'REC',
  severity: 'warning',
  message: {
    zh: '带括号（带圈）的序号后面又加了标点。',
    en: 'A bracketed or circled ordinal is followed by a mark.',
  },
  why: {
    zh: '括号、圆圈已经把序号和文字分开，不必再加顿号、逗号或点。',
    en: 'The brackets or the circle part the ordinal from the words already.',
  },
  help: { zh: '请删去序号后面的标点。', en: 'Delete the mark.' },
  supersedes: ['L-56', 'L-76'],
  examples: {
    wrong: [
      { text: '（一）、加强领导', fixed: '（一）加强领导' },
      { text: '（1）. 各县要每日报告。', fixed: '（1）各县要每日报告。' },
      {
        text: '要求如下：（1）、抓监测；（2）、抓预警。',
        fixed: '要求如下：（1）抓监测；（2）抓预警。',
        count: 2,
      },
      { text: '①、清淤', fixed: '①清淤' },
      { text: '(3)，巡查', fixed: '(3)巡查' },
    ],
    right: [
      '（一）加强领导',
      '（一）、（二）两项由市水务局负责。',
      '由公式（1）、式样（2）可得。',
      '①、②表示两种方案。',
      '见第三条第（二）、第（三）项。',
      '（1）“三个一”工程',
    ],
  },
  check: { on: 'marks', marks: `)）${CIRCLED}`, see },
};

const ORDINAL = /(?:[（(](?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[)）]|[①-⑳])$/;

function see(text: Text, at: number): Found | undefined {
  const mark = text.value[at + 1];
  if (mark === undefined || !'、.．，,：:'.includes(mark) || !isOwnText(text)) return undefined;
  const ordinal = ORDINAL.exec(text.value.slice(Math.max(0, at - 4), at + 1))?.[0];
  if (!ordinal || !beginsItem(text, at + 1 - ordinal.length)) return undefined;
  const to = afterBlanks(text, at + 2);
  if (!wordsFollow(text, to)) return undefined;
  return { from: at + 1, to: at + 2, fix: { kind: 'safe', edits: [{ from: at + 1, to, with: '' }] } };
}
