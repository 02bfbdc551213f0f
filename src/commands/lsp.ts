/** `banxin lsp`: the language server, until the editor ends it. */
import type { ExitCode } from '../diagnostics/failure.ts';
import { serve } from '../lsp/server.ts';
import { protocolStreams } from '../terminal/streams.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';

const FOR_EDITORS = {
  zh: '这是给编辑器用的语言服务器，正在等编辑器通话；按 Ctrl+C 结束。怎样设置见 docs/editors.md。\n',
  en: 'This is a language server, waiting for an editor to speak; Ctrl+C ends it. See docs/editors.md.\n',
};

export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { lang } = given;
  if (terminal.inputIsTerminal) terminal.err(FOR_EDITORS[lang ?? 'zh']);
  return serve(protocolStreams(), { cwd: terminal.cwd, lang, now: () => new Date() });
}
