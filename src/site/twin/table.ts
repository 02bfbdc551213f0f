/**
 * A table: caption, head cells with their scope, joined cells, its notes below. It may be wider than a small
 * screen, so it stands in a box that can be scrolled, with the keyboard too.
 */
import type { Prose, Table } from '../../gongwen/types.ts';
import { type Block, blocksOf, type Grid, gridOf } from '../../layout/table/grid.ts';
import { type Attributes, element, joined, type Markup, NOTHING } from '../markup.ts';
import type { Desk } from './desk.ts';
import { prose } from './prose.ts';

export function table(own: Table, desk: Desk): Markup {
  const id = own.id === undefined ? undefined : desk.ids.anchor(own.id);
  const captionId = own.caption && desk.ids.fresh(`${id ?? 'table'}-caption`);
  const name = captionId === undefined ? { 'aria-label': '表格' } : { 'aria-labelledby': captionId };
  const caption = own.caption ? element('caption', { id: captionId }, prose(own.caption, desk)) : NOTHING;
  const box = { id, class: 'table', role: 'group', tabindex: 0, ...name };
  const scrolled = element('div', box, element('table', {}, caption, ...sections(own, desk)));
  return joined([scrolled, ...(own.notes ?? []).map((note) => tableNote(note, desk))], '\n');
}

function sections(own: Table, desk: Desk): Markup[] {
  const grid = gridOf(own);
  const { heads, places } = grid;
  const head = rows(0, heads, grid, own, desk);
  return [section('thead', head), section('tbody', rows(heads, places.length, grid, own, desk))];
}

const tableNote = (note: Prose, desk: Desk): Markup =>
  element('p', { class: 'table-note' }, prose(note, desk));

const section = (name: string, own: readonly Markup[]): Markup =>
  own.length > 0 ? element(name, {}, ...own) : NOTHING;

function rows(from: number, to: number, grid: Grid, own: Table, desk: Desk): Markup[] {
  return Array.from({ length: to - from }, (_, i) => {
    const row = from + i;
    const cells = blocksOf(grid, row).map((block) => cell(block, row < grid.heads, own, desk));
    return element('tr', {}, ...cells);
  });
}

/** An empty place above a column is no head of it. */
function cell(block: Block, isHead: boolean, { align }: Table, desk: Desk): Markup {
  const content = block.cell ? prose(block.cell.prose, desk) : NOTHING;
  const { columns, rows: down } = block;
  const spans = { colspan: columns > 1 && columns, rowspan: down > 1 && down };
  if (isHead && content !== NOTHING)
    return element('th', { scope: columns > 1 ? 'colgroup' : 'col', ...spans }, content);
  return element('td', { ...alignOf(align[block.column]), ...spans }, content);
}

const alignOf = (align: Table['align'][number] | undefined): Attributes =>
  align === 'right' || align === 'center' ? { class: align } : {};
