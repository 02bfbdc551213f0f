/** L-57: straight quotes in Chinese text. */
import { isHan } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { pairReplaced, replaced } from './changes.ts';
import { isProse, oncePerText } from './prose.ts';
import { type StraightPair, straightQuotesOf } from './straight-quotes.ts';

export const STRAIGHT_QUOTES: Rule = {
  id: 'L-57',
  name: { zh: '不用直引号', en: 'no straight quotes' },
  clause: 'GB/T 15834—2011 4.8',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '中文里用了直引号。', en: 'Straight quotes in Chinese text.' },
  why: {
    zh: '引号分前后，直引号前后一样，读者看不出引文从哪里起、到哪里止。',
    en: 'Chinese quotes open and close; straight ones are alike and do not show where a quotation begins or ends.',
  },
  help: {
    zh: '请改为“ ”，引号里面再用引号时改为‘ ’。',
    en: 'Use “ ”, and ‘ ’ for quotes inside quotes.',
  },
  examples: {
    wrong: [
      { text: '"三个一"活动', fixed: '“三个一”活动' },
      { text: '开展"三个一"和"五个二"活动', fixed: '开展“三个一”和“五个二”活动', count: 2 },
      { text: '他说:"先看\'三本账\',再说话。"', fixed: '他说:“先看‘三本账’,再说话。”', count: 2 },
      { text: '开展"1+X"试点,答复是"OK"。', fixed: '开展“1+X”试点,答复是“OK”。', count: 2 },
      { text: '他说："大家辛苦了。', fixed: '他说：“大家辛苦了。' },
      { text: '“三个一"活动', fixed: '“三个一”活动' },
      { text: '开展"三个一活动', count: 1 },
    ],
    right: [
      '开展“三个一”活动，他说：“先看‘三本账’。”',
      '显示器不小于15.6"，机身厚0.8"。',
      "标语写着Don't wait, it's now，队员们都看到了。",
      'He said "no" and left 云川.',
      '参见 the "Green Book" series 一书。',
      '运行`echo "完成"`即可。',
    ],
  },
  check: { on: 'marks', marks: '"＂\'＇', see },
};

function see(text: Text, at: number): Found | undefined {
  return isProse(text) ? foundIn(text).get(at) : undefined;
}

const foundIn = oncePerText((text): ReadonlyMap<number, Found> => {
  const { pairs, lone } = straightQuotesOf(text);
  return new Map([
    ...pairs.map((pair) => [pair.open, ofPair(text, pair)] as const),
    ...lone
      .filter(({ at }) => isNearHan(text.value, at))
      .map(
        ({ at, side }) =>
          [at, side ? replaced(at, at + 1, side === 'open' ? '“' : '”', 'suggested') : alone(at)] as const,
      ),
  ]);
});

function ofPair({ value }: Text, pair: StraightPair): Found {
  const isSingle = value[pair.open] === "'" || value[pair.open] === '＇';
  const kind = pair.isSure && !(isSingle && !pair.isInner) ? 'safe' : 'suggested';
  return pairReplaced(value, pair, isSingle && pair.isInner ? ['‘', '’'] : ['“', '”'], kind);
}

const isNearHan = (value: string, at: number): boolean =>
  isHan(value[at - 1] ?? '') || isHan(value[at + 1] ?? '') || /[，。：；、？！]/.test(value[at - 1] ?? '');

const alone = (at: number): Found => ({
  from: at,
  to: at + 1,
  message: { zh: '有一个直引号找不到另一半。', en: 'A straight quote without its other half.' },
});
