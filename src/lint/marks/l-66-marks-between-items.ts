/** L-66: 、 between 《》《》 or “”“”. */
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { type Pair, pairAt } from './pairs.ts';
import { isProse } from './prose.ts';

export const MARKS_BETWEEN_ITEMS: Rule = {
  id: 'L-66',
  name: { zh: '并列的书名号、引号之间不用顿号', en: 'no 、 between titles or quotes in a list' },
  clause: 'GB/T 15834—2011 4.5',
  strength: 'DEF',
  severity: 'warning',
  message: {
    zh: '并列的书名号或引号之间用了顿号。',
    en: '、 between titles or quotes in a list.',
  },
  why: {
    zh: '书名号、引号已经把各项隔开，通常不再用顿号。',
    en: 'The marks already keep the items apart.',
  },
  help: { zh: '请删去顿号。', en: 'Delete the 、.' },
  examples: {
    wrong: [
      { text: '《甲办法》、《乙办法》', fixed: '《甲办法》《乙办法》' },
      { text: '开展“三个一”、“五个二”等活动', fixed: '开展“三个一”“五个二”等活动' },
      { text: '《甲》、《乙》、《丙》和《丁》', fixed: '《甲》《乙》《丙》和《丁》', count: 2 },
      {
        text: '根据《甲条例》，《乙办法》等规定，制定本细则。',
        fixed: '根据《甲条例》《乙办法》等规定，制定本细则。',
      },
      {
        text: '认真学习《甲》，《乙》，《丙》和《丁》等文件。',
        fixed: '认真学习《甲》《乙》《丙》和《丁》等文件。',
        count: 2,
      },
    ],
    right: [
      '《甲办法》《乙办法》和《丙办法》',
      '《甲办法》（云政发〔2026〕5号）、《乙办法》',
      '“三个一”、五个二和“七个三”',
      '推进减材料、“一网通办”、“一件事”',
      '《甲办法》、“三个一”',
      '《甲办法》、乙办法、《丙办法》',
      '印发了《甲》，《乙》和《丙》正在起草，《丁》等文件失效。',
      '根据《甲》，《乙》印发前的事项照旧。',
    ],
  },
  check: { on: 'marks', marks: '、，', see },
};

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  if (!'》”’'.includes(value[at - 1] ?? '\n') || !'《“‘'.includes(value[at + 1] ?? '\n')) return undefined;
  const [left, right] = [pairAt(text, at - 1), pairAt(text, at + 1)];
  if (!left || !right || left.family !== right.family || !isProse(text)) return undefined;
  if (value[at] === '，')
    return isListed(text, left, right)
      ? { ...replaced(at, at + 1, '', 'suggested'), message: COMMA }
      : undefined;
  return isMixed(text, left, right) ? undefined : replaced(at, at + 1, '');
}

const COMMA = {
  zh: '并列的书名号之间用了逗号。',
  en: '， between titles in a list.',
};
/** What takes a list of titles, and what ends one so that nothing can begin at the second title. */
const TAKES_TITLES = /(?:根据|按照|依照|依据|遵照|对照|学习|贯彻|落实|执行|印发|修订|制定|出台|废止)了?$/;
const LIST_END =
  /^(?:等(?:有关|相关|\p{Script=Han}部)?(?:文件|法律法规|法律|法规|规章|规定|制度|标准|政策)?(?:的?(?:规定|要求|精神))?)?[，。；]/u;

/** Titles with ， between all along, the first behind what takes them, and the last with the end of a clause behind. */
function isListed({ value }: Text, left: Pair, right: Pair): boolean {
  if (left.family !== 'title') return false;
  const before = value
    .slice(Math.max(0, left.open - LONGEST_LIST), left.open)
    .replace(/(?:《[^《》]*》，)+$/, '');
  const behind = value
    .slice(right.close + 1, right.close + LONGEST_LIST)
    .replace(/^(?:(?:，|和|与|及|以及)《[^《》]*》)+/, '');
  return TAKES_TITLES.test(before) && LIST_END.test(behind);
}

const LONGEST_LIST = 240;

/** Where other items of the list have no marks of their own, 、 keeps the list even. */
function isMixed(text: Text, left: Pair, right: Pair): boolean {
  let [first, last] = [left, right];
  for (let next = neighbour(text, first, -1); next; next = neighbour(text, first, -1)) first = next;
  for (let next = neighbour(text, last, 1); next; next = neighbour(text, last, 1)) last = next;
  return text.value[first.open - 1] === '、' || text.value[last.close + 1] === '、';
}

/** The item of the same kind beside it, with or without 、. */
function neighbour(text: Text, { family, open, close }: Pair, side: 1 | -1): Pair | undefined {
  const edge = side === 1 ? close + 1 : open - 1;
  const at = text.value[edge] === '、' ? edge + side : edge;
  const next = pairAt(text, at);
  return next?.family === family && (side === 1 ? next.open : next.close) === at ? next : undefined;
}
