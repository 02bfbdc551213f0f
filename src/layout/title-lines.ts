/**
 * Where a title breaks (GB/T 9704—2012 7.3.1, B-04, B-05): fewest lines, each a whole piece of sense,
 * together a trapezoid or a diamond. Text in, line texts' boundaries out; it knows words and shapes and
 * nothing of type or pages. Widths are counted in characters (half-width ones count ½).
 */

export interface TitleLine {
  /** UTF-16 range of the line in the title; a blank at a break belongs to no line. */
  readonly start: number;
  readonly end: number;
}

/** Breaks `title` into lines of at most `longest` characters. */
export function breakTitle(title: string, longest: number): TitleLine[] {
  const width = titleWidth(title);
  if (width <= longest) return [trimmed(title, 0, title.length)];
  const words = width > MOST_LINES * longest ? [] : wordsOf(title);
  for (let count = 2; count <= Math.min(words.length, MOST_LINES); count += 1) {
    const best = bestSplit(title, words, count, longest);
    if (best) return best;
  }
  return [{ start: 0, end: title.length }];
}

/** Beyond this it is no title any more; it is left to the ordinary line breaker. */
const MOST_LINES = 4;

/** A candidate break: `at` begins the next line, `cost` says how much sense it would cut. */
interface Joint {
  readonly at: number;
  readonly cost: number;
}

let segmenter: Intl.Segmenter | undefined;
/** Opened by the first title that needs more than one line: loading the dictionary takes as long as setting four pages. */
const segment = (title: string) => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(title);
};

