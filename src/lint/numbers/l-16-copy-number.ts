/** L-16: a copy number has six digits. */
import type { Found, Rule, Text } from '../types.ts';

export const COPY_NUMBER: Rule = {
  id: 'L-16',
  name: { zh: '份号六位数字', en: 'six digits for the copy number' },
  clause: 'GB/T 9704—2012 7.2.1',
  strength: 'DEF',
  severity: 'error',
  message: { zh: '份号不是六位数字。', en: 'The copy number has not six digits.' },
  why: {
    zh: '份号一般用六位阿拉伯数字，不足的在前面补零，逐份排下去。',
    en: 'Copies are generally counted with six Arabic digits, padded with zeros.',
  },
  help: { zh: '请在前面补零，写成六位，如“000017”。', en: 'Pad it with zeros to six digits: 000017.' },
  supersedes: ['front-matter/normalised'],
  paperAlone: true,
  examples: {
    wrong: [
      {
        text: '---\n模板: 文件\n份号: 17\n---\n\n正文。',
        fixed: '---\n模板: 文件\n份号: 000017\n---\n\n正文。',
      },
      {
        text: '---\n模板: 文件\n份号: "No.00023"\n---\n\n正文。',
        fixed: '---\n模板: 文件\n份号: "000023"\n---\n\n正文。',
      },
      {
        text: '---\n模板: 简报\n份号: ０００００５\n---\n\n正文。',
        fixed: '---\n模板: 简报\n份号: 000005\n---\n\n正文。',
      },
      { text: '份号：0017\n\n正文。', fixed: '份号：000017\n\n正文。' },
    ],
    right: [
      '---\n模板: 文件\n份号: 000017\n---\n\n正文。',
      '---\n模板: 文件\n份号: "100234"\n---\n\n正文。',
      '份号：000017\n\n正文。',
      '份号为17的一份请妥善保管。',
      '抽中的是17号和0017号。',
    ],
  },
  check: { on: 'texts', see },
};

const DIGITS = 6;
const TYPED = /^份\s?号[：:]\s?(?=[\d０-９])/;
const NUMBER = /^(?:no[.．]?|№)?\s*([0-9０-９]{1,6})\s*号?$/i;

function see(text: Text): readonly Found[] {
  const label = TYPED.exec(text.value)?.[0].length;
  if (text.key !== 'copyNumber' && (label === undefined || text.kind === 'field' || text.kind === 'cell'))
    return [];
  const from = text.key === 'copyNumber' ? 0 : label!;
  const typed = text.value.slice(from);
  const number = NUMBER.exec(typed)?.[1]?.normalize('NFKC').padStart(DIGITS, '0');
  if (number === undefined || number === typed) return [];
  const to = text.value.length;
  const mended = text.key === 'copyNumber' ? { mended: true as const } : {};
  return [{ from, to, ...mended, fix: { kind: 'safe', edits: [{ from, to, with: number }] } }];
}
