/** L-82: Arabic digits are not mixed with 千 and 百; 万 and 亿 may follow them. */
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const MIXED_NUMBER: Rule = {
  id: 'L-82',
  name: { zh: '阿拉伯数字不与千、百混用', en: 'no 千 and 百 behind Arabic digits' },
  clause: 'GB/T 15835—2011 5.3',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '阿拉伯数字与“千”“百”混用。', en: 'Arabic digits are mixed with 千 or 百.' },
  why: {
    zh: '数值大时可以用“万”“亿”作单位，其余数位用阿拉伯数字写全，如“3500”“5.3万”。',
    en: 'Only 万 and 亿 follow Arabic digits; the rest is written in digits: 3500, 5.3万.',
  },
  help: { zh: '请用阿拉伯数字写全。', en: 'Write the number in digits.' },
  examples: {
    wrong: [
      { text: '参加的有3千5百人。', fixed: '参加的有3500人。' },
      { text: '每户奖励5万3千元，共2千多户。', fixed: '每户奖励5.3万元，共2000多户。', count: 2 },
      { text: '总投资1亿2千万元，其中设备3千万元。', fixed: '总投资1.2亿元，其中设备3000万元。', count: 2 },
      { text: '每队不少于1百人，共6百2十人。', fixed: '每队不少于100人，共620人。', count: 2 },
      {
        text: '失业率控制在百分之4.5以内，死亡率为千分之7。',
        fixed: '失业率控制在4.5%以内，死亡率为7‰。',
        count: 2,
      },
      { text: '补助百分之15至百分之20，另奖百分之3～5。', count: 3 },
    ],
    right: [
      '参加的有3500人，总投资1.2亿元，奖励5.3万元。',
      '线路长4千米，负荷5千瓦，电压10千伏，重3千克。',
      '第1百货商店、云川5百货站',
      '三千五百人、几千户、数百亩、一百二十天',
      '提高5个百分点，占3百分之一，占百分之十五。',
      '他说：“要提高百分之15。”',
      '999千足金，1013百帕，流量5千字节。',
      '2千5是口语里的“两千五”。',
    ],
  },
  check: { on: 'texts', see },
};

/** Most texts have none. */
const AFTER_DIGIT = /\d[千百]/;
const TAIL = '(?![\\d一二三四五六七八九零])([万亿])?';
const MIXED = new RegExp(
  `(?<![\\d.,/A-Za-z第\\-])(?:(\\d{1,4})([万亿]))?(?:(\\d)千(?![克米瓦伏赫帕卡焦安乏欧牛升字比位足])(?:(\\d)百)?|(\\d{1,2})百(?![分货姓度合叶灵科帕]))(?:(\\d)十)?${TAIL}`,
  'g',
);

function see(text: Text): readonly Found[] {
  return [...mixed(text), ...parts(text)];
}

function mixed(text: Text): readonly Found[] {
  if (!AFTER_DIGIT.test(text.value)) return [];
  return [...text.value.matchAll(MIXED)].flatMap((match): Found[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (isInTitle(text, from) || isInQuotation(text, from)) return [];
    const right = digits(match);
    if (right === undefined) return [{ from, to }];
    const help = { zh: `应写“${right}”。`, en: `Write ${right}.` };
    return [{ from, to, help, fix: { kind: 'safe', edits: [{ from, to, with: right }] } }];
  });
}

/** 百分之15: half in words. */
const PARTS = /([百千])分之(\d+(?:\.\d+)?)(?![\d.年])/g;
const RANGE_BEHIND = /^(?:[～~〜—–-]|[至到](?:[百千]分之)?\d)/;
const RANGE_BEFORE = /(?:[～~〜—–-]|\d[至到])$/;

function parts(text: Text): readonly Found[] {
  if (!text.value.includes('分之')) return [];
  return [...text.value.matchAll(PARTS)].flatMap((match): Found[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (isInTitle(text, from) || isInQuotation(text, from)) return [];
    const right = `${match[2]}${match[1] === '百' ? '%' : '‰'}`;
    const found = { from, to, message: IN_WORDS, help: { zh: `应写“${right}”。`, en: `Write ${right}.` } };
    // Both ends of a range change together.
    const isEnd =
      RANGE_BEHIND.test(text.value.slice(to, to + 5)) ||
      RANGE_BEFORE.test(text.value.slice(Math.max(0, from - 2), from));
    return [isEnd ? found : { ...found, fix: { kind: 'safe', edits: [{ from, to, with: right }] } }];
  });
}

const IN_WORDS = {
  zh: '“百分之”“千分之”后面用了阿拉伯数字。',
  en: 'Arabic digits behind 百分之 or 千分之.',
};

const MYRIAD = 10_000;

/** Nothing for what no simple decimal says: 1亿3千. */
function digits([, head, unit, ...places]: RegExpExecArray): string | undefined {
  const [thousands = 0, hundreds = 0, onlyHundreds = 0, tens = 0] = places
    .slice(0, 4)
    .map((n) => Number(n ?? 0));
  const low = thousands * 1000 + (hundreds + onlyHundreds) * 100 + tens * 10;
  const tail = places[4];
  if (head === undefined) return `${low}${tail ?? ''}`;
  const isNext = (unit === '亿' && tail === '万') || (unit === '万' && tail === undefined);
  return isNext ? `${Number(head) + low / MYRIAD}${unit}` : undefined;
}
