/**
 * Rows in, pages of rows out. The rows come in runs of text, each beginning a page of its own (`Row.turns`); a
 * run is filled in order, and its last page decides where it had better break: no page is left with a lone
 * line, nor with closing rows alone. The foot stands on the last page, or on one behind it. It knows heights
 * and gaps, and nothing of text.
 */
import { EMPTY_PAGE, type FilledPage, fill, heightOf, type PageFrame, type Run } from './fill.ts';
import type { Row } from './row.ts';
import { EPSILON, type Stack } from './stack.ts';
import { tightPage } from './tighten.ts';

export { EMPTY_PAGE, type FilledPage, type FootRoom, type PageFrame } from './fill.ts';

/** Fills pages; always at least one. The foot, where there is one, stands on the last. */
export function paginate(rows: readonly Row[], frame: PageFrame): FilledPage[] {
  const plain = settle(rows, frame);
  const better = firstOf(tighterPlans(plain, frame), (plan) => {
    const tight = settle(rows, frame, plan);
    return isWorth(tight, plan, plain, frame) ? tight.pages : undefined;
  });
  return better ?? plain.pages;
}

/** A run on its pages. */
interface SettledRun {
  readonly run: Run;
  readonly pages: readonly FilledPage[];
  /** Its last page as it came, before anything was carried over to it. */
  readonly spilt: FilledPage;
  /** It has a page more than its rows need, for the foot. */
  readonly forFoot: boolean;
}
interface Settled {
  readonly runs: readonly SettledRun[];
  readonly pages: FilledPage[];
}
/** A run whose end is to be tightened: its last page alone to take the foot, or with what spills over to the next. */
interface Plan {
  readonly run: number;
  readonly joins: boolean;
}

function settle(rows: readonly Row[], frame: PageFrame, plan?: Plan): Settled {
  const spans = runsOf(rows);
  const runs: SettledRun[] = [];
  let page = frame.firstPage;
  for (const [i, span] of spans.entries()) {
    const isLast = i === spans.length - 1;
    const settled = settleRun(rows, { ...span, page }, isLast, frame);
    const pages = plan?.run === i ? tightened(settled, plan.joins, isLast, rows, frame) : settled.pages;
    runs.push({ ...settled, pages: pages ?? settled.pages });
    page += runs.at(-1)?.pages.length ?? 0;
  }
  const pages = runs.flatMap((r) => r.pages);
  return { runs, pages: withFoot(pages, frame) };
}

/** Where the runs of text lie among the rows; one without rows when there are none. */
function runsOf(rows: readonly Row[]): Pick<Run, 'start' | 'end'>[] {
  const starts = [0, ...rows.flatMap((r, i) => (i > 0 && r.turns ? i : []))];
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? rows.length }));
}

/** Fills a run; where its last page is left with too little, or without room for a foot that needs text, it breaks earlier. */
function settleRun(rows: readonly Row[], run: Run, isLast: boolean, frame: PageFrame): SettledRun {
  const natural = fill(rows, run, frame);
  const spilt = natural.at(-1) as FilledPage;
  const isNoLonger: Test = (pages) => pages.length <= natural.length && !isBare(pages);
  const takesFoot: Test = (pages) => footFits(pages, run.page, frame) && !isBare(pages);
  const isGood = isLast && !frame.foot.mayStandAlone ? takesFoot : isNoLonger;
  const isLone = natural.length > 1 && holdsLoneLine(spilt);
  const breaks = isLone || !isGood(natural) ? breaksKeeping(rows, run) : [];
  const brokenSo = (test: Test) =>
    firstOf(breaks, (at) => {
      const pages = fill(rows, run, frame, at);
      return test(pages) ? pages : undefined;
    });
  const better = brokenSo(isGood) ?? (isBare(natural) ? brokenSo(isNoLonger) : undefined);
  const pages = better ?? natural;
  return { run, spilt, pages, forFoot: pages.length > natural.length };
}

type Test = (pages: readonly FilledPage[]) => boolean;

function firstOf<T, R>(values: readonly T[], make: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const made = make(value);
    if (made) return made;
  }
  return undefined;
}

/** A single line, of body or beside rows that close it. */
function holdsLoneLine({ stack }: FilledPage): boolean {
  const [solid, ...more] = stack.placed.filter((p) => isSolid(p.row));
  if (!solid || more.length > 0) return false;
  return solid.row.bodyLines === 1 || (solid.row.grid && hasClosing(stack));
}

const isSolid = (row: Row): boolean => row.height > 0 && !row.closing;

/** Its last page holds closing rows and nothing of the body they close, at most 附件说明 (B-51). */
function isBare(pages: readonly FilledPage[]): boolean {
  const { stack } = pages.at(-1) as FilledPage;
  const isBody = (row: Row) => isSolid(row) && (row.bodyLines > 0 || !row.grid);
  return hasClosing(stack) && !stack.placed.some((p) => isBody(p.row));
}

function hasClosing({ placed }: Stack): boolean {
  return placed.some((p) => p.row.closing);
}

function footFits(pages: readonly FilledPage[], firstPage: number, frame: PageFrame): boolean {
  const last = pages.at(-1) as FilledPage;
  const room = textDepth(firstPage + pages.length - 1, true, frame);
  return frame.foot.height === 0 || heightOf(last, frame) <= room + EPSILON;
}

/** How far down text may run on a page with or without the foot. */
function textDepth(page: number, withFoot: boolean, { depthOf, foot }: PageFrame): number {
  return withFoot ? Math.min(foot.bottom, depthOf(page)) - foot.height : depthOf(page);
}

