/** L-73: 。 inside items that end with ；. Narrow: items with ordinals in one paragraph, and items on lines of their own. */
import type { Found, Rule, Text } from '../types.ts';
import { pairRound } from './pairs.ts';
import { isProse, oncePerText } from './prose.ts';

export const STOP_IN_ITEMS: Rule = {
  id: 'L-73',
  name: { zh: '分项里有句号，项末就不用分号', en: 'items with a 。 inside do not end with ；' },
  clause: 'GB/T 15834—2011 4.6',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '这一项里面用了句号，末尾却用分号。',
    en: 'This item has a 。 inside and yet ends with ；.',
  },
  why: {
    zh: '句号的停顿比分号长；一项里已经有句号，项与项之间就不能再用分号。',
    en: 'A 。 is a longer pause than a ；: items that hold one cannot be separated by the shorter.',
  },
  help: { zh: '请把各项末尾的分号都改为句号。', en: 'End every item with 。' },
  examples: {
    wrong: [
      {
        text: '工作有三项：（1）监测。每日一报；（2）预警；（3）处置。',
        fixed: '工作有三项：（1）监测。每日一报。（2）预警。（3）处置。',
      },
      { text: '一是抓监测。每日一报；二是抓预警。', fixed: '一是抓监测。每日一报。二是抓预警。' },
      { text: '- 抓监测。每日一报；\n- 抓预警。', fixed: '- 抓监测。每日一报。\n- 抓预警。' },
    ],
    right: [
      '（1）监测，每日一报；（2）预警。',
      '一是抓监测，每日一报；二是抓预警。要按时完成。',
      '前期工作已经完成。一是抓监测；二是抓预警。',
      '一是开展“一句话。一张表。”活动；二是抓预警。',
      '一是抓监测（每日一报。不得漏报）；二是抓预警。',
      '- 抓监测，每日一报；\n- 抓预警。',
      '已经部署。三项工作要抓紧：一是监测；二是预警。',
    ],
  },
  check: { on: 'marks', marks: '；', see },
};

const ORDINAL_BEHIND =
  /^[\s\u3000]*(?:[二三四五六七八九十]+[是要]|第[二三四五六七八九十]+，|其[次二三四五]|[（(](?:[2-9]|1\d|[二三四五六七八九十]+)[）)]|[②-⑳])/;
const ORDINAL =
  /(?:[一二三四五六七八九十]+[是要]|第[一二三四五六七八九十]+，|首先|其[次一二三四五]|[（(](?:\d{1,2}|[一二三四五六七八九十]+)[）)]|[①-⑳])/g;
const LONGEST_ITEM = 400;

function see(text: Text, at: number): Found | undefined {
  if (!isItemEnd(text, at)) return undefined;
  const start = itemStart(text, at);
  const stop = start === undefined ? -1 : stopIn(text, start, at);
  if (stop < 0) return undefined;
  return { from: stop, to: stop + 1, fix: { kind: 'suggested', edits: itemEnds(text).map(toStop) } };
}

const toStop = (at: number) => ({ from: at, to: at + 1, with: '。' });

function isItemEnd(text: Text, at: number): boolean {
  if (!isProse(text) || text.kind === 'cell' || pairRound(text, at)) return false;
  return isEntryEnd(text, at) || ORDINAL_BEHIND.test(text.value.slice(at + 1, at + 9));
}

const isEntryEnd = (text: Text, at: number): boolean =>
  text.kind === 'entry' && text.marker !== undefined && at === text.value.length - 1;

/** All of them change together. */
const itemEnds = oncePerText((text): readonly number[] =>
  [...text.value.matchAll(/；/g)].map(({ index }) => index).filter((at) => isItemEnd(text, at)),
);

/** Where the item that ends with this ； begins. */
function itemStart(text: Text, at: number): number | undefined {
  const { value } = text;
  if (isEntryEnd(text, at)) return 0;
  const from = Math.max(0, at - LONGEST_ITEM, value.lastIndexOf('；', at - 1) + 1);
  const ordinals = [...value.slice(from, at).matchAll(ORDINAL)];
  const own = ordinals.findLast(({ index }) => isAtStart(value, from + index));
  return own && from + own.index;
}

const isAtStart = (value: string, at: number): boolean => at === 0 || '：；。\n '.includes(value[at - 1]!);

/** A 。 of the item itself, not of something quoted in it; -1 where there is none. */
function stopIn(text: Text, start: number, end: number): number {
  const round = pairRound(text, end);
  let at = text.value.indexOf('。', start);
  while (at >= 0 && at < end && pairRound(text, at) !== round) at = text.value.indexOf('。', at + 1);
  return at < end ? at : -1;
}
