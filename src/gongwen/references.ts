/**
 * References to tables and figures: 见表1, 如图2所示, （表3）, and `[表](#任务)` to one with a name. In: passages
 * whose tables and figures are numbered. Out: the same with a link where the text speaks of one that is there.
 *
 * 表 and 图 end many words (代表1人, 附图2) and begin others; a number is a reference only behind a mark or one of
 * a few small words. That one is missing is said only where nothing else can be meant: 见表9, 如图9所示.
 */
import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import { objectFindings } from './findings/objects.ts';
import { slice } from './prose.ts';
import { normalNumber } from './reference-numbers.ts';
import type { Cell, LineBreak, Passage, Phrase, Prose, Table } from './types.ts';

/** A table or figure that can be spoken of. */
export interface Target {
  readonly kind: 'table' | 'figure';
  readonly id: string;
  /** 表1; absent where it has only a label. */
  readonly name?: string;
  readonly span: Span;
}
export interface Targets {
  readonly byName: ReadonlyMap<string, Target>;
  readonly byLabel: ReadonlyMap<string, Target>;
  /** Whether these are all that may be meant. */
  readonly complete: boolean;
  /** Names that have been missed: each is said once. */
  readonly missed: Set<string>;
}

export function linkReferences(
  passages: readonly Passage[],
  targets: Targets,
  context: Context,
): readonly Passage[] {
  const link = (prose: Prose) => linked(prose, targets, context);
  return passages.map((passage) => linkedPassage(passage, link));
}

type Link = (prose: Prose) => Prose;

function linkedPassage(passage: Passage, link: Link): Passage {
  switch (passage.kind) {
    case 'paragraph':
    case 'entry':
      return { ...passage, prose: link(passage.prose) };
    case 'quotation':
      return { ...passage, children: passage.children.map((child) => linkedPassage(child, link)) };
    case 'table':
      return linkedTable(passage, link);
    default:
      return passage;
  }
}

function linkedTable(table: Table, link: Link): Table {
  const row = (cells: readonly Cell[]) => cells.map((cell) => ({ ...cell, prose: link(cell.prose) }));
  const notes = table.notes && { notes: table.notes.map(link) };
  return { ...table, head: row(table.head), rows: table.rows.map(row), ...notes };
}

const ARABIC = '[0-9０-９]{1,3}(?:[-—–－.．][0-9０-９]{1,3}){0,2}';
const HAN = '[一二三四五六七八九十]{1,3}';
const REFERENCE = new RegExp(`([表图])[ \\u3000]?(${ARABIC}|${HAN})(?![0-9０-９一二三四五六七八九十])`, 'g');

/** What may stand before a reference: a mark, or one of the small words. */
const BEFORE = /(?:^|[\s\u3000、，。；：:（(“‘【《—见如由从据按照依和与及或在对将把以至到看即是])$/;
/** 见表9, 如图9: nothing else can be meant. */
const POINTED = /(?:见|如)[ \u3000]?$/;
const SHOWN = /^(?:所|中|[、，。；）)]|$)/;
/** 表2人 behind a small word counts people; 表一致 is no number. */
const COUNTED = /^[人名个位户次篇张份项件块本台套天年月日元万亿%％℃]/;
const AFTER_HAN = /^(?:[所中、，。；：）)和与及至]|$)/;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

function linked(prose: Prose, targets: Targets, context: Context): Prose {
  const named = prose.map((piece) => byLabel(piece, targets, context));
  if (!prose.some((piece) => piece.kind === 'phrase' && /[表图]/.test(piece.text))) return named;
  const found = referencesIn(named, targets, context);
  return found.length > 0 ? withLinks(named, found, context) : named;
}

function referencesIn(prose: Prose, targets: Targets, context: Context): readonly Found[] {
  const text = prose.map(visible).join('');
  const found: Found[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const from = match.index;
    const to = from + match[0].length;
    const before = text.slice(Math.max(0, from - 2), from);
    if (!isReference(match[2]!, before, text.slice(to, to + 2))) continue;
    const name = match[1]! + normalNumber(match[2]!);
    const target = targets.byName.get(name);
    if (target) found.push({ from, to, href: `#${target.id}` });
    else if (targets.complete && !targets.missed.has(name) && isPointed(before, text.slice(to, to + 2))) {
      targets.missed.add(name);
      context.report(
        objectFindings.noSuchNumber(placeAt(prose, from, to, context), name, namesLike(name, targets)),
      );
    }
  }
  return found;
}

