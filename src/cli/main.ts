/**
 * argv in, exit code out. Finds the command, loads it, and turns whatever is thrown into words: a
 * `Failure` into its message, anything else into an apology with what to send us. Never a stack trace,
 * unless BANXIN_DEBUG asks for one.
 */
import { COMMANDS } from '../commands/table.ts';
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Lang } from '../diagnostics/types.ts';
import { packageManifest } from '../source/package-root.ts';
import { drain, processTerminal, type Terminal } from '../terminal/terminal.ts';
import type { CommandSpec } from './arguments.ts';
import { readArguments } from './read-arguments.ts';

export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const code = await attempt(argv, terminal);
  await drain();
  return code;
}

async function attempt(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    const lang = languageOf(argv);
    terminal.err(`${error instanceof Failure ? sayFailure(error, lang) : apologise(error, lang)}\n`);
    if (terminal.env.BANXIN_DEBUG === '1') terminal.err(`${traceOf(error)}\n`);
    return error instanceof Failure ? error.exitCode : EXIT.setup;
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = argv;
  const command = COMMANDS.find(({ name }) => name === first);
  if (command) return runCommand(command, rest, terminal);
  if (first !== undefined && !first.startsWith('-')) throw unknownCommand(first);
  const given = readArguments(argv, { name: '', options: [] });
  if (given.flag('version')) return say(terminal, packageManifest().version);
  const { overview } = await import('./help.ts');
  const text = await overview(COMMANDS, given.lang ?? 'zh', terminal.columns);
  if (given.flag('help')) return say(terminal, text);
  terminal.err(`${text}\n`);
  return EXIT.usage;
}

async function runCommand(
  command: CommandSpec,
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const given = readArguments(argv, command);
  if (given.flag('version')) return say(terminal, packageManifest().version);
  if (given.flag('help')) {
    const { commandHelp } = await import('./help.ts');
    return say(terminal, await commandHelp(command, given.lang ?? 'zh', terminal.columns));
  }
  if (command.positional?.required && given.positionals.length === 0) throw nothingGiven(command);
  const { run } = await command.load();
  return run(given, terminal);
}

function say(terminal: Terminal, text: string): ExitCode {
  terminal.out(`${text}\n`);
  return EXIT.good;
}

function unknownCommand(word: string): Failure {
  const names = COMMANDS.map(({ name }) => name);
  const near = nearest(word, names);
  const looksLikeFile = /[./\\*]/.test(word);
  const wanted = near ?? (looksLikeFile ? `build ${word}` : undefined);
  return new Failure(
    EXIT.usage,
    { zh: `没有 ${word} 这个命令。`, en: `There is no command ${word}.` },
    wanted
      ? { zh: `您是不是想写 banxin ${wanted}？`, en: `Did you mean banxin ${wanted}?` }
      : { zh: `可用的命令：${names.join('、')}。`, en: `The commands are: ${names.join(', ')}.` },
  );
}

function nothingGiven({ name, positional }: CommandSpec): Failure {
  return new Failure(
    EXIT.usage,
    {
      zh: `banxin ${name} 后面缺少${positional?.name.zh}。`,
      en: `banxin ${name} needs a ${positional?.name.en}.`,
    },
    { zh: `例如：banxin ${name} input/`, en: `For example: banxin ${name} input/` },
  );
}

/** Before the arguments could be read, or when they could not: the language they ask for, if they do. */
function languageOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at >= 0 && asked === 'en' ? 'en' : 'zh';
}

function sayFailure(failure: Failure, lang: Lang): string {
  return `${lang === 'zh' ? '错误：' : 'error: '}${failure.say(lang)}`;
}

function apologise(error: unknown, lang: Lang): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const about = `banxin ${packageManifest().version}, Node.js ${process.version}, ${process.platform} ${process.arch}`;
  return lang === 'zh'
    ? `banxin 自身出了差错，不是您的文章或用法的问题，抱歉。\n请带上下面两行和引起它的文章（可先删去不宜公开的内容）向我们报告；设 BANXIN_DEBUG=1 再运行一次可看到更多。\n  ${about}\n  ${what}`
    : `Something went wrong inside banxin. It is our fault, not your article's; sorry.\nPlease report the next two lines with the article that caused them (leave out what is confidential); BANXIN_DEBUG=1 shows more.\n  ${about}\n  ${what}`;
}

function traceOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const cause = error instanceof Error && error.cause ? `\n${traceOf(error.cause)}` : '';
  return stack + cause;
}
