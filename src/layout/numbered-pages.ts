/**
 * A flow in, its pages in order out: those of the paper with its foot, then those of papers that are not bound
 * with it. Each knows its number in its own paper, and whether that shows. (7.5, N-05, N-06, X-10, B-64)
 */
import type { Context } from './context.ts';
import type { Flow, Foot } from './flow.ts';
import { type NoteBook, notesHeight } from './notes.ts';
import { EMPTY_PAGE, type FilledPage, type FootRoom, type PageFrame, paginate } from './paginate.ts';

export interface NumberedPage {
  readonly filled: FilledPage;
  /** Its number in the paper it belongs to; absent on a blank page between two papers. */
  readonly count?: number;
  /** Whether the number is printed. */
  readonly isNumbered: boolean;
  /** The block that stands at its foot. */
  readonly foot?: Foot;
}

export function numberedPages(
  flow: Flow,
  notes: NoteBook,
  singleSided: boolean,
  ctx: Context,
): NumberedPage[] {
  const frame = frameOf(flow, notes, singleSided, ctx);
  const pages = paperPages(flow, frame, ctx);
  for (const rows of flow.detached) {
    if (!singleSided && pages.length % 2 === 1) pages.push({ filled: EMPTY_PAGE, isNumbered: false });
    const own = paginate(rows, loose(frame, pages.length + 1));
    pages.push(...own.map((filled, i) => ({ filled, count: i + 1, isNumbered: true })));
  }
  return pages;
}

function paperPages({ rows, foot }: Flow, frame: PageFrame, ctx: Context): NumberedPage[] {
  const { firstPage } = ctx.template.pageNumber;
  return paginate(rows, frame).map((filled, i, { length }) => ({
    filled,
    count: i + 1,
    isNumbered: !filled.unnumbered && (i > 0 || firstPage),
    ...(i === length - 1 ? { foot } : {}),
  }));
}

function frameOf({ foot, manner }: Flow, notes: NoteBook, singleSided: boolean, ctx: Context): PageFrame {
  const { depthOf, gridOffset, tightest } = manner;
  return {
    depthOf,
    gridOffset,
    pitch: ctx.geometry.pitch,
    ...(tightest === undefined ? {} : { tightest }),
    snapFirstPage: ctx.template.grid.snapFirstPage,
    notesHeight: (numbers) => notesHeight(numbers, notes, ctx),
    foot: roomOf(foot, singleSided, ctx),
    firstPage: 1,
  };
}

/** An even page is the back of a leaf; where leaves are printed on one side there is none. */
function roomOf(foot: Foot, singleSided: boolean, ctx: Context): FootRoom {
  const { mayStandAlone } = foot;
  const evenPage = foot.evenPage && !singleSided;
  return { height: footRoom(foot), bottom: ctx.geometry.depth, mayStandAlone, evenPage };
}

/** What the foot takes of its page, with the gap above it; 0 for none. */
export function footRoom({ above, height, overhang }: Foot): number {
  return height > 0 ? above + height + 2 * overhang : 0;
}

/** The same for a paper of its own, which has no foot and is never tightened. */
function loose({ tightest: _, ...frame }: PageFrame, firstPage: number): PageFrame {
  return { ...frame, firstPage, foot: { ...frame.foot, height: 0 } };
}
