/**
 * What the document is: the elements of a 简报 (standard.md §8) or of a GB/T 9704 paper, each with the
 * place it was written. Nothing here knows a page, a font or a template's numbers. A new format adds a
 * member to `Gongwen`; the body types are shared by all.
 */
import type { Span } from '../source/span.ts';

/** A value from the front matter and where it stands. */
export interface Field<T> {
  readonly value: T;
  readonly span: Span;
}

/** A calendar date as written in a 公文: 2026年8月1日 (GB/T 9704—2012 7.3.5.4). */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** One front matter of all formats: keys that a format does not use are reported by the recogniser. */
export interface Briefing {
  readonly kind: 'briefing';
  /** 简报名称 J-03 */
  readonly masthead?: Field<string>;
  /** 主办: smaller line above the name, J-04 */
  readonly organizer?: Field<string>;
  /** 期号: number in the year, J-05. Kept as text so that 增刊第1期 is possible. */
  readonly issue?: Field<string>;
  /** 总期号 J-05 */
  readonly totalIssue?: Field<string>;
  /** 编印单位 J-06 */
  readonly publisher?: Field<string>;
  /** 日期 J-07 */
  readonly date?: Field<CalendarDate>;
  /** 密级 J-08, e.g. 秘密★1年, 内部资料 注意保存 */
  readonly secrecy?: Field<string>;
  /** 份号/编号 J-09 */
  readonly copyNumber?: Field<string>;
  /** 目录 J-13: true when asked for, or when there are several items and nothing was said. */
  readonly contents: boolean;
  /** 编者按 J-14, paragraphs of prose (front matter text is parsed as Markdown inline). */
  readonly editorNote?: Field<readonly Prose[]>;
  /** J-16: every level-1 heading is an item; a file without one has a single item titled by 标题. */
  readonly items: readonly Item[];
  /** 报尾 J-23…J-27 */
  readonly tail: BriefingTail;
  /** Document metadata. */
  readonly title: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords: readonly string[];
}

export interface BriefingTail {
  /** 报 / 送 / 发 J-24, in that order; 本期增发 J-25. Names as one text, joined and closed by 。 */
  readonly report?: Field<string>;
  readonly send?: Field<string>;
  readonly dispatch?: Field<string>;
  readonly extra?: Field<string>;
  /** 印数 J-26 */
  readonly copies?: Field<number>;
  /** 责任编辑 / 审核 / 电话 J-27 */
  readonly editor?: Field<string>;
  readonly reviewer?: Field<string>;
  readonly phone?: Field<string>;
}

/** Every format this version knows. */
export type Gongwen = Briefing;

/** One article of an issue, J-16. */
export interface Item {
  readonly id: string;
  /** Absent only for a file with no title at all (a diagnostic says so). */
  readonly title?: Heading;
  /** Subtitle, without the —— that the page sets before it, J-15. */
  readonly subtitle?: Prose;
  readonly body: readonly Passage[];
  /** 供稿 J-19: the name without brackets and label; `××局供稿`, which needs no label, stays whole. */
  readonly contributor?: Field<string>;
  /** 来源 */
  readonly source?: Field<string>;
  readonly span: Span;
}

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
  readonly span: Span;
}
export interface Cell {
  readonly prose: Prose;
  readonly span: Span;
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

/** The result of `recognise`. */
export interface Recognised {
  readonly gongwen: Gongwen;
  readonly notes: readonly Note[];
  /** Template name or path from the front matter (模板), if given. */
  readonly template?: Field<string>;
}
