/** L-31: another mark than 、 behind 一 二 三. */
import { hanValue } from '../../gongwen/ordinals.ts';
import type { Found, Rule, Text } from '../types.ts';
import { afterBlanks, isOwnText, wordsFollow } from './beginnings.ts';

export const HAN_ORDINAL: Rule = {
  id: 'L-31',
  name: { zh: '汉字序号后用顿号', en: '、 behind a Han ordinal' },
  clause: 'GB/T 15834—2011 附录 B',
  strength: 'REC',
  severity: 'warning',
  message: {
    zh: '“一”“二”作序号时，后面用了顿号以外的标点。',
    en: 'A Han ordinal is followed by another mark than 、.',
  },
  why: {
    zh: '不带括号的汉字序号后面用顿号（GB/T 9704—2012 7.3.3 也写作“一、”）。',
    en: 'An ordinal in Han without brackets takes 、, as GB/T 9704—2012 7.3.3 writes it.',
  },
  help: { zh: '请改成顿号，如“一、”。', en: 'Write 、: 一、' },
  supersedes: ['L-56'],
  examples: {
    wrong: [
      { text: '一，总体要求', fixed: '一、总体要求' },
      { text: '二.主要任务', fixed: '二、主要任务' },
      { text: '## 十一． 保障措施\n\n正文。', fixed: '## 十一、保障措施\n\n正文。' },
      { text: '三,组织实施', fixed: '三、组织实施' },
    ],
    right: [
      '一、总体要求',
      '一，二，三，大家一起用力。',
      '五.四青年节期间照常值班。',
      '他们说：一，水清；岸绿。',
      '一百，两百，都不算多。',
      '九月九日，重阳节。',
    ],
  },
  check: { on: 'marks', marks: '.．，,', see },
};

function see(text: Text, at: number): Found | undefined {
  if (at === 0 || at > 3 || !isOwnText(text) || hanValue(text.value.slice(0, at)) === 0) return undefined;
  const to = afterBlanks(text, at + 1);
  if (!wordsFollow(text, to)) return undefined;
  return { from: at, to: at + 1, fix: { kind: 'safe', edits: [{ from: at, to, with: '、' }] } };
}
