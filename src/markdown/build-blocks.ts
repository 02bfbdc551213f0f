/**
 * Block tokens of markdown-it into the blocks of the tree.
 *
 * In: placed tokens of a file. Out: blocks with spans; notes are lifted out to the scribe. It refuses to
 * know how tokens are found and what inline tokens mean.
 */
import type { SourceFile } from '../source/file.ts';
import type { Span } from '../source/span.ts';
import { hasInk, InlineBuilder, isOnlyTags, openingTag } from './build-inlines.ts';
import { isForeignBullet } from './bullets.ts';
import { parseInlines } from './engine.ts';
import type { ParseEnv } from './env.ts';
import { PiecedOrigin } from './origin.ts';
import type { PlacedBlock } from './placed-block.ts';
import type { Scribe } from './scribe.ts';
import type { PlacedCell, PlacedRow } from './table-cells.ts';
import { headRowsOf } from './table-heads.ts';
import type { Block, Heading, Inline, List, ListItem, Table, TableCell, TableRow } from './types.ts';

type Builder = (token: PlacedBlock) => readonly Block[];

/** A row of dashes and bars, which only the second line of a table has. */
const DELIMITER_ROW = /^[ \t|:]*-[-\s]*:?[ \t]*\|[-\s|:]*$/m;

/** Two lines with two tabs each: what a table of Word becomes when it is pasted. */
const TAB_ROWS = /^[^\t\n]*\t[^\t\n]*\t.*\n[^\t\n]*\t[^\t\n]*\t/m;

export class BlockBuilder {
  readonly #source: SourceFile;
  readonly #tokens: readonly PlacedBlock[];
  readonly #env: ParseEnv;
  readonly #scribe: Scribe;
  #at = 0;
  #saidBullet = false;

  constructor(source: SourceFile, tokens: readonly PlacedBlock[], env: ParseEnv, scribe: Scribe) {
    this.#source = source;
    this.#tokens = tokens;
    this.#env = env;
    this.#scribe = scribe;
  }

  build(): readonly Block[] {
    return this.#until('');
  }

  readonly #builders: Readonly<Record<string, Builder>> = {
    paragraph_open: (token) => this.#paragraph(token),
    heading_open: (token) => [this.#heading(token)],
    bullet_list_open: (token) => [this.#list(token, false)],
    ordered_list_open: (token) => [this.#list(token, true)],
    blockquote_open: (token) => this.#quote(token),
    table_open: (token) => [this.#table(token)],
    fence: (token) => [this.#code(token)],
    html_block: (token) => [this.#html(token)],
    hr: (token) => [this.#separator(token)],
    note_open: (token) => this.#note(token),
    reference_definition: (token) => this.#definition(token),
    comment: () => [],
  };

  /** Blocks up to the token that closes the current one, which is taken too. */
  #until(close: string): readonly Block[] {
    const blocks: Block[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at++]!;
      if (token.type === close) break;
      const builder = this.#builders[token.type];
      if (builder === undefined) throw new Error(`No block for the token ${token.type}`);
      blocks.push(...builder(token));
    }
    return blocks;
  }

  #next(): PlacedBlock {
    return this.#tokens[this.#at++]!;
  }

  #span(start: number, end: number): Span {
    return this.#source.span(start, end);
  }

  #spanOf(token: PlacedBlock): Span {
    return this.#span(token.start, token.end);
  }

  /** From where the block begins to where its last child ends. */
  #spanTo(token: PlacedBlock, children: readonly { readonly span: Span }[]): Span {
    return this.#span(token.start, children.at(-1)?.span.end ?? token.end);
  }

  #inlines(token: PlacedBlock): readonly Inline[] {
    const origin = new PiecedOrigin(this.#source, token.pieces ?? []);
    return new InlineBuilder(origin, this.#scribe).build(parseInlines(token.content, this.#env));
  }

  #paragraph(open: PlacedBlock): readonly Block[] {
    const inline = this.#next();
    this.#at++;
    const children = this.#inlines(inline);
    if (DELIMITER_ROW.test(inline.content)) this.#scribe.report('brokenTable', this.#spanOf(open));
    if (TAB_ROWS.test(inline.content)) this.#scribe.report('tabTable', this.#spanOf(open));
    if (!hasInk(children)) return [];
    const span = this.#spanOf(open);
    return [
      isOnlyTags(children)
        ? { kind: 'html', value: inline.content, span }
        : { kind: 'paragraph', children, span },
    ];
  }

