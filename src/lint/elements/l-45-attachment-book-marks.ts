/** L-45: 《》 round the name of an attachment. */
import type { Article, Placed, Rule } from '../types.ts';
import { type AttachmentRow, attachmentRows } from './attachment-rows.ts';

export const ATTACHMENT_BOOK_MARKS: Rule = {
  id: 'L-45',
  name: { zh: '附件名称不加书名号', en: 'no 《》 round the name of an attachment' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '附件说明里的附件名称加了书名号。',
    en: 'The name of an attachment stands in book-title marks.',
  },
  why: {
    zh: '附件说明里列的就是附件的标题，习惯上不加书名号，与附件首页的标题一致。写在文件头里的，排印时会去掉。',
    en: 'The list gives the titles themselves, as they stand on the attachments; those in the front matter lose the marks.',
  },
  help: { zh: '请删去书名号。', en: 'Delete the marks.' },
  supersedes: ['front-matter/normalised'],
  examples: {
    wrong: [
      { text: '# 标题\n\n正文。\n\n附件：《应急预案》', fixed: '# 标题\n\n正文。\n\n附件：应急预案' },
      {
        text: '# 标题\n\n正文。\n\n附件：1.《任务清单》\n2.《联系人名单》',
        fixed: '# 标题\n\n正文。\n\n附件：1.任务清单\n2.联系人名单',
        count: 2,
      },
      {
        text: '---\n模板: 文件\n附件: 《应急预案》\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 文件\n附件: 应急预案\n---\n\n# 标题\n\n正文。',
      },
    ],
    right: [
      '# 标题\n\n正文。\n\n附件：应急预案',
      '# 标题\n\n正文。\n\n附件：1.任务清单\n2.《云川市节水条例》修改说明',
      '---\n模板: 文件\n附件: 应急预案\n---\n\n# 标题\n\n正文。',
      '# 标题\n\n现将《应急预案》印发给你们（见附件）。\n\n附件：应急预案',
      '# 标题\n\n正文。\n\n附件：《甲办法》《乙办法》对照表',
    ],
  },
  check: {
    on: 'article',
    see: (article: Article) =>
      attachmentRows(article)
        .filter(({ in: text, name }) => /^《[^《》]+》$/.test(text.value.slice(name.from, name.to)))
        .map(placed),
  },
};

function placed({ in: text, name: { from, to }, mended }: AttachmentRow): Placed {
  const edits = [
    { from, to: from + 1, with: '' },
    { from: to - 1, to, with: '' },
  ];
  return { in: text, from, to, fix: { kind: 'safe', edits }, ...(mended && { mended }) };
}
