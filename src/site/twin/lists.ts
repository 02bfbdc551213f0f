/** Entries come flat, with a depth and the label that is printed; lists are nested. */
import type { Entry, Passage } from '../../gongwen/types.ts';
import { element, joined, type Markup, words } from '../markup.ts';
import type { Desk } from './desk.ts';
import { prose } from './prose.ts';

/** Entries that follow each other, or anything else. */
export type Run =
  | { readonly entries: readonly Entry[] }
  | { readonly passage: Exclude<Passage, { kind: 'entry' }> };

export function runsOf(body: readonly Passage[]): readonly Run[] {
  const runs: ({ entries: Entry[] } | Extract<Run, { passage: unknown }>)[] = [];
  for (const passage of body) {
    const last = runs.at(-1);
    if (passage.kind !== 'entry') runs.push({ passage });
    else if (last && 'entries' in last) last.entries.push(passage);
    else runs.push({ entries: [passage] });
  }
  return runs;
}

/** The labels are words of the document: a style sheet is to add none of its own. */
export function entries(own: readonly Entry[], desk: Desk): Markup {
  const depth = Math.min(...own.map((entry) => entry.depth));
  const items = itemsOf(own, depth).map((item) => itemOf(item, depth, desk));
  const name = own.some(({ label }) => NUMERAL.test(label)) ? 'ol' : 'ul';
  return element(name, { class: 'entries', role: 'list' }, ...items);
}

const NUMERAL = /[\p{N}一二三四五六七八九十]/u;

/** An item begins with a label, or where there is none yet. */
function itemsOf(own: readonly Entry[], depth: number): Entry[][] {
  const items: Entry[][] = [];
  for (const entry of own) {
    const open = items.at(-1);
    if (!open || (entry.depth === depth && entry.label !== '')) items.push([entry]);
    else open.push(entry);
  }
  return items;
}

/** Its paragraphs, with deeper lists where they stand among them. */
function itemOf(own: readonly Entry[], depth: number, desk: Desk): Markup {
  const parts = partsOf(own, depth).map((part) => {
    if (part[0]?.depth !== depth) return entries(part, desk);
    return joined(part.map((entry) => wordsOf(entry, own.length > 1, desk)));
  });
  return element('li', {}, ...parts);
}

/** Entries of this depth, deeper ones, and so on in turn. */
function partsOf(own: readonly Entry[], depth: number): Entry[][] {
  const parts: Entry[][] = [];
  for (const entry of own) {
    const open = parts.at(-1);
    if (open && (open[0]?.depth === depth) === (entry.depth === depth)) open.push(entry);
    else parts.push([entry]);
  }
  return parts;
}

function wordsOf({ label, prose: parts }: Entry, isOneOfSeveral: boolean, desk: Desk): Markup {
  const own = label === '' ? prose(parts, desk) : joined([labelled(label), prose(parts, desk)]);
  return isOneOfSeveral ? element('p', {}, own) : own;
}

/** A label that was printed, or would be. */
export const labelled = (label: string): Markup => element('span', { class: 'label' }, words(label));
