/** L-25: numbers that are missing, doubled or do not begin at one. */
import { type NumberSlip, numberSlips } from '../../gongwen/heading-order.ts';
import type { Article, Placed, Rule } from '../types.ts';
import { isOwnText } from './beginnings.ts';
import { numberPlace, outlinesOf } from './outline.ts';
import { changesOfForm, type Slip, slipsOf } from './series.ts';

export const NUMBER_ORDER: Rule = {
  id: 'L-25',
  name: { zh: '序号连续', en: 'numbers follow each other' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '序号不连续。', en: 'The numbers do not follow each other.' },
  why: {
    zh: '序号漏了、重了，往往是删改之后忘了重编，读的人会以为少了一条。小标题和文中的“一是……二是”“第一，……第二，”都查；引文不查，“一是天旱，一是地薄”这样不计数的不算。Markdown 列表自动编号，写错的数印出来是对的，由排版提示。',
    en: 'A missing or doubled number mostly is left from editing. Headings and 一是…二是 in the text are looked at; quotations are not. Lists of Markdown are counted on the page.',
  },
  help: { zh: '请核对是否漏了一条或写重了序号。', en: 'Check for a missing or a repeated item.' },
  supersedes: ['gongwen/number-out-of-order'],
  examples: {
    wrong: [
      { text: '# 标题\n\n一、总体要求\n\n做好工作。\n\n三、组织实施\n\n落实责任。' },
      { text: '# 标题\n\n## 一、总体要求\n\n做好工作。\n\n## 一、组织实施\n\n落实责任。' },
      { text: '一是抓监测。二是抓预警。一是抓值守。三是抓抢险。' },
      { text: '主要做法：一是抓监测；二是抓预警；四是抓抢险。' },
      { text: '第一，抓监测。\n\n第二，抓预警。\n\n第二，抓抢险。' },
      { text: '报送内容包括：（1）时间；（2）地点；（2）险情。' },
      { text: '一要抓监测，二要抓预警，第三，要抓抢险。' },
    ],
    right: [
      '# 标题\n\n一、总体要求\n\n做好工作。\n\n二、组织实施\n\n落实责任。',
      '一是抓监测。二是抓预警。三是抓抢险。',
      '好的做法：一是抓监测，二是抓预警。不足之处：一是人手少，二是经费紧。',
      '一是抓监测。具体办法：一是加密观测，二是随时会商。二是抓预警。',
      '一是抓监测。二是抓预警。下一步，一是补短板，二是强弱项。',
      '收成不好，一是天旱，一是地薄。',
      '做人要老实，一是一，二是二。',
      '# 标题\n\n1.监测\n\n每日一报。\n\n2.预警\n\n及时发布。',
      '由市水务局牵头，第二，监测站配合。',
      '一要抓监测，二要抓预警。第一，责任到人；第二，措施到位；第三，要求从严。',
      '一是抓监测，二是抓预警，三要抓抢险。',
      '第二，抓协调。\n\n一是抓监测，二是抓预警。第三，抓抢险。',
    ],
  },
  check: {
    on: 'article',
    see: (article) => [
      ...outlinesOf(article).flatMap((outline) => numberSlips(outline).map((slip) => heading(slip, article))),
      ...slipsOf(article.texts.filter(isOwnText)).map(inText),
      ...changesOfForm(article.texts.filter(isOwnText)).map(changed),
    ],
  },
};

function heading({ entry, ordinal, before, expected }: NumberSlip, article: Article): Placed {
  const { text } = ordinal;
  return {
    span: numberPlace(entry, article),
    message: before
      ? {
          zh: `“${before.text}”后面是“${text}”，应当是“${expected}”。`,
          en: `${before.text} is followed by ${text}; ${expected} is expected.`,
        }
      : {
          zh: `序号从“${text}”开始，应当从“${expected}”开始。`,
          en: `The numbering begins at ${text} instead of ${expected}.`,
        },
  };
}

function inText({ item, before }: Slip): Placed {
  const again = item.value <= before.value;
  return {
    in: item.in,
    from: item.from,
    to: item.to,
    message: again
      ? {
          zh: `“${before.typed}”后面又是“${item.typed}”。`,
          en: `${before.typed} is followed by ${item.typed} again.`,
        }
      : {
          zh: `“${before.typed}”后面是“${item.typed}”，中间缺了。`,
          en: `${before.typed} is followed by ${item.typed}; something is missing between them.`,
        },
  };
}

const changed = ({ item, before }: Slip): Placed => ({
  in: item.in,
  from: item.from,
  to: item.to,
  message: {
    zh: `前面数到“${before.typed}”，这里换成了“${item.typed}”。`,
    en: `The items were counted up to ${before.typed}; here the form changes to ${item.typed}.`,
  },
  help: { zh: '请用同一种写法。', en: 'Keep to one form.' },
});
