/**
 * Decides which drafts of a body are headings and at which level. In: drafts in order. Out: the same,
 * sorted. The form of a typed number decides the level (一、 is level 1 under whatever `#`), because the
 * number is what the reader sees; without a number the count of `#` does. No numbers are made here.
 */
import { alike, type Member, type Numbered } from './alike.ts';
import type { Context } from './context.ts';
import type { Draft, Rank, Sorted } from './draft.ts';
import { type Ordinal, readForeignNumber, readOrdinal } from './ordinals.ts';
import { cut, plainText, trimStart } from './prose.ts';
import { type HeadingReading, readHeading, type Surroundings } from './typed-heading.ts';
import type { Level, Phrase, Prose } from './types.ts';

/**
 * 1 where the writer used `#` itself for sections (typed 一、), so that every `#` counts one level higher;
 * -1 where the title of an attachment took the `##`; otherwise 0.
 */
export type Lift = -1 | 0 | 1;

export function sortHeadings(drafts: readonly Draft[], lift: Lift, context: Context): readonly Sorted[] {
  const ordinals = believable(drafts);
  const readings = alike(membersOf(drafts, ordinals, lift, context));
  return drafts.map((draft, i): Sorted => {
    if (draft.kind === 'done') return draft;
    if (draft.kind === 'hash') return hashHeading(draft, lift, context);
    return textPassage(draft, ordinals[i], readings[i] ?? 'plain', context);
  });
}

/** What every draft looks like by itself, and in the light of the one before it. */
function membersOf(
  drafts: readonly Draft[],
  ordinals: readonly (Ordinal | undefined)[],
  lift: Lift,
  context: Context,
): readonly Member[] {
  let plain: Level | undefined;
  return drafts.map((draft, i): Member => {
    const ordinal = ordinals[i];
    const before = plain;
    plain = undefined;
    if (draft.kind === 'hash') return { hash: ordinal?.level ?? hashLevel(draft.depth, lift) };
    if (draft.kind !== 'text' || !ordinal) return undefined;
    const member = numbered(draft.prose, ordinal, around(drafts, ordinals, i, before), context);
    plain = member.reading === 'plain' ? member.level : undefined;
    return member;
  });
}

function numbered(
  prose: Prose,
  { level, width }: Ordinal,
  surroundings: Surroundings,
  context: Context,
): Numbered {
  const rest = dropStart(prose, width, context);
  const text = plainText(rest);
  const bold = boldLead(rest);
  const reading = bold === undefined ? readHeading(text, level, surroundings) : { lead: bold };
  return { level, reading, text, isMarked: bold !== undefined };
}

/** The ordinal of every draft; a doubtful one (一、二等奖) only where it fills a place in the row of the sure ones. */
function believable(drafts: readonly Draft[]): readonly (Ordinal | undefined)[] {
  const read = drafts.map((d) => (d.kind === 'done' ? undefined : readOrdinal(plainText(d.prose))));
  const sure = new Set(read.flatMap((o) => (o?.level === 1 && !o.doubtful ? [o.value] : [])));
  const fits = ({ value }: Ordinal) => !sure.has(value) && (sure.has(value - 1) || sure.has(value + 1));
  return read.map((o) => (o?.doubtful && !fits(o) ? undefined : o));
}

function around(
  drafts: readonly Draft[],
  ordinals: readonly (Ordinal | undefined)[],
  i: number,
  plain: Level | undefined,
): Surroundings {
  const next = drafts[i + 1];
  const follows = !next || next.kind === 'hash' ? 'none' : (ordinals[i + 1]?.level ?? 'text');
  return { next: follows, afterPlain: plain !== undefined && plain === ordinals[i]?.level };
}

const hashLevel = (depth: number, lift: Lift): Level => Math.min(5, Math.max(1, depth - 1 + lift)) as Level;

function hashHeading(draft: Draft & { kind: 'hash' }, lift: Lift, context: Context): Sorted {
  const level = hashLevel(draft.depth, lift);
  const text = plainText(draft.prose);
  const ordinal = readOrdinal(text);
  const foreign = ordinal ? undefined : readForeignNumber(text);
  const width = ordinal?.width ?? foreign?.width ?? 0;
  const prose = dropStart(draft.prose, width, context);
  const rank: Rank = ordinal
    ? { level: ordinal.level, ordinal }
    : { level, ...(foreign && { foreign: foreign.text }) };
  return { kind: 'heading', rank, prose: plainWeight(prose), span: draft.span };
}

function textPassage(
  draft: Draft & { kind: 'text' },
  ordinal: Ordinal | undefined,
  reading: HeadingReading,
  context: Context,
): Sorted {
  const { prose, span } = draft;
  if (!ordinal) return { kind: 'paragraph', prose, span };
  const rest = dropStart(prose, ordinal.width, context);
  const rank = { level: ordinal.level, ordinal };
  if (reading === 'plain') return { kind: 'paragraph', ordinal, prose, span };
  if (reading === 'heading') return { kind: 'heading', rank, prose: plainWeight(rest), span };
  const [lead, body] = cut(rest, reading.lead, context);
  return { kind: 'run-in', rank, lead: plainWeight(lead), prose: trimStart(body, context), span };
}

/** （一）**加强领导**各县要…: what is bold is the heading, whatever mark closes it (L-27). */
function boldLead(prose: Prose): number | undefined {
  const end = prose.findIndex((p) => p.kind === 'break' || !p.strong);
  const length = plainText(prose.slice(0, Math.max(0, end))).length;
  return length > 0 && length <= 50 ? length : undefined;
}

/** Bold over a whole heading is how people say “heading” in Markdown; its face says it on the page (L-37). */
export function plainWeight(prose: Prose): Prose {
  if (!prose.every((p) => p.kind === 'break' || p.strong || p.note !== undefined)) return prose;
  return prose.map((p) => (p.kind === 'break' ? p : withoutStrong(p)));
}

function withoutStrong({ strong: _, ...phrase }: Phrase): Phrase {
  return phrase;
}

function dropStart(prose: Prose, units: number, context: Context): Prose {
  return units === 0 ? prose : cut(prose, units, context)[1];
}
