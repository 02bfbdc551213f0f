/** Which block stands at each place of a table, and how rows become bands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../src/gongwen/types.ts';
import { allBlocks, blocksOf, gridOf } from '../../src/layout/table/grid.ts';

const NOWHERE = { file: '', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
const cell = (more: Partial<Cell> = {}): Cell => ({ prose: [], span: NOWHERE, ...more });
const covered = cell({ covered: true });
const table = (head: readonly Cell[], rows: readonly (readonly Cell[])[], headRows = 0): Table => ({
  kind: 'table',
  align: head.map(() => 'none'),
  head,
  rows,
  headRows,
  span: NOWHERE,
});

/** A letter for each block, row by row. */
function drawn(t: Table): string[] {
  const grid = gridOf(t);
  const blocks = [...allBlocks(grid, 0, grid.places.length)];
  return grid.places.map((row) =>
    row.map((block) => String.fromCharCode(97 + blocks.indexOf(block))).join(''),
  );
}

describe('the places of a table', () => {
  it('each its own cell', () =>
    expect(drawn(table([cell(), cell()], [[cell(), cell()]]))).toEqual(['ab', 'cd']));

  it('cells over columns, rows and both', () => {
    const rows = [
      [cell({ columns: 2 }), covered, cell({ rows: 2 })],
      [cell({ columns: 2, rows: 2 }), covered, covered],
      [covered, covered, cell()],
    ];
    expect(drawn(table([cell(), cell(), cell()], rows))).toEqual(['abc', 'dde', 'ffe', 'ffg']);
  });

  it('a row shorter than the head ends in places without a cell', () => {
    const grid = gridOf(table([cell(), cell(), cell()], [[cell()]]));
    expect(blocksOf(grid, 1).map((block) => block.cell !== undefined)).toEqual([true, false, false]);
  });

  it('no cell reaches beyond the table', () => {
    const grid = gridOf(table([cell(), cell()], [[cell(), cell({ columns: 9, rows: 9 })]]));
    expect(grid.places[1]![1]).toMatchObject({ columns: 1, rows: 1 });
  });

  it('rows of the head are counted', () => {
    expect(gridOf(table([cell()], [[cell()], [cell()]], 1)).heads).toBe(2);
  });

  it('every place is in the block that stands there, whatever the cells say', () => {
    const any = fc.record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(
        fc.array(fc.array(any, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const [head = [], ...body] = rows.map((row) => row.map(cell));
          const grid = gridOf(table(head, body));
          grid.places.forEach((row, r) => {
            expect(row).toHaveLength(head.length);
            row.forEach((block, c) => {
              expect(block.row <= r && r < block.row + block.rows).toBe(true);
              expect(block.column <= c && c < block.column + block.columns).toBe(true);
            });
          });
        },
      ),
    );
  });
});
