/** L-02: no 第 before the serial of a document number; orders and issues have one. */
import type { Found, Rule, Text } from '../types.ts';
import { documentNumberAt, mendedNumber, OPENING, rightNumber } from './doc-numbers.ts';

export const ORDINAL_SERIAL: Rule = {
  id: 'L-02',
  name: { zh: '发文顺序号不加“第”', en: 'no 第 before the serial' },
  clause: 'GB/T 9704—2012 7.2.5',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '发文字号的序号前多了“第”字。', en: 'The serial of a document number has 第 before it.' },
  why: {
    zh: '发文顺序号直接写数字，不加“第”；令号和期号才写“第5号”“第5期”。',
    en: 'The serial is the bare number; only orders and issues are counted with 第.',
  },
  help: { zh: '请删去“第”。', en: 'Delete 第.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      { text: '按照云政发〔2026〕第5号文件执行。', fixed: '按照云政发〔2026〕5号文件执行。' },
      { text: '（云水函〔2026〕第 27号）', fixed: '（云水函〔2026〕 27号）' },
      {
        text: '---\n模板: 信函\n发文字号: 云水函〔2026〕第27号\n---\n\n正文。',
        fixed: '---\n模板: 信函\n发文字号: 云水函〔2026〕27号\n---\n\n正文。',
      },
    ],
    right: [
      '《云川市突发事件应对办法》（云川市人民政府令第5号）',
      '云川市人民政府令〔2026〕第5号',
      '云川市应急管理局公告〔2026〕第3号',
      '云川建许字（2026）第12号',
      '《驻村工作简报》〔2026〕第5期',
      '市政府专题会议纪要〔2026〕第7号',
      '依据云环罚〔2026〕第5号处罚决定和责令改正通知书〔2026〕第12号，限期整改。',
      '云政发〔2026〕5号文件第3条',
    ],
  },
  check: { on: 'marks', marks: OPENING, see },
};

function see(text: Text, at: number): Found | undefined {
  const number = documentNumberAt(text, at);
  if (!number?.ordinal.value) return undefined;
  const { from, to } = number.ordinal;
  return {
    from,
    to,
    help: rightNumber(number),
    ...mendedNumber(text),
    fix: { kind: 'safe', edits: [{ from, to, with: '' }] },
  };
}
