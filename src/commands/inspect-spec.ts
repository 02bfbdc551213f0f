/** The row of `banxin inspect` in the table of commands. */
import type { CommandSpec } from './arguments.ts';
import { JSON_REPORT } from './shared-options.ts';

/** As the templates are called, in either language. */
const INSPECT_FORMATS = [
  ...['document', 'upward', 'letter', 'order', 'minutes', 'briefing', 'plain'],
  ...['文件', '上行文', '信函', '命令', '纪要', '简报', '普通'],
];

export const INSPECT: CommandSpec = {
  name: 'inspect',
  summary: {
    zh: '量一份 PDF（不论用什么做的）是否合乎 GB/T 9704',
    en: 'measure any PDF, whatever made it, against GB/T 9704',
  },
  positional: {
    name: { zh: '文件.pdf|文件夹', en: 'file.pdf|folder' },
    summary: {
      zh: '要量的 PDF；文件夹取其中的全部 PDF',
      en: 'PDFs to measure; a folder stands for all its PDFs',
    },
    required: true,
  },
  options: [
    {
      name: 'format',
      kind: 'text',
      choices: INSPECT_FORMATS,
      value: { zh: '格式', en: 'format' },
      summary: {
        zh: '这是哪种格式；不写就从首页认',
        en: 'which format this is; by default page 1 tells',
      },
    },
    {
      name: 'all',
      kind: 'flag',
      summary: { zh: '合格的项目也列出', en: 'list the checks that are right too' },
    },
    {
      name: 'metadata',
      kind: 'flag',
      summary: { zh: '列出元数据（Info、XMP）', en: 'list the metadata (Info, XMP)' },
    },
    {
      name: 'strict',
      kind: 'flag',
      summary: {
        zh: '违反标准里“一般”的规定也算不合格（返回码 1）',
        en: 'what the standard requires as a rule fails too (exit code 1)',
      },
    },
    {
      name: 'quiet',
      alias: 'q',
      kind: 'flag',
      summary: { zh: '每个文件只说一行', en: 'one line for each file' },
    },
    JSON_REPORT,
  ],
  examples: [
    { line: 'banxin inspect 通知.pdf', summary: { zh: '量一份 PDF', en: 'measure a PDF' } },
    {
      line: 'banxin inspect output/ --quiet',
      summary: { zh: '一个文件夹，每份一行', en: 'a folder, a line for each file' },
    },
    {
      line: 'banxin inspect 来文.pdf --format 信函 --json',
      summary: { zh: '说明格式，结果给程序用', en: 'say the format, results for a program' },
    },
  ],
  exits: {
    zh: '返回码：0 没有违反标准规定的；1 有违反的（加 --strict 时“一般”的规定也算）；2 用法不对；3 读不了或量不了（不是 PDF、损坏、加密、扫描件等）。说明见 docs/inspect.md。',
    en: 'Exit codes: 0 nothing that the standard requires is wrong; 1 something is (under --strict also what it requires as a rule); 2 wrong use; 3 unreadable or not to be measured (no PDF, damaged, encrypted, a scan). See docs/inspect.md.',
  },
  load: () => import('./inspect.ts'),
};
