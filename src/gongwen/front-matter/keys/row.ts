/** What a key of the front matter is, and the formats that use keys. Types, and the names of formats. */
import type { Bilingual } from '../../../diagnostics/types.ts';
import type { Format, PaperFormat } from '../../types.ts';
import type { Kind } from '../kind.ts';

/** Every format: what people call it, and the names of the shipped templates that set it. */
export const FORMATS: readonly {
  readonly id: Format;
  readonly label: Bilingual;
  readonly templates: readonly string[];
}[] = [
  { id: 'briefing', label: { zh: '简报', en: 'a briefing' }, templates: ['简报', 'briefing'] },
  { id: 'document', label: { zh: '文件', en: 'a document' }, templates: ['文件', 'document'] },
  {
    id: 'document-upward',
    label: { zh: '上行文', en: 'an upward document' },
    templates: ['上行文', 'document-upward'],
  },
  { id: 'letter', label: { zh: '信函', en: 'a letter' }, templates: ['信函', 'letter'] },
  { id: 'order', label: { zh: '命令（令）', en: 'an order' }, templates: ['命令', '令', 'order'] },
  { id: 'minutes', label: { zh: '纪要', en: 'minutes' }, templates: ['纪要', 'minutes'] },
  { id: 'plain', label: { zh: '普通文稿', en: 'a plain paper' }, templates: ['普通', 'plain'] },
];

export type Example = string | number | boolean | readonly string[];

export interface KeyRow {
  /** The English name is also the name of the field in the code. */
  readonly id: string;
  readonly zh: string;
  /** Another proper name, and the formats that call it so. */
  readonly other?: { readonly zh: string; readonly formats: readonly Format[] };
  /** Other names people type for it; accepted, with a hint. */
  readonly aliases: readonly string[];
  readonly kind: Kind<unknown>;
  readonly formats: readonly Format[];
  /** A briefing looks unfinished without it (L-92); what papers need is in elements.ts. */
  readonly expected?: true;
  readonly about: Bilingual;
  /** Rule it serves: an ID of docs/standard.md, with the clause where a standard has one. */
  readonly rule?: string;
  readonly example: Example;
}

/** Every name a key answers to; the proper ones come first. */
export function namesOf(row: KeyRow): readonly string[] {
  return [...properNames(row), ...row.aliases];
}

export function properNames({ zh, id, other }: KeyRow): readonly string[] {
  return other ? [zh, other.zh, id] : [zh, id];
}

/** The Chinese name that a format knows it by. */
export function nameIn(row: KeyRow, format: Format): string {
  return row.other?.formats.includes(format) ? row.other.zh : row.zh;
}

export const ALL: readonly Format[] = FORMATS.map(({ id }) => id);
export const BRIEFING: readonly Format[] = ['briefing'];
export const PAPERS: readonly PaperFormat[] = [
  'document',
  'document-upward',
  'letter',
  'order',
  'minutes',
  'plain',
];
/** Papers with a mark in red. */
export const RED_HEADED: readonly PaperFormat[] = PAPERS.filter((format) => format !== 'plain');
