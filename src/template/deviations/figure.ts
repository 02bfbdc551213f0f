/** A figure of GB/T 9704—2012 that a template key carries out: one row of the tables beside this file. */
import type { Bilingual, Strength } from '../../diagnostics/types.ts';
import type { Template } from '../types.ts';
import { between, type Expected } from './expected.ts';

export type TemplateKind = Template['kind'];

export interface Figure {
  /** Of docs/standard.md. */
  readonly id: string;
  readonly strength: Strength;
  /** Of GB/T 9704—2012. */
  readonly clause: string;
  /** Dotted name of the template key. */
  readonly key: string;
  readonly expected: Expected;
  readonly what: Bilingual;
}

/** A row as the tables write it. */
export function figure(
  id: string,
  strength: Strength,
  clause: string,
  key: string,
  expected: Expected,
  zh: string,
  en: string,
): Figure {
  return { id, strength, clause, key, expected, what: { zh, en } };
}

/** A gap that may give way: its least, usual and greatest size all lie between two figures in millimetres. */
export function gapFigures(
  id: string,
  clause: string,
  key: string,
  [from, usual, to]: readonly [number, number, number],
  words: Bilingual,
  zh: string,
  en: string,
): readonly Figure[] {
  const ends = {
    least: ['最小', 'least ', from],
    usual: ['', '', usual],
    most: ['最大', 'greatest ', to],
  } as const;
  return Object.entries(ends).map(([end, [zhEnd, enEnd, write]]) =>
    figure(
      id,
      'MUST',
      clause,
      `${key}.${end}`,
      between(from, to, words, `${write}mm`),
      zh + zhEnd,
      enEnd + en,
    ),
  );
}

/** The papers that GB/T 9704—2012 speaks of. */
export const STANDARD_KINDS: readonly TemplateKind[] = [
  'document',
  'document-upward',
  'letter',
  'order',
  'minutes',
];

/** Rows and the kinds of paper they hold for. */
export interface Figures {
  readonly kinds: readonly TemplateKind[];
  readonly rows: readonly Figure[];
}
