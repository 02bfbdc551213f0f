/** What the lines of a part look like, as tables. In: anything that was JSON. Out: the first place that differs. */
import { OUTPUT } from '../../records/manifest-shape.ts';
import { staysBelow } from '../../records/output-path.ts';
import {
  AMOUNT,
  type Check,
  COUNT,
  type Fault,
  FLAG,
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
  valuesOf,
  wholeFrom,
} from '../../records/shape.ts';
import { isDelivered } from '../outcome.ts';
import type { LineFault } from './damaged.ts';
import { LAYOUT, type ShardDocument, type ShardHead } from './shard-file.ts';
import { MOST } from './shard-wish.ts';

const SAID = object({ zh: TEXT, en: TEXT });
const SPAN = object({
  file: TEXT,
  start: COUNT,
  end: COUNT,
  line: COUNT,
  column: COUNT,
  endLine: COUNT,
  endColumn: COUNT,
});
const FIX = object({
  edits: listOf(object({ start: COUNT, end: COUNT, text: TEXT })),
  kind: oneOf('safe', 'suggested'),
});
const DIAGNOSTIC = object({
  code: TEXT,
  severity: oneOf('error', 'warning', 'hint'),
  message: SAID,
  help: perhaps(SAID),
  clause: perhaps(TEXT),
  strength: perhaps(oneOf('MUST', 'DEF', 'REC', 'MAY', 'PRAC', 'DERIV', 'PROJ')),
  span: perhaps(SPAN),
  fix: perhaps(FIX),
});
const EXIT_CODE = wholeFrom(0, 3);
const TEXT_OR_NULL = kind(
  (value) => value === null || isText(value),
  '应当是文字或 null',
  'should be a text or null',
);

const DOCUMENT = object({
  diagnostics: listOf(DIAGNOSTIC),
  lines: valuesOf(TEXT),
  layout: perhaps(
    object({ pages: COUNT, grid: object({ lines: AMOUNT, characters: AMOUNT }), sides: perhaps(COUNT) }),
  ),
  secrecy: perhaps(TEXT),
  pdf: perhaps(object({ bytes: COUNT, sha256: HEX })),
  faces: listOf(object({ key: TEXT, path: TEXT, postscriptName: TEXT, role: TEXT })),
  substitutions: listOf(
    object({ role: TEXT, wanted: TEXT, used: TEXT_OR_NULL, samples: TEXTS, count: COUNT }),
  ),
  timings: valuesOf(AMOUNT),
});

const OUTCOME = object({
  input: TEXT,
  finishing: perhaps(object({ watermark: perhaps(TEXT), draft: perhaps(FLAG), booklet: perhaps(FLAG) })),
  standing: perhaps(oneOf('right', 'stale', 'missing')),
  known: perhaps(FLAG),
  document: perhaps(DOCUMENT),
  omitted: perhaps(FLAG),
  failure: perhaps(object({ exitCode: EXIT_CODE, message: SAID, help: perhaps(SAID), trace: TEXT })),
  milliseconds: AMOUNT,
  exitCode: EXIT_CODE,
});

const LINE = object({
  at: COUNT,
  pdf: perhaps(OUTPUT),
  place: perhaps(OUTPUT),
  publication: perhaps(TEXT),
  outcome: OUTCOME,
});

/** A name that leads nowhere but into the folder of the site. */
const isName = (name: string): boolean => staysBelow(name) && !/[/\\:\0]/.test(name);

/** Name and text. */
const TEMPLATE = kind(
  (value) => Array.isArray(value) && value.length === 2 && value.every(isText) && isName(String(value[0])),
  '应当是名称和文字',
  'should be a name and a text',
);
const SITE = object({
  options: object({ title: TEXT, banxin: TEXT, baseUrl: perhaps(TEXT), base: perhaps(TEXTS) }),
  templates: listOf(TEMPLATE),
  classified: FLAG,
});
const VERSION = kind(matches(/^\d[\w.+-]{0,99}$/), '应当是版本号', 'should be a version');
const HEAD: Check = object({
  layout: wholeFrom(LAYOUT, LAYOUT),
  banxin: VERSION,
  shard: object({ index: wholeFrom(1, MOST), count: wholeFrom(1, MOST) }),
  run: object({ articles: HEX, contents: HEX, settings: HEX }),
  articles: COUNT,
  documents: COUNT,
  lang: oneOf('zh', 'en'),
  strict: FLAG,
  notes: listOf(SAID),
  site: perhaps(SITE),
});

/** @param lines that follow it */
export function headFault(read: unknown, lines: number): LineFault | undefined {
  const fault = HEAD(read, '') ?? miscounted(read as ShardHead, lines);
  return fault && { ...fault, line: 1 };
}

/** Articles are dealt out in turn, so every part knows how many it has. */
function miscounted({ shard, articles, documents }: ShardHead, lines: number): Fault | undefined {
  const { index, count } = shard;
  if (index > count) return { at: 'shard.index', ...TOO_MANY };
  const due = Math.max(0, Math.ceil((articles - index + 1) / count));
  if (documents !== due) return { at: 'documents', ...shouldBe(due, documents) };
  return lines === due ? undefined : { at: '', ...shouldBe(due, lines) };
}

const TOO_MANY = { zh: '不应大于总份数', en: 'should not be more than there are parts' };
const shouldBe = (due: number, there: number) => ({
  zh: `应有 ${due} 篇，却有 ${there} 篇`,
  en: `there should be ${due} articles and are ${there}`,
});

/** @param line its number, from 1 */
export function documentFault(read: unknown, line: number): LineFault | undefined {
  const fault = LINE(read, '') ?? unmatched(read as ShardDocument);
  return fault && { ...fault, line };
}

/** A PDF is there where one was made and taken to its place, a publication only beside a PDF. */
function unmatched({ pdf, place, publication, outcome }: ShardDocument): Fault | undefined {
  const isMade = isDelivered(outcome);
  if (isMade ? pdf !== undefined && place === undefined : pdf === undefined && publication === undefined)
    return undefined;
  return { at: 'pdf', zh: '与这一篇的结果不符', en: 'does not agree with what became of the article' };
}
