/**
 * Numbers figures and tables over a whole text, and leads the references in it to them. In: its parts. Out:
 * the same with 图 numbers on every figure that has a caption, 表N before every caption that asked for one
 * (`表：…`), an id on whatever has a number or a name, and links where the text speaks of them (见表1).
 */
import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import { objectFindings } from './findings/objects.ts';
import { linkReferences, type Target, type Targets } from './references.ts';
import { askedNumber, typedNumber } from './tables.ts';
import type { Figure, Passage, Phrase, Table } from './types.ts';

/** How a text counts. */
export interface Counting {
  /** Put before its ids, so that those of two texts in one document differ: `attachment-1-`. */
  readonly prefix: string;
  /** There are no other texts whose tables may be meant: a reference to what is not here is a mistake. */
  readonly alone: boolean;
}

const ONLY_TEXT: Counting = { prefix: '', alone: true };

interface Counter {
  figures: number;
  tables: number;
  readonly byName: Map<string, Target>;
  readonly byLabel: Map<string, Target>;
  readonly prefix: string;
  readonly context: Context;
}

export function countFiguresAndTables<T extends { readonly body: readonly Passage[] }>(
  parts: readonly T[],
  context: Context,
  { prefix, alone }: Counting = ONLY_TEXT,
): readonly T[] {
  const counter: Counter = {
    figures: 0,
    tables: 0,
    byName: new Map(),
    byLabel: new Map(),
    prefix,
    context,
  };
  const numbered = parts.map((part) => ({ ...part, body: part.body.map((p) => counted(p, counter)) }));
  const { byName, byLabel } = counter;
  const targets: Targets = { byName, byLabel, complete: alone, missed: new Set() };
  return numbered.map((part) => ({ ...part, body: linkReferences(part.body, targets, context) }));
}

function counted(passage: Passage, counter: Counter): Passage {
  if (passage.kind === 'figures')
    return { ...passage, figures: passage.figures.map((f) => figure(f, counter)) };
  if (passage.kind === 'table') return table(passage, counter);
  if (passage.kind !== 'quotation') return passage;
  return { ...passage, children: passage.children.map((p) => counted(p, counter)) };
}

function figure(figure: Figure, counter: Counter): Figure {
  if (figure.caption === '') return figure;
  counter.figures += 1;
  const number = counter.figures;
  const { typed, span } = figure;
  if (typed !== undefined && typed !== String(number))
    counter.context.report(objectFindings.figureRenumbered(span, typed, number));
  return { ...figure, number, ...idOf('figure', `图${number}`, figure, counter) };
}

/** A typed 表3 sets the count, so that an asked-for number after it goes on from there. */
function table(table: Table, counter: Counter): Table {
  if (!table.caption) return { ...table, ...idOf('table', undefined, table, counter) };
  const typed = typedNumber(table.caption);
  if (typed && /^\d+$/.test(typed)) counter.tables = Number(typed);
  if (typed) return { ...table, ...idOf('table', `表${typed}`, table, counter) };
  const caption = askedNumber(table.caption, counter.context);
  if (!caption) return { ...table, ...idOf('table', undefined, table, counter) };
  counter.tables += 1;
  const name = `表${counter.tables}`;
  const span = caption[0]?.span ?? table.span;
  const number: Phrase = { kind: 'phrase', text: `${name}\u3000`, span, generated: true };
  return { ...table, caption: [number, ...caption], ...idOf('table', name, table, counter) };
}

/** The id of what has a number or a label; the first that has it is meant by references. */
function idOf(
  kind: Target['kind'],
  name: string | undefined,
  object: Table | Figure,
  counter: Counter,
): { readonly id?: string } {
  const { label } = object;
  const known = name === undefined ? undefined : counter.byName.get(name);
  const span = placeOf(object);
  if (name !== undefined && known) counter.context.report(objectFindings.numberTwice(span, name, known.span));
  const named = known ? undefined : name;
  if (named === undefined && label === undefined) return {};
  const id = counter.prefix + (named === undefined ? `${kind}-${label}` : `${kind}-${named.slice(1)}`);
  const target = { kind, id, span, ...(name !== undefined && { name }) };
  if (named !== undefined) counter.byName.set(named, target);
  if (label !== undefined) addLabel(label, target, counter);
  return { id };
}

function addLabel(label: string, target: Target, counter: Counter): void {
  if (counter.byLabel.has(label)) counter.context.report(objectFindings.labelTwice(target.span, label));
  else counter.byLabel.set(label, target);
}

function placeOf(object: Table | Figure): Span {
  return 'kind' in object ? (object.caption?.[0]?.span ?? object.span) : object.span;
}
