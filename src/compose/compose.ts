/**
 * The door of the composition room: styled text and a measure in, lines of placed runs out. Runs the
 * phases in their order (docs/composition.md) over every stretch of text between forced breaks.
 */
import { Fit, fitLine } from './adjust.ts';
import { breakLines, isLone } from './breaks.ts';
import { Budgets, newBudget } from './budget.ts';
import { segment } from './clusters.ts';
import { settleContext } from './context.ts';
import { Faces } from './faces.ts';
import { buildItems } from './items.ts';
import { findJoints } from './joints.ts';
import { Placer } from './place.ts';
import { Remarker } from './remarks.ts';
import { settleSpaces } from './spaces.ts';
import { originAt, type Stretch, sliceStretch, splitStretches, type Widths } from './stretches.ts';
import type {
  Compose,
  ComposedLine,
  ComposeOptions,
  Composition,
  Measure,
  Metrics,
  Piece,
  Remark,
} from './types.ts';

/** What the standard and CLREQ make the usual choice. */
export const DEFAULT_OPTIONS: ComposeOptions = {
  align: 'justify',
  strictness: 'gb',
  latinGap: 0.25,
  trimLineStart: true,
  loose: 0.1,
  hard: 0.2,
};

/** Longer stretches are composed in windows of this many UTF-16 units, so that memory stays bounded. */
const WINDOW = 16_384;
/** A window's lines that end beyond this part of it are composed again with the next one. */
const COMMIT = 0.8;

interface Job {
  readonly measure: Measure;
  readonly options: ComposeOptions;
  readonly faces: Faces;
}

class Composer<P> {
  readonly lines: ComposedLine<P>[] = [];
  readonly remarks: Remark[] = [];
  readonly #job: Job;

  constructor(job: Job) {
    this.#job = job;
  }

  /** Composes one stretch, window by window. */
  stretch(whole: Stretch<P>): void {
    const length = whole.text.length;
    let from = 0;
    let size = WINDOW;
    while (from < length) {
      const to = length - from <= size * 1.5 ? length : from + size;
      const done = this.#window(sliceStretch(whole, from, to), to === length);
      if (done === 0) size *= 2;
      else size = WINDOW;
      from += done;
    }
    if (length === 0) this.#blank(whole);
  }

  /** A stretch without a glyph before a forced break is still a line. */
  #blank(stretch: Stretch<P>): void {
    if (!stretch.broken) return;
    const left = stretch.opens ? this.#job.measure.firstIndent : this.#job.measure.restIndent;
    const origin = originAt(stretch.spans, 0);
    this.lines.push({ runs: [], left, right: left, stretch: 0, last: true, text: stretch.text, origin });
  }

  /** Composes a window and says how many UTF-16 units of it are now on lines. */
  #window(stretch: Stretch<P>, final: boolean): number {
    const { measure, options, faces } = this.#job;
    const widths = widthsOf(measure, stretch.opens);
    const clusters = segment(stretch);
    settleContext(clusters);
    settleSpaces(clusters);
    const joints = findJoints(clusters, stretch.text, stretch.spans, options.strictness);
    const settings = { latinGap: options.latinGap, widths };
    const items = buildItems(stretch, clusters, joints, faces, settings);
    if (items.count === 0) {
      this.#blank(stretch);
      return stretch.text.length;
    }
    const budgets = new Budgets(items, options.trimLineStart);
    const starts = breakLines(budgets, widths, options);
    const setter = new LineSetter(this.#job, stretch, widths, budgets, new Placer(stretch, budgets, faces));
    const remarker = new Remarker(stretch, clusters, items, joints);
    const limit = final ? Number.POSITIVE_INFINITY : stretch.text.length * COMMIT;
    return setter.setLines(starts, limit, this.lines, this.remarks, remarker);
  }
}

function widthsOf(measure: Measure, opens: boolean): Widths {
  const width = measure.width - (measure.rightIndent ?? 0);
  const rest = Math.max(0, width - measure.restIndent);
  return { first: opens ? Math.max(0, width - measure.firstIndent) : rest, rest };
}

/** Turns the breaker's choice into lines. */
class LineSetter<P> {
  readonly #job: Job;
  readonly #stretch: Stretch<P>;
  readonly #widths: Widths;
  readonly #budgets: Budgets;
  readonly #placer: Placer<P>;
  readonly #budget = newBudget();
  readonly #fit = new Fit();

  constructor(job: Job, stretch: Stretch<P>, widths: Widths, budgets: Budgets, placer: Placer<P>) {
    this.#job = job;
    this.#stretch = stretch;
    this.#widths = widths;
    this.#budgets = budgets;
    this.#placer = placer;
  }

  setLines(
    starts: readonly number[],
    limit: number,
    lines: ComposedLine<P>[],
    remarks: Remark[],
    remarker: Remarker,
  ): number {
    const { items } = this.#budgets;
    let done = 0;
    for (let index = 0; index < starts.length; index++) {
      const from = starts[index]!;
      const to = starts[index + 1] ?? items.count;
      const end = to < items.count ? items.from[to]! : this.#stretch.text.length;
      if (end > limit) break;
      const line = this.#line(from, to, done, end);
      const loose = line.stretch > this.#job.options.loose || this.#fit.left > 0 || this.#fit.extra > 0;
      const lone = line.last && from > 0 && isLone(items, from, to);
      remarks.push(
        ...remarker.remarksOn({ from, to, line: lines.length, stretch: line.stretch, loose, lone }),
      );
      lines.push(line);
      done = end;
    }
    return done;
  }

  #line(from: number, to: number, textFrom: number, textTo: number): ComposedLine<P> {
    const { measure, options } = this.#job;
    const { items } = this.#budgets;
    const first = from === 0 && this.#stretch.opens;
    const width = from === 0 ? this.#widths.first : this.#widths.rest;
    const last = to === items.count;
    const fit = this.#fit;
    this.#budgets.load(from, to, this.#budget);
    fitLine(this.#budget, width, last || options.align !== 'justify', options, fit);
    const indent = first ? measure.firstIndent : measure.restIndent;
    const natural = this.#placer.place(from, to, indent, fit);
    const shift = alignShift(options.align, width - (natural.right - indent));
    const placed = shift > 0 ? this.#placer.place(from, to, indent + shift, fit) : natural;
    return {
      runs: placed.runs,
      left: indent + shift,
      right: placed.right,
      stretch: fit.stretch,
      last,
      text: this.#stretch.text.slice(textFrom, textTo),
      origin: originAt(this.#stretch.spans, items.from[from]!),
    };
  }
}

function alignShift(align: ComposeOptions['align'], room: number): number {
  if (align === 'center') return Math.max(0, room / 2);
  return align === 'right' ? Math.max(0, room) : 0;
}

export const compose: Compose = <P>(
  pieces: readonly Piece<P>[],
  measure: Measure,
  options: ComposeOptions,
  metrics: Metrics,
): Composition<P> => {
  const composer = new Composer<P>({ measure, options, faces: new Faces(metrics) });
  for (const stretch of splitStretches(pieces)) composer.stretch(stretch);
  return { lines: composer.lines, remarks: composer.remarks };
};
