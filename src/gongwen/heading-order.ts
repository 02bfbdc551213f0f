/**
 * Are the levels and typed numbers of an item in order? In: its sorted passages. Out: findings only.
 * L-24 (a level skipped) and L-25 (a number missing, twice, or not beginning at one).
 *
 * Allowed without a word: 一、 followed by 1. in a text of these two levels (B-15), with a hint where other
 * sections have （一） too; and at levels 3 to 5 rows that
 * begin again at 1 and plain paragraphs of any number, for those enumerate things inside a section.
 */
import type { Context } from './context.ts';
import type { Sorted } from './draft.ts';
import { bodyFindings } from './findings/body.ts';
import { typedLevels } from './number-headings.ts';
import { type Ordinal, ordinalText } from './ordinals.ts';
import type { Level } from './types.ts';

export function checkOrder(sorted: readonly Sorted[], context: Context): void {
  checkLevels(sorted, context);
  checkNumbers(sorted, context);
  checkUnnumbered(sorted, context);
}

/** A plain paragraph that begins with 一、 opens its level too, but is not told that it skips one: it may be a list. */
function checkLevels(sorted: readonly Sorted[], context: Context): void {
  const levels = sorted.map(levelOf);
  const used = new Set(levels);
  let above: 0 | Level = 0;
  sorted.forEach((entry, i) => {
    const level = levels[i];
    if (level === undefined || entry.kind === 'done') return;
    const twoLevels = above === 1 && level === 3 && !used.has(2);
    if (entry.kind === 'paragraph') {
      above = level > above + 1 ? above : level;
      return;
    }
    if (level > above + 1 && !twoLevels)
      context.report(
        above === 1 && level === 3
          ? bodyFindings.levelPassed(entry.span)
          : bodyFindings.levelSkipped(entry.span, above, level),
      );
    above = level;
  });
}

function levelOf(entry: Sorted): Level | undefined {
  if (entry.kind === 'done') return undefined;
  return entry.kind === 'paragraph' ? entry.ordinal?.level : entry.rank.level;
}

function checkNumbers(sorted: readonly Sorted[], context: Context): void {
  const last = new Map<Level, Ordinal>();
  for (const entry of sorted) {
    const ordinal = ordinalOf(entry);
    if (entry.kind === 'done') continue;
    const level = ordinal?.level ?? (entry.kind === 'paragraph' ? undefined : entry.rank.level);
    if (level === undefined) continue;
    if (ordinal) checkNumber(ordinal, last.get(level), entry, context);
    for (const deeper of [2, 3, 4, 5] as const) if (deeper > level) last.delete(deeper);
    if (ordinal) last.set(level, ordinal);
  }
}

function checkNumber(
  ordinal: Ordinal,
  before: Ordinal | undefined,
  entry: Exclude<Sorted, { kind: 'done' }>,
  context: Context,
): void {
  const expected = (before?.value ?? 0) + 1;
  const mayBeAlone = ordinal.level > 2 && (ordinal.value === 1 || entry.kind === 'paragraph');
  if (ordinal.value === expected || mayBeAlone) return;
  const { start } = entry.span;
  const span = context.source.span(start, start + ordinal.text.length);
  context.report(
    bodyFindings.numberOutOfOrder(span, ordinal.text, before?.text, ordinalText(ordinal.level, expected)),
  );
}

/** One heading without a number among numbered ones of its level: forgotten, or not a heading of this row. */
function checkUnnumbered(sorted: readonly Sorted[], context: Context): void {
  const typed = typedLevels(sorted);
  for (const entry of sorted) {
    if (entry.kind !== 'heading' || entry.rank.ordinal || entry.rank.foreign) continue;
    if (typed.has(entry.rank.level)) context.report(bodyFindings.headingUnnumbered(entry.span));
  }
}

function ordinalOf(entry: Sorted): Ordinal | undefined {
  if (entry.kind === 'done') return undefined;
  return entry.kind === 'paragraph' ? entry.ordinal : entry.rank.ordinal;
}
