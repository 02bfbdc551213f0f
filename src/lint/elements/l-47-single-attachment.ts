/** L-47: a number before the only attachment. */
import type { Article, Placed, Rule } from '../types.ts';
import { attachmentRows } from './attachment-rows.ts';

export const SINGLE_ATTACHMENT: Rule = {
  id: 'L-47',
  name: { zh: '只有一个附件时不编号', en: 'a single attachment has no number' },
  strength: 'PRAC',
  severity: 'hint',
  message: { zh: '只有一个附件，名称前面写了序号。', en: 'The only attachment is numbered.' },
  why: {
    zh: '序号用来区分几个附件（7.3.4）；只有一个时习惯上只写“附件：名称”。写在文件头里的自动处理。',
    en: 'Numbers tell several attachments apart (7.3.4); one alone goes without. The front matter sees to it by itself.',
  },
  help: { zh: '请删去序号；如果漏写了其他附件，请补上。', en: 'Delete the number, or add what is missing.' },
  supersedes: ['front-matter/normalised', 'L-46'],
  examples: {
    wrong: [
      { text: '# 标题\n\n正文。\n\n附件：1.任务清单', fixed: '# 标题\n\n正文。\n\n附件：任务清单' },
      { text: '# 标题\n\n正文。\n\n附件：1. 任务清单', fixed: '# 标题\n\n正文。\n\n附件：任务清单' },
      {
        text: '---\n模板: 文件\n附件: 1.任务清单\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 文件\n附件: 任务清单\n---\n\n# 标题\n\n正文。',
      },
    ],
    right: [
      '# 标题\n\n正文。\n\n附件：任务清单',
      '# 标题\n\n正文。\n\n附件：1.任务清单\n2.联系人名单',
      '# 标题\n\n正文。\n\n附件：1.任务清单\n\n2.联系人名单',
      '# 标题\n\n正文。\n\n附件：1号水库调度表',
      '---\n模板: 文件\n附件: [任务清单, 联系人名单]\n---\n\n# 标题\n\n正文。',
      '# 标题\n\n正文。\n\n附件：2.联系人名单',
    ],
  },
  check: { on: 'article', see },
};

/** A number other than 1 says that something is missing, which is no matter of form. */
function see(article: Article): readonly Placed[] {
  const [only, ...others] = attachmentRows(article);
  const number = only?.number;
  if (!number || others.length > 0 || article.gongwen.kind === 'briefing') return [];
  if (article.gongwen.attachments.length > 1 || !/^[1１一]$/.test(number.value)) return [];
  const { from, to } = number;
  const fix = { kind: 'safe', edits: [{ from, to, with: '' }] } as const;
  return [{ in: only.in, from, to, fix, ...(only.mended && { mended: true }) }];
}
