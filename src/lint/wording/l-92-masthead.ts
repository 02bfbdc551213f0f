/** L-92: a masthead that lacks its name, number, unit or date. */

import type { KeyRow } from '../../gongwen/front-matter/keys/row.ts';
import { KEYS } from '../../gongwen/front-matter/keys.ts';
import type { Article, Placed, Rule } from '../types.ts';

export const MASTHEAD: Rule = {
  id: 'L-92',
  name: { zh: '报头四项齐全', en: 'a complete masthead' },
  strength: 'PRAC',
  severity: 'hint',
  message: { zh: '报头缺项。', en: 'The masthead is not complete.' },
  why: {
    zh: '读者靠报头知道这是什么简报、第几期、谁编印、哪天印的；归档、引用也靠它。',
    en: 'The masthead tells which briefing it is, its number, who made it and when; it is filed by them.',
  },
  help: { zh: '请在文件头补上。', en: 'Add it to the front matter.' },
  formats: ['briefing'],
  supersedes: ['front-matter/masthead-incomplete'],
  examples: {
    wrong: [
      { text: '---\n模板: 简报\n简报名称: 防汛简报\n日期: 2026-07-01\n---\n\n# 全市入汛\n\n各地加强值守。' },
      { text: '---\n期号: 3\n模板: 简报\n---\n\n# 全市入汛\n\n各地加强值守。' },
      {
        text: '---\n模板: 简报\n简报名称: 防汛简报\n期号: 3\n编印单位: 云川市防指办\n---\n\n# 全市入汛\n\n各地加强值守。',
      },
    ],
    right: [
      '---\n模板: 简报\n简报名称: 防汛简报\n期号: 3\n编印单位: 云川市防指办\n日期: 2026-07-01\n---\n\n# 全市入汛\n\n各地加强值守。',
      '---\n模板: 简报\n刊名: 防汛简报\n期数: 3\n编发单位: 云川市防指办\n日期: 2026年7月1日\n---\n\n# 全市入汛\n\n各地加强值守。',
      '---\n模板: 文件\n发文机关: 云川市水务局\n---\n\n# 关于开展检查的通知\n\n现通知如下。',
      '---\n模板: 纪要\n期号: 3\n---\n\n# 会议纪要\n\n会议指出，形势向好。',
      '---\n模板: 普通\n---\n\n# 讲话稿\n\n同志们，开会。',
      '# 全市入汛\n\n各地加强值守。',
    ],
  },
  check: { on: 'article', see },
};

function see({ source, tree, fields }: Article): readonly Placed[] {
  if (!tree.frontMatter || fields.size === 0) return [];
  const rows: readonly KeyRow[] = KEYS;
  const missing = rows.filter(({ id, expected }) => expected && !fields.has(id));
  if (missing.length === 0) return [];
  const { start, line } = tree.frontMatter.span;
  const example = missing[0]!;
  return [
    {
      span: source.span(start, start + source.line(line).trimEnd().length),
      message: {
        zh: `报头缺少：${missing.map(({ zh }) => zh).join('、')}。`,
        en: `The masthead lacks: ${missing.map(({ id }) => id).join(', ')}.`,
      },
      help: {
        zh: `请在文件头补上，如“${example.zh}: ${String(example.example)}”。`,
        en: `Add it to the front matter, such as “${example.id}: ${String(example.example)}”.`,
      },
      // A name is missed at once; the other parts only make the head look unfinished.
      ...(missing.some(({ id }) => id === 'masthead') && { severity: 'warning' as const }),
    },
  ];
}
