/** L-10: one style of dates throughout: Han numerals beside Arabic digits are found. */
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';
import { hanDates, loneHanDate } from './dates.ts';

export const TWO_DATE_STYLES: Rule = {
  id: 'L-10',
  name: { zh: '日期写法前后一致', en: 'one style of dates throughout' },
  clause: 'GB/T 15835—2011 5.1.4',
  strength: 'MUST',
  severity: 'warning',
  message: {
    zh: '同一篇里日期有两种写法：这里用汉字数字，别处用阿拉伯数字。',
    en: 'Two styles of dates in one text: Han numerals here, Arabic digits elsewhere.',
  },
  why: {
    zh: '公历的年、月、日用阿拉伯数字，同一篇里应当一律；引文、书名、农历和年号纪年照原样。',
    en: 'Dates of the common calendar are in Arabic digits, all of them; quotations, titles, lunar dates and reigns keep their form.',
  },
  help: { zh: '请统一用阿拉伯数字。', en: 'Use Arabic digits throughout.' },
  examples: {
    wrong: [
      {
        text: '2026年8月1日动员，八月五日开工。',
        fixed: '2026年8月1日动员，8月5日开工。',
      },
      {
        text: '二〇二六年三月五日立项。\n\n5月20日开标。',
        fixed: '2026年3月5日立项。\n\n5月20日开标。',
      },
      {
        text: '6月30日前完成自查，七月十五日前完成抽查，九月三十日前完成整改。',
        fixed: '6月30日前完成自查，7月15日前完成抽查，9月30日前完成整改。',
        count: 2,
      },
    ],
    right: [
      '二〇二六年三月五日立项，五月二十日开标。',
      '2026年9月25日（农历八月十五）休息。',
      '民国十五年八月一日建校，2026年8月1日迁址。',
      '8月1日，他在扉页上写下“一九五八年元旦”和“五月四日购于云川”。',
      '《一九四九年十月一日》一书2026年5月1日出版。',
      '村里九月九日重阳节慰问老人，2026年10月18日结束。',
      '孩子们九月份上学，5月4日是青年节，五四精神代代相传。',
    ],
  },
  check: { on: 'article', see },
};

const ARABIC = /(?<!\d)\d{1,2}月\d{1,2}日/;

function see({ texts }: Article): readonly Placed[] {
  const prose = texts.filter(({ kind, quoted }) => kind !== 'field' && !quoted);
  if (!prose.some(({ value }) => ARABIC.test(value))) return [];
  return prose.flatMap((text) => (loneHanDate(text) ? [] : foundIn(text)));
}

function foundIn(text: Text): readonly Placed[] {
  return hanDates(text.value)
    .filter(({ from }) => !isInTitle(text, from) && !isInQuotation(text, from))
    .map(({ from, to, arabic }) => ({
      in: text,
      from,
      to,
      help: { zh: `应写“${arabic}”。`, en: `Write ${arabic}.` },
      fix: { kind: 'suggested', edits: [{ from, to, with: arabic }] },
    }));
}
