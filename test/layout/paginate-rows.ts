/** Square rows 10 high, 10 apart, and pages of 10 lines (190 high): pages that can be worked out in the head. */
import { type FilledPage, type FootRoom, type PageFrame, paginate } from '../../src/layout/paginate.ts';
import { fixed, type Row, row } from '../../src/layout/row.ts';

const NO_FOOT: FootRoom = { height: 0, bottom: 190, mayStandAlone: false, evenPage: false };
export const FRAME: PageFrame = {
  depthOf: () => 190,
  gridOffset: () => 0,
  pitch: 20,
  snapFirstPage: true,
  notesHeight: () => 0,
  foot: NO_FOOT,
  firstPage: 1,
};
export const withFoot = (height: number, more: Partial<FootRoom> = {}): PageFrame => ({
  ...FRAME,
  foot: { ...NO_FOOT, height, ...more },
});

export const line = (more: Partial<Row> = {}): Row =>
  row({ height: 10, before: fixed(10), items: [], grid: true, bodyLines: 1, ...more });
export const text = (count: number, more: Partial<Row> = {}): Row[] =>
  Array.from({ length: count }, () => line(more));
export const object = (height: number, most = 20): Row =>
  row({ height, before: { least: 10, usual: 10, most }, items: [] });

/** One blank line, then organ and date, which stay together. */
export const unsealed = (): Row[] => [
  line({ before: fixed(30), closing: true, bodyLines: 0, keep: true }),
  line({ closing: true, bodyLines: 0 }),
];
/** Two blank lines, organ and date in one row, a seal that hangs `overhang` below the date. */
export const sealed = (overhang: number): Row =>
  row({ height: 30, before: fixed(50), items: [], grid: true, closing: true, overhang });

export const counts = (rows: readonly Row[], frame = FRAME): number[] =>
  paginate(rows, frame).map((p) => p.stack.placed.length);
export const tops = (rows: readonly Row[], frame = FRAME): number[][] => paginate(rows, frame).map(topsOf);
export const topsOf = (page: FilledPage): number[] =>
  page.stack.placed.map((q) => Math.round(q.y * 100) / 100);
