/**
 * argv in, checked arguments out. Reads with the parser of yargs alone: yargs itself costs 17 ms more at
 * every start and is loaded when a person needs help (help.ts). Refuses to know what the options do.
 */
import parser from 'yargs-parser';
import type { Arguments, CommandSpec, OptionSpec } from '../commands/arguments.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Lang } from '../diagnostics/types.ts';

/** Options that every command and banxin itself understand. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'lang',
    kind: 'text',
    choices: ['zh', 'en'],
    value: { zh: '语言', en: 'language' },
    summary: { zh: '信息使用的语言', en: 'language of the messages' },
  },
  { name: 'help', alias: 'h', kind: 'flag', summary: { zh: '显示帮助', en: 'show this help' } },
  { name: 'version', alias: 'V', kind: 'flag', summary: { zh: '显示版本', en: 'show the version' } },
];

/** Throws `Failure` (wrong use) for whatever the command does not accept. */
export function readArguments(
  argv: readonly string[],
  command: Pick<CommandSpec, 'name' | 'options' | 'positional'>,
): Arguments {
  const options = [...command.options, ...COMMON_OPTIONS];
  const raw = parse(argv, options);
  refuseUnknown(raw, options, command.name);
  for (const option of options) checkValue(option, raw[option.name]);
  const positionals = [...raw._, ...(raw['--'] ?? [])].map(String);
  if (!command.positional && positionals[0] !== undefined) throw unexpected(positionals[0], command.name);
  return argumentsOf(raw, positionals);
}

type Raw = ReturnType<typeof parser>;

function parse(argv: readonly string[], options: readonly OptionSpec[]): Raw {
  const named = (kind: OptionSpec['kind']) => options.filter((o) => o.kind === kind).map((o) => o.name);
  const alias = Object.fromEntries(options.flatMap((o) => (o.alias ? [[o.name, [o.alias]]] : [])));
  return parser([...argv], {
    boolean: named('flag'),
    string: [...named('text'), ...named('list')],
    array: named('list'),
    alias,
    configuration: {
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'duplicate-arguments-array': true,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'populate--': true,
      'short-option-groups': true,
      'strip-aliased': true,
    },
  });
}

function refuseUnknown(raw: Raw, options: readonly OptionSpec[], command: string): void {
  const known = new Set(options.map((option) => option.name));
  for (const name of Object.keys(raw)) {
    if (name !== '_' && name !== '--' && !known.has(name)) throw unknownOption(name, options, command);
  }
}

/** By its letters, or the only word that begins so: --out, a-3. */
function meantBy(written: string, known: readonly string[]): string | undefined {
  const begun = written.length > 1 ? known.filter((word) => word.startsWith(written)) : [];
  return begun.length === 1 ? begun[0] : nearest(written, known);
}

function unknownOption(name: string, options: readonly OptionSpec[], command: string): Failure {
  const dashed = (word: string) => (word.length === 1 ? `-${word}` : `--${word}`);
  const near = meantBy(
    name,
    options.map((option) => option.name),
  );
  const see = command ? `banxin ${command} --help` : 'banxin --help';
  return new Failure(
    EXIT.usage,
    { zh: `没有 ${dashed(name)} 这个选项。`, en: `There is no option ${dashed(name)}.` },
    near
      ? { zh: `您是不是想写 --${near}？`, en: `Did you mean --${near}?` }
      : { zh: `全部选项见 ${see}。`, en: `For all options see ${see}.` },
  );
}

function checkValue(option: OptionSpec, given: unknown): void {
  if (given === undefined || option.kind === 'flag') return;
  for (const value of [given].flat().map(String)) {
    if (value === '' || value === 'undefined') throw noValue(option);
    if (option.choices && !option.choices.includes(value)) throw wrongChoice(option, option.choices, value);
  }
  if (Array.isArray(given) && given.length === 0) throw noValue(option);
}

function noValue({ name, value }: OptionSpec): Failure {
  return new Failure(EXIT.usage, {
    zh: `--${name} 后面缺少${value?.zh ?? '值'}。`,
    en: `--${name} needs a value: ${value?.en ?? 'value'}.`,
  });
}

function wrongChoice({ name }: OptionSpec, choices: readonly string[], value: string): Failure {
  const near = meantBy(value, choices);
  return new Failure(
    EXIT.usage,
    { zh: `--${name} 不能是“${value}”。`, en: `--${name} cannot be “${value}”.` },
    {
      zh: `可以是：${choices.join('、')}。${near ? `您是不是想写 ${near}？` : ''}`,
      en: `It can be: ${choices.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`,
    },
  );
}

function unexpected(word: string, command: string): Failure {
  return new Failure(EXIT.usage, {
    zh: `banxin ${command} 不接受“${word}”。`,
    en: `banxin ${command} does not take “${word}”.`,
  });
}

function argumentsOf(raw: Raw, positionals: readonly string[]): Arguments {
  const values = (name: string): readonly string[] =>
    raw[name] === undefined ? [] : [raw[name]].flat().map(String);
  return {
    positionals,
    lang: values('lang').at(-1) as Lang | undefined,
    flag: (name) => [raw[name]].flat().at(-1) === true,
    text: (name) => values(name).at(-1),
    list: values,
  };
}
