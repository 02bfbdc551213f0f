/** L-51: 附注 without full-width brackets. */
import { PAPERS } from '../../gongwen/front-matter/keys/row.ts';
import type { Found, Rule, Text } from '../types.ts';

export const NOTE_BRACKETS: Rule = {
  id: 'L-51',
  name: { zh: '附注加全角圆括号', en: 'full-width brackets round 附注' },
  clause: 'GB/T 9704—2012 7.3.6',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '附注没有放在全角圆括号里。', en: 'The note does not stand in full-width brackets.' },
  why: {
    zh: '附注居左空二字加圆括号（7.3.6）。写在文件头里的，括号自动加，不必写。正文里只看“此件公开发布”一类的整段和括号里的“联系人……”；没有括号的“联系人：……”可能是正文，不查。',
    en: 'It stands in brackets (7.3.6); in the front matter they are set by themselves. A contact without brackets may be text and is left alone.',
  },
  help: {
    zh: '请加全角圆括号；最好写在文件头的“附注”里。',
    en: 'Use full-width brackets, best as note in the front matter.',
  },
  formats: PAPERS,
  supersedes: ['L-70', 'L-56', 'L-30', 'front-matter/normalised'],
  paperAlone: true,
  examples: {
    wrong: [
      { text: '正文。\n\n(此件公开发布)', fixed: '正文。\n\n（此件公开发布）' },
      { text: '正文。\n\n此件公开发布', fixed: '正文。\n\n（此件公开发布）' },
      {
        text: '正文。\n\n(联系人：李三秋，电话：0000-1234567）',
        fixed: '正文。\n\n（联系人：李三秋，电话：0000-1234567）',
      },
      {
        text: '---\n模板: 文件\n附注: (此件公开发布)\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 文件\n附注: （此件公开发布）\n---\n\n# 标题\n\n正文。',
      },
    ],
    right: [
      '正文。\n\n（此件公开发布）',
      '---\n模板: 文件\n附注: 此件公开发布\n---\n\n# 标题\n\n正文。',
      '---\n模板: 文件\n附注: 联系人：李三秋（市水务局）\n---\n\n# 标题\n\n正文。',
      '此件公开发布后，各县要做好解读。',
      '联系人：李三秋，电话：0000-1234567。',
      '> (此件公开发布)',
    ],
  },
  check: { on: 'texts', see },
};

const BARE = /^此件(?:公开发布|主动公开|依申请公开|不予公开|发至[^，。；]{1,15})[。.]?$/;
const BRACKETED = /^[（(](?:此件|联系人)[^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]$/;

function see(text: Text): readonly Found[] {
  const { kind, key, quoted, marker } = text;
  if (quoted || marker) return [];
  if (key === 'note') return brackets(text, /^[（(][^（()）]*[）)]$/, { mended: true });
  if (kind !== 'paragraph') return [];
  return BARE.test(text.value) ? bare(text) : brackets(text, BRACKETED, {});
}

function brackets({ value }: Text, form: RegExp, mended: { readonly mended?: true }): readonly Found[] {
  const to = value.length;
  if (!form.test(value) || (value.startsWith('（') && value.endsWith('）'))) return [];
  const edits = [
    { from: 0, to: 1, with: '（' },
    { from: to - 1, to, with: '）' },
  ];
  return [{ from: 0, to, fix: { kind: 'safe', edits }, ...mended }];
}

function bare({ value }: Text): readonly Found[] {
  const to = value.length;
  const edits = [{ from: 0, to, with: `（${value.replace(/[。.]$/, '')}）` }];
  return [{ from: 0, to, fix: { kind: 'safe', edits } }];
}
