/** L-74: the same mark twice, two marks where one stands, more than three ！ or ？. */
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isProse } from './prose.ts';

export const DOUBLED_MARKS: Rule = {
  id: 'L-74',
  name: { zh: '点号不重复', en: 'no doubled stops' },
  clause: 'GB/T 15834—2011 5.1',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '点号重复了。', en: 'Doubled stops.' },
  why: {
    zh: '一处停顿用一个点号；叹号、问号最多叠用三个。',
    en: 'One pause takes one mark; at most three ！ or ？ stand together.',
  },
  help: { zh: '请只留一个。', en: 'Keep one.' },
  examples: {
    wrong: [
      { text: '务必落实！！！！', fixed: '务必落实！' },
      { text: '加强监测，，及时预警。。', fixed: '加强监测，及时预警。', count: 2 },
      { text: '加强监测，。及时预警、，随时报告；。', fixed: '加强监测。及时预警，随时报告。', count: 3 },
      { text: '加强监测。，及时预警' },
      { text: '务必落实！！！，绝不松懈' },
    ],
    right: [
      '务必落实！！！',
      '这是为什么？！',
      '他说：“好。”，又说：“办。”',
      '防汛、抗旱。。。',
      '防汛……',
      '《甲》，“乙”；（丙）。',
      'C++的std::vector',
      '不上行首的有，、；：等标点。',
      '逗号、句号（，。）的用法',
    ],
  },
  check: { on: 'marks', marks: '，。、；：！？', see },
};

const STOPS = '，。、；：！？';
/** The mark that stays of two different ones; others need a look. */
const STAYS: Readonly<Record<string, string>> = {
  '，。': '。',
  '、。': '。',
  '；。': '。',
  '、，': '，',
  '、；': '；',
  '，；': '；',
};

const CRY_AND_STOP = /^[！？]{2,3}[，。；]$/;

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  if (isStop(value[at - 1]) || !isStop(value[at + 1]) || !isProse(text)) return undefined;
  let to = at + 2;
  while (isStop(value[to])) to += 1;
  if ('（“‘'.includes(value[at - 1] ?? '\n') && '）”’'.includes(value[to] ?? '\n')) return undefined;
  return judged(value.slice(at, to), at, to);
}

const isStop = (character: string | undefined): boolean =>
  character !== undefined && STOPS.includes(character);

function judged(row: string, from: number, to: number): Found | undefined {
  const isCry = /^[！？]+$/.test(row);
  if (isCry && row.length <= 3) return undefined;
  const isSame = row === row[0]!.repeat(row.length);
  // Three of them stand for an ellipsis: L-61; of 、 nobody knows.
  if (isSame && row[0] === '。' && row.length > 2) return undefined;
  if (isSame && !(row[0] === '、' && row.length > 2)) return replaced(from, to, row[0]!);
  const stays = STAYS[row];
  if (stays !== undefined) return replaced(from, to, stays);
  // Three and more different ones: the marks themselves are spoken of.
  return row.length === 2 || CRY_AND_STOP.test(row) ? { from, to } : undefined;
}
