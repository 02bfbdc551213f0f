/** L-88: the 24-hour clock needs no 上午 or 下午. */
import { isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const MIXED_CLOCK: Rule = {
  id: 'L-88',
  name: { zh: '时刻用一种计时法', en: 'one clock' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '24小时制的时刻前又写了“上午”“下午”。',
    en: 'A time of the 24-hour clock has 上午 or 下午 before it.',
  },
  why: {
    zh: '15:00 已经是下午，再写“下午”是两种计时法混用；要写“下午”，就写“下午3时”。',
    en: '15:00 is in the afternoon; 下午 belongs to the 12-hour clock: 下午3时.',
  },
  help: { zh: '请写“15:00”，或者写“下午3时”。', en: 'Write 15:00 or 下午3时.' },
  examples: {
    wrong: [
      { text: '会议定于下午15:00召开。', fixed: '会议定于15:00召开。' },
      { text: '上午9:00—下午17:00办理。', fixed: '上午9:00—17:00办理。' },
      { text: '晚上 20时30分闭馆，中午13：00开饭。', fixed: '20时30分闭馆，13：00开饭。', count: 2 },
      {
        text: '办理时间为上午9:00—11:30分，14：30分召开会议。',
        fixed: '办理时间为上午9:00—11:30，14：30召开会议。',
        count: 2,
      },
    ],
    right: [
      '会议定于15:00召开。',
      '下午3时，下午3:00，中午12:30，晚上10点',
      '当晚20时许，每晚22:00熄灯，夜间22:00至次日6:00',
      '下午20人到会，讨论13个问题。',
      '下午16时制的讨论',
      '下午14号楼停电，下午15份材料送达。',
      '会议于9:30分组讨论，10:30分会场同时开始，全场以21:15分出胜负。',
    ],
  },
  check: { on: 'texts', see },
};

/** Most texts have none. */
const DAYTIME = /[上下中]午|[晚早]上|傍晚|凌晨/;
const CLOCK =
  /(?:上午|下午|晚上|傍晚|中午|凌晨|早上)\s?(?:1[3-9]|2[0-4])(?:[:：][0-5]\d|时(?!制)|点(?![建意要体]))/g;

function see(text: Text): readonly Found[] {
  return [...doubled(text), ...minutes(text)];
}

/** 11:30分: the colon has said it. */
const MINUTES =
  /(?<![\d:：]|比分[为以是]?|[以])(?:[01]?\d|2[0-4])[:：][0-5]\d(分)(?=$|[，。；、）)—～~-]|至|到\d|[以之]?前|准时|整|左右|许|开始|开会|开幕|召开|举行|结束|报到|集合|出发)/g;
const WITH_COLON = /[:：][0-5]\d分/;
const COLON_AND_WORD = {
  message: { zh: '用冒号写的时刻后面又写了“分”。', en: '分 behind a time with a colon.' },
  help: { zh: '请写“11:30”，或者写“11时30分”。', en: 'Write 11:30 or 11时30分.' },
};

function minutes(text: Text): readonly Found[] {
  if (!WITH_COLON.test(text.value)) return [];
  return [...text.value.matchAll(MINUTES)].flatMap(({ index: from, 0: typed }): Found[] => {
    const to = from + typed.length;
    if (isInTitle(text, from)) return [];
    return [
      { from, to, ...COLON_AND_WORD, fix: { kind: 'suggested', edits: [{ from: to - 1, to, with: '' }] } },
    ];
  });
}

function doubled(text: Text): readonly Found[] {
  if (!DAYTIME.test(text.value)) return [];
  return [...text.value.matchAll(CLOCK)].flatMap(({ index: from, 0: typed }): Found[] => {
    if (isInTitle(text, from)) return [];
    const hour = typed.search(/\d/);
    const edits = [{ from, to: from + hour, with: '' }];
    return [{ from, to: from + typed.length, fix: { kind: 'suggested', edits } }];
  });
}
