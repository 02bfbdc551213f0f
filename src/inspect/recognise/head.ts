/** Page 1 above the title: mark, rules, number, signers and the three lines in the corner. */
import { isRed } from '../page/colours.ts';
import type { LongRule } from '../page/rules.ts';
import type { Segment, Sheet } from '../page/sheet.ts';
import type { Column } from './column.ts';

export interface Head {
  /** Large red words at the top. */
  readonly mark: readonly Segment[];
  /** Red rules from 100 mm, from the top. */
  readonly rules: readonly LongRule[];
  /** Pairs of red rules close together, each from the top. */
  readonly doubles: readonly (readonly [LongRule, LongRule])[];
  readonly number: Segment | undefined;
  readonly numberKind: 'document' | 'order' | 'issue' | undefined;
  readonly signers: readonly Segment[];
  readonly copyNumber: Segment | undefined;
  readonly secrecy: Segment | undefined;
  readonly urgency: Segment | undefined;
}

const LARGE = 18;
const LONG = 100;
/** Two rules are one double rule when their middles are nearer than this, mm. */
const PAIR = 3;

/** 7.2.5, however it is written: the form is judged later. */
export const LOOSE_NUMBER =
  /^[\p{Script=Han}]{1,14}[〔[（(【［﹝〖]\s*[\d０-９]{2,4}\s*[〕\]）)】］﹞〗]\s*第?[\d０-９]+号?$/u;
const ORDER_NUMBER = /^第[\d０-９一二三四五六七八九十百〇]+号$/u;
const ISSUE = /^[（(]?(?:增刊)?第[\d０-９一二三四五六七八九十百〇]+[期号](?:[（(]总第?.+期[）)])?[）)]?$/u;
const SECRECY = /^(?:绝密|机密|秘密|密级|内部)/u;
const URGENCY = /^(?:特急|加急|特提|平急|急件|火急)$/u;

export function headOf(first: Sheet, column: Column): Head {
  const rules = first.rules.filter((rule) => isRed(rule.colour) && rule.width >= LONG);
  const mark = first.segments.filter((segment) => isMark(segment, first));
  const upper = first.segments.filter((segment) => segment.baseline < upperEnd(first, column));
  const number = upper.find(({ text }) => LOOSE_NUMBER.test(text));
  const order = upper.find(({ text }) => ORDER_NUMBER.test(text));
  const issue = upper.find(({ text }) => ISSUE.test(text));
  return {
    mark,
    rules,
    doubles: pairs(rules),
    number: number ?? order ?? issue,
    numberKind: number ? 'document' : order ? 'order' : issue ? 'issue' : undefined,
    signers: signersIn(upper),
    copyNumber: upper.find(({ text, leads }) => /^\d{4,8}$/.test(text) && leads),
    secrecy: upper.find(({ text }) => SECRECY.test(text)),
    urgency: upper.find(({ text }) => URGENCY.test(text)),
  };
}

function isMark({ runs, size, baseline }: Segment, { height }: Sheet): boolean {
  const red = runs.filter((run) => isRed(run.colour)).reduce((sum, { text }) => sum + text.length, 0);
  const all = runs.reduce((sum, { text }) => sum + text.length, 0);
  return (
    size >= LARGE && red > all / 2 && baseline < 0.6 * height && /\p{Script=Han}/u.test(runs[0]?.text ?? '')
  );
}

/** Down to the first full line of running text. */
function upperEnd({ segments, height }: Sheet, { size, odd }: Column): number {
  const width = odd ? odd.right - odd.left : 0;
  const full = segments.find(
    (s) => Math.abs(s.size - size) < 0.3 && s.right - s.left > 0.9 * width && width > 0,
  );
  return full?.baseline ?? 0.6 * height;
}

function pairs(rules: readonly LongRule[]): (readonly [LongRule, LongRule])[] {
  return rules.slice(1).flatMap((rule, i) => {
    const above = rules[i]!;
    return rule.y - above.y < PAIR ? [[above, rule] as const] : [];
  });
}

/** The line with the label, and lines of names under it. */
function signersIn(upper: readonly Segment[]): Segment[] {
  const label = upper.find(({ text }) => /^签发人[:：]/u.test(text));
  if (!label) return [];
  const names = upper.filter(
    (s) =>
      s.baseline > label.baseline && s.baseline < label.baseline + 60 && s.left > label.left && isName(s),
  );
  return [label, ...names];
}

const isName = ({ text, runs }: Segment): boolean =>
  /^[\p{Script=Han}·、]{2,16}$/u.test(text) && runs[0]?.class === 'kaiti';
