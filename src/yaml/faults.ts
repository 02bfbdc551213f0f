/**
 * Plain words for broken YAML, whatever file it stands in. In: the text and the faults of its parser. Out:
 * what to type, and where. It refuses to know keys.
 */
import type { Bilingual } from '../diagnostics/types.ts';
import type { Range, YamlFault } from './read.ts';

export interface PlainFault {
  readonly message: Bilingual;
  readonly help: Bilingual;
  /** Offsets in the text that was given. */
  readonly range: Range;
}

type Words = readonly [Bilingual, Bilingual];

const QUOTE: Words = [
  { zh: '引号没有成对：有开头的引号，没有结尾的引号。', en: 'A quotation mark is not closed.' },
  { zh: '请补上结尾的半角引号；文字里的引号请用“”。', en: 'Close it, and use “” inside the text.' },
];
const TAB: Words = [
  { zh: '行首用了制表符（Tab）。', en: 'A line begins with a tab.' },
  { zh: '请把它换成空格。', en: 'Use spaces instead.' },
];
const COLON: Words = [
  { zh: '这一行不是“键: 值”的形式。', en: 'This line is not of the form `key: value`.' },
  { zh: '请检查冒号：要用半角“:”，后面空一格。', en: 'Check the colon: half-width, followed by a space.' },
];
const NESTED: Words = [
  { zh: '值里又出现了“: ”（半角冒号加空格），分不清哪里是值。', en: 'The value contains another `: `.' },
  { zh: '请给整个值加上双引号，或改用全角冒号“：”。', en: 'Put the whole value in quotes.' },
];
const INDENTED_KEY: Words = [
  {
    zh: '下面一行有缩进，被当成了这个值的一部分。',
    en: 'The next line is indented and was read as part of this value.',
  },
  { zh: '各项请都从行首写起，不要缩进。', en: 'Begin every key at the start of its line.' },
];
const AFTER_QUOTE: Words = [
  { zh: '引号之后还有文字。', en: 'There is text behind the closing quotation mark.' },
  {
    zh: '请把整个值放进一对半角引号，或者去掉半角引号，文字里的引号用“”。',
    en: 'Put the whole value in quotes, or use “” instead.',
  },
];
const INDENT: Words = [
  { zh: '这一行的缩进与上面的行不一致。', en: 'The indentation does not match the lines above.' },
  {
    zh: '各项请都从行首写起；接着上一行的内容请缩进两格。',
    en: 'Begin every key at the start of its line; indent what continues a value.',
  },
];
const MARK: Words = [
  { zh: '值不能以这个符号开头。', en: 'A value cannot begin with this character.' },
  { zh: '请给整个值加上双引号。', en: 'Put the whole value in quotes.' },
];
const BRACKET: Words = [
  { zh: '方括号或花括号没有成对。', en: 'A bracket is not closed.' },
  {
    zh: '请补上右括号；如果括号是文字的一部分，请给整个值加上双引号。',
    en: 'Close it, or put the value in quotes.',
  },
];
const OTHER: Words = [
  { zh: '这里的写法有误，读不下去。', en: 'This cannot be read from here on.' },
  {
    zh: '请检查这一行的冒号、引号和括号；拿不准时，给整个值加上双引号。',
    en: 'Check colons, quotes and brackets; when in doubt, quote the whole value.',
  },
];

/** First row that fits wins. `line` is the rest of the line from the place of the fault on. */
const TABLE: readonly {
  readonly code: RegExp;
  readonly message?: RegExp;
  readonly line?: RegExp;
  readonly words: Words;
}[] = [
  { code: /TAB_AS_INDENT/, words: TAB },
  { code: /./, message: /Missing closing ["']/, words: QUOTE },
  { code: /BLOCK_AS_IMPLICIT_KEY/, line: /[:：]\s/, words: NESTED },
  { code: /BLOCK_AS_IMPLICIT_KEY/, words: INDENTED_KEY },
  { code: /MULTILINE_IMPLICIT_KEY|MISSING_CHAR/, message: /Implicit/, words: COLON },
  { code: /./, message: /end with a [\]}]|Flow (?:sequence|map)/i, words: BRACKET },
  { code: /BAD_SCALAR_START|ALIAS|BAD_DIRECTIVE|TAG_RESOLVE|BAD_PROP/, words: MARK },
  { code: /UNEXPECTED_TOKEN/, message: /at node end/, words: AFTER_QUOTE },
  { code: /BAD_INDENT|BLOCK_IN_FLOW|UNEXPECTED_TOKEN/, words: INDENT },
];

