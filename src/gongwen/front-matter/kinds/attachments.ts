/**
 * 附件: names, or names with files (GB/T 9704—2012 7.3.4, B-30…B-34). In: the rows as typed
 * (attachment-rows.ts). Out: entries in their order. Numbers, title marks and closing marks that the page has
 * no use for go; a row that has no name of its own (附件1, 附件/附件1.md) keeps its place.
 */
import { readLabel } from '../../attachment-label.ts';
import type { Field } from '../../types.ts';
import {
  changed,
  type Kind,
  type Piece,
  part,
  type RawMap,
  type RawValue,
  type Reader,
  type RichValue,
  type Scalar,
  wrong,
} from '../kind.ts';
import { type AttachmentRow, mapRows, scalarRows, WANTS } from './attachment-rows.ts';

export interface AttachmentEntry {
  /** Where `nameless`, what stands in its place: 附件1, or the name of the file. */
  readonly name: Field<string>;
  readonly file?: Field<string>;
  readonly detached: boolean;
  /** The name is still to be found: in the text of the attachment, or in its file. */
  readonly nameless?: true;
  /** The number in 附件2 where that is all that was typed. */
  readonly serial?: number;
}
type Entries = readonly AttachmentEntry[];

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
  const rows = items.flatMap((item) => (item.kind === 'scalar' ? scalarRows(item, at) : mapRows(item, at)));
  const entries = rows.flatMap((row, i) => entry(row, i, rows.length, at));
  return entries.length > 0 ? entries : undefined;
}

function entry(
  { name, file, detached = false }: AttachmentRow,
  i: number,
  count: number,
  at: Reader,
): Entries {
  const rest = { ...(file && { file: { value: file.text, span: file.span } }), detached };
  if (!name) return [{ ...fileName(file!, at), nameless: true, ...rest }];
  const clean = cleanName(name, i, count, at);
  if (clean.text === '') return nameless(name, rest, at);
  if (!file && namesNothing(clean.text)) tellUnnamed(clean, at);
  return [{ name: { value: clean.text, span: clean.span }, ...rest }];
}

/** 附件1 tells which attachment is meant; 。 tells nothing. */
function nameless(typed: Piece, rest: Pick<AttachmentEntry, 'file' | 'detached'>, at: Reader): Entries {
  const label = readLabel(typed.text);
  if (!label && !rest.file) {
    wrong(typed, WANTS, at, { zh: '里没有附件的名称', en: 'holds no name' });
    return [];
  }
  const name = { value: typed.text.trim(), span: typed.span };
  return [{ name, nameless: true, ...(label?.serial && { serial: label.serial }), ...rest }];
}

/** The name of the file stands for a name that is not given. */
function fileName(file: Piece, at: Reader): Pick<AttachmentEntry, 'name'> {
  const from = Math.max(file.text.lastIndexOf('/'), file.text.lastIndexOf('\\')) + 1;
  const { text, span } = part(file, from, file.text.lastIndexOf('.'), at);
  return { name: { value: text || file.text, span } };
}

/** 附件：如文, 附件2份: what is attached cannot be told from it. */
const NO_NAME = /^(?:附件)?(?:如文|附后|见后|见附件|略|无|没有|\d{1,3}[ \t]*[份件个张页])$/;

export const namesNothing = (name: string): boolean => NO_NAME.test(name);

function tellUnnamed({ text, span }: Piece, at: Reader): void {
  at.report({
    code: 'front-matter/attachment-unnamed',
    severity: 'warning',
    message: {
      zh: `“${at.key}”的“${text}”不是附件的名称，照原样排印。`,
      en: `“${text}” of “${at.key}” is no name of an attachment; it is printed as typed.`,
    },
    help: {
      zh: '请写出每个附件的名称，几个附件写成列表；没有附件就删去这一项。',
      en: 'Write the name of each, several as a list; without attachments delete this entry.',
    },
    ...RULE,
    span,
  });
}

const RULE = { clause: 'GB/T 9704—2012 7.3.4', strength: 'MUST' } as const;

const NUMBERED = /^[ \t\u3000]*(?:([0-9０-９]{1,2})[.．、](?!\d)|[（(]([0-9０-９]{1,2})[）)])[ \t\u3000]*/;

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
