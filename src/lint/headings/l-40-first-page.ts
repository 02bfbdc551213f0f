/** L-40: a first page without body text. */
import type { LaidPages } from '../laid-pages.ts';
import { top } from '../printed-places.ts';
import type { Article, Placed, Rule } from '../types.ts';

export const FIRST_PAGE: Rule = {
  id: 'L-40',
  name: { zh: '首页必须有正文', en: 'body text on the first page' },
  clause: 'GB/T 9704—2012 7.3.3',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '公文首页没有正文。', en: 'There is no body text on the first page.' },
  why: {
    zh: '公文首页必须显示正文。版头、标题、主送机关太长，或正文一开头就是排不下的表、图，首页就没有正文了。',
    en: 'The first page must show body text. Long heads, titles and addressees, or a tall table at the very beginning, push it off.',
  },
  help: {
    zh: '请缩短标题和主送机关，或在开头的表、图之前写一段话。',
    en: 'Shorten title and addressees, or begin with a paragraph instead of a table or picture.',
  },
  formats: ['document', 'document-upward', 'letter', 'order', 'minutes', 'plain'],
  examples: {
    wrong: [
      { text: '# 关于印发任务清单的通知\n────\n　　现将任务清单印发给你们。' },
      { text: '# 关于印发任务清单的通知\n! 图1\n────\n　　现将任务清单印发给你们。' },
      { text: '# 关于印发任务清单的通知\n────\n| 任务\n| 时限\n────\n　　特此通知。' },
    ],
    right: [
      '# 关于印发任务清单的通知\n　　现将任务清单印发给你们。',
      '# 关于印发任务清单的通知\n　　现将任务清\n────\n单印发给你们。',
      '# 关于印发任务清单的通知\n## 一、总体要求\n　　坚持安全第一。\n────\n　　特此通知。',
      '# 任务清单\n| 任务\n| 时限',
      '　　现将任务清单印发给你们。\n────\n! 图1',
    ],
  },
  check: { on: 'pages', see },
};

/** A paper of one page that is all table has nothing to bring forward. */
function see(pages: LaidPages, article: Article): readonly Placed[] {
  const [first, ...rest] = pages;
  return first && !first.hasBody && rest.some(({ hasBody }) => hasBody) ? [{ span: top(article) }] : [];
}
