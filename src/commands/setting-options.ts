/** What many commands can be told about the articles they read. */
import type { OptionSpec } from './arguments.ts';
import { JSON_REPORT } from './shared-options.ts';

/** Options of every command that lays out articles. */
export const SETTING_OPTIONS: readonly OptionSpec[] = [
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

export const NO_LINT: OptionSpec = {
  name: 'no-lint',
  kind: 'flag',
  summary: {
    zh: '不校对（banxin lint 查的那些）；校对出错误就不生成 PDF',
    en: 'do not proofread (as banxin lint does); errors it finds keep a PDF from being made',
  },
};

export const CACHE_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'cache',
    kind: 'text',
    value: { zh: '文件夹', en: 'folder' },
    summary: {
      zh: '缓存放在哪里；默认在用户自己的缓存文件夹',
      en: 'where the cache is; by default in the cache folder of the user',
    },
  },
  {
    name: 'no-cache',
    kind: 'flag',
    summary: {
      zh: '每一篇都重新排，也不留下缓存',
      en: 'set every article anew, and keep nothing',
    },
  },
];

export const JOBS: OptionSpec = {
  name: 'jobs',
  alias: 'j',
  kind: 'text',
  value: { zh: '个数', en: 'number' },
  summary: {
    zh: '同时用几个线程；默认按处理器和文章的篇数定。PDF 的字节与此无关',
    en: 'threads at work; by default as many as there are processors and articles for. The bytes of the PDFs do not depend on it',
  },
};

export const REPORT: OptionSpec = {
  name: 'report',
  kind: 'list',
  value: { zh: '格式[=文件]', en: 'format[=file]' },
  summary: {
    zh: '给 CI 的报告：junit、sarif、github，可多次；不写文件就写到标准输出',
    en: 'a report for CI: junit, sarif or github; may be repeated; without a file on standard output',
  },
};

export const SINCE: OptionSpec = {
  name: 'since',
  kind: 'text',
  value: { zh: 'git 的提交', en: 'commit of git' },
  summary: {
    zh: '只做这个提交以来有变动的：文章、图片、附件、模板、字体、配置；要有 git',
    en: 'only what has changed since a commit: articles, pictures, attachments, templates, fonts, settings; needs git',
  },
};
