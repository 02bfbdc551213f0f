/**
 * Are the levels and typed numbers of an item in order? In: its sorted passages. Out: what is not, and the
 * findings about it. L-24 (a level skipped) and L-25 (a number missing, twice, or not beginning at one).
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

type Ranked = Exclude<Sorted, { kind: 'done' }>;

/** A heading that stands more than one level below the one above it. */
export interface LevelSkip {
  readonly entry: Ranked;
  readonly above: 0 | Level;
  readonly level: Level;
}
/** A typed number that does not follow the one before it. */
export interface NumberSlip {
  readonly entry: Ranked;
  readonly ordinal: Ordinal;
  readonly before?: Ordinal;
  /** The ordinal that should stand here. */
  readonly expected: string;
}

export function checkOrder(sorted: readonly Sorted[], context: Context): void {
  for (const skip of levelSkips(sorted)) context.report(skipFinding(skip));
  for (const slip of numberSlips(sorted)) context.report(slipFinding(slip, context));
  checkUnnumbered(sorted, context);
}

/** 一、 with 1. right under it, in a text that has （一） elsewhere: a hint, for it is a habit of many. */
export const isPassedOver = ({ above, level }: LevelSkip): boolean => above === 1 && level === 3;

function skipFinding(skip: LevelSkip) {
  const { span } = skip.entry;
  if (isPassedOver(skip)) return bodyFindings.levelPassed(span);
  return bodyFindings.levelSkipped(span, skip.above, skip.level);
}

function slipFinding({ entry, ordinal, before, expected }: NumberSlip, { source }: Context) {
  const { start } = entry.span;
  const span = source.span(start, start + ordinal.text.length);
  return bodyFindings.numberOutOfOrder(span, ordinal.text, before?.text, expected);
}

/** A plain paragraph that begins with 一、 opens its level too, but is not told that it skips one: it may be a list. */
export function levelSkips(sorted: readonly Sorted[]): readonly LevelSkip[] {
  const levels = sorted.map(levelOf);
  const used = new Set(levels);
  let above: 0 | Level = 0;
  return sorted.flatMap((entry, i): readonly LevelSkip[] => {
    const level = levels[i];
    if (level === undefined || entry.kind === 'done') return [];
    const from = above;
    const isDeep = level > from + 1;
    above = entry.kind === 'paragraph' && isDeep ? from : level;
    const twoLevels = from === 1 && level === 3 && !used.has(2);
    return isDeep && !twoLevels && entry.kind !== 'paragraph' ? [{ entry, above: from, level }] : [];
  });
}

export function levelOf(entry: Sorted): Level | undefined {
  if (entry.kind === 'done') return undefined;
  return entry.kind === 'paragraph' ? entry.ordinal?.level : entry.rank.level;
}

export function numberSlips(sorted: readonly Sorted[]): readonly NumberSlip[] {
  const last = new Map<Level, Ordinal>();
  return sorted.flatMap((entry): readonly NumberSlip[] => {
    const level = levelOf(entry);
    if (entry.kind === 'done' || level === undefined) return [];
    const ordinal = ordinalOf(entry);
    const before = last.get(level);
    for (const deeper of [2, 3, 4, 5] as const) if (deeper > level) last.delete(deeper);
    if (!ordinal) return [];
    last.set(level, ordinal);
    return isNext(ordinal, before, entry) ? [] : [slipOf(entry, ordinal, before)];
  });
}

function isNext(ordinal: Ordinal, before: Ordinal | undefined, entry: Ranked): boolean {
  const mayBeAlone = ordinal.level > 2 && (ordinal.value === 1 || entry.kind === 'paragraph');
  return mayBeAlone || ordinal.value === (before?.value ?? 0) + 1;
}

function slipOf(entry: Ranked, ordinal: Ordinal, before: Ordinal | undefined): NumberSlip {
  const expected = ordinalText(ordinal.level, (before?.value ?? 0) + 1);
  return { entry, ordinal, ...(before && { before }), expected };
}

/** One heading without a number among numbered ones of its level: forgotten, or not a heading of this row. */
function checkUnnumbered(sorted: readonly Sorted[], context: Context): void {
  const typed = typedLevels(sorted);
  for (const entry of sorted) {
    if (entry.kind !== 'heading' || entry.rank.ordinal || entry.rank.foreign) continue;
    if (typed.has(entry.rank.level)) context.report(bodyFindings.headingUnnumbered(entry.span));
  }
}

function ordinalOf(entry: Ranked): Ordinal | undefined {
  return entry.kind === 'paragraph' ? entry.ordinal : entry.rank.ordinal;
}
