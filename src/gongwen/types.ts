/**
 * What the document is: the elements of a 简报 (J-) or of a paper of GB/T 9704 (H-, B-, R-, X-), each with
 * the place it was written. Nothing here knows a page, a font or a template's numbers. The body types are
 * shared by all formats.
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

/** Papers of GB/T 9704—2012 and, for work papers without a red head, the plain one (B-03). */
export type PaperFormat = 'document' | 'document-upward' | 'letter' | 'order' | 'minutes' | 'plain';
/** Every format this version knows; a template says which one it sets. */
export type Format = 'briefing' | PaperFormat;

/**
 * A paper of GB/T 9704: 版头, 主体, 版记. One type for all formats: which elements a format has, needs or
 * refuses is data of the recogniser, where they stand is data of the template.
 */
export interface Paper {
  readonly kind: 'paper';
  readonly format: PaperFormat;

  /** 份号, six digits, 7.2.1 (H-01) */
  readonly copyNumber?: Field<string>;
  /** 密级和保密期限, 秘密★1年, 7.2.2 (H-02) */
  readonly secrecy?: Field<string>;
  /** 紧急程度, 特急 or 加急, 7.2.3 (H-04) */
  readonly urgency?: Field<string>;
  /** 发文机关标志, 7.2.4 (H-06…H-11, X-01, X-20, X-30) */
  readonly mark?: Mark;
  /** 发文字号, checked and normalised: 云政发〔2026〕5号, 7.2.5 (H-13) */
  readonly docNumber?: Field<string>;
  /** 令号 第5号, or 期号 of minutes 第5期, as printed */
  readonly serialNumber?: Field<string>;
  /** 签发人 in the order of the organs, 7.2.6 (H-16) */
  readonly signers: readonly Field<string>[];

  readonly title?: Heading;
  readonly subtitle?: Prose;
  /** 主送机关: names as they are printed, without the colon behind them, 7.3.2 (B-08) */
  readonly recipients?: Field<string>;
  readonly body: readonly Passage[];
  /** 附件, in the order of 附件说明, 7.3.4 (B-30) */
  readonly attachments: readonly Attachment[];
  /** 出席, 请假, 列席 of minutes, 10.3.2 */
  readonly attendance: readonly Attendance[];
  /** 署名, 成文日期, 印章, 7.3.5 (B-40…B-49) */
  readonly closing: Closing;
  /** 附注 without the brackets round it, 7.3.6 (B-52) */
  readonly note?: Field<string>;

  /** 版记, 7.4 (R-) */
  readonly colophon: Colophon;
  /** 套打: red parts are on the paper already and are left out, every position stays. */
  readonly preprinted: boolean;

  /** 发文机关, the lead organ first; mark and 署名 come from them unless given. */
  readonly issuers: readonly Field<string>[];
  /** 成文日期, also where no 署名 is printed. */
  readonly date?: Field<CalendarDate>;
  readonly keywords: readonly string[];
  readonly subject?: string;
  readonly author?: string;
  /** Plain text of the title for metadata; empty only for a file without any. */
  readonly name: string;
}

/** 发文机关标志: the names of the organs, the lead organ first, and the word behind them. */
export interface Mark {
  /** One name, or those of a joint issue (H-10). A mark given as a text of its own is one name with no word. */
  readonly names: readonly Field<string>[];
  /** 文件, 命令, 令, 纪要, or nothing. On one line behind a single name, centred on the stack of several. */
  readonly word: string;
}

export interface Attachment {
  /** From 1, in the order of 附件说明. */
  readonly serial: number;
  /** Its name, the same in 附件说明 and as its title (B-63), without title marks round it (B-34). */
  readonly name: Field<string>;
  /** Markdown or picture file as written, relative to the article; the pipeline reads it. */
  readonly file?: Field<string>;
  /** 另附: not bound with the paper, so its first line carries the 发文字号 (B-64). */
  readonly detached: boolean;
  /** Its text where it stands in the article itself, under a heading 附件1. */
  readonly text?: AttachedText;
}
/** What stands on the pages of an attachment, without its label and title. */
export interface AttachedText {
  readonly body: readonly Passage[];
  readonly span: Span;
}

export interface Attendance {
  /** 出席, 请假, 列席 */
  readonly label: string;
  readonly names: Field<string>;
}

/** 署名 and 成文日期 in one of the ways of 7.3.5; the kind follows from what the writer gave. */
export interface Closing {
  /**
   * `sealed` 7.3.5.1 (also where the seal will be set by hand: then `seals` is empty), `unsealed` 7.3.5.2,
   * `signed` with signature seals 7.3.5.3.
   */
  readonly kind: 'sealed' | 'unsealed' | 'signed';
  /** 发文机关署名, the lead organ first; empty where only a date is printed. */
  readonly organs: readonly Field<string>[];
  readonly date?: Field<CalendarDate>;
  /** One for each organ, in their order; none where they are set by hand. */
  readonly seals: readonly Seal[];
  /** Posts with their signature seals, one for each organ; the seal may be missing (signed by hand). */
  readonly signatures: readonly Signed[];
}
export interface Signed {
  /** 签发人职务, in full (B-49). */
  readonly post?: Field<string>;
  readonly seal?: Seal;
  /** The signer's name where there is no signature seal to print. */
  readonly name?: Field<string>;
}
/** A picture of a seal that the user supplies, upright, in its real size. */
export interface Seal {
  readonly src: string;
  /** mm */
  readonly width: number;
  /** mm; absent: from the picture's own proportions. */
  readonly height?: number;
  readonly span: Span;
}

export interface Colophon {
  /** 抄送机关, closed by 。, 7.4.2 */
  readonly cc?: Field<string>;
  /** 印发机关, 7.4.3 */
  readonly printer?: Field<string>;
  readonly printDate?: Field<CalendarDate>;
  /** 印数 */
  readonly copies?: Field<number>;
}

export type Gongwen = Briefing | Paper;

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
  /** Lines 注：… right under the table (T-03). */
  readonly notes?: readonly Prose[];
  /** Asked for, or refused, by its caption: set on a page of its own, turned (T-01, T-02). */
  readonly sideways?: boolean;
  /** Anchor for cross-references (见表1), where it has a number. */
  readonly id?: string;
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
  /** Anchor for cross-references (见图1), where it has a number. */
  readonly id?: string;
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
}
