/**
 * Every command banxin knows. A row says what it is for and how to load it; `load` is called only when
 * the command is, so a start pays for one command and no more. A new command is a row and a file.
 */
import { PDF_KIND_NAMES } from '../render/pdf-kinds.ts';
import { EXTRACT, verifyWith } from './archive-specs.ts';
import type { CommandSpec, OptionSpec } from './arguments.ts';
import { EXPLAIN } from './explain-spec.ts';
import { INSPECT } from './inspect-spec.ts';
import { lintWith } from './lint-spec.ts';
import { LSP } from './lsp-spec.ts';
import { mergeWith, SHARD } from './merge-spec.ts';
import { serveWith } from './serve-spec.ts';
import { CACHE_OPTIONS, JOBS, NO_LINT, REPORT, SETTING_OPTIONS, SINCE } from './setting-options.ts';

const ARTICLES = {
  name: { zh: '文件|文件夹|通配符|-', en: 'file|folder|glob|-' },
  summary: {
    zh: 'Markdown 文章；文件夹取其中全部 .md 和 .markdown（不含 README.md 和以 _ 或 . 开头的）；- 从标准输入读取',
    en: 'Markdown articles; a folder stands for all its .md and .markdown files (but README.md and names that begin with _ or .); - reads standard input',
  },
  required: true,
} as const;

const OUTPUT: OptionSpec = {
  name: 'output',
  alias: 'o',
  kind: 'text',
  value: { zh: '文件夹或 .pdf', en: 'folder or .pdf' },
  summary: {
    zh: '写到哪里：文件夹（默认 output/）、一个 .pdf 文件，或 -（标准输出）',
    en: 'where to: a folder (default output/), one .pdf file, or - for standard output',
  },
};

const COMPARE: OptionSpec = {
  name: 'check',
  kind: 'flag',
  summary: {
    zh: '什么也不写，只看输出文件夹里的 PDF 是不是现在会排出的：缺少、过时、多余的列出来，返回 1',
    en: 'write nothing and see whether the PDFs in the output folder are what would be made now: list what is missing, stale or surplus, with exit code 1',
  },
};

const SITE: readonly OptionSpec[] = [
  {
    name: 'site',
    kind: 'flag',
    summary: {
      zh: '输出文件夹同时是一个网站：首页、每份文件的网页、查找、订阅、清单；见 docs/site.md',
      en: 'the output folder is a website as well: a first page, a page for each document, search, feed, manifest',
    },
  },
  {
    name: 'base-url',
    kind: 'text',
    value: { zh: '网址', en: 'address' },
    summary: {
      zh: '网站将来的完整地址，写进网站地图、订阅和网页',
      en: 'where the site will be published, for its sitemap, feed and pages',
    },
  },
];

const OMIT_CLASSIFIED: OptionSpec = {
  name: 'omit-classified',
  kind: 'flag',
  summary: {
    zh: '注明密级的文章照样检查，PDF 不写进输出文件夹：公开这个文件夹时用（同配置文件的 网站: {涉密: 不写}）',
    en: 'articles marked as secrets are checked, but their PDFs are not written into the output folder: for a folder that is published (as site: {classified: omit} in the settings)',
  },
};

