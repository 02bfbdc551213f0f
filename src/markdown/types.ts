/**
 * The Markdown tree: what the writer typed, with a span on every node. It knows CommonMark, tables,
 * footnotes, superscript and subscript; it does not know 公文 (a paragraph that begins with 一、 is a
 * paragraph here). Text nodes are 1:1 with the source: an escape or entity is a text node of its own,
 * so character i of any longer node stands at span.start + i.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Span } from '../source/span.ts';

export interface MarkdownTree {
  readonly kind: 'document';
  readonly children: readonly Block[];
  /** Footnote definitions by label, in order of first reference; unreferenced ones last. */
  readonly notes: readonly NoteDefinition[];
  /** The YAML between the opening `---` lines, undecoded, or absent. */
  readonly frontMatter?: FrontMatterText;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FrontMatterText {
  readonly value: string;
  /** Span of `value` in the file (without the `---` lines). */
  readonly span: Span;
}

interface Node {
  readonly span: Span;
}

export type Block = Heading | Paragraph | List | Quote | Table | CodeBlock | HtmlBlock | ThematicBreak;

export interface Heading extends Node {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}
export interface Paragraph extends Node {
  readonly kind: 'paragraph';
  readonly children: readonly Inline[];
}
export interface List extends Node {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list; 1 for a bullet list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}
export interface ListItem extends Node {
  readonly kind: 'item';
  readonly children: readonly Block[];
}
export interface Quote extends Node {
  readonly kind: 'quote';
  readonly children: readonly Block[];
}
export interface Table extends Node {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'center' | 'right' | 'none')[];
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
  /** How many of `rows` were typed above the row |---|---| and belong to the head as well; none where absent. */
  readonly headRows?: number;
}
export interface TableRow extends Node {
  readonly cells: readonly TableCell[];
}
export interface TableCell extends Node {
  readonly children: readonly Inline[];
  /** No cell of its own: nothing between two bars (`||`) joins the cell to its left, `^^` the one above. */
  readonly joins?: 'left' | 'above';
}
export interface CodeBlock extends Node {
  readonly kind: 'code';
  readonly value: string;
  readonly info: string;
}
/**
 * Lines of HTML without any text to print: tags alone, a script with its contents. HTML is never
 * interpreted; the parser reports it and keeps it so that nothing is lost unsaid. Where text stands
 * between tags there is a paragraph with the tags as `HtmlInline`.
 */
export interface HtmlBlock extends Node {
  readonly kind: 'html';
  readonly value: string;
}
export interface ThematicBreak extends Node {
  readonly kind: 'thematicBreak';
}
export interface NoteDefinition extends Node {
  readonly label: string;
  readonly children: readonly Block[];
}

export type Inline = Text | Styled | Code | Link | Image | HardBreak | SoftBreak | NoteReference | HtmlInline;

export interface Text extends Node {
  readonly kind: 'text';
  readonly value: string;
}
export interface Styled extends Node {
  readonly kind: 'strong' | 'emphasis' | 'strike' | 'superscript' | 'subscript';
  readonly children: readonly Inline[];
}
export interface Code extends Node {
  readonly kind: 'codeSpan';
  readonly value: string;
}
export interface Link extends Node {
  readonly kind: 'link';
  readonly href: string;
  readonly title: string;
  readonly children: readonly Inline[];
}
export interface Image extends Node {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
  readonly title: string;
}
export interface HardBreak extends Node {
  readonly kind: 'hardBreak';
}
/** A newline inside a paragraph. Whether it is a space or nothing is decided by `gongwen` (nothing between Han). */
export interface SoftBreak extends Node {
  readonly kind: 'softBreak';
}
export interface NoteReference extends Node {
  readonly kind: 'noteReference';
  readonly label: string;
}
export interface HtmlInline extends Node {
  readonly kind: 'htmlInline';
  readonly value: string;
}
