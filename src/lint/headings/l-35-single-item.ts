/** L-35: only one item at a level. */
import { levelOf } from '../../gongwen/heading-order.ts';
import type { Level } from '../../gongwen/types.ts';
import type { Placed, Rule } from '../types.ts';
import { numberPlace, outlinesOf, type Ranked } from './outline.ts';

export const SINGLE_ITEM: Rule = {
  id: 'L-35',
  name: { zh: '一级至少两条', en: 'at least two items at a level' },
  strength: 'PRAC',
  severity: 'hint',
  message: { zh: '这一级只有一条。', en: 'There is only one item at this level.' },
  why: {
    zh: '分条是为了并列；只有“（一）”没有“（二）”，不如不分，或者是漏了一条。不成小标题的段落不管。',
    en: 'Items are for what stands side by side; one alone had better be no item, or another is missing.',
  },
  help: { zh: '请并入上一级，或补上另一条。', en: 'Join it to the level above, or add another.' },
  examples: {
    wrong: [
      {
        text: '# 标题\n\n一、总体要求\n\n（一）指导思想\n\n预防为主。\n\n二、组织实施\n\n落实责任。',
      },
      { text: '# 标题\n\n## 总体要求\n\n做好工作。' },
      {
        text: '# 标题\n\n## 甲\n\n### 乙\n\n正文。\n\n### 丙\n\n#### 丁\n\n正文。\n\n## 戊\n\n正文。',
      },
    ],
    right: [
      '# 标题\n\n一、总体要求\n\n做好工作。\n\n二、组织实施\n\n落实责任。',
      '# 标题\n\n没有小标题的短文。',
      '# 标题\n\n一、总体要求\n\n（一）指导思想\n\n预防为主。\n\n（二）工作目标\n\n不漏一处。\n\n二、组织实施\n\n落实责任。',
      '# 标题\n\n（一）各县每日报告险情，不得迟报、漏报，遇有重大险情随时报告市防指。',
      '---\n模板: 简报\n---\n\n# 甲\n\n正文。\n\n# 乙\n\n正文。',
      '# 标题\n\n第一章　总则\n\n第一条　为了加强管理，制定本办法。',
    ],
  },
  check: {
    on: 'article',
    see: (article) =>
      outlinesOf(article)
        .flatMap(lonely)
        .map((entry): Placed => ({ span: numberPlace(entry, article) })),
  },
};

/** Headings without a sibling under the same heading. */
function lonely(outline: readonly Ranked[]): readonly Ranked[] {
  const open = new Map<Level, Ranked[]>();
  const rows: Ranked[][] = [];
  for (const entry of outline) {
    const level = levelOf(entry);
    if (level === undefined) continue;
    for (const deeper of [...open.keys()]) if (deeper > level) open.delete(deeper);
    const row = open.get(level) ?? [];
    if (row.length === 0) rows.push(row);
    open.set(level, row);
    row.push(entry);
  }
  return rows.flatMap(([first, ...others]) => (others.length === 0 && isHeading(first!) ? [first!] : []));
}

const isHeading = (entry: Ranked): boolean => entry.kind !== 'paragraph' && !entry.rank.foreign;
