/**
 * Where on a page stands what was written where. In: a laid-out page. Out: boxes with their places in the source;
 * what stands side by side on a line and in the source is one.
 */
import { EM_ASCENT } from '../../layout/geometry.ts';
import type { Box, Page, PageItem, PictureItem, TextItem } from '../../layout/types.ts';
import type { Span } from '../../source/span.ts';
import type { Segment } from '../types.ts';

interface Piece {
  readonly box: Box;
  readonly source: Span;
  /** The line it stands on, points; of what is no upright text, nothing. */
  readonly baseline?: number;
  /** Offset and x of what was joined to it, in turn. */
  readonly stops: readonly number[];
}

/** @param indexOf the number a file is known by */
export function segmentsOf({ items }: Page, indexOf: (file: string) => number): Segment[] {
  return joined(items.flatMap(pieceOf)).map(({ box, source, stops }) => [
    ...([box.x, box.y, box.width, box.height].map(tenth) as [number, number, number, number]),
    indexOf(source.file),
    source.start,
    source.end,
    stops,
  ]);
}

const tenth = (points: number): number => Math.round(points * 10) / 10;

function pieceOf(item: PageItem): Piece[] {
  const { source } = item;
  if (!source || item.kind === 'rule') return [];
  if (item.kind === 'picture') return [{ box: pictureBox(item), source, stops: [] }];
  return [{ box: textBox(item), source, stops: [], ...(item.turn ? {} : { baseline: item.y }) }];
}

/** Its em box; turned text runs up the page. */
function textBox({ x, y, width, size, turn }: TextItem): Box {
  const ascent = EM_ASCENT * size;
  return turn === 90
    ? { x: x - ascent, y: y - width, width: size, height: width }
    : { x, y: y - ascent, width, height: size };
}

/** Turned about its lower left corner. */
function pictureBox({ x, y, width, height, turn }: PictureItem): Box {
  return turn === 90
    ? { x: x - height, y: y + height - width, width: height, height: width }
    : { x, y, width, height };
}

function joined(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (last && goesOn(last, piece)) made[made.length - 1] = both(last, piece);
    else made.push(piece);
  }
  return made;
}

/** Marks of Markdown that are not printed stand between two pieces of one sentence. */
const UNPRINTED = 8;

function goesOn(last: Piece, next: Piece): boolean {
  if (last.baseline === undefined || next.baseline === undefined) return false;
  const { height } = last.box;
  const gap = next.box.x - (last.box.x + last.box.width);
  const isBeside =
    Math.abs(next.baseline - last.baseline) < height / 2 && gap > -height && gap < 1.5 * height;
  const { file, start, end } = next.source;
  const before = last.stops.at(-2) ?? last.source.start;
  const follows = start >= before && start <= last.source.end + UNPRINTED;
  return isBeside && follows && file === last.source.file && end >= last.source.end;
}

function both(last: Piece, next: Piece): Piece {
  const [x, y] = [Math.min(last.box.x, next.box.x), Math.min(last.box.y, next.box.y)];
  const right = Math.max(last.box.x + last.box.width, next.box.x + next.box.width);
  const bottom = Math.max(last.box.y + last.box.height, next.box.y + next.box.height);
  const { end, endLine, endColumn } = next.source;
  return {
    ...last,
    box: { x, y, width: right - x, height: bottom - y },
    source: { ...last.source, end, endLine, endColumn },
    stops: [...last.stops, next.source.start, tenth(next.box.x)],
  };
}