  #heading(open: PlacedBlock): Heading {
    const children = this.#inlines(this.#next());
    this.#at++;
    const span = this.#spanOf(open);
    if (open.meta?.isTight) this.#scribe.report('tightHeading', span);
    return { kind: 'heading', level: Number(open.tag.slice(1)) as Heading['level'], children, span };
  }

  #list(open: PlacedBlock, ordered: boolean): List {
    const items: ListItem[] = [];
    for (let token = this.#next(); token.type === 'list_item_open'; token = this.#next()) {
      this.#remarkBullet(token.start);
      const children = this.#until('list_item_close');
      items.push({ kind: 'item', children, span: this.#spanTo(token, children) });
    }
    const start = Number(open.attrGet('start') ?? 1);
    return { kind: 'list', ordered, start, items, span: this.#spanTo(open, items) };
  }

  /** Once a file: who pastes from Word has dozens. */
  #remarkBullet(at: number): void {
    const bullet = this.#source.text.charAt(at);
    if (this.#saidBullet || !isForeignBullet(bullet)) return;
    this.#saidBullet = true;
    this.#scribe.report('bullet', this.#span(at, at + 1), bullet);
  }

  #quote(open: PlacedBlock): readonly Block[] {
    const children = this.#until('blockquote_close');
    return children.length === 0 ? [] : [{ kind: 'quote', children, span: this.#spanTo(open, children) }];
  }

  #table(open: PlacedBlock): Table {
    const rows: TableRow[] = [];
    const align: Table['align'][number][] = [];
    for (let token = this.#next(); token.type !== 'table_close'; token = this.#next()) {
      if (token.type === 'tr_open') rows.push(this.#row(token));
      if (token.type === 'tr_open' && rows.length === 1) align.push(...this.#aligns(rows[0]!));
    }
    const span = this.#spanTo(open, rows);
    const headRows = headRowsOf(open);
    return { kind: 'table', align, head: rows[0]!, rows: rows.slice(1), ...headRows, span };
  }

  #row(open: PlacedRow): TableRow {
    const cells: TableCell[] = [];
    for (let token = this.#next(); token.type !== 'tr_close'; token = this.#next()) {
      if (token.type === 'inline') cells.push(this.#cell(token));
    }
    if (open.surplus) {
      const { from, to } = open.surplus;
      this.#scribe.report('surplusCells', this.#span(from, to), this.#source.text.slice(from, to).trim());
    }
    return { cells, span: this.#spanOf(open) };
  }

  #cell(token: PlacedCell): TableCell {
    const span = this.#spanOf(token);
    return token.joins
      ? { children: [], joins: token.joins, span }
      : { children: this.#inlines(token), span };
  }

  /** Alignment is said by the style of each head cell, just read: three tokens a cell and the row's end. */
  #aligns(head: TableRow): Table['align'] {
    const first = this.#at - 1 - 3 * head.cells.length;
    return head.cells.map((_, column) => {
      const style = String(this.#tokens[first + 3 * column]!.attrGet('style') ?? '');
      return (/(left|center|right)$/.exec(style)?.[1] ?? 'none') as Table['align'][number];
    });
  }

  #code(token: PlacedBlock): Block {
    const span = this.#spanOf(token);
    return { kind: 'code', value: token.content, info: token.info.trim(), span };
  }

  #html(token: PlacedBlock): Block {
    const span = this.#spanOf(token);
    this.#scribe.report('script', span, openingTag(token.content));
    return { kind: 'html', value: token.content, span };
  }

  #separator(token: PlacedBlock): Block {
    const span = this.#spanOf(token);
    if (token.meta?.isUnderline) this.#scribe.report('underline', span);
    return { kind: 'thematicBreak', span };
  }

  #note(open: PlacedBlock): readonly Block[] {
    const children = this.#until('note_close');
    this.#scribe.define({ label: String(open.meta?.label), children, span: this.#spanTo(open, children) });
    return [];
  }

  #definition(token: PlacedBlock): readonly Block[] {
    this.#scribe.defineReference(String(token.meta?.label), this.#spanOf(token));
    return [];
  }
}
