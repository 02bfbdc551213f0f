/**
 * argv in, exit code out. Finds the command, loads it, and turns whatever is thrown into words and an
 * exit code; never a stack trace.
 */

import type { CommandSpec } from '../commands/arguments.ts';
import { COMMANDS } from '../commands/table.ts';
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Lang } from '../diagnostics/types.ts';
import { packageManifest } from '../source/package-root.ts';
import { sayFailure, wordsFor } from '../terminal/say-failure.ts';
import { drain, type ProgramFile, processTerminal, type Terminal } from '../terminal/terminal.ts';
import { readArguments } from './read-arguments.ts';

export async function main(argv: readonly string[], program?: ProgramFile): Promise<ExitCode> {
  const code = await attempt(argv, processTerminal(program));
  await drain();
  return code;
}

/** What a thread of this program does. */
export async function work(): Promise<void> {
  const thread = await import('../commands/thread.ts');
  await thread.work();
}

async function attempt(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal);
  } catch (thrown) {
    if (asksForJson(argv)) await tellProgram(argv[0] ?? '', thrown, terminal);
    sayFailure(thrown, languageOf(argv), terminal);
    return wordsFor(thrown).exitCode;
  }
}

/** Before the arguments could be read, or when they could not. */
const asksForJson = (argv: readonly string[]): boolean =>
  argv.some(
    (word, i) =>
      word === '--json' || word === '--format=json' || (word === '--format' && argv[i + 1] === 'json'),
  );

/** The failure as JSON; where even that cannot be written, the words on the other stream have to do. */
async function tellProgram(command: string, thrown: unknown, terminal: Terminal): Promise<void> {
  try {
    const { jsonFailure } = await import('../commands/json-report.ts');
    terminal.out(`${JSON.stringify(jsonFailure(command, thrown), null, 2)}\n`);
  } catch {
    // Standard output is closed or full: the failure that is being told may be this very one.
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first] = argv;
  const at = first?.startsWith('-') ? argv.findIndex((word) => isCommand(word)) : 0;
  const command = COMMANDS.find(({ name }) => name === argv[at]);
  if (command) return runCommand(command, argv.toSpliced(at, 1), terminal);
  if (first !== undefined && !first.startsWith('-')) throw unknownCommand(first);
  const given = readArguments(argv, { name: '', options: [] });
  if (given.flag('version')) return say(terminal, packageManifest().version);
  const { overview } = await import('./help.ts');
  const text = await overview(COMMANDS, given.lang ?? 'zh', terminal.columns);
  if (given.flag('help')) return say(terminal, text);
  terminal.err(`${text}\n`);
  return EXIT.usage;
}

/** Options may stand before the command: banxin --lang en build a.md. */
const isCommand = (word: string): boolean => COMMANDS.some(({ name }) => name === word);

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

function nothingGiven({ name, positional, examples }: CommandSpec): Failure {
  const example = examples[0]?.line ?? '';
  return new Failure(
    EXIT.usage,
    {
      zh: `banxin ${name} 后面缺少${positional?.name.zh}。`,
      en: `banxin ${name} needs a ${positional?.name.en}.`,
    },
    { zh: `例如：${example}`, en: `For example: ${example}` },
  );
}

/** Before the arguments could be read, or when they could not: the language they ask for, if they do. */
function languageOf(argv: readonly string[]): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at >= 0 && asked === 'en' ? 'en' : 'zh';
}
