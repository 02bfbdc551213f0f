/**
 * What a kind of value is: how a raw value is read, normalised and described to an editor. The kinds are
 * in kinds/; the table of keys names one for every key. Types and the two findings that all kinds share.
 */
import type { Bilingual, Diagnostic, Strength } from '../../diagnostics/types.ts';
import type { SourceFile } from '../../source/file.ts';
import type { Span } from '../../source/span.ts';
import type { Rule } from '../findings/say.ts';

/** A piece of text from the front matter. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
  /** Character i of `text` stands at span.start + i. */
  readonly literal: boolean;
  /** The lines it was folded of, each with its place; joined as they are they are `text`. */
  readonly lines?: readonly Piece[];
}
/** One scalar as typed, its line ends folded as Chinese text wants it. */
export interface Scalar extends Piece {
  readonly kind: 'scalar';
  /** What YAML makes of it; only a flag asks. */
  readonly value: string | number | boolean | bigint | null;
  readonly paragraphs: readonly Piece[];
}
export interface ScalarList {
  readonly kind: 'list';
  readonly items: readonly Scalar[];
  readonly span: Span;
}
export type RawValue = Scalar | ScalarList;

/** One entry of a mapping inside a value. */
export interface RawEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Scalar;
}
export interface RawMap {
  readonly kind: 'map';
  readonly entries: readonly RawEntry[];
  readonly span: Span;
}
/** A list that holds at least one mapping. */
export interface RawRows {
  readonly kind: 'rows';
  readonly items: readonly (Scalar | RawMap)[];
  readonly span: Span;
}
/** Values with entries of their own: only attachments and seals take them. */
export type RichValue = RawMap | RawRows;

export interface Reader {
  readonly source: SourceFile;
  /** The key as its writer typed it. */
  readonly key: string;
  /** The rule that asks for the form of the value. */
  readonly rule?: Rule;
  readonly report: (finding: Diagnostic) => void;
}

export interface Kind<T> {
  /** What to write, e.g. `日期，如 2021-07-23`. */
  readonly wants: Bilingual;
  /** The rule that asks for this form, cited where a value has another. */
  readonly rule?: Rule;
  /** JSON Schema of the value; an empty value is allowed besides. */
  readonly schema: object;
  /** Values to choose from while one types, the usual one first; others may be right too. */
  readonly offers?: readonly string[];
  /** The normalised value, or nothing after reporting why not. */
  read(raw: RawValue, at: Reader): T | undefined;
  /** The same for a value with entries of its own; where this is absent, such a value is refused. */
  readRich?(raw: RichValue, at: Reader): T | undefined;
}
export type ValueOf<K> = K extends Kind<infer T> ? T : never;

/** A value that cannot be understood. Gives `undefined`, so that a kind can return it. */
export function wrong(
  raw: RawValue | RichValue | Piece,
  wants: Bilingual,
  at: Pick<Reader, 'key' | 'report' | 'rule'>,
  why?: Bilingual,
): undefined {
  const typed = 'text' in raw ? `“${raw.text}”` : '';
  at.report({
    code: 'front-matter/wrong-value',
    severity: 'error',
    message: {
      zh: `“${at.key}”的值${typed}${why?.zh ?? '不合要求'}。`,
      en: `The value ${typed} of “${at.key}” ${why?.en ?? 'is not of the right kind'}.`,
    },
    help: { zh: `应写${wants.zh}。`, en: `Write ${wants.en}.` },
    ...at.rule,
    span: raw.span,
  });
  return undefined;
}

/** A value that was understood and is printed in another form. Only a short one is said in full twice. */
export function changed(
  raw: RawValue | Piece,
  to: string,
  at: Reader,
  rule: { readonly clause?: string; readonly strength: Strength },
  use: keyof typeof USES = 'printed',
): void {
  const typed = 'text' in raw ? raw.text : undefined;
  const marks = typed === undefined ? undefined : marksChanged(typed, to);
  const quoted = typed === undefined ? '' : `“${clipped(typed)}”`;
  at.report({
    code: 'front-matter/normalised',
    severity: 'hint',
    message: marks
      ? { zh: `“${at.key}”：${marks.zh}。`, en: `“${at.key}”: ${marks.en}.` }
      : {
          zh: `“${at.key}”的值${quoted}按“${clipped(to)}”${USES[use].zh}。`,
          en: `The value ${quoted} of “${at.key}” is ${USES[use].en} as “${clipped(to)}”.`,
        },
    ...(!marks && {
      help: { zh: `可以直接这样写：${to}`, en: `You may write it so yourself: ${to}` },
    }),
    ...rule,
    span: raw.span,
  });
}

/** What becomes of a value: on the page, or in the metadata alone. */
const USES = {
  printed: { zh: '排印', en: 'printed' },
  noted: { zh: '记入元数据', en: 'noted in the metadata' },
};

const LONG = 30;
const KEPT = [12, 8] as const;

/** The beginning and the end of a long value. */
function clipped(text: string): string {
  const signs = [...text];
  if (signs.length <= LONG) return text;
  return `${signs.slice(0, KEPT[0]).join('')}……${signs.slice(-KEPT[1]).join('')}`;
}

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** Where nothing is changed but the width of marks and the 。 at the end, that is all there is to say. */
function marksChanged(typed: string, to: string): Bilingual | undefined {
  const closed = to.endsWith('。') && !typed.endsWith('。');
  const [before, after] = [typed.replace(/([,;])\s+/g, '$1'), closed ? to.slice(0, -1) : to];
  const narrow = [...before].filter((sign, i) => sign !== after[i]);
  if (before.length !== after.length || (narrow.length === 0 && !closed)) return undefined;
  if (![...before].every((sign, i) => sign === after[i] || WIDE[sign] === after[i])) return undefined;
  const signs = [...new Set(narrow)].join('');
  const wide = [...signs].map((sign) => WIDE[sign]).join('');
  const zh = [signs && `半角“${signs}”按全角“${wide}”排印`, closed && '末尾加“。”'];
  const en = [signs && `half-width “${signs}” is printed as “${wide}”`, closed && '“。” is added at the end'];
  return { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ') };
}

/** Part of a piece, with the place of that part where the piece stands as typed. */
export function part(piece: Piece, from: number, to: number, { source }: Pick<Reader, 'source'>): Piece {
  const text = piece.text.slice(from, to);
  if (!piece.literal) return { text, span: piece.span, literal: false };
  const { start } = piece.span;
  return { text, span: source.span(start + from, start + to), literal: true };
}

/** Half-width digits for full-width ones. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
}
