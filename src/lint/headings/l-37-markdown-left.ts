/** L-37: signs of Markdown that show on headings, and bold in the place of a heading. */
import { readOrdinal } from '../../gongwen/ordinals.ts';
import type { Block, Paragraph } from '../../markdown/types.ts';
import type { Article, Found, Placed, Rule, Text } from '../types.ts';
import { isOwnText } from './beginnings.ts';

export const MARKDOWN_LEFT: Rule = {
  id: 'L-37',
  name: { zh: '小标题上不留 Markdown 记号', en: 'no signs of Markdown left on headings' },
  clause: 'GB/T 9704—2012 7.3.3',
  strength: 'DEF',
  severity: 'warning',
  message: {
    zh: '这里的记号没有成为小标题，会原样印出来。',
    en: 'This sign made no heading and will be printed as it stands.',
  },
  why: {
    zh: '“## 总体要求”“**一、总体要求**”“（一）**加强领导。**”是这里的写法，排出来是小标题的字体，不留记号，都不算；要说的是没有起作用的记号（没有配对的“**”、全角的“＃”），和独占一行的加粗：它仍是加粗的正文，不是小标题，不编号也不进目录，只作提示。',
    en: 'Headings typed with # or in bold behind an ordinal are set as headings and are fine. Told are signs that did not work, and (as a hint) a bold line without an ordinal: it stays bold text.',
  },
  help: { zh: '小标题请写成“## 总体要求”。', en: 'Write a heading as `## …`.' },
  supersedes: ['markdown/unclosed-emphasis'],
  examples: {
    wrong: [
      { text: '# 标题\n\n**一、总体要求\n\n做好工作。', fixed: '# 标题\n\n一、总体要求\n\n做好工作。' },
      { text: '# 标题\n\n## 总体要求**\n\n做好工作。', fixed: '# 标题\n\n## 总体要求\n\n做好工作。' },
      { text: '# 标题\n\n＃＃ 总体要求\n\n做好工作。', fixed: '# 标题\n\n## 总体要求\n\n做好工作。' },
      { text: '# 标题\n\n**总体要求**\n\n各县（区）要高度重视，切实做好各项工作，不得懈怠。' },
    ],
    right: [
      '# 标题\n\n**一、总体要求**\n\n做好工作。',
      '# 标题\n\n## **总体要求**\n\n做好工作。',
      '# 标题\n\n（一）**加强领导。**各县要成立专班。',
      '# 标题\n\n##总体要求\n\n做好工作。',
      '# 标题\n\n**各县要高度重视。**务必做好各项工作。',
      '# 标题\n\n请在1\\*\\*2之间选择。\n\n**云川市水务局**\n\n2026年8月1日',
    ],
  },
  check: {
    on: 'article',
    see: (article) => [...article.texts.filter(isOwnText).flatMap(signs), ...boldLines(article)],
  },
};

const WIDE_HASH = /^(?=#{0,5}＃)[#＃]{1,6}[ \t\u3000]*(?=[\p{Script=Han}（\d])/u;

function signs(text: Text): readonly Placed[] {
  return [...stars(text), ...wideHashes(text)].map((found) => ({ ...found, in: text }));
}

function wideHashes({ kind, value }: Text): readonly Found[] {
  const to = kind === 'paragraph' ? (WIDE_HASH.exec(value)?.[0].length ?? 0) : 0;
  if (to === 0) return [];
  const edits = [{ from: 0, to, with: `${'#'.repeat(value.slice(0, to).trimEnd().length)} ` }];
  return [{ from: 0, to, fix: { kind: 'suggested', edits } }];
}

const LONGEST_LINE = 50;

/** Of a heading, or of a short line that would be one without them. */
function stars(text: Text): readonly Found[] {
  const { value, heading } = text;
  if (!value.includes('**')) return [];
  const bare = value.replaceAll('**', '');
  if (!heading && !(value.length <= LONGEST_LINE && readOrdinal(bare))) return [];
  return [...value.matchAll(/\*\*/g)].flatMap(({ index: from }): readonly Found[] => {
    const to = from + 2;
    if (!text.isLiteral(from, to)) return [];
    return [{ from, to, fix: { kind: 'safe', edits: [{ from, to, with: '' }] } }];
  });
}

const BOLD_LINE: Pick<Rule, 'message'> = {
  message: {
    zh: '独占一行的加粗文字像是小标题，但仍按正文排。',
    en: 'This bold line looks like a heading, but is set as text.',
  },
};
const LONGEST = 30;
const SHORTEST_TEXT = 20;

function boldLines({ tree, source }: Article): readonly Placed[] {
  return tree.children.flatMap((block, i): readonly Placed[] => {
    const words = boldWords(block);
    const next = tree.children[i + 1];
    if (words === undefined || next?.kind !== 'paragraph' || !isText(next)) return [];
    return [{ span: source.span(block.span.start, block.span.end), severity: 'hint', ...BOLD_LINE }];
  });
}

const isText = ({ span }: Paragraph): boolean => span.end - span.start >= SHORTEST_TEXT;

/** The words of a paragraph that is bold from end to end, short and no sentence. */
function boldWords(block: Block): string | undefined {
  const [only, ...others] = block.kind === 'paragraph' ? block.children : [];
  if (only?.kind !== 'strong' || others.length > 0) return undefined;
  const words = only.children.map((child) => (child.kind === 'text' ? child.value : '')).join('');
  const isPhrase = /^[\p{Script=Han}\d“”《》、（）—·]{2,}$/u.test(words) && words.length <= LONGEST;
  return isPhrase && !readOrdinal(words) ? words : undefined;
}
