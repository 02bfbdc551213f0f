/** What can stand in a body: text with its marks, headings, lists, tables, pictures. Shared by all formats. */
import type { Span } from '../../source/span.ts';

/** A flat run of text under one set of marks; nesting of the Markdown has been resolved. */
export interface Phrase {
  readonly kind: 'phrase';
  readonly text: string;
  /**
   * Where it was written. Character i of `text` stands at span.start + i, unless `generated`
   * (a number or label that the writer did not type): then the span is that of the thing labelled.
   */
  readonly span: Span;
  readonly generated?: boolean;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly script?: 'super' | 'sub';
  readonly href?: string;
  /** This phrase is the mark of the note with this number. */
  readonly note?: number;
}
export interface LineBreak {
  readonly kind: 'break';
  readonly span: Span;
}
export type Prose = readonly (Phrase | LineBreak)[];

/** 一、 / （一） / 1. / （1） / ① : GB/T 9704—2012 7.3.3, B-13, B-16. */
export type Level = 1 | 2 | 3 | 4 | 5;

export interface Heading {
  readonly kind: 'heading';
  /** 0 is the title of an item. */
  readonly level: 0 | Level;
  /** Typed or generated ordinal with its mark, e.g. `一、`; empty for a title or an unnumbered heading. It is NOT repeated in `prose`. */
  readonly number: string;
  /** Whether the writer typed the number. */
  readonly typed: boolean;
  /** The heading without its number. */
  readonly prose: Prose;
  /** Plain text of the heading without its number (bookmarks, 目录). */
  readonly text: string;
  readonly id: string;
  readonly span: Span;
}

/** Everything that can stand in a body. */
export type Passage = Heading | Paragraph | Entry | Quotation | Table | Figures | Listing | Separator;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** B-18: a run-in heading opens the paragraph; only it takes the heading face. Its prose ends with its closing 。 */
  readonly lead?: Heading;
  readonly prose: Prose;
  readonly span: Span;
}
/** An item of a list: （1）（2）, deeper ①②; or 一是 二是 where the writer typed it. */
export interface Entry {
  readonly kind: 'entry';
  /** 0 for the outermost list. */
  readonly depth: number;
  /** e.g. `（1）`; empty for a further paragraph of the same item. */
  readonly label: string;
  readonly prose: Prose;
  readonly span: Span;
}
export interface Quotation {
  readonly kind: 'quotation';
  readonly children: readonly Passage[];
  readonly span: Span;
}
export interface Table {
  readonly kind: 'table';
  /** 表1 + text, T-03: from a paragraph `表：…` / `表1 …` right before the table; absent if there is none. */
  readonly caption?: Prose;
  readonly align: readonly ('left' | 'center' | 'right' | 'none')[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many of `rows` belong to the head as well; none where absent. */
  readonly headRows?: number;
  /** Lines 注：… right under the table (T-03). */
  readonly notes?: readonly Prose[];
  /** Asked for, or refused, by its caption: set on a page of its own, turned (T-01, T-02). */
  readonly sideways?: boolean;
  /** Anchor for cross-references (见表1), where it has a number or a name. */
  readonly id?: string;
  /** Name its writer gave it for references, `{#任务}`. */
  readonly label?: string;
  readonly span: Span;
}
export interface Cell {
  readonly prose: Prose;
  readonly span: Span;
  /** Columns and rows it takes; 1 where absent. */
  readonly columns?: number;
  readonly rows?: number;
  /** Covered by a cell to its left (`||`) or above it (`^^`): nothing is set here. */
  readonly covered?: true;
}
/** One picture or several in a row (adjacent images of one paragraph). */
export interface Figures {
  readonly kind: 'figures';
  readonly figures: readonly Figure[];
  readonly span: Span;
}
export interface Figure {
  /** Path as written. */
  readonly src: string;
  /** Caption: the title if given, else the alt text; may be empty. */
  readonly caption: string;
  /** Automatic number of the picture in the document (图1 …), counted over all figures with a caption. */
  readonly number: number;
  readonly alt: string;
  /** The number that its writer typed; the one printed is `number`. */
  readonly typed?: string;
  /** Anchor for cross-references (见图1), where it has a number. */
  readonly id?: string;
  /** Name its writer gave it for references, `{#春耕}`. */
  readonly label?: string;
  readonly span: Span;
}
export interface Listing {
  readonly kind: 'listing';
  readonly text: string;
  readonly span: Span;
}
/** `---` in the body: a short centred rule. */
export interface Separator {
  readonly kind: 'separator';
  readonly span: Span;
}

/** A footnote, numbered in order of reference. */
export interface Note {
  readonly number: number;
  readonly prose: readonly Prose[];
  readonly span: Span;
}
