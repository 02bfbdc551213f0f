/**
 * Which part of the document stands where. In: the document as recognised. Out: its headings, titles, list
 * items and captions with their places, and where its passages begin: one Markdown paragraph may hold
 * several, for people leave no empty line before 一、.
 */
import type { Gongwen, Heading, Passage, Prose } from '../gongwen/types.ts';
import type { TextKind } from './types.ts';

export interface Part {
  readonly kind: TextKind;
  readonly start: number;
  readonly end: number;
  readonly heading?: Heading;
  readonly runIn: boolean;
}

export interface Parts {
  /** In the order of their places. */
  readonly parts: readonly Part[];
  /** Offsets at which passages begin. */
  readonly starts: ReadonlySet<number>;
}

export function partsOf(gongwen: Gongwen): Parts {
  const passages = bodiesOf(gongwen).flat().flatMap(flat);
  const parts = [...titlesOf(gongwen), ...passages.flatMap(partsOfPassage)];
  const starts = new Set([...parts.map(({ start }) => start), ...passages.map(({ span }) => span.start)]);
  return { parts: parts.sort((a, b) => a.start - b.start), starts };
}

/** The bodies of a document, each of which counts its headings from 一、. */
export function bodiesOf(gongwen: Gongwen): readonly (readonly Passage[])[] {
  if (gongwen.kind === 'briefing') return gongwen.items.map(({ body }) => body);
  return [gongwen.body, ...gongwen.attachments.flatMap(({ text }) => (text ? [text.body] : []))];
}

function titlesOf(gongwen: Gongwen): readonly Part[] {
  const named = gongwen.kind === 'briefing' ? gongwen.items : [gongwen];
  return named.flatMap(({ title, subtitle }) => [
    ...(title ? [headingPart('title', title, false)] : []),
    ...(subtitle ? prosePart('title', subtitle) : []),
  ]);
}

function flat(passage: Passage): readonly Passage[] {
  return passage.kind === 'quotation' ? passage.children.flatMap(flat) : [passage];
}

function partsOfPassage(passage: Passage): readonly Part[] {
  switch (passage.kind) {
    case 'heading':
      return [headingPart('heading', passage, false)];
    case 'paragraph':
      return passage.lead ? [headingPart('paragraph', passage.lead, true)] : [];
    case 'entry':
      return prosePart('entry', passage.prose);
    case 'table':
      return passage.caption ? prosePart('caption', passage.caption) : [];
    default:
      return [];
  }
}

function headingPart(kind: TextKind, heading: Heading, runIn: boolean): Part {
  const { start, end } = heading.span;
  return { kind, start, end, heading, runIn };
}

function prosePart(kind: TextKind, prose: Prose): readonly Part[] {
  const typed = prose.filter((piece) => piece.kind === 'break' || !piece.generated);
  const [first, last] = [typed[0], typed.at(-1)];
  return first && last ? [{ kind, start: first.span.start, end: last.span.end, runIn: false }] : [];
}
