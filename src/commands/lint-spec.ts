/** The row of `banxin lint` in the table of commands. */
import type { CommandSpec, OptionSpec, PositionalSpec } from './arguments.ts';
import { SINCE } from './setting-options.ts';

export const LINT_FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

/** Options of its own, in the order of the help. */
const OWN: readonly OptionSpec[] = [
  {
    name: 'fix',
    kind: 'flag',
    summary: {
      zh: '改好不会改变意思的毛病，写回文件；反复检查，直到没有可改的',
      en: 'put right what changes no meaning, and write the files; again until nothing changes',
    },
  },
  {
    name: 'fix-suggested',
    kind: 'flag',
    summary: { zh: '连同需要过目的改法一起改', en: 'the suggested fixes too, which somebody should look at' },
  },
  {
    name: 'diff',
    kind: 'flag',
    summary: {
      zh: '只显示要改什么（unified diff），不写文件；有可改的返回 1',
      en: 'show what would change (a unified diff) and write nothing; exit code 1 if anything would',
    },
  },
  {
    name: 'rule',
    kind: 'list',
    value: { zh: '规则=轻重', en: 'rule=severity' },
    summary: {
      zh: '一条规则的轻重：off、hint、warning、error，如 L-56=off；可多次，可用逗号；all 是全部规则',
      en: 'how much a rule weighs: off, hint, warning or error, as L-56=off; repeated or with commas; all for all rules',
    },
  },
  {
    name: 'format',
    kind: 'text',
    choices: LINT_FORMATS,
    value: { zh: '格式', en: 'format' },
    summary: {
      zh: '结果的格式：pretty 给人看（默认），json、sarif 给程序，github 给 GitHub Actions',
      en: 'of the result: pretty for people (the default), json and sarif for programs, github for GitHub Actions',
    },
  },
  {
    name: 'all',
    kind: 'flag',
    summary: {
      zh: '每一处都详列；不写时，一篇里同样的毛病详列 3 处，其余只列位置',
      en: 'every finding in full; by default three of those alike in an article, and the places of the others',
    },
  },
  {
    name: 'max-warnings',
    kind: 'text',
    value: { zh: '个数', en: 'number' },
    summary: {
      zh: '警告多于这个数也算不合格（返回码 1）',
      en: 'more warnings than this fail too (exit code 1)',
    },
  },
  {
    name: 'stdin',
    kind: 'flag',
    summary: {
      zh: '从标准输入读取，同 -；与 --fix 同用时在标准输出给出改好的全文',
      en: 'read standard input, as - does; with --fix the mended text goes to standard output',
    },
  },
  {
    name: 'stdin-filename',
    kind: 'text',
    value: { zh: '文件名', en: 'file name' },
    summary: {
      zh: '标准输入的内容当作这个文件：用它的名称和文件夹（配置、模板）',
      en: 'take standard input for this file: its name, and its folder for settings and templates',
    },
  },
  {
    name: 'pages',
    kind: 'flag',
    summary: {
      zh: '另外排版一遍，检查排出来才看得见的毛病',
      en: 'lay out as well, for what only pages tell',
    },
  },
];

/** Of those that every command has that reads articles. */
const SHARED = ['template', 'config', 'strict', 'quiet', 'json'];
/** What is needed to lay out. */
const FOR_PAGES = ['font', 'single-sided', 'pictures-root'];

export function lintWith(articles: PositionalSpec, settings: readonly OptionSpec[]): CommandSpec {
  const named = (names: readonly string[]) => settings.filter(({ name }) => names.includes(name));
  return {
    name: 'lint',
    summary: {
      zh: '校对文章：公文格式、标点、数字、用词，能改的可以自动改好',
      en: 'proofread articles: form, marks, numerals, wording; with fixes',
    },
    // Or --stdin.
    positional: { ...articles, required: false },
    options: [...OWN, ...named(SHARED), ...named(FOR_PAGES), SINCE],
    examples: [
      { line: 'banxin lint 简报.md', summary: { zh: '看一篇文章', en: 'look through an article' } },
      {
        line: 'banxin lint input/ --fix',
        summary: { zh: '一个文件夹，能改的改好', en: 'a folder, with what can be put right' },
      },
      {
        line: 'banxin lint 简报.md --diff',
        summary: { zh: '先看要改什么', en: 'see first what would change' },
      },
      {
        line: 'banxin lint input/ --rule L-56=off,L-99=error --max-warnings 0',
        summary: { zh: '规则的轻重，不许有警告', en: 'weights of rules, no warning allowed' },
      },
      {
        line: 'banxin lint --stdin --stdin-filename a.md --format json < a.md',
        summary: { zh: '给编辑器用', en: 'for an editor' },
      },
    ],
    load: () => import('./lint.ts'),
  };
}
