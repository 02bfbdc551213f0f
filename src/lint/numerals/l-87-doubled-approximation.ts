/** L-87: a number is made approximate once: 约30人左右, 近50余家 say it twice. */
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text, TextFix } from '../types.ts';

export const DOUBLED_APPROXIMATION: Rule = {
  id: 'L-87',
  name: { zh: '约数词不叠用', en: 'approximate once' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '表示约数的词用了两次。', en: 'A number is made approximate twice.' },
  why: {
    zh: '“约”“近”和“左右”“余”“多”意思重复，有的还互相矛盾：“近50”不到50，“50余”又超过50。',
    en: 'The words repeat each other, or even disagree: 近50 is below fifty, 50余 above.',
  },
  help: { zh: '请只留一个。', en: 'Keep one of them.' },
  examples: {
    wrong: [
      { text: '约30人左右参加。', fixed: '约30人参加。' },
      { text: '走访近50余家企业，筹资近80余万元。', fixed: '走访近50家企业，筹资近80万元。', count: 2 },
      { text: '约300人上下，近50岁上下的居多。', fixed: '约300人，近50岁的居多。', count: 2 },
      { text: '摸底约用了两个月左右的时间。', fixed: '摸底约用了两个月的时间。' },
      {
        text: '全程大约需要2.5小时左右，超过300多人报名。',
        fixed: '全程大约需要2.5小时，超过300人报名。',
        count: 2,
      },
      { text: '收到意见5000余条左右。', fixed: '收到意见5000余条。' },
      { text: '工程大概约需20天，费用大约约占三成。', fixed: '工程大概需20天，费用大约占三成。', count: 2 },
    ],
    right: [
      '约30人，30人左右，近50家，50余家',
      '签约30家左右的农户，预约200人左右。',
      '近20多年来，附近30余家企业搬迁，最近50多天没有下雨。',
      '约30人分左右两队，两个人左右开弓，近一多半学生参加。',
      '全村上下约300人上下班都走这条路。',
      '带动近50家上下游企业，完成约300户上下水改造，购置约200张上下铺。',
      '约2米左右各设一块标牌。',
      '近百多民族杂居的村寨，近十余姚籍学生，50余人左右两侧列队，300多名左右翼官兵，大概约定了时间。',
      '他说：“约30人左右吧。”',
      '超过30名，大约10分钟，多达50余家',
    ],
  },
  check: { on: 'texts', see },
};

/** Most texts have none of these, and need not be looked through for the rest. */
const BEHIND = /左右|上下/;
const WITHIN = /[\d一二两三四五六七八九几十百千万亿][余多]/;
// 约 and 近 are the ends of many words: 签约, 附近.
const ABOUT =
  '(?:大约|大概|将近|接近|(?<![签合违预条节公契相邀续制履失盟毁赴婚解特隐俭简租爽立订守大])约|(?<![附最邻临靠接逼亲就远将新相贴切走拉凑浅晚挨])近)';
const NUMBER = '(?:\\d[\\d,]*(?:\\.\\d+)?|[一二两三四五六七八九十百千几]{1,5})';
/** Not 近一多半. */
const ROUND = '(?:\\d[\\d,]*(?:\\.\\d+)?|[一二两三四五六七八九几]{0,2}[十百千万]+)';
/** 近百多民族, 近百余姚人: what follows the number begins a word. */
const NO_WORD = '(?!民族|元|样|边|媒体|功能|层|维|方|党|部门|语|渠道|学科|动症|姚|杭|额|款|粮|热|震)';
/** Not 左右两侧, 左右翼. */
const LEFT_AND_RIGHT = '左右(?![两手侧边岸对为摇移脚腿开逢各均分都翼臂线幅])';
const VERB = '(?:用|需要?|花|有|占|为|历时|耗时|走|等)?了?';
const TIME = '年|天|日|周|个?月|个?小时|分钟|载|代|届|期|次|轮|场';
const ABOUT_TWICE = new RegExp(
  `${ABOUT}${VERB}${NUMBER}[余多]?[万亿]?(?:[\\p{Script=Han}]{0,4}?|[%％℃]|[a-zA-Z]{1,3})(${LEFT_AND_RIGHT}|上下(?=$|的|[^\\p{Script=Han}]))`,
  'gu',
);
const MORE = new RegExp(
  `(?:${ABOUT}|超过|逾)${ROUND}[万亿]?([余多])${NO_WORD}(?=[万亿]?\\p{Script=Han})`,
  'gu',
);
const MORE_ABOUT = new RegExp(
  `(?<![\\d.,十百千万])${ROUND}[万亿]?[余多][万亿]?(?:[个名人条家户件项次处份台套所亩吨元天年米]|公里|千米)(${LEFT_AND_RIGHT})`,
  'gu',
);
/** 大概约需 */
const ABOUT_ABOUT = /(?:大约|大概)(约)(?=[\d需占]|有\d)/g;
/** 近20多年: the last twenty years and more. */
const RECENT = new RegExp(`^近${NUMBER}[余多]?(?:${TIME})`, 'u');

function see(text: Text): readonly Found[] {
  const found = [
    ...(BEHIND.test(text.value) ? twice(text, ABOUT_TWICE, 'safe') : []),
    ...(WITHIN.test(text.value) ? more(text) : []),
    ...(text.value.includes('约') ? twice(text, ABOUT_ABOUT, 'safe') : []),
  ];
  return found.filter(({ from }) => !isInTitle(text, from) && !isInQuotation(text, from));
}

/** 近50余: which of the two is meant only the writer knows. */
const more = (text: Text): readonly Found[] => [
  ...twice(text, MORE, 'suggested'),
  ...(BEHIND.test(text.value) ? twice(text, MORE_ABOUT, 'safe') : []),
];

function twice({ value }: Text, form: RegExp, kind: TextFix['kind']): readonly Found[] {
  return [...value.matchAll(form)].flatMap((match): Found[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const second = match.at(-1)!;
    if (RECENT.test(value.slice(from, to + 3))) return [];
    const edits = [{ from: to - second.length, to, with: '' }];
    return [{ from, to, fix: { kind, edits } }];
  });
}
