/** L-11: years in full. Two digits before 年 are found only where they cannot be a number of years. */
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const ABBREVIATED_YEAR: Rule = {
  id: 'L-11',
  name: { zh: '年份写全四位', en: 'years in full' },
  clause: 'GB/T 15835—2011 5.1.4',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '年份只写了两位。', en: 'A year has two digits only.' },
  why: {
    zh: '年份不应简写，“26年”还会被读成二十六个年头。',
    en: 'Years are not shortened; 26年 also means twenty-six years.',
  },
  help: { zh: '请写全四位年份。', en: 'Write all four digits.' },
  examples: {
    wrong: [
      { text: '现将26年工作要点印发给你们。', fixed: '现将2026年工作要点印发给你们。' },
      { text: '项目于25年8月底完工，98年底立项。', fixed: '项目于2025年8月底完工，1998年底立项。', count: 2 },
      { text: '2021—25年累计投入3亿元。', fixed: '2021—2025年累计投入3亿元。' },
      { text: '产量比24年增长5%。', fixed: '产量比2024年增长5%。' },
    ],
    right: [
      '2026年工作要点',
      '他有26年工作经验，在村里干了15年。',
      '最久的一台已经运行26年。',
      '判处有期徒刑15年6个月。',
      '他把26年工作总结成一句话，连续10年上半年实现顺差。',
      '坚守26年初心不改，积累了20年底蕴。',
      '保修期为3～10年，合同期为2021—2025年。',
      '20世纪90年代初，公元前26年。',
      '“25年8月”是手写的。',
    ],
  },
  check: { on: 'texts', see },
};

/** What follows a year and no number of years. */
const YEAR_FOLLOWED =
  '\\d{1,2}月(?:\\d{1,2}[日号]|[份底初末起]|[上中下]旬|以来)|[底末](?=前|以前|完|将|共|全|召|实|达|，|。|、|）|立|建|竣|开)|度(?=[工预决报总计考目重，。、）])|上半年|下半年|[春秋]季|第?[一二三四]季度|工作(?:要点|计划|总结|安排|打算|报告|任务|目标|重点)';
const SHORT = new RegExp(
  `(?<![\\d.—～~至到\\-/前])(\\d{2})(?=年(?:${YEAR_FOLLOWED}))|(?<=(?<!\\d)(?:19|20)\\d{2}[—～~至-])(\\d{2})(?=年)|(?<=[比较])(\\d{2})(?=年(?:同期|增长|增加|提高|下降|减少))`,
  'g',
);
/** Most texts have none. */
const TWO_DIGITS = /(?:^|\D)\d\d年/;
/** Two digits below this are of this century. */
const CENTURY_BEGINS = 50;

function see(text: Text): readonly Found[] {
  if (!TWO_DIGITS.test(text.value)) return [];
  return [...text.value.matchAll(SHORT)].flatMap(({ index: from, 0: digits }): Found[] => {
    if (isInTitle(text, from) || isInQuotation(text, from) || isDuration(text.value, from)) return [];
    const century = Number(digits) < CENTURY_BEGINS ? '20' : '19';
    const help = { zh: `应写“${century}${digits}年”。`, en: `Write ${century}${digits}年.` };
    const edits = [{ from, to: from, with: century }];
    return [{ from, to: from + digits.length + 1, help, fix: { kind: 'suggested', edits } }];
  });
}

/** 连续10年上半年, 把26年工作总结成一句话: so many years. */
const LONG =
  /(?:连续|累计|历时|长达|整整|过去|从[事教警业艺军医]|任教|服役|[把满达近约])(?:\p{Script=Han}{0,4}(?:的|了))?$/u;

const isDuration = (value: string, at: number): boolean => LONG.test(value.slice(Math.max(0, at - 8), at));
