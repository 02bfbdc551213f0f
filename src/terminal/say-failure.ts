/** What was thrown, in words: a `Failure` as it stands, anything else as an apology with what to send us. */
import { EXIT, Failure, type Words } from '../diagnostics/failure.ts';
import { packageManifest } from '../source/package-root.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

export function wordsFor(thrown: unknown): Words {
  if (!(thrown instanceof Failure)) return apology(thrown);
  const { exitCode, text, help } = thrown;
  return { exitCode, message: text, help, trace: traceOf(thrown) };
}

export function sayFailure(thrown: unknown, lang: 'zh' | 'en', terminal: Terminal): void {
  sayWords(wordsFor(thrown), lang, terminal);
}

/** To standard error, with the stack only where BANXIN_DEBUG=1 asks for it. */
export function sayWords({ message, help, trace }: Words, lang: 'zh' | 'en', terminal: Terminal): void {
  const lines = [
    `${lang === 'zh' ? '错误：' : 'error: '}${visible(message[lang])}`,
    ...(help ? [visible(help[lang])] : []),
  ];
  const traces = terminal.env.BANXIN_DEBUG === '1' ? [visible(trace)] : [];
  terminal.err(`${[...lines, ...traces].join('\n')}\n`);
}

function apology(thrown: unknown): Words {
  const what = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const where = `banxin ${packageManifest().version}, Node.js ${process.version}, ${process.platform} ${process.arch}`;
  return {
    exitCode: EXIT.setup,
    trace: traceOf(thrown),
    message: {
      zh: 'banxin 自身出了差错，不是您的文章或用法的问题，抱歉。',
      en: 'Something went wrong inside banxin. It is our fault, not that of your article; sorry.',
    },
    help: {
      zh: `请把下面两行和引起它的文章（可先删去不宜公开的内容）报告给我们；设 BANXIN_DEBUG=1 再运行一次可看到更多。\n  ${where}\n  ${what}`,
      en: `Please report the next two lines with the article that caused them (leave out what is confidential); BANXIN_DEBUG=1 shows more.\n  ${where}\n  ${what}`,
    },
  };
}

function traceOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  return [thrown.stack ?? thrown.message, ...(thrown.cause ? [`↳ ${traceOf(thrown.cause)}`] : [])].join('\n');
}
