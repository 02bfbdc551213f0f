/** L-04: the year of a document number has four digits. */
import type { Found, Rule, Text } from '../types.ts';
import { documentNumberAt, OPENING } from './doc-numbers.ts';

export const SHORT_YEAR: Rule = {
  id: 'L-04',
  name: { zh: '发文字号的年份写全四位', en: 'four digits for the year of a document number' },
  clause: 'GB/T 9704—2012 7.2.5',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '发文字号的年份只写了两位。', en: 'The year of a document number has two digits only.' },
  why: { zh: '发文字号的年份应标全称。', en: 'The year is written in full.' },
  help: { zh: '请写全四位年份。', en: 'Write all four digits.' },
  supersedes: ['front-matter/wrong-value'],
  examples: {
    wrong: [
      { text: '见云政发〔26〕5号。', fixed: '见云政发〔2026〕5号。' },
      { text: '根据云水函(25)27号，调整如下。', fixed: '根据云水函(2025)27号，调整如下。' },
      {
        text: '---\n模板: 文件\n发文字号: 云政发〔26〕5号\n---\n\n正文。',
        fixed: '---\n模板: 文件\n发文字号: 云政发〔2026〕5号\n---\n\n正文。',
      },
    ],
    right: [
      '云政发〔2026〕5号',
      '国家标准（26）5号样品',
      '第三组（12）3号选手',
      '共有26项（见附件5）',
      '见参考文献〔26〕。',
    ],
  },
  check: { on: 'marks', marks: OPENING, see },
};

/** Two digits below this are of this century. */
const CENTURY_BEGINS = 50;

function see(text: Text, at: number): Found | undefined {
  const year = documentNumberAt(text, at)?.year;
  if (year?.value.length !== 2) return undefined;
  const { from, to } = year;
  const century = Number(year.value.normalize('NFKC')) < CENTURY_BEGINS ? '20' : '19';
  return { from, to, fix: { kind: 'suggested', edits: [{ from, to: from, with: century }] } };
}
