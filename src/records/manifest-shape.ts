/** What a manifest looks like, as a table. In: anything that was JSON. Out: the first place where it differs. */
import { comparePaths, staysBelow } from './output-path.ts';
import {
  COUNT,
  type Fault,
  HEX,
  isText,
  kind,
  listOf,
  matches,
  object,
  oneOf,
  perhaps,
  TEXT,
  TEXTS,
} from './shape.ts';

const DATE = kind(
  matches(/^\d{4}-\d\d-\d\d$/),
  '应当是日期，如 2026-08-01',
  'should be a date such as 2026-08-01',
);
/** Of a PDF, below the output folder. */
export const OUTPUT = kind(
  (value) => isText(value) && staysBelow(value) && /\.pdf$/i.test(value),
  '应当是输出文件夹里面的一个 PDF 的路径',
  'should be the path of a PDF inside the output folder',
);
const VERSION = kind(
  (value) => value === 1,
  '应当是 1（这个版本只认得这种清单）',
  'should be 1, the only layout that this version knows',
);

/** A document as the manifest and the site know it. */
export const RECORD = object({
  input: TEXT,
  output: OUTPUT,
  sha256: HEX,
  bytes: COUNT,
  pages: COUNT,
  key: TEXT,
  title: TEXT,
  format: oneOf('briefing', 'document', 'document-upward', 'letter', 'order', 'minutes', 'plain'),
  type: perhaps(TEXT),
  number: perhaps(TEXT),
  date: perhaps(DATE),
  organs: TEXTS,
  keywords: TEXTS,
  secrecy: perhaps(TEXT),
  findings: object({ errors: COUNT, warnings: COUNT, hints: COUNT }),
});

const TOP = object({ banxin: TEXT, version: VERSION, base: perhaps(TEXTS), documents: listOf(RECORD) });

export function firstFault(read: unknown): Fault | undefined {
  return TOP(read, '') ?? doubled((read as { readonly documents: Outputs }).documents);
}

type Outputs = readonly { readonly output: string }[];

/** No file can be two documents. */
function doubled(records: Outputs): Fault | undefined {
  const outputs = records.map(({ output }) => output).sort(comparePaths);
  const twice = outputs.find((output, i) => output === outputs[i + 1]);
  return twice === undefined
    ? undefined
    : { at: `documents`, zh: `两次写到 ${twice}`, en: `names ${twice} twice` };
}