const PDF: OptionSpec = {
  name: 'pdf',
  kind: 'text',
  choices: PDF_KIND_NAMES,
  value: { zh: '种类', en: 'kind' },
  summary: {
    zh: '做成哪种 PDF：a-2a+ua（存档用的 PDF/A-2a，同时是人人可读的 PDF/UA-1，默认）、a-3a+ua（另把源文件放在里面），或 plain（不加这些）',
    en: 'which kind of PDF: a-2a+ua (PDF/A-2a to be kept and PDF/UA-1 for every reader; the default), a-3a+ua (with its source inside), or plain (neither)',
  },
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'build',
    summary: { zh: '把文章排成 PDF', en: 'set articles as PDF' },
    positional: ARTICLES,
    options: [
      OUTPUT,
      PDF,
      ...SETTING_OPTIONS,
      NO_LINT,
      JOBS,
      ...CACHE_OPTIONS,
      COMPARE,
      ...SITE,
      OMIT_CLASSIFIED,
      REPORT,
      SINCE,
      SHARD,
    ],
    examples: [
      {
        line: 'banxin build input/',
        summary: { zh: '一个文件夹的全部文章，写到 output/', en: 'all articles of a folder, into output/' },
      },
      {
        line: 'banxin build 简报.md -o 第3期.pdf --strict',
        summary: { zh: '一篇文章，有警告也算不合格', en: 'one article, warnings fail too' },
      },
      {
        line: 'banxin build "2026/**/*.md" -o 成品/',
        summary: { zh: '通配符请加引号', en: 'quote a glob' },
      },
      {
        line: 'banxin build a.md --font 小标宋=字体/小标宋.ttf',
        summary: { zh: '标题用自己有授权的字体', en: 'titles in a font you hold a licence for' },
      },
      {
        line: 'banxin build input/ --check',
        summary: { zh: 'CI 里：PDF 与文章不一致就不合格', en: 'in CI: fail when PDFs and articles disagree' },
      },
      {
        line: 'banxin build input/ -o output/ --site',
        summary: {
          zh: 'output/ 同时是一个网站，打开 output/index.html',
          en: 'output/ is a website as well, open output/index.html',
        },
      },
      {
        line: 'banxin build 简报.md --booklet --watermark 征求意见稿',
        summary: {
          zh: 'A3 小册子，带水印，写到 output/简报.水印.小册子.pdf',
          en: 'an A3 booklet with a watermark, into output/简报.水印.小册子.pdf',
        },
      },
      {
        line: 'cat a.md | banxin build - -o a.pdf',
        summary: { zh: '从标准输入读取', en: 'from standard input' },
      },
    ],
    load: () => import('./build.ts'),
  },
  {
    name: 'check',
    summary: {
      zh: '做排版的全部检查，但不写任何文件',
      en: 'everything build checks, without writing a file',
    },
    positional: ARTICLES,
    options: [...SETTING_OPTIONS, NO_LINT, JOBS, REPORT, SINCE],
    examples: [
      {
        line: 'banxin check input/ --strict',
        summary: { zh: '检查一个文件夹的全部文章', en: 'check all articles of a folder' },
      },
      {
        line: 'banxin check a.md --json',
        summary: { zh: '给其他程序用的结果', en: 'results for other programs' },
      },
    ],
    load: () => import('./check.ts'),
  },
  serveWith(SETTING_OPTIONS),
  mergeWith([OUTPUT, ...SETTING_OPTIONS.filter(({ name }) => ['quiet', 'json'].includes(name)), REPORT]),
  lintWith(ARTICLES, SETTING_OPTIONS),
  EXPLAIN,
  LSP,
  {
    name: 'fonts',
    summary: {
      zh: '列出各角色的字体、覆盖范围和嵌入许可',
      en: 'list the fonts of each role, their coverage and embedding rights',
    },
    options: [
      ...SETTING_OPTIONS.filter(({ name }) => ['font', 'config', 'json'].includes(name)),
      {
        name: 'scan',
        kind: 'flag',
        summary: {
          zh: '另外查看本机安装的字体，说明哪些可用于哪个角色',
          en: 'also look at the fonts installed on this machine and say which fit which role',
        },
      },
    ],
    examples: [
      {
        line: 'banxin fonts',
        summary: { zh: '随附字体和替代关系', en: 'shipped fonts and what stands in for what' },
      },
      {
        line: 'banxin fonts --scan',
        summary: { zh: '看看本机有哪些可用的字体', en: 'see which fonts of this machine would do' },
      },
    ],
    load: () => import('./fonts.ts'),
  },
  {
    name: 'templates',
    summary: {
      zh: '列出自带的和您自己的模板；给出名称或路径就列出它的全部数值和与标准的出入',
      en: 'list the shipped templates and your own; with a name or path, all its values and deviations',
    },
    positional: {
      name: { zh: '名称或路径', en: 'name or path' },
      summary: {
        zh: '要看的模板，如 文件、信函、ours.yaml',
        en: 'templates to look into, such as document, letter, ours.yaml',
      },
      required: false,
    },
    options: SETTING_OPTIONS.filter(({ name }) => ['config', 'json'].includes(name)),
    examples: [
      { line: 'banxin templates', summary: { zh: '有哪些模板', en: 'which templates there are' } },
      {
        line: 'banxin templates 信函',
        summary: {
          zh: '信函的每个数值，折成毫米、磅、字',
          en: 'every value of a letter, in mm, pt and characters',
        },
      },
      {
        line: 'banxin templates ours.yaml',
        summary: {
          zh: '本单位的模板与标准有哪些出入',
          en: 'where your own template deviates from the standard',
        },
      },
    ],
    load: () => import('./templates.ts'),
  },
  {
    name: 'init',
    summary: {
      zh: '写一篇样稿，每一项都有说明；或写一个自己的模板',
      en: 'write a sample article with every field explained, or a template of your own',
    },
    positional: {
      name: { zh: '文种', en: 'kind' },
      summary: {
        zh: '文件、上行文、信函、命令、纪要、普通、简报，或自己的模板文件；template 写一个模板',
        en: 'document, document-upward, letter, order, minutes, plain, briefing, or a template file of your own; template writes a template',
      },
      required: true,
    },
    options: [
      {
        name: 'output',
        alias: 'o',
        kind: 'text',
        value: { zh: '文件或文件夹', en: 'file or folder' },
        summary: {
          zh: '写到哪里；默认在当前文件夹，以文种为名。已有的文件从不改动',
          en: 'where to; by default in this folder, named after the kind. A file that is there is never touched',
        },
      },
    ],
    examples: [
      { line: 'banxin init 文件', summary: { zh: '写一篇 文件.md', en: 'write 文件.md' } },
      {
        line: 'banxin init 信函 -o 商请函.md',
        summary: { zh: '信函，写到指定的文件', en: 'a letter, into a file of your choice' },
      },
      {
        line: 'banxin init template',
        summary: { zh: '写一个自己的模板 ours.yaml', en: 'a template of your own, ours.yaml' },
      },
    ],
    load: () => import('./init.ts'),
  },
  INSPECT,
  EXTRACT,
  verifyWith(SETTING_OPTIONS.find(({ name }) => name === 'font')!),
];
