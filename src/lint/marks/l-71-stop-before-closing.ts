/** L-71: 。 before a bracket that closes inside a sentence; 。 on both sides of a closing quote. */
import { isDigit, isHan, isLatin } from '../characters.ts';
import type { Found, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { pairAt } from './pairs.ts';
import { isProse } from './prose.ts';

export const STOP_BEFORE_CLOSING: Rule = {
  id: 'L-71',
  name: {
    zh: '句内括号里不用句号，引号内外不重复用句号',
    en: 'no 。 at the end of a bracketed phrase, nor twice at a quote',
  },
  clause: 'GB/T 15834—2011 4.1、4.9',
  strength: 'DEF',
  severity: 'warning',
  message: { zh: '句内括号的末尾用了句号。', en: 'A 。 at the end of a remark inside a sentence.' },
  why: {
    zh: '句内括号是句子的一部分，句子还没有完，括号里不用句号。',
    en: 'A remark inside a sentence does not end it.',
  },
  help: { zh: '请删去括号里的句号。', en: 'Delete the 。 in the brackets.' },
  examples: {
    wrong: [
      { text: '按要求办理（见附件1。）', fixed: '按要求办理（见附件1）' },
      { text: '按要求办理（见附件1。），逾期不候。', fixed: '按要求办理（见附件1），逾期不候。' },
      { text: '他说：“到此为止。”。', fixed: '他说：“到此为止。”' },
      { text: '他强调要做到“件件有着落。”。', fixed: '他强调要做到“件件有着落”。' },
      { text: '他说：“好！”。', fixed: '他说：“好！”' },
    ],
    right: [
      '按要求办理（见附件1）。',
      '按要求办理。（见附件1。）',
      '他说：“到此为止。”',
      '他强调要做到“件件有着落”。',
      '要求不变（一是不减人。二是不减钱。），继续执行。',
      '（此件公开发布。）',
      '逗号、句号（，。）的用法',
      '他高呼：“干得好！”',
      '他问了两个问题：“去不去？”“谁去？”。',
      '标语写着“保护母亲河！”。',
      '文章的标题是：“谁来保护母亲河？”。',
      '俗话说：“村看村，户看户。”只有作风亲民，才能凝聚共识。',
    ],
  },
  check: { on: 'marks', marks: '。！？', see },
};

const DOUBLED = {
  message: { zh: '后引号前后都用了句号。', en: 'A 。 on both sides of a closing quote.' },
  help: {
    zh: '独立成句的引文只留引号里的句号，其他的只留引号外的句号。',
    en: 'Keep the one inside where the quotation is a sentence of its own, else the one outside.',
  },
};

/** What somebody says ends his sentence; ！ and ？ of a title or a motto do not. */
const isSpoken = (value: string, open: number): boolean =>
  /(?:[说道问喊呼答叹]|表示|强调|提醒|嘱咐)：$/.test(value.slice(Math.max(0, open - 3), open));

const CRIED = {
  message: {
    zh: '引文以叹号、问号结束，引号外又用了句号。',
    en: 'A 。 behind a quotation that ends in ！ or ？.',
  },
  help: { zh: '请删去引号外的句号。', en: 'Delete the 。 behind the quote.' },
};

function see(text: Text, at: number): Found | undefined {
  const next = text.value[at + 1];
  if (next === '）') return text.value[at] === '。' && isProse(text) ? inBrackets(text, at) : undefined;
  return (next === '”' || next === '’') && isProse(text) ? atQuote(text, at) : undefined;
}

/** Brackets inside a sentence that hold one phrase; what holds several sentences is left alone. */
function inBrackets(text: Text, at: number): Found | undefined {
  const pair = pairAt(text, at + 1);
  if (!pair) return undefined;
  const left = text.value[pair.open - 1] ?? '';
  const isInSentence =
    isHan(left) || isLatin(left) || isDigit(left) || (left !== '' && '”》％%、，'.includes(left));
  const inside = text.value.slice(pair.open + 1, at);
  return isInSentence && /[\p{L}\p{N}]/u.test(inside) && !/[。！？；“]/.test(inside)
    ? replaced(at, at + 1, '')
    : undefined;
}

function atQuote(text: Text, at: number): Found | undefined {
  const { value } = text;
  let close = at + 1;
  while (value[close + 1] === '”' || value[close + 1] === '’') close += 1;
  if (value[close + 1] !== '。') return undefined;
  const pair = pairAt(text, close);
  if (!pair) return undefined;
  const introduced = value[pair.open - 1] ?? '';
  if (value[at] !== '。')
    return isSpoken(value, pair.open)
      ? { ...replaced(close + 1, close + 2, '', 'suggested'), ...CRIED }
      : undefined;
  const standsAlone = introduced === '' || '：:，。！？\n'.includes(introduced);
  const [from, to] = standsAlone ? [close + 1, close + 2] : [at, at + 1];
  return { ...replaced(from, to, ''), ...DOUBLED };
}
