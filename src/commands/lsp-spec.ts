/** The row of `banxin lsp` in the table of commands. */
import type { CommandSpec } from './arguments.ts';

export const LSP: CommandSpec = {
  name: 'lsp',
  summary: {
    zh: '给编辑器用的语言服务器：边写边校对，一按就改，提示文件头（怎样设置见 docs/editors.md）',
    en: 'language server for editors: findings and fixes while you write, completion of the front matter (docs/editors.md)',
  },
  options: [
    {
      name: 'stdio',
      kind: 'flag',
      summary: {
        zh: '经标准输入输出通话；只有这一种，不写也是它',
        en: 'talk over standard input and output; the only way there is, and the default',
      },
    },
  ],
  examples: [{ line: 'banxin lsp --stdio', summary: { zh: '由编辑器启动', en: 'as an editor starts it' } }],
  load: () => import('./lsp.ts'),
};
