/** L-69: brackets and title marks without their other half. */
import type { Article, Found, Rule, Text } from '../types.ts';
import { type Lone, pairsOf } from './pairs.ts';
import { isProse, oncePerText } from './prose.ts';
import { isSpanning } from './spanning.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
};

export const UNPAIRED: Rule = {
  id: 'L-69',
  name: { zh: '括号、书名号成对', en: 'brackets and title marks in pairs' },
  clause: 'GB/T 15834—2011 4.9、4.15',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '括号或书名号缺了另一半。', en: 'A bracket or title mark without its other half.' },
  why: {
    zh: '缺了一半，注释或者名称从哪里起、到哪里止就不清楚了。',
    en: 'With half of it missing nobody knows where the remark or the title ends.',
  },
  help: { zh: '请补上缺的一半，或者删去多余的一半。', en: 'Add the other half, or delete this one.' },
  examples: {
    wrong: [
      { text: '按要求办理（见附件1', fixed: '按要求办理（见附件1）' },
      { text: '按要求办理（见附件1。', fixed: '按要求办理（见附件1）。' },
      { text: '根据《甲办法的规定，现通知如下。' },
      { text: '根据甲办法》的规定，现通知如下。' },
      { text: '云政发〔2026 5号文件，今年（含上半年的数据，均未公布。', count: 2 },
    ],
    right: [
      '按要求办理（见附件1）。',
      '1）监测；2）预警；a）值班',
      '区间为[0,1)和（0,5]',
      '（联系人：李三）',
      '《读〈甲〉札记》〔2026〕5号【重点】',
      '（说明有两段，第一段。\n\n第二段。）',
      '若x<3，则f(x)>0 :) 完',
    ],
  },
  check: { on: 'marks', marks: '（）()《》〈〉〔〕【】', see },
};

function see(text: Text, at: number, article: Article): Found | undefined {
  const lone = isProse(text) ? brackets(text).get(at) : undefined;
  return lone && !isSpanning(article, text, at) ? found(text, lone) : undefined;
}

const brackets = oncePerText(
  (text): ReadonlyMap<number, Lone> =>
    new Map(
      pairsOf(text)
        .lone.filter(({ family }) => !['double', 'single', 'corner', 'whiteCorner'].includes(family))
        .map((lone) => [lone.at, lone]),
    ),
);

/** A short remark that runs to the end of the text can only end there. */
function found({ value }: Text, { at, side }: Lone): Found {
  const place = { from: at, to: at + 1 };
  const rest = /^[^，。；：、！？（）()《》“”\n]{1,15}(?=[。；！？]?$)/.exec(value.slice(at + 1))?.[0];
  if (side === 'close' || rest === undefined || !'（('.includes(value[at]!)) return place;
  const end = at + 1 + rest.length;
  return {
    ...place,
    fix: { kind: 'suggested', edits: [{ from: end, to: end, with: CLOSING[value[at]!]! }] },
  };
}