/** After the first faults a parser mostly reports their consequences. */
const SHOWN_FAULTS = 3;

/** The first faults, one a line: what follows on it is a consequence. `yaml` is what was read, from offset 0. */
export function plainFaults(faults: readonly YamlFault[], yaml: string): readonly PlainFault[] {
  const lines = new Set<number>();
  return faults.slice(0, SHOWN_FAULTS).flatMap((fault) => {
    const range = placeOfFault(fault, yaml);
    const line = yaml.lastIndexOf('\n', range.start - 1);
    const isFirst = !lines.has(line);
    lines.add(line);
    return isFirst ? [{ ...wordsOf(fault, yaml.slice(range.start)), range }] : [];
  });
}

function wordsOf({ code, message }: YamlFault, from: string): Omit<PlainFault, 'range'> {
  const rest = from.split('\n', 1)[0]!;
  const row = TABLE.find(
    (r) => r.code.test(code) && (r.message?.test(message) ?? true) && (r.line?.test(rest) ?? true),
  );
  const [what, help] = row?.words ?? OTHER;
  return { message: what, help };
}

/**
 * Where to look: a missing quotation mark or bracket is reported at the end of the text, but it is missing
 * on the line where it was opened. A value that looks like a key is told by its colon.
 */
function placeOfFault({ code, message, range }: YamlFault, yaml: string): Range {
  if (/BLOCK_AS_IMPLICIT_KEY/.test(code)) return innerColon(range, yaml) ?? range;
  if (!/Missing closing ["']|end with a [\]}]/.test(message)) return range;
  let at = 0;
  for (const line of yaml.slice(0, range.start).split('\n')) {
    const open = /^[^:\n]*:\s+(?=(["'[{]))/.exec(line);
    if (open && isUnclosed(line, open[1]!)) return { start: at + open[0].length, end: at + line.length };
    at += line.length + 1;
  }
  return range;
}

/** The colon that makes a value look like a key. */
function innerColon({ start }: Range, yaml: string): Range | undefined {
  const line = yaml.slice(start).split('\n', 1)[0]!;
  const colon = line.search(/:\s/);
  return colon < 0 ? undefined : { start: start + colon, end: start + colon + 1 };
}

function isUnclosed(line: string, opening: string): boolean {
  const count = (mark: string) => line.split(mark).length - 1;
  if (opening === '[') return count('[') > count(']');
  return opening === '{' ? count('{') > count('}') : count(opening) % 2 === 1;
}

/** A key, its colon, and what follows at once: at the start of a line, or within braces. */
const SLIP =
  /(?<=^[ \t\u3000]*(?:-[ \t]+)?|^[^"'#\n]*\{[^"'#\n]*?[{,][ \t]*|^[^"'#\n]*\{[ \t]*)([\p{L}\p{N}][\p{L}\p{N}-]{0,23})[ \t\u3000]*(?:(：)|(:)(?=[^\s/\\]))/gmu;

/**
 * Colons as a Chinese keyboard types them: full-width, or without the blank behind. YAML often reads such
 * lines without a word, as part of a value, so ask only when what was read is wrong.
 */
export function colonSlips(yaml: string): readonly PlainFault[] {
  return [...yaml.matchAll(SLIP)].slice(0, SHOWN_FAULTS).map(({ 0: all, 1: key, 2: wide, index }) => {
    const end = index + all.length;
    return { ...slipWords(key!, wide !== undefined), range: { start: end - 1, end } };
  });
}

function slipWords(key: string, isWide: boolean): Omit<PlainFault, 'range'> {
  const help = {
    zh: `请写成“${key}: ”（半角冒号，后面空一格）。`,
    en: `Write “${key}: ” with a half-width colon and a space.`,
  };
  const message = isWide
    ? { zh: `“${key}”后面用了全角冒号“：”。`, en: `“${key}” is followed by a fullwidth colon.` }
    : { zh: `“${key}:”后面没有空格。`, en: `There is no space after “${key}:”.` };
  return { message, help };
}
