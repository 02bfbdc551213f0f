/** L-67: 、 before 等, and before 和, 及, 与. */
import { isDigit } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isProse } from './prose.ts';

export const MARK_BEFORE_AND: Rule = {
  id: 'L-67',
  name: { zh: '“等”“和”前不用顿号', en: 'no 、 before 等 or 和' },
  clause: 'GB/T 15834—2011 4.5',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '“等”或连词前用了顿号。', en: '、 before 等 or a conjunction.' },
  why: {
    zh: '“和”“及”“与”已经把前后两项连起来，“等”紧跟最后一项，前面都不停顿。',
    en: '和, 及 and 与 join the last two items and 等 clings to the last one; nothing stands before them.',
  },
  help: { zh: '请删去顿号。', en: 'Delete the 、.' },
  examples: {
    wrong: [
      { text: '防汛、抗旱、等工作', fixed: '防汛、抗旱等工作' },
      { text: '甲村、乙村、和丙村', fixed: '甲村、乙村和丙村' },
      { text: '水利、应急、及气象等3个部门', fixed: '水利、应急及气象等3个部门' },
      { text: '查设施、查物资、等。', fixed: '查设施、查物资等。' },
      { text: '在清明、和春节前后增设检查站', fixed: '在清明和春节前后增设检查站' },
    ],
    right: [
      '防汛、抗旱等工作',
      '甲村、乙村和丙村',
      '文明、富裕、和谐、和平',
      '质量、等级、等次、与会人员',
      '准确、及时、与时俱进',
      '平江、石堰、和平三个县（区）',
      '数量、等值线',
      '克服看、等、拖的思想',
      '焉耆、和静两县，额敏、和布克赛尔两县',
      '量得的数、与标准的出入',
    ],
  },
  check: { on: 'marks', marks: '、', see },
};

/** What follows 等 that surely ends a list. */
const LIST_END =
  /^等(?:$|[，。；：、！？）”》\n]|[的各多有相工方问地部单措项活内情环任行手形领重主一二三四五六七八九十两几若]|\d)/;
/** Words that begin with 等. */
const WORD_OF_DENG =
  /^等(?:[、级候待到于次额同价距腰边温压渗分号式效比速位量身离高值外线]|一下|一等|地线|方差|有关系)/;
/** Words that begin like a conjunction. */
const WORD_OF_AND =
  /^(?:和[平谐解睦气美善风县田林龙顺硕政蔼缓畅乐盘声弦音服式尚珅祥约暖煦合亲好悦鸣兴泰成昌衷面静孚丰盛义舍牛纸]|和布克|与[会时众民人世虎其日国共]|及[时格早第笄物至])/;

/** Another 、 before it in the same clause: surely a list. */
const LIST_BEFORE = /、[^，。；：！？\n]*$/;
/** Another 、 behind it: then this is no last item. */
const GOES_ON = /^[^，。；：！？\n]*、/;

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  const next = value[at + 1] ?? '';
  if (!'等和及与'.includes(next) || next === '' || !isProse(text)) return undefined;
  const behind = value.slice(at + 1, at + 6);
  const isInList = LIST_BEFORE.test(value.slice(Math.max(0, at - 60), at));
  if (next === '等') {
    const isEnd = !WORD_OF_DENG.test(behind) && (isInList || LIST_END.test(behind));
    return isEnd ? replaced(at, at + 1, '') : undefined;
  }
  if (WORD_OF_AND.test(behind) || isDigit(value[at - 1] ?? '') || GOES_ON.test(value.slice(at + 1, at + 30)))
    return undefined;
  if (isInList) return replaced(at, at + 1, '');
  return next === '和' ? replaced(at, at + 1, '', 'suggested') : undefined;
}
