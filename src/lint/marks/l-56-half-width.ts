/** L-56: half-width , . ; : ? ! between Han characters. */
import { after, before, isDigit, isHan } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Marks that Chinese text may have beside the mark: closing ones before it, opening ones behind it. */
const CLOSING = '”’）》〉】〕…%％℃';
const OPENING = '“‘（《〈【〔';

export const HALF_WIDTH: Rule = {
  id: 'L-56',
  name: { zh: '中文里用全角标点', en: 'full-width marks in Chinese text' },
  clause: 'GB/T 15834—2011 5.1',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '汉字之间用了半角标点。', en: 'A half-width mark between Han characters.' },
  why: {
    zh: '中文标点占一个字的位置，半角标点挤在字间，断句不清，排出来也不齐。',
    en: 'Chinese marks take the place of a character; half-width ones crowd the text and break the grid.',
  },
  help: { zh: '请改为全角标点。', en: 'Use the full-width mark.' },
  examples: {
    wrong: [
      { text: '加强监测,及时预警.', fixed: '加强监测，及时预警。', count: 2 },
      { text: '主要有三项:水、电、路;其余照旧!', fixed: '主要有三项：水、电、路；其余照旧！', count: 3 },
      { text: '共有《甲办法》,自2026年,起施行', fixed: '共有《甲办法》，自2026年，起施行', count: 2 },
    ],
    right: [
      '全市降水量为1,234.5毫米，比例为3:2。',
      '会议于9:30开始。',
      '请看 Hello, world. 一文。',
      '网址 https://a.example.cn/x,y 有全文。',
      '文件名是`报告.定稿.docx`。',
    ],
  },
  check: { on: 'marks', marks: Object.keys(FULL).join(''), see },
};

function see(text: Text, at: number): Found | undefined {
  const [left, right] = [before(text, at), after(text, at + 1)];
  const ends = isHan(left) || (left !== '' && CLOSING.includes(left)) || (isDigit(left) && isHan(right));
  const begins = right === '' || isHan(right) || OPENING.includes(right) || (isHan(left) && isDigit(right));
  if (!ends || !begins) return undefined;
  const edit = { from: at, to: at + 1, with: FULL[text.value[at]!]! };
  return { from: at, to: at + 1, fix: { kind: 'safe', edits: [edit] } };
}
