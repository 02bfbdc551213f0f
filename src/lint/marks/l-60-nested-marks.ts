/** L-60: quotes inside quotes and titles inside titles, both with the outer marks. */
import { isHan } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { pairReplaced } from './changes.ts';
import { type Family, type Pair, pairAt, pairRound, pairsOf } from './pairs.ts';
import { isProse } from './prose.ts';

/** What stands inside marks of its own family, level by level. */
const INNER: Readonly<Record<string, readonly [string, string]>> = {
  double: ['‘', '’'],
  title: ['〈', '〉'],
};
const RELATED: Readonly<Record<string, readonly Family[]>> = {
  double: ['double', 'single'],
  title: ['title', 'innerTitle'],
};

export const NESTED_MARKS: Rule = {
  id: 'L-60',
  name: { zh: '里层用单引号、单书名号', en: 'inner quotes and title marks are single' },
  clause: 'GB/T 15834—2011 4.8、4.15',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '引号里的引号、书名号里的书名号仍用了外层的标点。',
    en: 'Quotes in quotes, or a title in a title, with the outer marks.',
  },
  why: {
    zh: '里外两层用同样的标点，读者分不清哪里是里层的结束。',
    en: 'With the same marks outside and inside nobody sees which one ends.',
  },
  help: { zh: '里层请改用‘ ’、〈 〉。', en: 'Use ‘ ’ or 〈 〉 inside.' },
  examples: {
    wrong: [
      { text: '他说：“大家都喊“快走””', fixed: '他说：“大家都喊‘快走’”' },
      { text: '《关于落实《甲意见》的办法》', fixed: '《关于落实〈甲意见〉的办法》' },
      { text: '他说：“要把“三本账”记好。”', fixed: '他说：“要把‘三本账’记好。”' },
      { text: '《读《甲》和《乙》札记》', fixed: '《读〈甲〉和〈乙〉札记》', count: 2 },
      { text: '《关于印发<甲办法>的通知》', fixed: '《关于印发〈甲办法〉的通知》' },
      {
        text: '《关于转发‹关于落实甲意见的通知›的通知》',
        fixed: '《关于转发〈关于落实甲意见的通知〉的通知》',
      },
    ],
    right: [
      '他说：“要把‘三本账’记好。”',
      '《关于落实〈甲意见〉的办法》',
      '“三个一”和“五个二”',
      '“三个一“和”五个二”',
      '“《甲办法》已经印发”',
      '他说：“有人问‘什么叫“三本账”’，我答不上来。”',
      '“三个一，“五个二”',
      '《PM2.5<75微克的日子》和《a<b且c>d》',
      '通知里的<甲办法>',
    ],
  },
  check: { on: 'marks', marks: '“《<＜‹', see },
};

function see(text: Text, at: number): Found | undefined {
  if (MISFORMED.has(text.value[at]!)) return isProse(text) ? misformed(text, at) : undefined;
  const pair = isProse(text) ? pairAt(text, at) : undefined;
  if (!pair || nearest(pair)?.family !== pair.family || !isBalanced(text, pair.family)) return undefined;
  if (isMistyped(text.value, pair)) return undefined;
  return pairReplaced(text.value, pair, INNER[pair.family]!, isCertain(text, pair) ? 'safe' : 'suggested');
}

/** Typed in the place of 〈 and 〉. */
const MISFORMED: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['＜', '＞'],
  ['‹', '›'],
]);
const LONGEST_TITLE = 80;

/** A whole title in angle brackets inside 《》; numbers are compared without Han behind the sign. */
function misformed(text: Text, at: number): Found | undefined {
  const { value } = text;
  if (pairRound(text, at)?.family !== 'title' || !isHan(value[at + 1] ?? '')) return undefined;
  const inside = value.slice(at + 1, at + LONGEST_TITLE);
  const length = inside.indexOf(MISFORMED.get(value[at]!)!);
  const close = at + 1 + length;
  if (length < 2 || /[《》<＜‹\n]/.test(inside.slice(0, length)) || !isHan(value[close - 1]!))
    return undefined;
  return { ...pairReplaced(value, { open: at, close }, INNER.title!, 'safe'), message: FORM };
}

const FORM = {
  zh: '书名号里的书名号写成了别的尖括号。',
  en: 'A title in a title stands in other angle brackets.',
};

function nearest({ family, parent }: Pair): Pair | undefined {
  const related = RELATED[family]!;
  let round = parent;
  while (round && !related.includes(round.family)) round = round.parent;
  return round;
}

/** With one missing, what looks nested may stand side by side. */
const isBalanced = (text: Text, family: Family): boolean =>
  !pairsOf(text).lone.some((one) => one.family === family);

/** “甲“和”乙”: two pairs, the marks between them turned round. */
function isMistyped(value: string, { open, close }: Pair): boolean {
  return /^(?:[和与及或至到、，]|以及)?$/.test(value.slice(open + 1, close));
}

/** For quotes, when something tells that the outer ones really are round the inner ones. */
function isCertain({ value }: Text, pair: Pair): boolean {
  if (pair.family === 'title') return true;
  const outer = nearest(pair)!;
  if (value[pair.close + 1] === '”' || value[pair.open - 1] === '“') return true;
  return /[，。：；？！,]/.test(value.slice(outer.open, pair.open) + value.slice(pair.close, outer.close));
}
