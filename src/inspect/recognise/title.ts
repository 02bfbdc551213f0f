/** The title and the addressees under it. */
import { isBlack } from '../page/colours.ts';
import type { Segment, Sheet } from '../page/sheet.ts';
import { type Column, isInside } from './column.ts';
import type { Head } from './head.ts';
import { sideFor } from './sides.ts';

export interface Title {
  readonly rows: readonly Segment[];
  /** Lower edge of what stands above it: a rule, a number, a mark; undefined where nothing does. */
  readonly above: number | undefined;
}

/** Larger than the text by this, pt. */
const LARGER = 1.4;

export function titleOf(first: Sheet, head: Head, column: Column): Title | undefined {
  const above = lowestOfHead(head);
  const large = first.segments.filter(
    (segment) =>
      segment.size > column.size + LARGER &&
      segment.top > (above ?? 0) - 0.5 &&
      segment.runs.every((run) => isBlack(run.colour)) &&
      !first.tables.some((table) => isInside(segment, table)),
  );
  const rows = large.filter((segment, i) => i === 0 || belongs(large[i - 1]!, segment, large[0]!));
  const end = rows.findIndex((row, i) => i > 0 && !belongs(rows[i - 1]!, row, rows[0]!));
  const kept = end < 0 ? rows : rows.slice(0, end);
  return kept.length > 0 ? { rows: kept, above } : undefined;
}

function belongs(before: Segment, next: Segment, first: Segment): boolean {
  const step = next.baseline - before.baseline;
  return Math.abs(next.size - first.size) < 0.6 && step < 2.2 * first.size * (25.4 / 72);
}

/** A letter’s lower double rule is no part of its head. */
export function lowestOfHead({ mark, rules, doubles, number, signers, secrecy, urgency, copyNumber }: Head) {
  const foot = 200;
  const upper = rules.filter(({ y }) => y < foot).map(({ bottom }) => bottom);
  const words = [...mark, ...signers, number, secrecy, urgency, copyNumber].flatMap((s) =>
    s ? [s.bottom] : [],
  );
  const all = doubles.length > 0 || upper.length === 0 ? [...upper, ...words] : upper;
  return all.length > 0 ? Math.max(...all) : undefined;
}

/** Lines flush left from the title down to the one that ends in a colon. */
export function recipientsOf(title: Title, column: Column): Segment[] {
  const last = title.rows.at(-1)!;
  const side = sideFor(column, last.page);
  const below = column.rows.filter((row) => row.page === last.page && row.baseline > last.baseline);
  const end = below.slice(0, 8).findIndex(({ text }) => /[：:]$/u.test(text));
  const rows = below.slice(0, end + 1);
  const flush = (row: Segment) => side !== undefined && Math.abs(row.left - side.left) < 1.5;
  return end >= 0 && rows.every(flush) ? rows : [];
}
