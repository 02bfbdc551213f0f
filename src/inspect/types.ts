/**
 * What an inspection says: every check with what was measured and what the clause asks for. Millimetres from
 * the top left corner of the page as it is shown, y downward; type sizes in points.
 */
import type { Bilingual, Strength } from '../diagnostics/types.ts';

/** Layouts of GB/T 9704 that can be recognised, and two that it does not know. */
export const FORMATS = ['document', 'upward', 'letter', 'order', 'minutes', 'briefing', 'plain'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * right: as asked; wrong: not so; unknown: the element is there, but this file does not let us tell, and the
 * note says why. A check without its element has no reading at all.
 */
export type Verdict = 'right' | 'wrong' | 'unknown';

/** A number with its unit, or words; `text` is what a person reads. */
export interface Value {
  readonly text: Bilingual;
  readonly number?: number;
  readonly unit?: Unit;
}
export type Unit = 'mm' | 'pt' | 'em' | 'lines' | 'characters' | 'pages' | 'count';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One measurement held against one requirement. */
export interface Reading {
  readonly verdict: Verdict;
  /** Which of the things that the check asks for, where it asks for several. */
  readonly what?: Bilingual;
  readonly measured: Value;
  readonly expected: Value;
  /** Either side of the expected number, in its unit. */
  readonly tolerance?: number;
  /** From 1; absent where the whole file is meant. */
  readonly page?: number;
  readonly place?: Box;
  /** The words it is about. */
  readonly about?: string;
  /** Why it cannot be told, or what makes it so. */
  readonly note?: Bilingual;
}

export interface CheckResult {
  /** Of this check, never changed: `head/mark-top`. */
  readonly name: string;
  /** Requirement in docs/standard.md. */
  readonly id: string;
  /** `GB/T 9704—2012 7.2.4`; undefined where no standard asks for it. */
  readonly clause?: string;
  readonly strength: Strength;
  readonly title: Bilingual;
  readonly verdict: Verdict;
  readonly readings: readonly Reading[];
}

/** What the ruler finds on a page before anything is held against it. */
export interface PageSummary {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Box of the lines of text, from the addressees to the note at the end; undefined without any. */
  readonly text?: Box;
  /** Edges of the text area as the lines show them; no right one where none runs on to it. */
  readonly edges?: { readonly left: number; readonly right?: number };
  /** Of the text, without head, title, the labels of attachments and 版记. */
  readonly lines: number;
  /** Most characters in a full line; undefined without one. */
  readonly characters?: number;
  /** Median distance of body lines, mm. */
  readonly pitch?: number;
  /** As printed. */
  readonly pageNumber?: string;
  readonly kind: PageKind;
}
/**
 * text; blank; scan: a picture without text to measure; outlines: what looks like text is drawn; turned: all of
 * its lines run up or down the page; vertical: its lines run from the top, character under character; sheet: two
 * pages of a booklet side by side.
 */
export type PageKind = 'text' | 'blank' | 'scan' | 'outlines' | 'turned' | 'vertical' | 'sheet';

/** A kind of text as it is set, with how much of it there is. */
export interface ElementSummary {
  readonly element: string;
  readonly title: Bilingual;
  readonly face: string;
  readonly class: string;
  readonly size: number;
  readonly characters: number;
  readonly pages: readonly number[];
}

export interface FontSummary {
  readonly face: string;
  readonly class: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly glyphs: number;
}

export interface Score {
  /** 0…100; undefined where nothing could be judged. */
  readonly value?: number;
  readonly judged: number;
  readonly passed: number;
  readonly unknown: number;
}

export interface Inspection {
  /** pass: no MUST is wrong; fail: one is; unjudged: the file does not let us tell anything. */
  readonly verdict: 'pass' | 'fail' | 'unjudged';
  readonly format: { readonly name?: Format; readonly given: boolean; readonly why: Bilingual };
  readonly pages: readonly PageSummary[];
  readonly elements: readonly ElementSummary[];
  readonly fonts: readonly FontSummary[];
  readonly checks: readonly CheckResult[];
  /** What could not be judged and why, for the whole file. */
  readonly remarks: readonly Bilingual[];
  readonly score: Score;
  readonly metadata: Metadata;
}

/** Names as the file writes them: `Title`, `dc:title`. */
export interface Metadata {
  readonly info: Readonly<Record<string, string>>;
  readonly xmp: Readonly<Record<string, string | readonly string[]>>;
  readonly language?: string;
  readonly version?: string;
  readonly tagged: boolean;
}

export interface InspectOptions {
  /** Instead of recognising it. */
  readonly format?: Format;
  /** A wrong DEF fails too. */
  readonly strict?: boolean;
}
