/** L-44: a mark behind the name of an attachment. */
import type { Article, Placed, Rule } from '../types.ts';
import { type AttachmentRow, attachmentRows } from './attachment-rows.ts';

export const ATTACHMENT_END: Rule = {
  id: 'L-44',
  name: { zh: '附件名称后不加标点', en: 'no mark behind the name of an attachment' },
  clause: 'GB/T 9704—2012 7.3.4',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '附件名称后面有标点。', en: 'The name of an attachment is followed by a mark.' },
  why: {
    zh: '附件说明里每个附件各占一行，名称后面不加标点（7.3.4）。写在文件头里的，排印时会去掉。',
    en: 'Every attachment has a line of its own without a mark (7.3.4); those in the front matter lose it on the page.',
  },
  help: {
    zh: '请删去标点，每个附件另起一行。',
    en: 'Delete the mark and give each attachment a line.',
  },
  supersedes: ['front-matter/normalised', 'L-56'],
  examples: {
    wrong: [
      {
        text: '# 标题\n\n正文。\n\n附件：1.任务清单；\n2.联系人名单。',
        fixed: '# 标题\n\n正文。\n\n附件：1.任务清单\n2.联系人名单',
        count: 2,
      },
      {
        text: '# 标题\n\n正文。\n\n附件：1.任务清单； 2.联系人名单',
        fixed: '# 标题\n\n正文。\n\n附件：1.任务清单\\\n2.联系人名单',
      },
      {
        text: '---\n模板: 文件\n附件:\n  - 任务清单；\n  - 联系人名单。\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 文件\n附件:\n  - 任务清单\n  - 联系人名单\n---\n\n# 标题\n\n正文。',
        count: 2,
      },
      { text: '# 标题\n\n正文。\n\n附件：应急预案。', fixed: '# 标题\n\n正文。\n\n附件：应急预案' },
    ],
    right: [
      '# 标题\n\n正文。\n\n附件：1.任务清单\n2.联系人名单',
      '# 标题\n\n正文。\n\n附件：应急预案',
      '# 标题\n\n正文。\n\n附件：应急预案（试行）',
      '---\n模板: 文件\n附件:\n  - 任务清单: 附件/清单.md\n---\n\n# 标题\n\n正文。',
      '# 标题\n\n附件是公文正文的补充。',
      '# 标题\n\n附件：指随文印发的材料。附件与正文有同等效力。',
    ],
  },
  check: {
    on: 'article',
    see: (article: Article) =>
      attachmentRows(article)
        .filter(({ in: text, end }) => /[^\s]/.test(text.value.slice(end.from, end.to)))
        .map(placed),
  },
};

function placed({ in: text, end: { from, to }, isInner, mended }: AttachmentRow): Placed {
  const typed = text.value.slice(from, to);
  const marks = { from, to: from + typed.trimEnd().length };
  if (mended && isInner) return { in: text, ...marks, mended };
  // Names in one line are parted by a line end, which somebody should look at.
  const fix = isInner
    ? ({ kind: 'suggested', edits: [{ from, to, with: '\\\n' }] } as const)
    : ({ kind: 'safe', edits: [{ ...marks, with: '' }] } as const);
  return { in: text, ...marks, fix, ...(mended && { mended }) };
}
