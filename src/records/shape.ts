/**
 * What plain data looks like, as a table. In: anything that was JSON. Out: the first place where it differs. Members
 * that a table does not name are passed by: a later version may have written them.
 */

/** Where, from the top, and what should be there. */
export interface Fault {
  /** Empty where it is the whole that differs. */
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** @param at the place of the value */
export type Check = (value: unknown, at: string) => Fault | undefined;

export type Shape = Readonly<Record<string, Check>>;

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const matches = (pattern: RegExp) => (value: unknown) => isText(value) && pattern.test(value);

export const kind =
  (is: (value: unknown) => boolean, zh: string, en: string): Check =>
  (value, at) =>
    is(value) ? undefined : { at, zh, en };

const LIST = kind(Array.isArray, '应当是一个列表', 'should be a list');
const OBJECT = kind(isPlain, '应当是一组名和值', 'should be an object');

export const TEXT = kind(isText, '应当是文字', 'should be a text');
export const TEXTS = kind(
  (value) => Array.isArray(value) && value.every(isText),
  '应当是一列文字',
  'should be a list of texts',
);
export const FLAG = kind(
  (value) => typeof value === 'boolean',
  '应当是 true 或 false',
  'should be true or false',
);
export const AMOUNT = kind(
  (value) => Number.isFinite(value) && (value as number) >= 0,
  '应当是不小于零的数',
  'should be a number from zero up',
);
export const HEX = kind(
  matches(/^[0-9a-f]{64}$/),
  '应当是六十四个十六进制数字',
  'should be sixty-four hexadecimal digits',
);
export const COUNT = kind(
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  '应当是不小于零的整数',
  'should be a whole number from zero up',
);

export const wholeFrom = (least: number, most: number): Check =>
  kind(
    (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
    `应当是 ${least} 到 ${most} 的整数`,
    `should be a whole number from ${least} to ${most}`,
  );

export const oneOf = (...names: readonly string[]): Check =>
  kind(
    (value) => isText(value) && names.includes(value),
    `应当是 ${names.join('、')} 之一`,
    `should be one of ${names.join(', ')}`,
  );

export const perhaps =
  (check: Check): Check =>
  (value, at) => {
    const fault = value === undefined ? undefined : check(value, at);
    if (fault?.at !== at) return fault;
    return { at, zh: `可以没有；有的话，${fault.zh}`, en: `may be absent; otherwise it ${fault.en}` };
  };

export const listOf =
  (check: Check): Check =>
  (value, at) =>
    LIST(value, at) ?? first((value as readonly unknown[]).entries(), (one, i) => check(one, `${at}[${i}]`));

/** Whatever the members are called. */
export const valuesOf =
  (check: Check): Check =>
  (value, at) =>
    OBJECT(value, at) ?? first(Object.entries(value as Plain), (one) => check(one, at));

export const object =
  (shape: Shape): Check =>
  (value, at) =>
    OBJECT(value, at) ??
    first(Object.entries(shape), (check, name) =>
      check((value as Plain)[name], at === '' ? name : `${at}.${name}`),
    );

function first<N, T>(
  all: Iterable<readonly [N, T]>,
  faultOf: (one: T, name: N) => Fault | undefined,
): Fault | undefined {
  for (const [name, one] of all) {
    const fault = faultOf(one, name);
    if (fault) return fault;
  }
  return undefined;
}
