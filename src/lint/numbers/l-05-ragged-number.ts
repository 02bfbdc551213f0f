/** L-05: a document number ends in 号 and has no blanks and no full-width digits inside. */
import type { Found, Rule, Text } from '../types.ts';
import { documentNumberAt, mendedNumber, OPENING, type Part, rightNumber } from './doc-numbers.ts';

export const RAGGED_NUMBER: Rule = {
  id: 'L-05',
  name: { zh: '发文字号紧凑完整', en: 'a document number in one piece' },
  clause: 'GB/T 9704—2012 7.2.5',
  strength: 'MUST',
  severity: 'error',
  message: {
    zh: '发文字号写得不整齐：缺“号”字，或夹有空格、全角数字、“年”字。',
    en: 'A document number lacks 号, or has blanks, full-width digits or 年 inside.',
  },
  why: {
    zh: '发文字号由机关代字、六角括号里的年份、序号和“号”字紧接着组成，数字用半角。',
    en: 'A document number is code, year in 〔〕, serial and 号 without blanks, its digits half-width.',
  },
  help: { zh: '请写成“云政发〔2026〕5号”的样子。', en: 'Write it like 云政发〔2026〕5号.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      { text: '见云政发〔２０２６〕 5。', fixed: '见云政发〔2026〕5号。' },
      { text: '（云水函 〔2026〕 27 号）', fixed: '（云水函〔2026〕27号）' },
      { text: '（云教发〔2026年〕3号）', fixed: '（云教发〔2026〕3号）' },
      {
        text: '---\n模板: 文件\n发文字号: 云政发〔2026〕5\n---\n\n正文。',
        fixed: '---\n模板: 文件\n发文字号: 云政发〔2026〕5号\n---\n\n正文。',
      },
    ],
    right: [
      '云政发〔2026〕5号',
      '云政发〔2026〕5、6号文件',
      '云政发〔2026〕5—8号',
      '云川市（2026）5项重点工作',
      '截至本月（2026年）共有5号楼和6号楼两栋。',
    ],
  },
  check: { on: 'marks', marks: OPENING, see },
};

function see(text: Text, at: number): Found | undefined {
  const number = documentNumberAt(text, at);
  if (!number) return undefined;
  const edits = [
    ...number.strays.map(({ from, to }) => ({ from, to, with: '' })),
    ...[number.year, number.serial].flatMap(narrowed),
    ...(number.end.value === '' ? [{ from: number.to, to: number.to, with: '号' }] : []),
  ];
  if (edits.length === 0) return undefined;
  const { from, to } = number;
  return { from, to, help: rightNumber(number), ...mendedNumber(text), fix: { kind: 'safe', edits } };
}

function narrowed({ value, from, to }: Part) {
  const digits = value.normalize('NFKC');
  return digits === value ? [] : [{ from, to, with: digits }];
}
