/** Rows of cells, one under the other on a terminal, where Han characters take two columns. */
import { columnsOf } from '../terminal/columns.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no columns
const COLOURS = /\u001b\[\d+m/g;
const widthOf = (text: string): number => columnsOf(text.replace(COLOURS, ''));

/** The last cell of a row is as long as it is. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(...rows.map((row) => widthOf(row[i] ?? ''))),
  );
  const padded = (cell: string, i: number) => cell + ' '.repeat(widths[i]! - widthOf(cell));
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}