/** A note mark behind 表1 is no part of its number. */
function visible(piece: Phrase | LineBreak): string {
  if (piece.kind === 'break') return '\n';
  return piece.note === undefined ? piece.text : '\n'.repeat(piece.text.length);
}

function isReference(number: string, before: string, after: string): boolean {
  const pointed = POINTED.test(before);
  if (new RegExp(`^${HAN}$`).test(number)) return (pointed || BEFORE.test(before)) && AFTER_HAN.test(after);
  return pointed || (BEFORE.test(before) && !COUNTED.test(after));
}

/** Behind 见 nearly always; 如 may also be “if”, and then goes on otherwise. */
function isPointed(before: string, after: string): boolean {
  return POINTED.test(before) && (/见[ \u3000]?$/.test(before) ? !COUNTED.test(after) : SHOWN.test(after));
}

function namesLike(name: string, { byName }: Targets): readonly string[] {
  return [...byName.keys()].filter((known) => known[0] === name[0]).slice(0, MOST_NAMES);
}

/** Names listed in a message. */
const MOST_NAMES = 6;

/** Pieces with their offsets in the joined text. */
function* placed(
  prose: Prose,
): Generator<{ readonly piece: Phrase | LineBreak; readonly at: number; readonly end: number }> {
  let at = 0;
  for (const piece of prose) {
    const end = at + (piece.kind === 'break' ? 1 : piece.text.length);
    yield { piece, at, end };
    at = end;
  }
}

function placeAt(prose: Prose, from: number, to: number, context: Context): Span {
  const parts = [...placed(prose)].filter(({ at, end }) => at < to && end > from);
  const spans = parts.flatMap(({ piece, at }) =>
    piece.kind === 'phrase' ? [slice(piece, Math.max(0, from - at), to - at, context).span] : [],
  );
  return context.source.span(spans[0]!.start, spans.at(-1)!.end);
}

/** Cuts the phrases at the ends of the references; a note mark or a link of the writer's stays what it is. */
function withLinks(prose: Prose, found: readonly Found[], context: Context): Prose {
  let next = 0;
  return [...placed(prose)].flatMap(({ piece, at, end }): readonly (Phrase | LineBreak)[] => {
    if (piece.kind === 'break' || piece.note !== undefined || piece.href !== undefined) return [piece];
    const parts: Phrase[] = [];
    let from = at;
    while (next < found.length && found[next]!.to <= at) next += 1;
    for (let i = next; i < found.length && found[i]!.from < end; i++) {
      const one = found[i]!;
      const [start, stop] = [Math.max(one.from, at), Math.min(one.to, end)];
      if (start > from) parts.push(slice(piece, from - at, start - at, context));
      parts.push({ ...slice(piece, start - at, stop - at, context), href: one.href });
      from = stop;
    }
    if (from === at) return [piece];
    return from < end ? [...parts, slice(piece, from - at, end - at, context)] : parts;
  });
}

/** `[表](#任务)` → 表1; other words keep what they say and lead there too. */
function byLabel(piece: Phrase | LineBreak, targets: Targets, context: Context): Phrase | LineBreak {
  if (piece.kind === 'break' || !piece.href?.startsWith('#')) return piece;
  const label = decoded(piece.href.slice(1));
  const target = targets.byLabel.get(label);
  if (!target) return withoutLink(piece, label, context);
  const href = `#${target.id}`;
  const isBare = target.name !== undefined && piece.text === target.name[0];
  return isBare ? { ...piece, href, text: target.name!, generated: true } : { ...piece, href };
}

function withoutLink(piece: Phrase, label: string, context: Context): Phrase {
  context.report(objectFindings.noSuchLabel(piece.span, label));
  const { href: _, ...text } = piece;
  return text;
}

function decoded(label: string): string {
  try {
    return decodeURIComponent(label);
  } catch {
    return label;
  }
}
