/** L-73: 。 inside items that end with ；. Narrow: items with ordinals in one paragraph, and items on lines of their own. */
import type { Found, Rule, Text } from '../types.ts';
import { pairRound } from './pairs.ts';
import { isProse } from './prose.ts';

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
        text: '工作有两项：（1）监测。每日一报；（2）预警。',
        fixed: '工作有两项：（1）监测。每日一报。（2）预警。',
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
  if (!isProse(text) || text.kind === 'cell' || pairRound(text, at)) return undefined;
  const start = itemStart(text, at);
  if (start === undefined || !holdsStop(text, start, at)) return undefined;
  return { from: at, to: at + 1, fix: { kind: 'suggested', edits: [{ from: at, to: at + 1, with: '。' }] } };
}

/** Where the item that ends with this ； begins. */
function itemStart(text: Text, at: number): number | undefined {
  const { value } = text;
  if (text.kind === 'entry' && at === value.length - 1 && text.marker) return 0;
  if (!ORDINAL_BEHIND.test(value.slice(at + 1, at + 9))) return undefined;
  const from = Math.max(0, at - LONGEST_ITEM, value.lastIndexOf('；', at - 1) + 1);
  const ordinals = [...value.slice(from, at).matchAll(ORDINAL)];
  const own = ordinals.findLast(({ index }) => isAtStart(value, from + index));
  return own && from + own.index;
}

const isAtStart = (value: string, at: number): boolean => at === 0 || '：；。\n '.includes(value[at - 1]!);

function holdsStop(text: Text, start: number, end: number): boolean {
  const round = pairRound(text, end);
  for (let at = text.value.indexOf('。', start); at >= 0 && at < end; at = text.value.indexOf('。', at + 1))
    if (pairRound(text, at) === round) return true;
  return false;
}
