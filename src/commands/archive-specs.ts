/** The rows of `banxin extract` and `banxin verify` in the table of commands. */
import type { CommandSpec, OptionSpec } from './arguments.ts';
import { JSON_REPORT } from './shared-options.ts';

const PDF_FILE = { zh: '文件.pdf', en: 'file.pdf' };

export const EXTRACT: CommandSpec = {
  name: 'extract',
  summary: {
    zh: '取出 PDF 里的源文件（用 --pdf a-3a+ua 做的）',
    en: 'take the source out of a PDF (made with --pdf a-3a+ua)',
  },
  positional: {
    name: PDF_FILE,
    summary: { zh: '里面有源文件的 PDF', en: 'a PDF with its source inside' },
    required: true,
  },
  options: [
    {
      name: 'output',
      alias: 'o',
      kind: 'text',
      value: { zh: '文件夹', en: 'folder' },
      summary: {
        zh: '写到哪个文件夹；默认在当前文件夹，以 PDF 的名称为名',
        en: 'folder to write to; by default in this one, named after the PDF',
      },
    },
    {
      name: 'list',
      kind: 'flag',
      summary: { zh: '只列出有哪些文件，不写', en: 'only list the files, write none' },
    },
    {
      name: 'force',
      kind: 'flag',
      summary: { zh: '同名而内容不同的文件也覆盖', en: 'replace files that are there and differ' },
    },
    JSON_REPORT,
  ],
  examples: [
    { line: 'banxin extract 通知.pdf', summary: { zh: '写到文件夹 通知/', en: 'into the folder 通知/' } },
    {
      line: 'banxin extract 通知.pdf -o 源 --force',
      summary: { zh: '写到 源/，覆盖已有的', en: 'into 源/, replacing what is there' },
    },
    { line: 'banxin extract 通知.pdf --list', summary: { zh: '看看有哪些', en: 'see what there is' } },
  ],
  load: () => import('./extract.ts'),
};

/** `font` is the option of the commands that lay out. */
export const verifyWith = (font: OptionSpec): CommandSpec => ({
  name: 'verify',
  summary: {
    zh: '用 PDF 里的源文件重新排一遍，看字节是否相同',
    en: 'set a PDF again from the source inside it, and say whether the bytes are equal',
  },
  positional: {
    name: PDF_FILE,
    summary: { zh: '里面有源文件的 PDF', en: 'PDFs with their source inside' },
    required: true,
  },
  options: [font, JSON_REPORT],
  examples: [
    {
      line: 'banxin verify 通知.pdf',
      summary: { zh: '相同返回 0，不同返回 1', en: 'exit 0 if equal, 1 if not' },
    },
    {
      line: 'banxin verify 通知.pdf --font 小标宋=字体/小标宋.ttf',
      summary: { zh: '做的时候用了自己的字体', en: 'made with a font of your own' },
    },
  ],
  exits: {
    zh: '返回码：0 逐字节相同；1 不同，或里面没有源文件、不能比较；2 用法不对，没有这个文件；3 读不出来，或给的字体不能用。',
    en: 'Exit codes: 0 byte for byte equal; 1 not, or no source inside, or not to be compared; 2 wrong use, no such file; 3 unreadable, or a font that cannot be used.',
  },
  load: () => import('./verify.ts'),
});
