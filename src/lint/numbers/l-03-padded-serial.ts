/** L-03: the serial of a document number has no zeros before it. */
import type { Found, Rule, Text } from '../types.ts';
import { documentNumberAt, mendedNumber, OPENING, rightNumber } from './doc-numbers.ts';

export const PADDED_SERIAL: Rule = {
  id: 'L-03',
  name: { zh: '发文顺序号不编虚位', en: 'no zeros before the serial' },
  clause: 'GB/T 9704—2012 7.2.5',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '发文字号的序号前补了零。', en: 'The serial of a document number is padded with zeros.' },
  why: { zh: '发文顺序号不编虚位，1 不写作 01。', en: 'A serial is not padded: 1 is not written 01.' },
  help: { zh: '请删去序号前面的零。', en: 'Delete the zeros.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      { text: '见云政发〔2026〕005号。', fixed: '见云政发〔2026〕5号。' },
      { text: '（云水函〔2026〕07号）', fixed: '（云水函〔2026〕7号）' },
      {
        text: '---\n模板: 文件\n发文字号: 云政发〔2026〕008号\n---\n\n正文。',
        fixed: '---\n模板: 文件\n发文字号: 云政发〔2026〕8号\n---\n\n正文。',
      },
    ],
    right: [
      '云政发〔2026〕10号',
      '云政发〔2026〕100号和云水函〔2026〕5号',
      '不动产权证号为云（2026）云川市不动产权第0012345号。',
      '云川卫证字〔2026〕第000123号',
      '依据云应急罚〔2026〕012号处罚决定，限期整改。',
      '合同编号为HT-2026-005。',
    ],
  },
  check: { on: 'marks', marks: OPENING, see },
};

function see(text: Text, at: number): Found | undefined {
  const number = documentNumberAt(text, at);
  const zeros = /^[0０]+(?=[1-9１-９])/.exec(number?.serial.value ?? '')?.[0].length;
  if (!number || !zeros) return undefined;
  const { serial } = number;
  const edits = [{ from: serial.from, to: serial.from + zeros, with: '' }];
  return {
    from: serial.from,
    to: serial.to,
    help: rightNumber(number),
    ...mendedNumber(text),
    fix: { kind: 'safe', edits },
  };
}
