/** L-17: grade and period of secrecy are joined by ★, without blanks, the period in Arabic digits. */
import { hanValue } from '../../gongwen/ordinals.ts';
import { isInQuotation } from '../left-alone.ts';
import type { Found, Rule, Text } from '../types.ts';

export const SECRECY_MARK: Rule = {
  id: 'L-17',
  name: { zh: '密级和保密期限的写法', en: 'grade and period of secrecy' },
  clause: 'GB/T 9704—2012 7.2.2',
  strength: 'DEF',
  severity: 'error',
  message: {
    zh: '密级和保密期限的写法不合要求：星号不对，夹有空格，或期限用了汉字。',
    en: 'Grade and period of secrecy are joined by another star, with blanks, or the period is in Han numerals.',
  },
  why: {
    zh: '保密期限的数字用阿拉伯数字，密级和期限之间用实心的“★”，不空格。',
    en: 'The period is in Arabic digits; a solid ★ without blanks joins it to the grade.',
  },
  help: { zh: '请写成“机密★1年”的样子。', en: 'Write it like 机密★1年.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      {
        text: '---\n模板: 文件\n份号: 000001\n密级: 机密*1年\n---\n\n正文。',
        fixed: '---\n模板: 文件\n份号: 000001\n密级: 机密★1年\n---\n\n正文。',
      },
      {
        text: '---\n模板: 文件\n份号: 000001\n密级: 机密 ☆ 一年\n---\n\n正文。',
        fixed: '---\n模板: 文件\n份号: 000001\n密级: 机密★1年\n---\n\n正文。',
      },
      { text: '秘密☆6月\n\n正文。', fixed: '秘密★6个月\n\n正文。' },
      { text: '该件标注为机密★ 10年，请按规定管理。', fixed: '该件标注为机密★10年，请按规定管理。' },
    ],
    right: [
      '---\n模板: 文件\n份号: 000001\n密级: 秘密★1年\n---\n\n正文。',
      '---\n模板: 文件\n份号: 000001\n密级: 绝密★长期\n---\n\n正文。',
      '---\n模板: 文件\n密级: 内部资料 注意保存\n---\n\n正文。',
      '秘密★6个月',
      '机密级文件保存1年，秘密文件保存6个月。',
      '评定为保密管理☆1级单位',
    ],
  },
  check: { on: 'texts', see },
};

const BLANKS = '[ \\t\\u3000]{0,4}';
const PERIOD = `([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})${BLANKS}(年|个?月)|(长期)`;
const STARRED = new RegExp(`(绝|机|秘)${BLANKS}密(${BLANKS})([★☆*＊✭⭐]\\ufe0f?)${BLANKS}(?:${PERIOD})`, 'g');
/** In the front matter the star may be missing altogether. */
const GRADE = new RegExp(
  `^(绝|机|秘)${BLANKS}密(${BLANKS})([★☆*＊✭⭐]\\ufe0f?)?${BLANKS}(?:${PERIOD})$`,
  'g',
);

function see(text: Text): readonly Found[] {
  if (!text.value.includes('密')) return [];
  const form = text.key === 'secrecy' ? GRADE : STARRED;
  return [...text.value.matchAll(form)].flatMap((match): Found[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const right = neat(match);
    if (match[0] === right || isInQuotation(text, from)) return [];
    const help = { zh: `应写“${right}”。`, en: `Write ${right}.` };
    const mended = text.key === 'secrecy' ? { mended: true as const } : {};
    return [{ from, to, help, ...mended, fix: { kind: 'suggested', edits: [{ from, to, with: right }] } }];
  });
}

function neat([, grade, , , amount = '', unit, long]: RegExpExecArray): string {
  const number = hanValue(amount) || Number(amount.normalize('NFKC'));
  return `${grade}密★${long ?? `${number}${unit === '月' ? '个月' : unit}`}`;
}
