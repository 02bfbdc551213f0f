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
    ],
    right: [
      '会议定于15:00召开。',
      '下午3时，下午3:00，中午12:30，晚上10点',
      '当晚20时许，每晚22:00熄灯，夜间22:00至次日6:00',
      '下午20人到会，讨论13个问题。',
      '下午16时制的讨论',
      '下午14号楼停电，下午15份材料送达。',
    ],
  },
  check: { on: 'texts', see },
};

/** Most texts have none. */
const DAYTIME = /[上下中]午|[晚早]上|傍晚|凌晨/;
const CLOCK =
  /(?:上午|下午|晚上|傍晚|中午|凌晨|早上)\s?(?:1[3-9]|2[0-4])(?:[:：][0-5]\d|时(?!制)|点(?![建意要体]))/g;

function see(text: Text): readonly Found[] {
  if (!DAYTIME.test(text.value)) return [];
  return [...text.value.matchAll(CLOCK)].flatMap(({ index: from, 0: typed }): Found[] => {
    if (isInTitle(text, from)) return [];
    const hour = typed.search(/\d/);
    const edits = [{ from, to: from + hour, with: '' }];
    return [{ from, to: from + typed.length, fix: { kind: 'suggested', edits } }];
  });
}
