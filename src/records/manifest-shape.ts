/** What a manifest looks like, as a table. In: anything that was JSON. Out: the first place where it differs. */
import { comparePaths, staysBelow } from './output-path.ts';

/** Where, from the top of the file, and what should be there. */
export interface Fault {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

interface Kind {
  readonly is: (value: unknown) => boolean;
  readonly zh: string;
  readonly en: string;
}

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const matches = (pattern: RegExp) => (value: unknown) => isText(value) && pattern.test(value);

const TEXT: Kind = { is: isText, zh: '应当是文字', en: 'should be a text' };
const TEXTS: Kind = {
  is: (value) => Array.isArray(value) && value.every(isText),
  zh: '应当是一列文字',
  en: 'should be a list of texts',
};
const COUNT: Kind = { is: isCount, zh: '应当是不小于零的整数', en: 'should be a whole number from zero up' };
const HEX: Kind = {
  is: matches(/^[0-9a-f]{64}$/),
  zh: '应当是六十四个十六进制数字',
  en: 'should be sixty-four hexadecimal digits',
};
const DATE: Kind = {
  is: matches(/^\d{4}-\d\d-\d\d$/),
  zh: '应当是日期，如 2026-08-01',
  en: 'should be a date such as 2026-08-01',
};
const OUTPUT: Kind = {
  is: (value) => isText(value) && staysBelow(value),
  zh: '应当是输出文件夹里面的路径',
  en: 'should be a path inside the output folder',
};
const FORMATS = ['briefing', 'document', 'document-upward', 'letter', 'order', 'minutes', 'plain'];
const FORMAT: Kind = {
  is: (value) => isText(value) && FORMATS.includes(value),
  zh: `应当是 ${FORMATS.join('、')} 之一`,
  en: `should be one of ${FORMATS.join(', ')}`,
};
const OBJECT: Kind = { is: isPlain, zh: '应当是一组名和值', en: 'should be an object' };
const LIST: Kind = { is: Array.isArray, zh: '应当是一个列表', en: 'should be a list' };
const VERSION: Kind = {
  is: (value) => value === 1,
  zh: '应当是 1（这个版本只认得这种清单）',
  en: 'should be 1, the only layout that this version knows',
};

const perhaps = ({ is, zh, en }: Kind): Kind => ({
  is: (value) => value === undefined || is(value),
  zh: `可以没有；有的话，${zh}`,
  en: `may be absent; otherwise it ${en}`,
});

type Shape = Readonly<Record<string, Kind>>;

const TOP: Shape = { banxin: TEXT, version: VERSION, base: perhaps(TEXTS), documents: LIST };
const FINDINGS: Shape = { errors: COUNT, warnings: COUNT, hints: COUNT };
const RECORD: Shape = {
  input: TEXT,
  output: OUTPUT,
  sha256: HEX,
  bytes: COUNT,
  pages: COUNT,
  key: TEXT,
  title: TEXT,
  format: FORMAT,
  type: perhaps(TEXT),
  number: perhaps(TEXT),
  date: perhaps(DATE),
  organs: TEXTS,
  keywords: TEXTS,
  secrecy: perhaps(TEXT),
  findings: OBJECT,
};

/** Members that nobody knows are passed by: a later version may have written them. */
export function firstFault(read: unknown): Fault | undefined {
  if (!isPlain(read)) return { at: '全文', ...said(OBJECT) };
  const top = faultIn(read, TOP, '');
  if (top) return top;
  const records = read.documents as readonly unknown[];
  for (const [i, record] of records.entries()) {
    const fault = recordFault(record, `documents[${i}]`);
    if (fault) return fault;
  }
  return doubled(records as readonly { readonly output: string }[]);
}

export function recordFault(record: unknown, at: string): Fault | undefined {
  if (!isPlain(record)) return { at, ...said(OBJECT) };
  return faultIn(record, RECORD, `${at}.`) ?? faultIn(record.findings as Plain, FINDINGS, `${at}.findings.`);
}

function faultIn(value: Plain, shape: Shape, path: string): Fault | undefined {
  const wrong = Object.entries(shape).find(([name, kind]) => !kind.is(value[name]));
  return wrong && { at: `${path}${wrong[0]}`, ...said(wrong[1]) };
}

const said = ({ zh, en }: Kind) => ({ zh, en });

/** No file can be two documents. */
function doubled(records: readonly { readonly output: string }[]): Fault | undefined {
  const outputs = records.map(({ output }) => output).sort(comparePaths);
  const twice = outputs.find((output, i) => output === outputs[i + 1]);
  return twice === undefined
    ? undefined
    : { at: `documents`, zh: `两次写到 ${twice}`, en: `names ${twice} twice` };
}
