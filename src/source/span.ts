/**
 * Where something stands in a source file. Every node of every later stage carries one, so that any
 * diagnostic can say file:line:col. Offsets are UTF-16 units of the decoded text; lines and columns
 * count from 1 in the file as the writer sees it (a BOM is not a column, CRLF is one line end).
 */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
