/** L-50: 此页无正文. */
import type { Found, Rule, Text } from '../types.ts';

export const NO_TEXT_HERE: Rule = {
  id: 'L-50',
  name: { zh: '不写“此页无正文”', en: 'no 此页无正文' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '稿子里写了“此页无正文”。', en: '此页无正文 is typed.' },
  why: {
    zh: '落款与正文不同面时，应调整行距、字距使落款的一面有正文（7.3.5.5），现行标准没有“此页无正文”的写法。',
    en: 'Where the signature falls on another page the spacing is adjusted (7.3.5.5); the standard has no such note.',
  },
  help: {
    zh: '请删去这一行；排版时会自动调整，使落款的一面有正文。',
    en: 'Delete the line; the page is adjusted by itself so that text stands above the signature.',
  },
  supersedes: ['L-70'],
  examples: {
    wrong: [
      { text: '正文。\n\n（此页无正文）\n\n云川市水务局', fixed: '正文。\n\n\n\n云川市水务局' },
      { text: '正文。\n\n(此页无正文)', fixed: '正文。\n\n' },
      { text: '正文。\n\n此页无正文。', fixed: '正文。\n\n' },
    ],
    right: [
      '公文不得标注“此页无正文”。',
      '（此页无正文的写法已经取消）',
      '正文。',
      '> （此页无正文）',
      '第三页无正文，请补充。',
    ],
  },
  check: { on: 'texts', see },
};

const NOTE = /^[（(]?(?:此|本)页无正文[）)]?[。]?$/;

function see({ kind, quoted, value }: Text): readonly Found[] {
  if (kind !== 'paragraph' || quoted || !NOTE.test(value.trim())) return [];
  const to = value.length;
  return [{ from: 0, to, fix: { kind: 'suggested', edits: [{ from: 0, to, with: '' }] } }];
}
