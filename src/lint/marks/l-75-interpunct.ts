/** L-75: the interpunct · written as another dot. */
import { isDigit, isHan } from '../characters.ts';
import { isInFileName } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isNameJoint } from './names.ts';
import { isProse, isReference, ordinalEnd } from './prose.ts';

export const INTERPUNCT: Rule = {
  id: 'L-75',
  name: { zh: '间隔号用“·”', en: 'the interpunct is ·' },
  clause: 'GB/T 15834—2011 4.14',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '间隔号写成了别的点。', en: 'Another dot in the place of the interpunct.' },
  why: {
    zh: '间隔号是居中的小圆点，用在外国人名、少数民族人名各部分之间和以月日为名称的事件里；下脚点会被看作小数点。',
    en: 'The interpunct is a centred dot between the parts of names and in events named by their date; a low dot reads as a decimal.',
  },
  help: { zh: '请改为“·”（U+00B7）。', en: 'Use · (U+00B7).' },
  examples: {
    wrong: [
      { text: '李•四维和阿米娜・奥马尔', fixed: '李·四维和阿米娜·奥马尔', count: 2 },
      { text: '作者是卡尔.马克思', fixed: '作者是卡尔·马克思' },
      { text: '“3.15”活动和“一•二八”事变', fixed: '“3·15”活动和“一·二八”事变', count: 2 },
      { text: '开展3.22世界水日宣传', fixed: '开展“3·22”世界水日宣传' },
      { text: '举办3.15消费者权益日活动', fixed: '举办“3·15”消费者权益日活动' },
    ],
    right: [
      '阿米娜·奥马尔，“3·15”活动',
      '增长3.15%，“1.0”版活动',
      '发展特色.加强监测',
      '一.总体要求',
      '5.12万元，3.15公里，增长3.2国家标准不变',
      '文件名是报告.定稿.docx',
      '• 加强监测',
      '王伟.论节水[J].云川水利，2020：12-18.',
    ],
  },
  check: { on: 'marks', marks: '.．•・‧∙⋅･', see },
};

const LOW = '.．';
const EVENT =
  /^(?:国际)?(?:消费者权益|消费者|晚会|特大|地震|大地震|事件|事故|事变|惨案|暴雨|火灾|矿难|空难|专案|案件|大案|(?:世界|全国|国家)\p{Script=Han}{1,6}日|(?:禁毒|消防|防灾减灾)(?:宣传)?日)/u;
const EVENT_IN_QUOTES =
  /^”(?:\p{Script=Han}{0,4}?)(?:活动|消费者|晚会|特大|地震|事件|事故|事变|惨案|暴雨|火灾|矿难|空难|专案|案件|大案|讲话|行动|防灾|周年|宣传|日(?![均常]))/u;

function see(text: Text, at: number): Found | undefined {
  const { value } = text;
  const [left, right] = [value[at - 1] ?? '', value[at + 1] ?? ''];
  if (!isProse(text) || at < ordinalEnd(text) || isReference(text)) return undefined;
  if (isDigit(left) && isDigit(right)) return ofDate(value, at);
  if (!isHan(left) || !isHan(right)) return undefined;
  if (!LOW.includes(value[at]!)) return replaced(at, at + 1, '·');
  return isNameJoint(value, at) && !isInFileName(text, at + 1)
    ? replaced(at, at + 1, '·', 'suggested')
    : undefined;
}

/** An event named by its day: 3.15; figures are never touched for anything less. */
function ofDate(value: string, at: number): Found | undefined {
  const month = /(?:^|[^\d.])(1[0-2]|[1-9])$/.exec(value.slice(Math.max(0, at - 3), at))?.[1];
  const day = /^(3[01]|[12]\d|[1-9])(?![\d.])/.exec(value.slice(at + 1, at + 4))?.[1];
  if (month === undefined || day === undefined) return undefined;
  const [from, to] = [at - month.length, at + 1 + day.length];
  if (value[from - 1] === '“' && EVENT_IN_QUOTES.test(value.slice(to, to + 12)))
    return replaced(at, at + 1, '·');
  if (!LOW.includes(value[at]!)) return replaced(at, at + 1, '·', 'suggested');
  if (!EVENT.test(value.slice(to, to + 8))) return undefined;
  return { from: at, to: at + 1, fix: { kind: 'suggested', edits: quoted(value, from, at, to) } };
}

const quoted = (value: string, from: number, at: number, to: number) => [
  { from, to, with: `“${value.slice(from, at)}·${value.slice(at + 1, to)}”` },
];
