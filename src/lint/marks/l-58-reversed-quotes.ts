/** L-58: quotes the wrong way round, or without their other half. */
import type { Article, Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { type Lone, pairsOf } from './pairs.ts';
import { isProse, oncePerText } from './prose.ts';
import { isSpanning } from './spanning.ts';

const CLOSE_THEN_OPEN = { zh: '引号前后颠倒。', en: 'Quotes the wrong way round.' };

export const REVERSED_QUOTES: Rule = {
  id: 'L-58',
  name: { zh: '引号前后成对', en: 'quotes open and close' },
  clause: 'GB/T 15834—2011 4.8',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '引号缺了另一半。', en: 'A quote without its other half.' },
  why: {
    zh: '前引号、后引号各管一头，颠倒或者缺失，引文的起止就不清楚了。',
    en: 'Each quote marks one end; reversed or missing, it leaves open where the quotation begins or ends.',
  },
  help: {
    zh: '请补上缺的引号，或者把前后引号调换过来；引文有几段时，每段开头都用前引号，最后一段末尾才用后引号。',
    en: 'Add the missing quote or turn the pair round; a quotation of several paragraphs opens in each and closes in the last.',
  },
  examples: {
    wrong: [
      { text: '开展”三个一“活动', fixed: '开展“三个一”活动' },
      { text: '开展“三个一活动' },
      { text: '开展三个一”活动' },
      { text: '他说：“先看“三本账”再说话。' },
      { text: '坚持’先易后难‘原则', fixed: '坚持‘先易后难’原则' },
      { text: '关于“三个一“的方案', fixed: '关于“三个一”的方案' },
    ],
    right: [
      '他说：“先看‘三本账’，再说话。”',
      '他讲了两段：“第一段话。\n\n“第二段话。”',
      '他讲了两段：“第一段话。\n\n第二段话。”',
      '标语写着Don’t wait, it’s now，是’98届学生写的。',
      '显示器不小于15.6”，机身高5’11”。',
      '“三个一”“五个二”等活动',
    ],
  },
  check: { on: 'marks', marks: '“”‘’', see },
};

function see(text: Text, at: number, article: Article): Found | undefined {
  const found = isProse(text) ? foundIn(text).get(at) : undefined;
  return found && !isSpanning(article, text, at) ? found : undefined;
}

const foundIn = oncePerText((text): ReadonlyMap<number, Found> => {
  const found = new Map<number, Found>();
  if (hasOddStraight(text)) return found;
  const lone = pairsOf(text).lone.filter(({ family }) => family === 'double' || family === 'single');
  for (let i = 0; i < lone.length; i += 1) {
    const [here, next] = [lone[i]!, lone[i + 1]];
    const both = next?.family === here.family ? ofBoth(text.value, here, next) : undefined;
    if (both) i += 1;
    const one = both ?? { from: here.at, to: here.at + 1 };
    found.set(one.from, one);
  }
  return found;
});

/** What two that stand alone make of each other. */
function ofBoth(value: string, here: Lone, next: Lone): Found | undefined {
  if (next.side === 'close') return undefined;
  if (here.side === 'close') return turned(value, here.at, next.at);
  return here.family === 'double' && isClosing(value, here.at, next.at) ? closed(next.at) : undefined;
}

/** “甲“的: what follows the second one can follow a closing quote only. */
function isClosing(value: string, open: number, at: number): boolean {
  const inside = value.slice(open + 1, at);
  return (
    inside !== '' &&
    inside.length <= LONGEST_PHRASE &&
    !/[。！？\n]/.test(inside) &&
    /^(?:$|[，。、；：？！）》\n的等])/.test(value.slice(at + 1, at + 2))
  );
}

const LONGEST_PHRASE = 40;

const closed = (at: number): Found => ({
  ...replaced(at, at + 1, '”', 'suggested'),
  message: { zh: '后引号写成了前引号。', en: 'An opening quote in the place of the closing one.' },
});

/** Half of a pair is straight then: L-57 says so. */
const hasOddStraight = ({ value }: Text): boolean => (value.match(/["＂]/g)?.length ?? 0) % 2 === 1;

const turned = (value: string, first: number, second: number): Found => ({
  from: first,
  to: second + 1,
  message: CLOSE_THEN_OPEN,
  fix: {
    kind: 'suggested',
    edits: [
      { from: first, to: first + 1, with: value[second]! },
      { from: second, to: second + 1, with: value[first]! },
    ],
  },
});
