/** L-53: 抄报, 抄发 and 报送 for 抄送. */
import { writtenValues } from '../../gongwen/front-matter/written.ts';
import { isRowOfOrgans } from '../../gongwen/loose-elements.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';

export const COPIES_WORD: Rule = {
  id: 'L-53',
  name: { zh: '公文只用“抄送”', en: 'papers say 抄送' },
  clause: 'GB/T 9704—2012 7.4.2',
  strength: 'DEF',
  severity: 'warning',
  message: { zh: '公文的版记里写了“抄报”一类的词。', en: 'The imprint says 抄报 or the like.' },
  why: {
    zh: '对上级、平级、下级机关都用“抄送”，不分抄报、抄送、抄发。简报的“报、送、发”另有惯例，纪要、普通文稿也有分送的写法，不查。',
    en: 'Superior and subordinate organs alike are named behind 抄送. Briefings, minutes and plain papers have forms of their own.',
  },
  help: { zh: '请改成“抄送”，上级机关排在前面。', en: 'Write 抄送, superior organs first.' },
  formats: ['document', 'document-upward', 'letter', 'order'],
  supersedes: ['front-matter/alias-key'],
  paperAlone: true,
  examples: {
    wrong: [
      { text: '正文。\n\n抄报：省应急厅。', fixed: '正文。\n\n抄送：省应急厅。' },
      {
        text: '正文。\n\n抄发：各县水务局，各乡镇人民政府。',
        fixed: '正文。\n\n抄送：各县水务局，各乡镇人民政府。',
      },
      { text: '---\n模板: 文件\n抄报: 省应急厅\n---\n\n# 标题\n\n正文。' },
      { text: '---\n模板: 文件\n报送: 省应急厅\n---\n\n# 标题\n\n正文。' },
    ],
    right: [
      '正文。\n\n抄送：省应急厅。',
      '---\n模板: 文件\n抄送: 省应急厅\n---\n\n# 标题\n\n正文。',
      '---\n模板: 简报\n报: 市委办公室\n送: 市财政局\n---\n\n# 标题\n\n正文。',
      '报送：每月5日前报市应急局。',
      '抄报市政府的材料一并归档。',
      '---\n模板: 纪要\n---\n\n正文。\n\n抄报：市政府。',
    ],
  },
  check: { on: 'article', see: (article) => [...keys(article), ...article.texts.flatMap(rows)] },
};

const WORD = /^(?:抄报|抄发|报送|呈报|分送)(?:机关|单位)?$/;

function keys({ tree, source, format }: Article): readonly Placed[] {
  return writtenValues(tree.frontMatter, source, format)
    .filter(({ id, key }) => id === 'cc' && WORD.test(key.trim()))
    .map(({ keySpan }) => ({ span: keySpan, mended: true }));
}

const ROW = /^(抄[ \u3000]*[报发]|报送|呈报|分送)[：:][ \t\u3000]*([^。；！？：:\d]+)。?$/;

function rows(text: Text): readonly Placed[] {
  const match = text.kind === 'paragraph' && !text.quoted ? ROW.exec(text.value) : null;
  if (!match || !isRowOfOrgans(match[2]!.trimEnd())) return [];
  const to = match[1]!.length;
  return [{ in: text, from: 0, to, fix: { kind: 'suggested', edits: [{ from: 0, to, with: '抄送' }] } }];
}
