/**
 * Counts figures and tables over the whole document. In: the items. Out: the same with 图 numbers on every
 * figure that has a caption, and 表N before every caption that asked for one (`表：…`).
 */
import type { Context } from './context.ts';
import { plainText } from './prose.ts';
import { askedNumber } from './tables.ts';
import type { Figure, Item, Passage, Phrase, Table } from './types.ts';

interface Counters {
  figures: number;
  tables: number;
}

export function countFiguresAndTables(items: readonly Item[], context: Context): readonly Item[] {
  const counters: Counters = { figures: 0, tables: 0 };
  return items.map((item) => ({ ...item, body: item.body.map((p) => counted(p, counters, context)) }));
}

function counted(passage: Passage, counters: Counters, context: Context): Passage {
  if (passage.kind === 'figures')
    return { ...passage, figures: passage.figures.map((f) => figure(f, counters)) };
  if (passage.kind === 'table') return table(passage, counters, context);
  if (passage.kind !== 'quotation') return passage;
  return { ...passage, children: passage.children.map((p) => counted(p, counters, context)) };
}

function figure(figure: Figure, counters: Counters): Figure {
  if (figure.caption === '') return figure;
  counters.figures += 1;
  return { ...figure, number: counters.figures };
}

/** A typed 表3 sets the count, so that an asked-for number after it goes on from there. */
function table(table: Table, counters: Counters, context: Context): Table {
  if (!table.caption) return table;
  const typed = /^表\s*(\d+)/.exec(plainText(table.caption))?.[1];
  if (typed) counters.tables = Number(typed);
  const caption = askedNumber(table.caption, context);
  if (!caption) return table;
  counters.tables += 1;
  const span = caption[0]?.span ?? table.span;
  const number: Phrase = { kind: 'phrase', text: `表${counters.tables}\u3000`, span, generated: true };
  return { ...table, caption: [number, ...caption] };
}
