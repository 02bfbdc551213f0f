/** L-48: 附件 without the names of the attachments. */
import { namesNothing } from '../../gongwen/front-matter/kinds/attachments.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';
import { attachmentRows } from './attachment-rows.ts';

export const ATTACHMENT_UNNAMED: Rule = {
  id: 'L-48',
  name: { zh: '附件写出名称', en: 'attachments are named' },
  clause: 'GB/T 9704—2012 7.3.4',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '附件说明里没有附件的名称。', en: 'The attachments are not named.' },
  why: {
    zh: '附件说明列出附件的顺序号和名称（7.3.4），收文的人才知道附件全不全。',
    en: 'The list gives number and name of each (7.3.4), so that who receives the paper can see what belongs to it.',
  },
  help: {
    zh: '请逐个写出名称，如“附件：1.任务清单”；没有附件就删去。',
    en: 'Name each of them; delete the line where there is none.',
  },
  supersedes: ['front-matter/attachment-unnamed'],
  paperAlone: true,
  examples: {
    wrong: [
      { text: '# 标题\n\n正文。\n\n附件：如文' },
      { text: '# 标题\n\n正文。\n\n附件2份' },
      { text: '# 标题\n\n正文。\n\n附件：3份。' },
      { text: '---\n模板: 文件\n附件: 附后\n---\n\n# 标题\n\n正文。' },
    ],
    right: [
      '# 标题\n\n正文。\n\n附件：任务清单',
      '# 标题\n\n请报送附件2份。',
      '# 标题\n\n正文。\n\n附件：如文水库调度表',
      '---\n模板: 文件\n附件: 任务清单\n---\n\n# 标题\n\n正文。',
      '# 标题\n\n正文。\n\n# 附件2\n\n# 任务清单\n\n内容。',
    ],
  },
  check: { on: 'article', see },
};

const COUNT_ALONE = /^附件(?:如文|附后|[ \t]*\d{1,3}[ \t]*[份件个])[。]?$/;

function see(article: Article): readonly Placed[] {
  const rows = attachmentRows(article).filter(({ in: text, name }) =>
    namesNothing(text.value.slice(name.from, name.to)),
  );
  const alone = article.texts.filter((text) => isParagraph(text) && COUNT_ALONE.test(text.value.trim()));
  return [
    ...rows.map(({ in: text, name }) => ({ in: text, ...name })),
    ...alone.map((text) => ({ in: text, from: 0, to: text.value.length })),
  ];
}

const isParagraph = ({ kind, quoted, marker }: Text): boolean => kind === 'paragraph' && !quoted && !marker;
