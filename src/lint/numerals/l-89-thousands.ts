/** L-89: long numbers with thousands separators, or all without. Four digits may stay solid; tables go their own way. */
import { isInFileName, isInTitle } from '../left-alone.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';

export const THOUSANDS: Rule = {
  id: 'L-89',
  name: { zh: '千分号前后一致', en: 'thousands separators throughout' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '同一篇里，五位以上的数有的加千分号，有的不加。',
    en: 'Some numbers of five digits and more have separators, others have none.',
  },
  why: {
    zh: '加不加千分号都可以，一篇之内应当一样；四位数可以不加。',
    en: 'Either is right, but one text has one style; four digits may stay solid.',
  },
  help: { zh: '请统一写法。', en: 'Use one style.' },
  examples: {
    wrong: [
      { text: '发放棉衣12,600件，转移群众34500人。', fixed: '发放棉衣12,600件，转移群众34,500人。' },
      {
        text: '完成10236次，清运12,400吨，其中还田11,800.5吨。',
        fixed: '完成10,236次，清运12,400吨，其中还田11,800.5吨。',
      },
      {
        text: '投放56000元、78000元，另有1,234,567元。',
        fixed: '投放56000元、78000元，另有1234567元。',
      },
    ],
    right: [
      '发放棉衣12,600件，转移群众34,500人，其中儿童3450人。',
      '发放棉衣12600件，转移群众34500人。',
      '清运12,400吨，热线12345，邮编050000，编号20260718。',
      '清运12,400吨，执行GB 50201—2014，账号6222000012345678。',
      '清运12,400吨。\n\n| 县 | 吨 |\n|---|---|\n| 平江 | 12400吨 |',
      '1号楼101,102,103室共34500元。',
    ],
  },
  check: { on: 'article', see },
};

const PARTED = /(?<![\d,.A-Za-z])\d{1,3}(?:,\d{3})+(?![\d,]|[号室房栋])/g;
const MEASURE =
  '(?:[人户元吨亩个件台套米名次册家头只株棵份条张辆床箱袋瓶盏处所度℃]|公[里斤顷]|千[米克瓦伏]|平方|立方|人次|多|余|\\s?(?:kg|km|m|t|kW|kV)(?![A-Za-z]))';
const SOLID = new RegExp(`(?<![\\d.,A-Za-z\\-—/:：第])[1-9]\\d{4,}(?=(?:\\.\\d+)?${MEASURE})`, 'g');

interface Numeral {
  readonly in: Text;
  readonly from: number;
  readonly value: string;
}

/** The rarer style is found; where both are as frequent, the one without separators. */
function see({ texts }: Article): readonly Placed[] {
  const prose = texts.filter(({ kind, quoted }) => kind !== 'field' && kind !== 'cell' && !quoted);
  const parted = prose.flatMap((text) => numerals(text, PARTED));
  if (parted.length === 0) return [];
  const solid = prose.flatMap((text) => numerals(text, SOLID));
  if (solid.length === 0) return [];
  if (solid.length > parted.length) return parted.map((one) => placed(one, one.value.replaceAll(',', '')));
  return solid.map((one) => placed(one, one.value.replace(/\B(?=(?:\d{3})+$)/g, ',')));
}

function numerals(text: Text, form: RegExp): readonly Numeral[] {
  return [...text.value.matchAll(form)]
    .map(({ index: from, 0: value }) => ({ in: text, from, value }))
    .filter(({ from, value }) => !isInTitle(text, from) && !isInFileName(text, from + value.length));
}

function placed({ in: text, from, value }: Numeral, right: string): Placed {
  const to = from + value.length;
  const help = { zh: `请统一写法，这里可以写“${right}”。`, en: `Use one style: here ${right}.` };
  return { in: text, from, to, help, fix: { kind: 'suggested', edits: [{ from, to, with: right }] } };
}
