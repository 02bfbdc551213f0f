/**
 * Every command banxin knows. A row says what it is for and how to load it; `load` is called only when
 * the command is, so a start pays for one command and no more. A new command is a row and a file.
 */
import { PDF_KIND_NAMES } from '../render/pdf-kinds.ts';
import { EXTRACT, verifyWith } from './archive-specs.ts';
import type { CommandSpec, OptionSpec } from './arguments.ts';
import { INSPECT } from './inspect-spec.ts';
import { lintWith } from './lint-spec.ts';
import { JSON_REPORT } from './shared-options.ts';

const ARTICLES = {
  name: { zh: '文件|文件夹|通配符|-', en: 'file|folder|glob|-' },
  summary: {
    zh: 'Markdown 文章；文件夹取其中全部 .md 和 .markdown（不含 README.md 和以 _ 或 . 开头的）；- 从标准输入读取',
    en: 'Markdown articles; a folder stands for all its .md and .markdown files (but README.md and names that begin with _ or .); - reads standard input',
  },
  required: true,
} as const;

/** Options of every command that lays out articles. */
const SETTING_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'template',
    alias: 't',
    kind: 'text',
    value: { zh: '名称或路径', en: 'name or path' },
    summary: {
      zh: '模板，如 文件、信函、简报（见 banxin templates）；默认由文章的“模板”一项决定，再没有就是简报',
      en: 'template, such as document, letter, briefing (see banxin templates); by default the article says which, else briefing',
    },
  },
  {
    name: 'font',
    kind: 'list',
    value: { zh: '角色=路径[#字体名]', en: 'role=path[#face]' },
    summary: {
      zh: '让一个角色（小标宋、仿宋、黑体、楷体、宋体、西文）使用自己的字体文件，可多次',
      en: 'use your own font file for a role (xiaobiaosong, fangsong, heiti, kaiti, songti, latin); may be repeated',
    },
  },
  {
    name: 'single-sided',
    kind: 'flag',
    summary: {
      zh: '单面印刷：页码居中，各面版心位置相同',
      en: 'single-sided: centred page numbers, no mirrored pages',
    },
  },
  {
    name: 'watermark',
    kind: 'text',
    value: { zh: '文字', en: 'words' },
    summary: {
      zh: '每一面斜印淡色的大字，如 征求意见稿（最多 20 个字）',
      en: 'pale large words across every page, such as DRAFT (at most 20 characters)',
    },
  },
  {
    name: 'draft',
    kind: 'flag',
    summary: {
      zh: '审阅稿：印上行号、28 × 22 的字格和毫米标尺',
      en: 'for reviewing: line numbers, the cells of the page grid, millimetre rulers',
    },
  },
  {
    name: 'booklet',
    kind: 'flag',
    summary: {
      zh: '小册子：A3 横放，一面两页，按骑马订的次序，双面短边翻转打印',
      en: 'A3 sheets, two pages a side in saddle-stitch order; print on both sides, flip on short edge',
    },
  },
  {
    name: 'config',
    alias: 'c',
    kind: 'text',
    value: { zh: '文件', en: 'file' },
    summary: {
      zh: '配置文件；默认从文章所在文件夹向上找 banxin.config.yaml',
      en: 'settings; by default the nearest banxin.config.yaml upward from the article',
    },
  },
  {
    name: 'pictures-root',
    kind: 'text',
    value: { zh: '文件夹', en: 'folder' },
    summary: {
      zh: '图片可以放在这个文件夹内的任何地方；默认是上级配置文件所在的、或当前的文件夹',
      en: 'pictures may stand anywhere in this folder; by default that of the settings above, or the current one',
    },
  },
  {
    name: 'strict',
    kind: 'flag',
    summary: { zh: '有警告也算不合格（返回码 1）', en: 'warnings fail too (exit code 1)' },
  },
  {
    name: 'quiet',
    alias: 'q',
    kind: 'flag',
    summary: { zh: '只报告错误和警告', en: 'report errors and warnings only' },
  },
  JSON_REPORT,
];

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

const NO_LINT: OptionSpec = {
  name: 'no-lint',
  kind: 'flag',
  summary: {
    zh: '不校对（banxin lint 查的那些）；校对出错误就不生成 PDF',
    en: 'do not proofread (as banxin lint does); errors it finds keep a PDF from being made',
  },
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'build',
    summary: { zh: '把文章排成 PDF', en: 'set articles as PDF' },
    positional: ARTICLES,
    options: [OUTPUT, PDF, ...SETTING_OPTIONS, NO_LINT],
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
    options: [...SETTING_OPTIONS, NO_LINT],
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
  lintWith(ARTICLES, SETTING_OPTIONS),
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
