/** L-91: numbers of issues with leading zeros, or Han in one and Arabic in the other. */
import { hanValue } from '../../gongwen/ordinals.ts';
import { isInQuotation, isInTitle } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const ISSUE_NUMBER: Rule = {
  id: 'L-91',
  name: { zh: '期号用阿拉伯数字，不补零', en: 'numbers of issues in plain Arabic digits' },
  strength: 'PRAC',
  severity: 'hint',
  message: { zh: '期号补了零，或用了汉字。', en: 'The number of the issue is padded or written in Han.' },
  why: {
    zh: '期号与总期号写法一致、不编虚位，才好排序和查找：第3期（总第128期）。增刊、“第一期培训班”一类不是期号。',
    en: 'Numbers of issues are sorted and searched by: one form, no padding.',
  },
  help: { zh: '请写成“第3期（总第128期）”的样子。', en: 'Write 第3期（总第128期）.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      {
        text: '---\n模板: 简报\n简报名称: 春耕动态\n期号: 第03期\n标题: 抢墒播种\n---\n\n各地抢墒播种。',
        fixed: '---\n模板: 简报\n简报名称: 春耕动态\n期号: 第3期\n标题: 抢墒播种\n---\n\n各地抢墒播种。',
      },
      {
        text: '---\n模板: 简报\n简报名称: 春耕动态\n期号: 十二\n总期号: 总第031期\n标题: 抢墒播种\n---\n\n各地抢墒播种。',
        fixed:
          '---\n模板: 简报\n简报名称: 春耕动态\n期号: 12\n总期号: 总第31期\n标题: 抢墒播种\n---\n\n各地抢墒播种。',
        count: 2,
      },
      { text: '有关做法见本刊第05期。', fixed: '有关做法见本刊第5期。' },
      { text: '见第3期（总第一二八期）。', fixed: '见第3期（总第128期）。' },
    ],
    right: [
      '有关做法见本刊第5期（总第128期）。',
      '第一期培训班将于5月开班，第二期另行通知。',
      '---\n模板: 简报\n简报名称: 春耕动态\n期号: 增刊第1期\n标题: 抢墒播种\n---\n\n各地抢墒播种。',
      '---\n模板: 纪要\n期号: 5\n标题: 市政府常务会议纪要\n---\n\n会议指出，形势向好。',
      '原载《云川调研》“第03期”。',
      '第20期、第100期均已印发，2026年第1期延期。',
    ],
  },
  check: { on: 'texts', see },
};

const KEYS: readonly (string | undefined)[] = ['issue', 'totalIssue'];
const HAN = '〇零一二三四五六七八九十百';
const FIELD = new RegExp(`^(?:总?第)?\\s*(0+[1-9]\\d*|[${HAN}]+)\\s*期?$`);
const PADDED = /第(0+[1-9]\d*)期/g;
const MIXED = [
  new RegExp(`第\\d+期[（(]总?第([${HAN}]+)期[）)]`, 'g'),
  new RegExp(`第([${HAN}]+)期[（(]总?第\\d+期[）)]`, 'g'),
];

function see(text: Text): readonly Found[] {
  const { value, key } = text;
  if (KEYS.includes(key))
    return [...value.matchAll(new RegExp(FIELD, 'g'))].flatMap((match) => mendedIn(match));
  if (!value.includes('期')) return [];
  return [PADDED, ...MIXED]
    .flatMap((pattern) => [...value.matchAll(pattern)])
    .filter(({ index }) => !isInTitle(text, index) && !isInQuotation(text, index))
    .flatMap((match) => foundIn(match));
}

const mendedIn = (match: RegExpMatchArray): readonly Found[] =>
  foundIn(match).map((found) => ({ ...found, mended: true as const }));

function foundIn(match: RegExpMatchArray): readonly Found[] {
  const typed = match[1]!;
  const number = numberOf(typed);
  if (number === 0) return [];
  const from = match.index! + match[0].indexOf(typed);
  const to = from + typed.length;
  const help = { zh: `请写“${number}”。`, en: `Write ${number}.` };
  return [{ from, to, help, fix: { kind: 'safe', edits: [{ from, to, with: String(number) }] } }];
}

/** 03, 十二, 一二八; 0 where it is no number. */
function numberOf(typed: string): number {
  if (/^\d+$/.test(typed)) return Number(typed);
  const digits = [...typed].map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace('零', '〇')));
  return hanValue(typed) || (digits.includes(-1) ? 0 : Number(digits.join('')));
}
