/**
 * 附件: names, or names with files (GB/T 9704—2012 7.3.4, B-30…B-34). A row may be a name, `名称: 文件`, or a
 * mapping with 名称, 文件 and 另附. Numbers, title marks and closing marks that the page has no use for go.
 */
import { readLabel } from '../../attachment-label.ts';
import type { Field } from '../../types.ts';
import {
  changed,
  type Kind,
  type Piece,
  part,
  type RawEntry,
  type RawMap,
  type RawValue,
  type Reader,
  type RichValue,
  type Scalar,
  wrong,
} from '../kind.ts';
import { flag } from './flag.ts';

export interface AttachmentEntry {
  readonly name: Field<string>;
  readonly file?: Field<string>;
  readonly detached: boolean;
}
type Entries = readonly AttachmentEntry[];

const WANTS = {
  zh: '附件名称，几个附件写成列表；有文件的写成“- 名称: 文件.md”',
  en: 'names of attachments, several as a list; with a file write `- name: file.md`',
};
const TEXT = { type: ['string', 'number'] };
const MAP = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } };

export const attachments: Kind<Entries> = {
  wants: WANTS,
  rule: { clause: 'GB/T 9704—2012 7.3.4', strength: 'MUST' },
  schema: { anyOf: [TEXT, MAP, { type: 'array', items: { anyOf: [TEXT, MAP] } }] },
  read: (raw, at) => entriesOf(raw.kind === 'list' ? raw.items : [raw], raw, at),
  readRich: (raw, at) => entriesOf(raw.kind === 'rows' ? raw.items : [raw], raw, at),
};

function entriesOf(
  items: readonly (Scalar | RawMap)[],
  raw: RawValue | RichValue,
  at: Reader,
): Entries | undefined {
  if (items.some((item) => item.kind === 'scalar' && typeof item.value === 'boolean'))
    return wrong(raw, WANTS, at);
  const drafts = items.flatMap((item) =>
    item.kind === 'scalar' ? scalarDrafts(item, at) : mapDrafts(item, at),
  );
  const entries = drafts.flatMap((draft, i) => entry(draft, i, drafts.length, at));
  return entries.length > 0 ? entries : wrong(raw, WANTS, at);
}

interface EntryDraft {
  readonly name: Piece;
  readonly file?: Piece;
  readonly detached?: boolean;
}

const FILE = '[^\\s：]+\\.(?:md|markdown|png|svg|jpe?g)';
const NAME_AND_FILE = new RegExp(
  `^(.*?\\S)[ \\t\\u3000]*[：:]?[ \\t\\u3000]*(?<=[ \\t\\u3000：:])(${FILE})$`,
  'iu',
);
const ONLY_FILE = new RegExp(`^${FILE}$`, 'iu');
const FULLWIDTH_ENTRY = /^(?:名称|文件|另附)：/;

/** Lines of a `|` block, or a single line `1.甲；2.乙`. */
function scalarDrafts(scalar: Scalar, at: Reader): readonly EntryDraft[] {
  const pieces = scalar.paragraphs.flatMap((piece) => numberedParts(piece, at));
  return pieces.flatMap((piece): readonly EntryDraft[] => {
    if (FULLWIDTH_ENTRY.test(piece.text)) {
      wrong(piece, WANTS, at, { zh: '里的冒号是全角的', en: 'has fullwidth colons' });
      return [];
    }
    if (ONLY_FILE.test(piece.text)) return [{ name: stem(piece, at), file: piece }];
    const both = NAME_AND_FILE.exec(piece.text);
    if (!both) return [{ name: piece }];
    const from = piece.text.length - both[2]!.length;
    return [{ name: part(piece, 0, both[1]!.length, at), file: part(piece, from, piece.text.length, at) }];
  });
}

/** 1.甲；2.乙 in one line: cut where the next number in the row stands. */
function numberedParts(piece: Piece, at: Reader): readonly Piece[] {
  if (!/^[1１][.．、]/.test(piece.text)) return [piece];
  const cuts = [0];
  for (let n = 2; n <= 99; n++) {
    const next = new RegExp(`[；;，,。\\s\\u3000]${n}[.．、](?!\\d)`).exec(piece.text.slice(cuts.at(-1)));
    if (!next) break;
    cuts.push(cuts.at(-1)! + next.index + 1);
  }
  return cuts.map((from, i) => part(piece, from, cuts[i + 1] ?? piece.text.length, at));
}

/** The name of a file is the name of the attachment where no other is given. */
function stem(piece: Piece, at: Reader): Piece {
  const from = Math.max(piece.text.lastIndexOf('/'), piece.text.lastIndexOf('\\')) + 1;
  const name = part(piece, from, piece.text.lastIndexOf('.'), at);
  changed(piece, name.text, at, { strength: 'PRAC' });
  return name;
}

const NAME_KEYS = ['名称', '标题', '题目', 'name', 'title'];
const FILE_KEYS = ['文件', '路径', 'file', 'path'];
const DETACHED_KEYS = ['另附', '单独', 'detached', 'separate'];

