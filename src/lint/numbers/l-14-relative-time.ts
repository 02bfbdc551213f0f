/** L-14: words whose meaning depends on the day of writing. Only those that name a day, month or year of its own. */
import type { Bilingual } from '../../diagnostics/types.ts';
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const RELATIVE_TIME: Rule = {
  id: 'L-14',
  name: { zh: '时间写具体', en: 'definite times' },
  strength: 'PRAC',
  severity: 'hint',
  message: { zh: '这里用了相对的时间。', en: 'A time is given relative to the day of writing.' },
  why: {
    zh: '公文要长期使用和归档，过后再读，“去年”“上月”就不知道是哪年哪月。讲话等普通文稿不受此限。',
    en: 'A document is kept and read later, when “last year” says nothing. Speeches are free to use it.',
  },
  help: { zh: '请写明年月日。', en: 'Write the year, month or day.' },
  formats: ['briefing', 'document', 'document-upward', 'letter', 'order', 'minutes'],
  examples: {
    wrong: [
      { text: '去年底，全市完成了普查。' },
      { text: '经核实，上月共发生3起事故。' },
      { text: '近日，我市连续出现强降雨。' },
    ],
    right: [
      '2025年12月底，全市完成了普查。',
      '今后一个时期，要在30日前、节日前完成检查。',
      '每月5日前报送上月数据。',
      '9月份，CPI环比下降0.1%，降幅比上月收窄0.2个百分点。',
      '出具证明年限，说明年度目标，目前年产5万吨。',
      '最近日均用电量创新高，沿路上周边环境整洁。',
      '他说：“去年底就修好了。”',
      '避免“今天挖、明天填”，把昨天的经验用到明天。',
      '---\n模板: 普通\n---\n\n去年，我们打了一场硬仗。',
    ],
  },
  check: { on: 'texts', see },
};

/** Left of it the beginning of a clause or a word that takes a time, so that 证明年 is not 明年. */
const BEGINS = '(?<=^|[\\n，。；：、（]|[截至自从到比较与和同在于由])';
const RELATIVE = new RegExp(
  `${BEGINS}(?:去年(?![轻纪])|明年|上个?月(?![球报])|下个?月|上周(?![边围期刊全转])|下周(?![边围期刊转])|(?:近日|日前)(?=，)|[昨明今](?:天|日)(?:上午|下午|晚上?|凌晨))`,
  'g',
);
/** What takes its place, by what it is a name of. */
const DEFINITE: readonly (readonly [words: RegExp, zh: string, en: string])[] = [
  [
    /年/,
    '请写明是哪一年：2026年成文的，“去年同期”写“2025年同期”。',
    'Name the year: in a paper of 2026 “去年同期” is 2025年同期.',
  ],
  [/月/, '请写明是哪年哪月，如“2026年7月”。', 'Name year and month, such as 2026年7月.'],
  [/周/, '请写明起止日期，如“7月13日至19日”。', 'Name the days, such as 7月13日至19日.'],
  [/./, '请写明月、日，如“7月18日”。', 'Name month and day, such as 7月18日.'],
];

function helpFor(relative: string): Bilingual {
  const [, zh, en] = DEFINITE.find(([words]) => words.test(relative))!;
  return { zh, en };
}

/** Most texts have none. */
const WORDS = /[去明]年|[上下]个?月|[上下]周|近日|日前|[昨明今][天日]/;
/** Said of every month or year, it is relative to nothing; where months are compared, to the one that is reported. */
const RECURRING = /[每逐按][年月周季]|次月|次年|当月|当年|环比/;

function see(text: Text): readonly Found[] {
  if (!WORDS.test(text.value) || text.kind === 'field' || text.quoted) return [];
  return [...text.value.matchAll(RELATIVE)].flatMap(({ index: from, 0: words }): Found[] => {
    const around = text.value.slice(Math.max(0, from - 40), from + 40);
    const isFree = RECURRING.test(around) || isInTitle(text, from) || isInQuotation(text, from);
    return isFree ? [] : [{ from, to: from + words.length, help: helpFor(words) }];
  });
}
