/** L-55: 主题词, which the standard has given up. */
import { PAPERS } from '../../gongwen/front-matter/keys/row.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';

export const SUBJECT_WORDS: Rule = {
  id: 'L-55',
  name: { zh: '不写主题词', en: 'no 主题词' },
  clause: 'GB/T 9704—2012 7.4',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '公文里写了主题词。', en: 'The paper has 主题词.' },
  why: {
    zh: '2012 年的标准取消了主题词这一要素，版记里只有抄送机关、印发机关和印发日期。要供检索的词写在文件头的“关键词”里，不印。',
    en: 'The standard of 2012 has dropped this element. Words for searching belong into keywords of the front matter and are not printed.',
  },
  help: {
    zh: '请删去；需要检索用的词，请写在文件头的“关键词”里。',
    en: 'Delete it, or write keywords in the front matter.',
  },
  formats: PAPERS,
  supersedes: ['front-matter/unknown-key', 'L-56'],
  paperAlone: true,
  examples: {
    wrong: [
      { text: '正文。\n\n主题词：防汛 通知', fixed: '正文。\n\n' },
      { text: '正文。\n\n**主题词:** 防汛　抢险　通知\n\n抄送：市委办公室。' },
      { text: '---\n模板: 文件\n主题词: 防汛 通知\n---\n\n# 标题\n\n正文。' },
    ],
    right: [
      '---\n模板: 文件\n关键词: [防汛, 通知]\n---\n\n# 标题\n\n正文。',
      '主题词表由档案部门编制。',
      '新标准取消了主题词。',
      '> 主题词：防汛 通知',
      '---\n模板: 简报\n---\n\n# 标题\n\n主题词：防汛是头等大事。',
      '本次活动的主题词：创新、协调、绿色。',
    ],
  },
  check: { on: 'article', see: (article) => [...keys(article), ...article.texts.flatMap(rows)] },
};

const KEY = /^主题词(?=[ \t]*[:：])/m;

function keys({ tree, source }: Article): readonly Placed[] {
  const found = tree.frontMatter && KEY.exec(tree.frontMatter.value);
  if (!found) return [];
  const start = tree.frontMatter!.span.start + found.index;
  return [{ span: source.span(start, start + found[0].length) }];
}

const ROW = /^主[ \u3000]?题[ \u3000]?词[ \t\u3000]*[：:]/;

/** A row of words; a sentence may speak of the matter. */
function rows(text: Text): readonly Placed[] {
  const { kind, quoted, marker, value } = text;
  if (kind !== 'paragraph' || quoted || marker || !ROW.test(value) || /[，。；]/.test(value)) return [];
  const to = value.length;
  const place = { in: text, from: 0, to };
  if (!text.isLiteral(0, to)) return [place];
  return [{ ...place, fix: { kind: 'suggested', edits: [{ from: 0, to, with: '' }] } }];
}
