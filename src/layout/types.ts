/**
 * Pages as plain data. Points; origin at the top-left corner of the trimmed sheet, x to the right, y
 * downward. Everything is JSON-serialisable: PDF, text dump and later the HTML twin are written from
 * this and from nothing else. A page item names the structure node it belongs to, or is an artifact.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Format } from '../gongwen/types.ts';
import type { Span } from '../source/span.ts';

/**
 * Colours of an official page: black, the red of GB/T 9704 (P-09, P-22), a grey for placeholders, and one
 * so pale that text printed over it reads well (watermarks, the grid of a draft).
 */
export type Colour = 'black' | 'red' | 'grey' | 'pale';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Placed {
  /** Index into `Layout.structure`, or absent for an artifact (page number, rule, repeated head). */
  readonly node?: number;
  /** Where it was written, in the article or in a file attached to it; for a label that nobody typed, what it labels. Absent where nothing of the source is meant. */
  readonly source?: Span;
}

export interface TextItem extends Placed {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline, rise already applied. */
  readonly y: number;
  readonly text: string;
  /** Key of the face, see `fonts`. */
  readonly face: string;
  readonly size: number;
  readonly tracking: number;
  readonly width: number;
  readonly shaped: boolean;
  readonly colour: Colour;
  /** Draw the visible missing-glyph box instead of the glyph; the text is still extractable. */
  readonly missing?: boolean;
  /** Degrees counter-clockwise about (x, y), the start of the baseline: 90 runs up the page (T-02). 0 where absent. */
  readonly turn?: number;
  /** What a reader copies, where the drawn text is not it or its spread would add spaces (fitted mastheads); empty for marks that are no text. */
  readonly actualText?: string;
  /** External link target, or `#id` of an anchor. */
  readonly href?: string;
}
/** A filled rectangle: every rule of a 公文. x, y is its top-left corner. */
export interface RuleItem extends Placed {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}
export interface PictureItem extends Placed {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Key into `Layout.pictures`. */
  readonly picture: string;
  /** As for text: degrees counter-clockwise about the box's lower left corner. */
  readonly turn?: number;
}
export type PageItem = TextItem | RuleItem | PictureItem;

export interface Page {
  /** Physical number from 1. */
  readonly number: number;
  /** The number printed on it; absent where none is (7.5, N-05, X-10). */
  readonly printed?: number;
  readonly width: number;
  readonly height: number;
  /** 版心 of this page (mirrored on even pages, P-06). */
  readonly typeArea: Box;
  readonly items: readonly PageItem[];
  /** Body lines standing on the page (P-07), for reports and tests. */
  readonly bodyLines: number;
  /** The pages that stand on a sheet of several, by what each has of its items, in their order. */
  readonly leaves?: readonly { readonly number: number; readonly items: number }[];
}

/** Structure of the document, in reading order; parents come before their children. */
export interface StructureNode {
  readonly role: StructureRole;
  /** Index of the parent; -1 for the root. */
  readonly parent: number;
  /** Alternative text of a figure; for a link, where it leads if its words do not say that. */
  readonly alt?: string;
  /** Text of the anchor other places may point to with `#id`. */
  readonly id?: string;
  /** Columns and rows that a TH or TD takes; 1 where absent. */
  readonly columns?: number;
  readonly rows?: number;
  /** How the items of a list are labelled; not at all where absent. */
  readonly numbering?: 'Decimal' | 'Disc';
}
export type StructureRole =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Note'
  | 'Reference'
  | 'Code'
  | 'Link';

/** A place that bookmarks and `#id` links point to. */
export interface Anchor {
  readonly id: string;
  readonly page: number;
  readonly y: number;
}
export interface Bookmark {
  readonly title: string;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly anchor: string;
}

export interface PictureFile {
  readonly format: 'png' | 'jpeg' | 'svg';
  /** Absolute path; bytes are read once, by whoever needs them, through `source`. */
  readonly path: string;
}

export interface Metadata {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  readonly language: 'zh-CN';
  /** ISO date of the document (front matter 日期), for CreationDate. */
  readonly date?: string;
  readonly archive?: ArchiveFacts;
}

/** What an archive files a paper by, with the names of DA/T 46 where it has one. Nothing of it is printed from here. */
export interface ArchiveFacts {
  /** 副题名 */
  readonly subtitle?: string;
  /** 文件编号: 发文字号, or the mark with 令号 or 期号 */
  readonly number?: string;
  /** 责任者: the issuing organs, the lead organ first; 主办 and 编印单位 of a 简报 */
  readonly organs: readonly string[];
  /** 印发机关, or 编印单位 */
  readonly publisher?: string;
  /** 文种: 通知, 请示 … */
  readonly type?: string;
  /** Layout of GB/T 9704 (文件, 信函 …), or 简报 */
  readonly format: Format;
  /** 紧急程度 */
  readonly urgency?: string;
  /** 主送 */
  readonly recipients?: string;
  /** 抄送; the rows 报, 送, 发 of a 简报 */
  readonly copies: readonly string[];
  /** 密级 without its period, or a mark such as 内部资料 */
  readonly secrecy?: string;
  /** 保密期限 */
  readonly secrecyPeriod?: string;
  /** 保管期限 */
  readonly retention?: string;
  /** 份号 */
  readonly copyNumber?: string;
  /** 人名: who approved or signed it */
  readonly persons: readonly string[];
  /** 页数 */
  readonly pages: number;
}

export interface Layout {
  readonly pages: readonly Page[];
  readonly structure: readonly StructureNode[];
  readonly anchors: readonly Anchor[];
  readonly bookmarks: readonly Bookmark[];
  readonly pictures: Readonly<Record<string, PictureFile>>;
  readonly metadata: Metadata;
  /** Lines × characters achieved on a full page, for the report (P-07). */
  readonly grid: { readonly lines: number; readonly characters: number };
  readonly diagnostics: readonly Diagnostic[];
}