/** Inseparable from what follows, or from what stands before (B-05). */
const CLINGS_FORWARD = /(关于|对于|为了|根据|按照|第|和|与|及|或|在|以|把|被|向|对|从)$/u;
const CLINGS_BACKWARD = /^(的|了|着|过|等|们|地|得|之|者|性|化|和|与|及|或|年|月|日|号|期|个|项|名|次|％|%)/u;
/** Never at the start, never at the end of a line (C-11, C-12). */
const NO_START = /^[、，。．：；！？”’」』）〕】》〉·…—～,.:;!?)\]}]/u;
const NO_END = /[“‘「『（〔【《〈([{]$/u;
const BLANK = /[\s　]/u;
const PAIRS: Readonly<Record<string, string>> = { '《': '》', '“': '”', '〔': '〕', '（': '）', '〈': '〉' };

function wordsOf(title: string): Joint[] {
  const inside = depths(title);
  const joints: Joint[] = [];
  const words = [...segment(title)];
  words.forEach(({ index, segment }, i) => {
    if (index === 0) return;
    const cost = jointCost(title, index, inside[index] ?? 0) + loneCost(words[i - 1]?.segment ?? '', segment);
    if (cost < Number.POSITIVE_INFINITY) joints.push({ at: index, cost });
  });
  return [...joints, { at: title.length, cost: 0 }];
}

/** Where a text that is no title may turn over: the ends of its words, its own end the last. */
export function wordEnds(text: string): number[] {
  const cheap = wordsOf(text).filter(({ cost }) => cost < CUTS_SENSE);
  return cheap.map(({ at }) => at);
}

/** A title in the pieces that no line of it may cut, blanks included. */
export function titlePieces(title: string): string[] {
  if (titleWidth(title) < SHORTEST) return [title];
  const ends = wordEnds(title);
  return ends.map((end, i) => title.slice(ends[i - 1] ?? 0, end));
}

/** Nesting of brackets, quotes and title marks before each position: no break inside them if another is to be had. */
function depths(title: string): number[] {
  const open: string[] = [];
  return [...Array(title.length + 1).keys()].map((i) => {
    const before = title[i - 1] ?? '';
    if (PAIRS[before]) open.push(PAIRS[before] as string);
    else if (open.at(-1) === before) open.pop();
    return open.length;
  });
}

const LONE_HAN = /^\p{Script=Han}$/u;
const BESIDE_LONE = 2;
const BETWEEN_LONE = 8;

/** What the segmenter does not know falls into single characters: 着|力, 观|摩. Two of them are likely one word. */
function loneCost(before: string, after: string): number {
  const lone = [before, after].filter((word) => LONE_HAN.test(word)).length;
  return [0, BESIDE_LONE, BETWEEN_LONE][lone] as number;
}

const INSIDE_MARKS = 6;
const CUTS_SENSE = 4;

function jointCost(title: string, at: number, depth: number): number {
  const before = title.slice(0, at);
  const after = title.slice(at);
  if (NO_START.test(after) || NO_END.test(before)) return Number.POSITIVE_INFINITY;
  if (/[0-9A-Za-z]$/.test(before) && /^[0-9A-Za-z.%年月日号期]/.test(after)) return Number.POSITIVE_INFINITY;
  if (BLANK.test(before.at(-1) as string)) return -CUTS_SENSE;
  if (BLANK.test(after[0] as string)) return Number.POSITIVE_INFINITY;
  const clings = CLINGS_FORWARD.test(before) || CLINGS_BACKWARD.test(after);
  return (
    (clings ? CUTS_SENSE : 0) + (depth > 0 ? INSIDE_MARKS : 0) + (/[，：；、——]$/u.test(before) ? -2 : 0)
  );
}

/** Width in characters of a title's range, blanks at its ends dropped. */
export function titleWidth(text: string): number {
  return [...text.trim()].reduce((sum, c) => sum + (/[\u0020-\u02af·]/u.test(c) ? 0.5 : 1), 0);
}

const SHORTEST = 4;
const LARGEST_STEP = 6;

/** The cheapest way to cut into `count` lines that fit; undefined when there is none. */
function bestSplit(
  title: string,
  joints: readonly Joint[],
  count: number,
  longest: number,
): TitleLine[] | undefined {
  let best: { cost: number; lines: TitleLine[] } | undefined;
  for (const lines of splits(title, joints, count, longest)) {
    const cost =
      shapeCost(lines.map((l) => titleWidth(title.slice(l.start, l.end)))) + senseCost(lines, joints);
    if (!best || cost < best.cost) best = { cost, lines };
  }
  return best?.lines;
}

function* splits(
  title: string,
  joints: readonly Joint[],
  count: number,
  longest: number,
  start = 0,
): Generator<TitleLine[]> {
  for (const { at } of joints) {
    if (at <= start) continue;
    if (titleWidth(title.slice(start, at)) > longest) return;
    if (count === 1 ? at !== title.length : at === title.length) continue;
    const line = trimmed(title, start, at);
    if (count === 1) yield [line];
    else for (const rest of splits(title, joints, count - 1, longest, at)) yield [line, ...rest];
  }
}

function trimmed(title: string, start: number, end: number): TitleLine {
  const text = title.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

function senseCost(lines: readonly TitleLine[], joints: readonly Joint[]): number {
  const cost = new Map(joints.map((j) => [j.at, j.cost]));
  return lines.slice(1).reduce((sum, line) => sum + (cost.get(line.start) ?? 0), 0);
}

/** Trapezoid or diamond with steps of 1 to 6 characters; equal lines, stubs and hourglasses cost (B-04). */
export function shapeCost(widths: readonly number[]): number {
  const steps = widths.slice(1).map((w, i) => w - (widths[i] as number));
  const stub = Math.max(0, SHORTEST - (widths.at(-1) as number)) * 5;
  const uneven = steps.reduce((sum, s) => sum + (s === 0 ? 3 : Math.max(0, Math.abs(s) - LARGEST_STEP)), 0);
  return stub + uneven + (handsome(steps) ? 0 : 12) + steps.reduce((sum, s) => sum + Math.abs(s) / 10, 0);
}

/** Only falling, only rising, or rising then falling. */
function handsome(steps: readonly number[]): boolean {
  const signs = steps.map(Math.sign).filter((s) => s !== 0);
  const turns = signs.slice(1).map((s, i) => s - (signs[i] as number));
  return turns.every((t) => t <= 0) && turns.filter((t) => t < 0).length <= 1;
}