function mapDrafts(map: RawMap, at: Reader): readonly EntryDraft[] {
  const value = (keys: readonly string[]) => map.entries.find((e) => keys.includes(e.key.trim()))?.value;
  const [name, file, detached] = [value(NAME_KEYS), value(FILE_KEYS), value(DETACHED_KEYS)];
  if (!name && !file) return map.entries.map((e) => pairDraft(e, at));
  checkKeys(map, at);
  const separate = detached && flag.read(detached, at);
  const own = {
    ...(isWritten(file) && { file }),
    ...(separate !== undefined && { detached: separate }),
  };
  if (isWritten(name)) return [{ name, ...own }];
  return isWritten(file) ? [{ name: stem(file, at), ...own }] : [];
}

const isWritten = (scalar: Scalar | undefined): scalar is Scalar =>
  scalar !== undefined && scalar.text !== '';

/** `任务分解表: 附件1.md` */
function pairDraft({ key, keySpan, value }: RawEntry, { source }: Reader): EntryDraft {
  const literal = source.text.slice(keySpan.start, keySpan.end) === key;
  const name = { text: key, span: keySpan, literal };
  return isWritten(value) ? { name, file: value } : { name };
}

function checkKeys({ entries }: RawMap, at: Reader): void {
  const known = [...NAME_KEYS, ...FILE_KEYS, ...DETACHED_KEYS];
  for (const { key, keySpan } of entries)
    if (!known.includes(key.trim()))
      at.report({
        code: 'front-matter/unknown-entry',
        severity: 'warning',
        message: {
          zh: `“${at.key}”里没有“${key}”这一小项，它的值没有使用。`,
          en: `“${at.key}” has no entry “${key}”; its value is not used.`,
        },
        help: { zh: '可用的有“名称”“文件”“另附”。', en: 'There are name, file and detached.' },
        span: keySpan,
      });
}

const NUMBERED = /^[ \t\u3000]*(?:([0-9０-９]{1,2})[.．、](?!\d)|[（(]([0-9０-９]{1,2})[）)])[ \t\u3000]*/;

function entry({ name, file, detached }: EntryDraft, index: number, count: number, at: Reader): Entries {
  const clean = cleanName(name, index, count, at);
  if (clean.text === '') return [];
  if (NO_NAME.test(clean.text)) tellUnnamed(clean, at);
  return [
    {
      name: { value: clean.text, span: clean.span },
      ...(file && { file: { value: file.text, span: file.span } }),
      detached: detached ?? false,
    },
  ];
}

/** 附件：如文, 附件2份: what is attached cannot be told from it. */
const NO_NAME = /^(?:附件)?(?:如文|附后|见后|见附件|略|\d{1,3}[ \t]*[份件个张页])$/;

function tellUnnamed({ text, span }: Piece, at: Reader): void {
  at.report({
    code: 'front-matter/attachment-unnamed',
    severity: 'warning',
    message: {
      zh: `“${at.key}”的“${text}”不是附件的名称，照原样排印。`,
      en: `“${text}” of “${at.key}” is no name of an attachment; it is printed as typed.`,
    },
    help: {
      zh: '请写出每个附件的名称，几个附件写成列表。',
      en: 'Write the name of each, several as a list.',
    },
    ...RULE,
    span,
  });
}

const RULE = { clause: 'GB/T 9704—2012 7.3.4', strength: 'MUST' } as const;

function cleanName(typed: Piece, index: number, count: number, at: Reader): Piece {
  const from = readLabel(typed.text)?.from ?? NUMBERED.exec(typed.text)?.[0].length ?? 0;
  const bare = typed.text.slice(from).replace(/[。；;，,、：:\s\u3000]+$/, '');
  const marked = /^《([^《》]+)》$/.test(bare);
  const at0 = from + (marked ? 1 : 0);
  const name = part(typed, at0, from + bare.length - (marked ? 1 : 0), at);
  if (name.text === typed.text || name.text === '') return name;
  checkNumber(typed, index, at);
  const punctuated = bare.length + from < typed.text.length;
  const rule = punctuated || (from > 0 && count > 1) ? RULE : ({ strength: 'PRAC' } as const);
  changed(typed, name.text, at, rule);
  return name;
}

/** The page counts by itself; a number out of the row says that something is missing. */
function checkNumber(typed: Piece, index: number, at: Reader): void {
  const match = NUMBERED.exec(typed.text);
  const number = Number(
    (match?.[1] ?? match?.[2])?.normalize('NFKC') ?? readLabel(typed.text)?.serial ?? index + 1,
  );
  if (number === index + 1) return;
  at.report({
    code: 'front-matter/attachment-number',
    severity: 'warning',
    message: {
      zh: `“${at.key}”的“${typed.text}”是第${index + 1}个，序号写的是${number}；按顺序排成${index + 1}。`,
      en: `“${typed.text}” of “${at.key}” is the ${index + 1}th and typed as ${number}; it becomes ${index + 1}.`,
    },
    help: {
      zh: '请检查是否漏了一个；序号不必写。',
      en: 'Check for a missing one; numbers need not be typed.',
    },
    ...RULE,
    span: typed.span,
  });
}
