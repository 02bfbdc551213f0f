/**
 * What a rule is and what it sees. A rule is one file of data and one function; the engine asks it, places
 * what it found in the file and words the diagnostic. Nothing here knows layout, files or the command line.
 */
import type { Bilingual, Fix, Severity, Strength } from '../diagnostics/types.ts';
import type { TypedLabel } from '../gongwen/attachment-opening.ts';
import type { Field, Format, Gongwen, Level, Note } from '../gongwen/types.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { Span } from '../source/span.ts';
import type { LaidPages } from './laid-pages.ts';

/** `L-01` … `L-100`, as docs/standard.md numbers them. */
export type RuleId = `L-${string}`;

export interface Rule {
  readonly id: RuleId;
  /** What it asks for, in a few words: `年份用六角括号`. */
  readonly name: Bilingual;
  /** Absent where it is practice alone. */
  readonly clause?: string;
  readonly strength: Strength;
  readonly severity: Severity;
  /** What is wrong: the message of a finding that brings none of its own. */
  readonly message: Bilingual;
  readonly why: Bilingual;
  /** What to do: the help of a finding that brings none of its own. */
  readonly help: Bilingual;
  /** Present where it is off unless asked for, and says why. */
  readonly off?: Bilingual;
  /** Formats it holds for; all where absent. */
  readonly formats?: readonly Format[];
  /** It is about elements that only the paper itself has: not asked of an attachment in a file of its own. */
  readonly paperAlone?: true;
  /**
   * Codes of earlier stages, and IDs of other rules, that say the same at the same place; those are left out
   * where this rule speaks.
   */
  readonly supersedes?: readonly string[];
  /** They are its tests and its page of docs/rules.md. */
  readonly examples: Examples;
  readonly check: Check;
}

export interface Examples {
  /** At least three; the rule finds something in each. */
  readonly wrong: readonly WrongExample[];
  /** At least five, the nearest look-alikes among them; the rule finds nothing in any. */
  readonly right: readonly Example[];
}

/**
 * Markdown: a stretch of body text, or a whole file that begins with front matter. A format other than 文件 by its 模板.
 * For a rule about pages, the lines of pages: `# ` before one of the title, `## ` of a heading, `| ` of a cell, `! `
 * for a picture or a listing; a paragraph begins with two full-width blanks; `────` ends a page.
 */
export type Example = string;

export interface WrongExample {
  readonly text: string;
  /** The text after its fixes, safe and suggested; absent where the rule has none to offer. */
  readonly fixed?: string;
  /** Findings expected; 1 where absent. */
  readonly count?: number;
}

export type Check = MarkCheck | TextCheck | ArticleCheck | PagesCheck;

/** Asked at every occurrence of one of a few characters: all such rules share one pass over the text. */
export interface MarkCheck {
  readonly on: 'marks';
  /** The characters (UTF-16 units) it is asked at. */
  readonly marks: string;
  /** @param at offset in `text.value` of the character */
  readonly see: (text: Text, at: number, article: Article) => Found | undefined;
}

/** Asked once for every text. */
export interface TextCheck {
  readonly on: 'texts';
  readonly see: (text: Text, article: Article) => readonly Found[];
}

/** Asked once, for what only shows in the whole. */
export interface ArticleCheck {
  readonly on: 'article';
  readonly see: (article: Article) => readonly Placed[];
}

/** Asked once, when the pages are known. Its examples are pages: lines as they stand, see `Example`. */
export interface PagesCheck {
  readonly on: 'pages';
  readonly see: (pages: LaidPages, article: Article) => readonly Placed[];
}

interface Remark {
  /** Instead of the rule's own, where the finding can say more. */
  readonly message?: Bilingual;
  readonly help?: Bilingual;
  readonly severity?: Severity;
  /**
   * The page will be right all the same, because the recogniser mends it and says so (front matter): the
   * linter reports it, a build does not report it twice.
   */
  readonly mended?: true;
}

/** Offsets are UTF-16 units of `text.value`. */
export interface Found extends Remark {
  readonly from: number;
  readonly to: number;
  readonly fix?: TextFix;
}

export interface TextFix {
  readonly kind: 'safe' | 'suggested';
  readonly edits: readonly { readonly from: number; readonly to: number; readonly with: string }[];
}

/** In a text, or at a place of the file that is no text. */
export type Placed =
  | (Found & { readonly in: Text })
  | (Remark & { readonly span: Span /** Offsets of the file. */; readonly fix?: Fix });

/** Everything a rule may look at. */
export interface Article {
  readonly source: SourceFile;
  readonly tree: MarkdownTree;
  readonly gongwen: Gongwen;
  readonly notes: readonly Note[];
  readonly format: Format;
  /** Present for the text of an attachment in a file of its own. */
  readonly attachment?: AsAttachment;
  /** Every text that is printed, in the order of the file: values of the front matter, then the body, then the notes. */
  readonly texts: readonly Text[];
  /** Values of the front matter by the id of their key (`docNumber`, `cc` …); a list has several. */
  readonly fields: ReadonlyMap<string, readonly Text[]>;
}

export interface AsAttachment {
  /** 附件1, and titles, as typed in the file. */
  readonly label?: TypedLabel;
  readonly titles: readonly Field<string>[];
  /** Its place in the list of the paper, whose attachments are those of `gongwen`; absent where no paper is known. */
  readonly listed?: { readonly serial: number; readonly name: string | undefined };
}

/**
 * title: 标题, typed or from the front matter; heading: a heading on a line of its own; entry: an item of a
 * list; field: a value of the front matter other than 标题.
 */
export type TextKind = 'title' | 'heading' | 'paragraph' | 'entry' | 'cell' | 'caption' | 'note' | 'field';

/** A stretch of text that is read in one go: a paragraph as its writer meant it, a heading, a cell, a value. */
export interface Text {
  readonly kind: TextKind;
  /**
   * What stands there, without Markdown's own marks. A line end inside it is `\n`; what is no Chinese prose
   * (code, URLs, pictures, HTML) is `\ufffc`, once for each character or once for the whole.
   */
  readonly value: string;
  /** Key of the front matter it is a value of. */
  readonly key?: string;
  /** What Markdown typed before it: `##`, `1.`, `-`. */
  readonly marker?: Marker;
  /** A heading it is, or (run-in) begins with. */
  readonly heading?: TextHeading;
  /** Whether it stands in a quotation (`>`). */
  readonly quoted: boolean;
  /** The place of `value.slice(from, to)`. */
  locate(from: number, to: number): Span;
  /** Whether that stretch stands in the file as it is, so that it can be changed there. */
  isLiteral(from: number, to: number): boolean;
}

export interface Marker {
  readonly value: string;
  readonly span: Span;
}

export interface TextHeading {
  readonly level: 0 | Level;
  /** UTF-16 units of the typed ordinal, with its mark and the blanks behind it; 0 where none is typed. */
  readonly ordinal: number;
  /** Where the heading ends in `value`: its whole length, or the end of a run-in heading. */
  readonly end: number;
  readonly runIn: boolean;
}
