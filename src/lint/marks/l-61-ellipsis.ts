/** L-61: the ellipsis is …… and nothing else. */
import { before, isDigit, isHan, isLatin } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { beginsChinese, endsChinese, inkAfter } from './neighbours.ts';
import { isChineseText, isProse } from './prose.ts';

const WHOLE = '……';
/** What people type for it, from its first character on. */
const FORM = /(?:…+|⋯+|\.{3,}|。{3,}|·{4,})/y;
/** Longer rows are leaders of a contents list, or lines to write on. */
const LONGEST = 6;

export const ELLIPSIS: Rule = {
  id: 'L-61',
  name: { zh: '省略号用六连点', en: 'the ellipsis is ……' },
  clause: 'GB/T 15834—2011 4.11',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '省略号的形式不规范。', en: 'This is not the form of the Chinese ellipsis.' },
  why: {
    zh: '省略号是居中的六个点，占两个字的位置；句点、句号和半个省略号都不能代替。',
    en: 'The ellipsis is six centred dots in two cells; full stops or half of it do not stand for it.',
  },
  help: { zh: '请改为“……”。', en: 'Use ……' },
  examples: {
    wrong: [
      { text: '防汛、抗旱...', fixed: '防汛、抗旱……' },
      { text: '防汛、抗旱。。。都要抓', fixed: '防汛、抗旱……都要抓' },
      { text: '关于…的通知，防汛、抗旱………', fixed: '关于……的通知，防汛、抗旱……', count: 2 },
      { text: '他说：“那就......”', fixed: '他说：“那就……”' },
    ],
    right: [
      '防汛、抗旱……都要抓',
      '标语是Wait for it... and go。',
      '标语是Wait…',
      '从1...5中选一个，第1、2、…、10项',
      '第一章............1',
      '姓名：..................',
      '设x₁，x₂，…，xₙ为样本。',
      '…………',
    ],
  },
  check: { on: 'marks', marks: '…⋯.。·', see },
};

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  if (value[at - 1] === value[at]) return undefined;
  FORM.lastIndex = at;
  const typed = FORM.exec(value)?.[0];
  if (typed === undefined || typed === WHOLE || typed === '⋯⋯' || !isProse(text)) return undefined;
  if (typed.length > LONGEST || value.trim() === typed || !isInChinese(text, at, at + typed.length))
    return undefined;
  return replaced(at, at + typed.length, WHOLE);
}

function isInChinese(text: Text, from: number, to: number): boolean {
  const [left, right] = [before(text, from), inkAfter(text, to)];
  if (isLatin(left) || isDigit(left) || isDigit(right) || !isChineseText(text)) return false;
  if (isMathRow(left, right)) return false;
  return endsChinese(text, from) || (beginsChinese(text, to) && isHan(right));
}

/** …, between commas or operators: a row of numbers or terms. */
const isMathRow = (left: string, right: string): boolean =>
  '，、,'.includes(left) && left !== '' && '，、,'.includes(right) && right !== '';
