/**
 * The ordinals of 公文 levels: 一、 （一） 1. （1） ① (GB/T 9704—2012 7.3.3, B-13, B-16). In: the text of a
 * line. Out: the ordinal it begins with, or the text of one to print. It refuses to know Markdown and
 * does not decide what is a heading: “一、” can also begin an ordinary paragraph.
 */
import type { Level } from './types.ts';

export interface Ordinal {
  readonly level: Level;
  readonly value: number;
  /** As typed with its mark: `一、` `(1)` `1．`. */
  readonly text: string;
  /** UTF-16 units it takes with the blanks behind it. */
  readonly width: number;
  /** It may be a list of numerals (一、二等奖): believe it only with a neighbour 一、 or 二、 in the same text. */
  readonly doubtful: boolean;
}

const HAN_DIGITS = '一二三四五六七八九';
const HAN = '[一二三四五六七八九十]{1,3}';
const ARABIC = '[0-9０-９]{1,2}';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** A numeral behind 一、 or 五.: an enumeration, a date (五.四), or a heading that begins with a numeral. */
const DOUBTFUL = new RegExp(`^${HAN}(?:、[二三四五六七八九十两]|[.．][一二三四五六七八九十两])`);

interface Form {
  readonly level: Level;
  readonly pattern: RegExp;
  readonly value: (digits: string) => number;
  readonly print: (value: number) => string;
}

// The patterns take the forms people mistype too (一. （一）、 1、): correcting them is the linter's work.
// `1.` before a digit is a decimal or a date, `1、` before a digit an enumeration of numbers.
const FORMS: readonly Form[] = [
  {
    level: 1,
    pattern: new RegExp(`^(${HAN})[、.．，,]`),
    value: hanValue,
    print: (n) => `${hanNumber(n)}、`,
  },
  {
    level: 2,
    pattern: new RegExp(`^[（(](${HAN})[）)][、.．，,]?`),
    value: hanValue,
    print: (n) => `（${hanNumber(n)}）`,
  },
  {
    level: 3,
    pattern: new RegExp(`^(${ARABIC})[.．、](?![0-9０-９])`),
    value: arabicValue,
    print: (n) => `${n}.`,
  },
  {
    level: 4,
    pattern: new RegExp(`^[（(](${ARABIC})[）)][、.．，,]?`),
    value: arabicValue,
    print: (n) => `（${n}）`,
  },
  {
    level: 5,
    pattern: new RegExp(`^([${CIRCLED}])(?![${CIRCLED}])`),
    value: (c) => CIRCLED.indexOf(c) + 1,
    print: circled,
  },
];

/** The ordinal `text` begins with. */
export function readOrdinal(text: string): Ordinal | undefined {
  for (const form of FORMS) {
    const match = form.pattern.exec(text);
    const value = match ? form.value(match[1]!) : 0;
    if (match && value > 0) return { ...found(text, match[0]), level: form.level, value };
  }
  return undefined;
}

function found(text: string, typed: string): Pick<Ordinal, 'text' | 'width' | 'doubtful'> {
  const blanks = /^[ \t\u3000\u00a0]*/.exec(text.slice(typed.length))![0].length;
  const doubtful = DOUBTFUL.test(text);
  return { text: typed, width: typed.length + blanks, doubtful };
}

/** Numbers of other traditions that a `#` heading may carry: kept as typed, so that nothing is numbered twice. */
const FOREIGN =
  /^(?:第[一二三四五六七八九十百\d]+(?:章|节|部分|条|编|篇)|\d+(?:[.．]\d+)+[.．、]?|\d{1,2}[)）]|[A-Za-z][.．)）]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.．、]?|[㈠-㈩⑴-⒇])(?:[ \t\u3000]+|(?=\P{ASCII}))/u;

/** The foreign number a heading begins with, without the blanks behind it, and the width with them. */
export function readForeignNumber(
  text: string,
): { readonly text: string; readonly width: number } | undefined {
  const match = FOREIGN.exec(text);
  return match ? { text: match[0].trimEnd(), width: match[0].length } : undefined;
}

/** The ordinal to print for the `value`-th heading of a level. */
export function ordinalText(level: Level, value: number): string {
  return FORMS[level - 1]!.print(value);
}

/** ① … ⑳, then (21): there is no twenty-first circled number in the common faces. */
export function circled(value: number): string {
  return CIRCLED[value - 1] ?? `(${value})`;
}

/** 1 … 99 as 一 … 九十九. */
export function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : HAN_DIGITS[tens - 1]}十`;
  return ten + (HAN_DIGITS[(value % 10) - 1] ?? '');
}

/** 一 … 九十九 as a number; 0 for anything else (一二, 十十). */
export function hanValue(text: string): number {
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  const simple = HAN_DIGITS.indexOf(text) + 1;
  if (text.length === 1 && simple > 0) return simple;
  if (!match?.[2]) return 0;
  return (HAN_DIGITS.indexOf(match[1] || '一') + 1) * 10 + (match[3] ? HAN_DIGITS.indexOf(match[3]) + 1 : 0);
}

function arabicValue(text: string): number {
  return Number(text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)));
}