/** The foot on the last page if it may stand there; else on a page behind it, an even one where it has to be. */
function withFoot(pages: readonly FilledPage[], frame: PageFrame): FilledPage[] {
  const { foot, firstPage } = frame;
  const isOdd = (firstPage + pages.length - 1) % 2 === 1;
  if (foot.height === 0) return [...pages];
  if (foot.evenPage && isOdd) return [...pages, EMPTY_PAGE];
  if (footFits(pages, firstPage, frame)) return [...pages];
  const bare = { ...EMPTY_PAGE, unnumbered: true } as const;
  return foot.evenPage ? [...pages, bare, bare] : [...pages, EMPTY_PAGE];
}

/** Lines that go over together so that no page holds a lone one (C-61), and no 报尾 stands without text. */
const COMPANY = 2;
/** How far back a better place for the last break is looked for, lines. */
const LOOK_BACK = 5;

/**
 * The latest break that leaves COMPANY lines behind it and parts nothing that is kept together; first of
 * all one that saves the first line of a paragraph from standing alone above a blank. Rather than more than
 * COMPANY, a closing takes its last paragraph alone where that is a line (B-51).
 */
function breaksKeeping(rows: readonly Row[], run: Run): readonly number[] {
  const breaks = possibleBreaks(rows, run);
  const kind = breaks.filter(({ at }) => !rows[at - 1]?.opens);
  const few = kind.filter(({ lines }) => lines === COMPANY);
  const last = wholeLineOver(rows, run);
  const ordered = [...few, ...(last === undefined ? [] : [{ at: last }]), ...kind, ...breaks];
  return [...new Set(ordered.map(({ at }) => at))];
}

interface Break {
  readonly at: number;
  /** Behind it. */
  readonly lines: number;
}

/** Breaks with COMPANY to LOOK_BACK lines behind them, the latest first; the first possible one however far back. */
function possibleBreaks(rows: readonly Row[], { start, end }: Run): Break[] {
  const breaks: Break[] = [];
  let lines = 0;
  for (let i = end - 1; i > start && (lines < LOOK_BACK || breaks.length === 0); i -= 1) {
    lines += isSolid(rows[i] as Row) ? 1 : 0;
    if (lines >= COMPANY && !rows[i - 1]?.keep) breaks.push({ at: i, lines });
  }
  return breaks;
}

/** Where a paragraph of one line stands right above the closing, free of what is above it. */
function wholeLineOver(rows: readonly Row[], { start, end }: Run): number | undefined {
  const at = rows.slice(start, end).findLastIndex(isSolid) + start;
  const isFree = at > start && !rows[at - 1]?.keep;
  return isFree && rows[at]?.whole && rows.slice(at, end).some((r) => r.closing) ? at : undefined;
}

/** A page is not saved at the cost of a tighter one if it held this many lines. */
const WORTH_A_PAGE = 5;

/** Runs that might end a page earlier, in their order; then the last one with room for a foot that has none. */
function tighterPlans({ runs, pages }: Settled, frame: PageFrame): Plan[] {
  if (frame.tightest === undefined) return [];
  const joining = runs.flatMap((r, run) =>
    r.pages.length > 1 && (r.forFoot || linesOn(r.spilt) < WORTH_A_PAGE) ? { run, joins: true } : [],
  );
  const footAlone = pages.length > runs.flatMap((r) => r.pages).length;
  return footAlone ? [...joining, { run: runs.length - 1, joins: false }] : joining;
}

function linesOn({ stack }: FilledPage): number {
  return stack.placed.filter((p) => isSolid(p.row)).length;
}

/**
 * It saves a page; or, where 版记 has the back of the leaf anyway, it brings closing rows back that had spilt
 * over with a line at most (7.3.5.5), and leaves no blank page.
 */
function isWorth(tight: Settled, plan: Plan, plain: Settled, { foot }: PageFrame): boolean {
  const [pages, before] = [tight.pages, plain.pages];
  if (pages.every((p) => p.pitch === undefined)) return false;
  if (pages.length < before.length) return true;
  const { spilt } = plain.runs[plan.run] as SettledRun;
  const mends = plan.joins && hasClosing(spilt.stack) && (holdsLoneLine(spilt) || isBare([spilt]));
  return mends && foot.evenPage && pages.length === before.length && blanks(pages) <= blanks(before);
}

function blanks(pages: readonly FilledPage[]): number {
  return pages.filter((p) => p.unnumbered).length;
}

/** The run with its end tightened, the foot on its last page if that can be; nothing where the rows do not fit. */
function tightened(
  { run, pages }: SettledRun,
  joins: boolean,
  isLast: boolean,
  rows: readonly Row[],
  frame: PageFrame,
): readonly FilledPage[] | undefined {
  const kept = pages.slice(0, joins ? -2 : -1);
  const start = pages[kept.length]?.stack.placed.find((p) => p.index >= 0)?.index;
  if (start === undefined) return undefined;
  const page = run.page + kept.length;
  const { foot } = frame;
  const takesFoot = isLast && foot.height > 0 && !(foot.evenPage && page % 2 === 1);
  const mayGoWithout = joins && (!isLast || foot.height === 0 || foot.mayStandAlone);
  const manners = [...(takesFoot ? [true] : []), ...(mayGoWithout ? [false] : [])];
  const tight = firstOf(manners, (withFoot) =>
    tightPage(rows, { start, end: run.end, page }, textDepth(page, withFoot, frame), frame),
  );
  return tight && [...kept, tight];
}
