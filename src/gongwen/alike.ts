/**
 * The items of one row are set alike (B-18). In: what each numbered paragraph of a body looks like by
 * itself. Out: the same, agreed. A row in which every item has text behind its first sentence has run-in
 * headings, be one of them long; a row with a plain sentence among its items (一、…不得离岗。) has none: a
 * clause of an order is no title. Only levels 1 and 2 have a face of their own, so only there it shows.
 */
import { type HeadingReading, LONGEST_LEAD, leadOf } from './typed-heading.ts';
import type { Level } from './types.ts';

export interface Numbered {
  readonly level: Level;
  readonly reading: HeadingReading;
  /** What stands behind the ordinal. */
  readonly text: string;
  /** Its heading is bold, so its writer has said so. */
  readonly isMarked: boolean;
}
/** A numbered paragraph, a `#` heading of some level, or anything else. */
export type Member = Numbered | { readonly hash: Level } | undefined;

/** The readings of the members, in order; undefined for what is no numbered paragraph. */
export function alike(members: readonly Member[]): readonly (HeadingReading | undefined)[] {
  const readings = members.map((m) => (m && 'reading' in m ? m.reading : undefined));
  for (const row of rowsOf(members)) {
    const agreed = agree(row.map((i) => members[i] as Numbered));
    row.forEach((at, i) => {
      readings[at] = agreed[i];
    });
  }
  return readings;
}

/** Places of the items that belong together: one level, and nothing of a higher one between them. */
function rowsOf(members: readonly Member[]): readonly (readonly number[])[] {
  const rows: number[][] = [];
  const open = new Map<Level, number[]>();
  const close = (from: number) => {
    for (const level of [...open.keys()]) if (level >= from) open.delete(level);
  };
  members.forEach((member, i) => {
    if (!member) return;
    if ('hash' in member) {
      close(member.hash);
      return;
    }
    close(member.level + 1);
    const row = open.get(member.level) ?? [];
    if (row.length === 0) rows.push(row);
    open.set(member.level, row);
    row.push(i);
  });
  return rows;
}

function agree(row: readonly Numbered[]): readonly HeadingReading[] {
  const readings = row.map(({ reading }) => reading);
  const level = row[0]?.level ?? 3;
  if (level > 2 || !readings.includes('plain') || readings.every((r) => r === 'plain')) return readings;
  const leads = row.map(({ text }) => leadOf(text, LONGEST_LEAD));
  const canRunIn = row.every((item, i) => leads[i] !== undefined || item.reading === 'heading');
  return row.map(({ reading, text, isMarked }, i) => {
    const lead = leads[i];
    if (isMarked) return reading;
    if (canRunIn) return reading === 'plain' && lead !== undefined ? { lead } : reading;
    return reading === 'heading' && !text.endsWith('。') ? reading : 'plain';
  });
}
