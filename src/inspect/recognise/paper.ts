/** Sheets → the elements of GB/T 9704 that a reader would find on them, by where they stand and how they read. */
import type { Segment, Sheet } from '../page/sheet.ts';
import type { Format } from '../types.ts';
import { type Body, bodyOf } from './body.ts';
import { type Closing, closingOf } from './closing.ts';
import { type Colophon, colophonOf } from './colophon.ts';
import { type Column, columnOf } from './column.ts';
import { type Recognised, recogniseFormat } from './format.ts';
import { type Head, headOf } from './head.ts';
import { type PageNumber, pageNumbers } from './page-numbers.ts';
import { isSingleSided } from './single-sided.ts';
import { lowestOfHead, recipientsOf, type Title, titleOf } from './title.ts';

export interface Paper {
  readonly sheets: readonly Sheet[];
  readonly format: Recognised;
  readonly numbers: ReadonlyMap<number, PageNumber>;
  readonly column: Column;
  readonly head: Head;
  readonly title: Title | undefined;
  readonly recipients: readonly Segment[];
  readonly closing: Closing;
  readonly colophon: Colophon | undefined;
  readonly body: Body;
  readonly singleSided: boolean;
}

export function recognise(sheets: readonly Sheet[], given?: Format): Paper {
  const numbers = pageNumbers(sheets);
  const colophon = colophonOf(sheets, numbers);
  const column = columnOf(sheets, numbers);
  const first = sheets[0]!;
  const head = headOf(first, column);
  const title = titleOf(first, head, column);
  const recipients = title ? recipientsOf(title, column) : [];
  const above = { page: 1, y: title?.rows.at(-1)?.bottom ?? lowestOfHead(head) ?? 0 };
  const untilColophon = sheets.map((sheet) => withoutColophon(sheet, colophon));
  const closing = closingOf(untilColophon, column, above);
  const format = recogniseFormat({ head, first, before: column.before, given });
  const singleSided = isSingleSided(numbers, column);
  const body = bodyOf({ sheets: untilColophon, column, recipients, closing, above });
  return { sheets, format, numbers, column, head, title, recipients, closing, colophon, body, singleSided };
}

function withoutColophon(sheet: Sheet, colophon: Colophon | undefined): Sheet {
  if (sheet.number !== colophon?.page) return sheet;
  return { ...sheet, segments: sheet.segments.filter((segment) => !colophon.rows.includes(segment)) };
}
