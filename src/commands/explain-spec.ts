/** The row of `banxin explain` in the table of commands. */
import type { CommandSpec } from './arguments.ts';
import { JSON_REPORT } from './shared-options.ts';

export const EXPLAIN: CommandSpec = {
  name: 'explain',
  summary: {
    zh: '说明一条校对规则，或任何命令报出的编号：依据、为什么、怎么改、例子',
    en: 'explain a rule of the linter, or a code any command prints: clause, reason, what to do, examples',
  },
  positional: {
    name: { zh: '编号', en: 'code' },
    summary: {
      zh: 'L-44（或 l44、44），或 gongwen/level-skipped 一类的编号，可以几个；不写就列出全部规则',
      en: 'L-44 (or l44, 44), or a code such as gongwen/level-skipped; several at once; without one, all rules',
    },
    required: false,
  },
  options: [JSON_REPORT],
  examples: [
    {
      line: 'banxin explain L-44',
      summary: { zh: '一条规则，连同例子', en: 'a rule with its examples' },
    },
    {
      line: 'banxin explain layout/lone-character L-99',
      summary: { zh: '一次看几个编号', en: 'several codes at once' },
    },
    { line: 'banxin explain', summary: { zh: '全部规则，按类', en: 'all rules by family' } },
  ],
  load: () => import('./explain.ts'),
};
