/**
 * Ranges of numbers and spans of time written with hyphens (3-5天, 2021-2025年, 10:30-11:00). In: a text and the
 * place of a hyphen or dash. Out: what kind of range it is and the stretch that joins its ends, or nothing
 * where it may be the number of a telephone, a standard, a type or a match.
 */

export interface Range {
  /** span: of time; numbers: of quantities. */
  readonly kind: 'span' | 'numbers';
  /** The joint with the blanks round it. */
  readonly from: number;
  readonly to: number;
  /** False where one would have to know what is meant. */
  readonly isSure: boolean;
}

/** What people join the ends with; a single — is right for either kind. */
export const JOINTS = '-–－—‐‑';
const JOINT = /(?:[-–－‐‑]{1,3}|—{2,3}|— —)/y;

const CLOCK_BEFORE = /(?:^|[^\d:.])(?:[01]?\d|2[0-4]):[0-5]\d$/;
const CLOCK_BEHIND = /^(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])/;
const TIME_BEFORE = /(?:(?:19|20)\d\d年|\d{1,2}[月日时点])$/;
const TIME_BEHIND =
  /^(?:(?:19|20)\d\d年|(?:次年|翌年|当年|今年|次日|当日)?\d{1,2}(?:月(?!龄)|日(?!龄)|[时点](?![间段候])))/;
const NUMBER_BEFORE = /(?:^|[^\d.,])(第?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([%％‰℃]?)$/;
const NUMBER_BEHIND = /^(第?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d.,]\d)(.{0,4})/su;

/** What would make the first number part of a code, a date, a formula or a negative. */
const CODE_BEFORE = /(?:[A-Za-z\d.,:/_#№〔[+*=＝＋×÷<>≤≥\p{Pd}~～−]|[A-Za-z] |[图表式] ?)$/u;
const CODE_BEHIND = /^(?:[\p{Pd}/:+*=＝＋×÷~～]|\.\d)/u;

const YEAR_UNITS = /^(?:年度?(?!级|龄)|学年|财年)/;
const UNITS =
  /^(?:个|天|人(?!民)|名|位|次|周|年(?!代)|岁|倍|万|亿|千|百|元|块|角|折|成|小时|分钟?|秒|米|公里|厘米|毫米|平方|立方|公斤|克|吨|斤|亩|公顷|户|套|台|件|条|页|份|场|期|级|层|栋|株|头|只|辆|艘|架|间|所|家|项|种|类|道|门|课时|学时|学分|字|句|行|篇|章|节|卷|集|批|组|轮|季度|届|步|趟|升|瓦|伏|安|度|日内|日后|日以|日左右|日龄|月龄|[%％‰℃°]|(?:[mcdkμn]?m|[mk]?g|t|[mM]?L|ml|[mkM]?W|[mk]?V|[mk]?A|[kMG]?Hz|[KMGT]B|min|h|s|d|kWh)(?![A-Za-z]))/;

/** @param at offset of the first character of the joint */
export function rangeAt(value: string, at: number): Range | undefined {
  const place = jointAt(value, at);
  if (!place) return undefined;
  const left = value.slice(Math.max(0, place.from - 28), place.from);
  const right = value.slice(place.to, place.to + 28);
  const read = clockOrTime(left, right) ?? numbers(left, right);
  return read && { ...read, ...place };
}

function jointAt(value: string, at: number): { readonly from: number; readonly to: number } | undefined {
  JOINT.lastIndex = at;
  if (JOINTS.includes(value[at - 1] ?? '\n') || !JOINT.test(value)) return undefined;
  const end = JOINT.lastIndex;
  if (JOINTS.includes(value[end] ?? '\n')) return undefined;
  const isSpaced = value[at - 1] === ' ' && value[end] === ' ';
  return isSpaced ? { from: at - 1, to: end + 1 } : { from: at, to: end };
}

type Reading = Pick<Range, 'kind' | 'isSure'>;
const SPAN: Reading = { kind: 'span', isSure: true };
const NUMBERS: Reading = { kind: 'numbers', isSure: true };

function clockOrTime(left: string, right: string): Reading | undefined {
  if (CLOCK_BEFORE.test(left) && CLOCK_BEHIND.test(right)) return SPAN;
  return TIME_BEFORE.test(left) && TIME_BEHIND.test(right) ? SPAN : undefined;
}

function numbers(left: string, right: string): Reading | undefined {
  const [first, second] = [NUMBER_BEFORE.exec(left), NUMBER_BEHIND.exec(right)];
  if (!first || !second) return undefined;
  const before = left.slice(0, left.length - first[1]!.length - first[2]!.length - first[3]!.length);
  const unit = right.slice(second[1]!.length + second[2]!.length).replace(/^ /, '');
  if (CODE_BEFORE.test(before) || CODE_BEHIND.test(unit)) return undefined;
  const [a, b] = [quantity(first[2]!), quantity(second[2]!)];
  if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
  if (first[1] === '' && first[3] === '') {
    const time = timeOf({ a, b, before, unit });
    if (time) return time;
  }
  return a < b && UNITS.test(unit) ? NUMBERS : undefined;
}

interface Plain {
  readonly a: number;
  readonly b: number;
  readonly before: string;
  readonly unit: string;
}

function timeOf({ a, b, before, unit }: Plain): Reading | undefined {
  if (isYear(a) && isYear(b) && a < b)
    return YEAR_UNITS.test(unit) || (/[（(]$/.test(before) && /^[）)]/.test(unit)) ? SPAN : undefined;
  if (/^月(?![龄度])/.test(unit) && a <= 12 && b <= 12) return SPAN;
  if (/^日(?!龄)/.test(unit) && a < b && b <= 31) {
    if (/月$/.test(before)) return SPAN;
    return /^日(?:内|后|左右|以)/.test(unit) ? NUMBERS : { kind: 'span', isSure: false };
  }
  return /^[时点](?![间段候长\d个])/.test(unit) && a < b && b <= 24 ? SPAN : undefined;
}

const isYear = (n: number): boolean => n >= 1800 && n < 2100;

/** NaN for what begins with a zero: the number of a telephone, a form, a room. */
function quantity(written: string): number {
  return /^0\d/.test(written) ? Number.NaN : Number(written.replaceAll(',', ''));
}
