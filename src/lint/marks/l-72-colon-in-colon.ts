/** L-72: a colon inside the scope of another. Narrow: enumerations that a colon announces, in one paragraph. */
import { isHan } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { pairRound } from './pairs.ts';
import { isProse } from './prose.ts';

export const COLON_IN_COLON: Rule = {
  id: 'L-72',
  name: { zh: '一个冒号的范围里不再套冒号', en: 'no colon inside the scope of a colon' },
  clause: 'GB/T 15834—2011 4.7',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '前面的冒号还管着这里，又用了一个冒号。',
    en: 'A colon within what another colon announces.',
  },
  why: {
    zh: '冒号套冒号，读者看不出前一个冒号管到哪里。',
    en: 'With a colon in a colon nobody sees how far the first one reaches.',
  },
  help: {
    zh: '请把提示语后的冒号改为句号，或者把各项另起一行。',
    en: 'End the announcement with 。, or begin a new line for each item.',
  },
  examples: {
    wrong: [
      { text: '要求如下：一是监测：每日一报。', fixed: '要求如下。一是监测：每日一报。' },
      {
        text: '现将有关事项通知如下：第一，报名时间：8月1日；第二，报名地点：市政府。',
        fixed: '现将有关事项通知如下。第一，报名时间：8月1日；第二，报名地点：市政府。',
        count: 2,
      },
      { text: '提出两点要求：一是明确责任:主要负责同志亲自抓；二是明确时限。' },
      { text: '重点抓好三项工作：（1）监测：每日一报；（2）预警：随时发布。', count: 2 },
    ],
    right: [
      '要求如下。一是监测：每日一报。',
      '要求如下：一是监测，每日一报；二是预警。',
      '要求如下：一是9:30报到，比例为1:3。',
      '他提出三点意见：一是“早：见事早”；二是快（方式：电话）。',
      '联系人：李三，电话：0310-555 0142。',
      '要求如下：一是监测。二是预警：随时发布。',
      '时间：8月1日。地点：市政府。',
    ],
  },
  check: { on: 'marks', marks: '：:', see },
};

/** What a colon announces an enumeration with, and the first item right behind it. */
const ANNOUNCED =
  /(?:如下|[一二三四五六七八九十两几]+(?:点|项|个方面|条|件)\p{Script=Han}{0,6})：(?:一是|第一，|首先，|一要|[（(][1一][）)]|1\.|①)[^。！？\n：]*$/u;
const IN_SENTENCE = /[^。！？\n]*$/;

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  if (!isColon(value, at) || '“"'.includes(value[at + 1] ?? '\n') || !isProse(text) || pairRound(text, at))
    return undefined;
  const before = IN_SENTENCE.exec(value.slice(Math.max(0, at - LONGEST), at))![0];
  const [announcement, ...rest] = before.split(COLONS);
  if (
    announcement === undefined ||
    rest.length === 0 ||
    !ANNOUNCED.test(`${announcement}：${rest.join('，')}`)
  )
    return undefined;
  return {
    from: at,
    to: at + 1,
    ...endedAnnouncement(at - before.length + announcement.length, announcement),
  };
}

const COLONS = /：|:(?!\d)/;
const LONGEST = 400;

const isColon = (value: string, at: number): boolean => value[at] === '：' || isHan(value[at - 1] ?? '');

/** 如下： can become 如下。; other announcements need their colon. */
function endedAnnouncement(colon: number, announcement: string): Partial<Found> {
  if (!announcement.endsWith('如下')) return {};
  return { fix: { kind: 'suggested', edits: [{ from: colon, to: colon + 1, with: '。' }] } };
}
