/**
 * What a person sees on --help: yargs lays it out from the same tables that argv is read with.
 */
import yargs from 'yargs';
import type { CommandSpec, OptionSpec } from '../commands/arguments.ts';
import type { Lang } from '../diagnostics/types.ts';
import { COMMON_OPTIONS } from './read-arguments.ts';

const WORDS = {
  zh: {
    'Options:': '选项：',
    'Commands:': '命令：',
    'Examples:': '示例：',
    'choices:': '可选值：',
  },
  en: {},
} as const;

const TAGLINE = {
  zh: '版心 banxin：把 Markdown 文章排成合乎 GB/T 9704 的简报与公文 PDF',
  en: 'banxin sets Markdown articles as Chinese official documents (GB/T 9704) in PDF',
};
const EXIT_CODES = {
  zh: '返回码：0 成功；1 文章有错误（或在 --strict 下有警告）；2 用法不对；3 环境有问题（字体、磁盘等）。',
  en: 'Exit codes: 0 good; 1 the documents have errors (or warnings under --strict); 2 wrong use; 3 the set-up is broken (fonts, disk).',
};

/** Help of banxin itself: its commands. */
export function overview(commands: readonly CommandSpec[], lang: Lang, columns: number): Promise<string> {
  const screen = blank(lang, columns).usage(
    `${TAGLINE[lang]}\n\nbanxin <${lang === 'zh' ? '命令' : 'command'}> …`,
  );
  for (const { name, summary } of commands) screen.command(name, summary[lang], {});
  for (const option of COMMON_OPTIONS) describe(screen, option, lang);
  for (const { line, summary } of commands.flatMap((c) => c.examples.slice(0, 1)))
    screen.example(line, summary[lang]);
  return screen.epilogue(EXIT_CODES[lang]).getHelp();
}

/** Help of one command: positionals, options, examples. */
export function commandHelp(command: CommandSpec, lang: Lang, columns: number): Promise<string> {
  const { positional } = command;
  const names = positional ? ` ${bracketed(`${positional.name[lang]}…`, positional.required)}` : '';
  const about = positional ? `\n\n${positional.name[lang]}：${positional.summary[lang]}` : '';
  const screen = blank(lang, columns).usage(
    `banxin ${command.name}${names}\n\n${command.summary[lang]}${about}`,
  );
  for (const option of [...command.options, ...COMMON_OPTIONS]) describe(screen, option, lang);
  for (const { line, summary } of command.examples) screen.example(line, summary[lang]);
  return screen.epilogue((command.exits ?? EXIT_CODES)[lang]).getHelp();
}

const bracketed = (name: string, required: boolean): string => (required ? `<${name}>` : `[${name}]`);

type Screen = ReturnType<typeof yargs>;

function blank(lang: Lang, columns: number): Screen {
  const screen = yargs([])
    .scriptName('banxin')
    .locale('en')
    .help(false)
    .version(false)
    .wrap(Math.min(columns, 110));
  return screen.updateStrings(WORDS[lang]);
}

function describe(screen: Screen, option: OptionSpec, lang: Lang): void {
  screen.option(option.name, {
    ...(option.alias ? { alias: option.alias } : {}),
    ...(option.choices ? { choices: option.choices } : {}),
    describe: (option.value ? `<${option.value[lang]}> ` : '') + option.summary[lang],
  });
}
