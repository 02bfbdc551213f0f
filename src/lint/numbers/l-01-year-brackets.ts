/** L-01: the year of a document number stands in 〔〕 and in no other brackets. */
import type { Found, Rule, Text } from '../types.ts';
import { documentNumberAt, mendedNumber, OPENING, rightNumber } from './doc-numbers.ts';

export const YEAR_BRACKETS: Rule = {
  id: 'L-01',
  name: { zh: '发文字号的年份用六角括号', en: 'the year of a document number in 〔〕' },
  clause: 'GB/T 9704—2012 7.2.5',
  strength: 'MUST',
  severity: 'error',
  message: {
    zh: '发文字号的年份没有放在六角括号“〔〕”里。',
    en: 'The year of a document number does not stand in 〔〕.',
  },
  why: {
    zh: '发文字号的年份只用六角括号；方括号、圆括号和形近的“﹝﹞”都是输入时的代用品。',
    en: 'Only 〔〕 encloses the year; square and round brackets and the look-alike ﹝﹞ are makeshifts of typing.',
  },
  help: { zh: '请改用“〔”和“〕”（U+3014、U+3015）。', en: 'Use 〔 and 〕 (U+3014, U+3015).' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      {
        text: '根据云政发[2026]5号文件要求，现通知如下。',
        fixed: '根据云政发〔2026〕5号文件要求，现通知如下。',
      },
      { text: '（云政办发（2026）21号）', fixed: '（云政办发〔2026〕21号）' },
      {
        text: '见云水函【2026】27号和云教发﹝2026﹞3号。',
        fixed: '见云水函〔2026〕27号和云教发〔2026〕3号。',
        count: 2,
      },
      {
        text: '---\n模板: 文件\n发文字号: 云政发(2026)5号\n---\n\n正文。',
        fixed: '---\n模板: 文件\n发文字号: 云政发〔2026〕5号\n---\n\n正文。',
      },
    ],
    right: [
      '《云川市防汛应急预案》（云政发〔2026〕5号）',
      '云川市中级人民法院（2026）云01民初123号民事判决书',
      '云川房证字（2026）第00123号',
      '云川仲案字（2026）第5号裁决书',
      '规划中的云川大厦（2026）5号楼已经封顶。',
      '《关于云政发[2026]5号文件的说明》',
      '今年（2026年）5号文件已经印发。',
    ],
  },
  check: { on: 'marks', marks: OPENING, see },
};

function see(text: Text, at: number): Found | undefined {
  const number = documentNumberAt(text, at);
  if (!number) return undefined;
  const { open, close } = number;
  const edits = [
    ...(open.value === '〔' ? [] : [{ from: open.from, to: open.to, with: '〔' }]),
    ...(close.value === '〕' ? [] : [{ from: close.from, to: close.to, with: '〕' }]),
  ];
  if (edits.length === 0) return undefined;
  const help = number.year.value.length === 4 ? { help: rightNumber(number) } : {};
  return { from: open.from, to: close.to, ...help, ...mendedNumber(text), fix: { kind: 'safe', edits } };
}
