/**
 * The baseline: the same classes, joints and justification, but line by line. Every line takes all
 * that fits at natural width, and one place more if squeezing it in costs less than spreading.
 */
import { Fit, fitLine } from '../src/compose/adjust.ts';
import { Budgets, newBudget } from '../src/compose/budget.ts';
import { segment } from '../src/compose/clusters.ts';
import { settleContext } from '../src/compose/context.ts';
import { Faces } from '../src/compose/faces.ts';
import { buildItems } from '../src/compose/items.ts';
import { findJoints, JOINT } from '../src/compose/joints.ts';
import { settleSpaces } from '../src/compose/spaces.ts';
import { splitStretches } from '../src/compose/stretches.ts';
import type { ComposeOptions, Measure, Metrics, Piece } from '../src/compose/types.ts';

export interface GreedyLine {
  readonly text: string;
  readonly stretch: number;
}

export function composeGreedily(
  pieces: readonly Piece<unknown>[],
  measure: Measure,
  options: ComposeOptions,
  metrics: Metrics,
): GreedyLine[] {
  const stretch = splitStretches(pieces)[0]!;
  const clusters = segment(stretch);
  settleContext(clusters);
  settleSpaces(clusters);
  const joints = findJoints(clusters, stretch.text, stretch.spans, options.strictness);
  const widths = { first: measure.width - measure.firstIndent, rest: measure.width - measure.restIndent };
  const settings = { latinGap: options.latinGap, widths };
  const items = buildItems(stretch, clusters, joints, new Faces(metrics), settings);
  const budgets = new Budgets(items, options.trimLineStart);
  const budget = newBudget();
  const fit = new Fit();
  const lines: GreedyLine[] = [];
  for (let from = 0; from < items.count; ) {
    const width = from === 0 ? widths.first : widths.rest;
    let best = from + 1;
    let cost = Number.POSITIVE_INFINITY;
    let value = 0;
    for (let to = from + 1; to <= items.count; to++) {
      if (to < items.count && items.joint[to]! >= JOINT.edge) continue;
      budgets.load(from, to, budget);
      fitLine(budget, width, to === items.count, options, fit);
      if (!fit.feasible) break;
      if (fit.cost > cost) continue;
      best = to;
      cost = fit.cost;
      value = fit.stretch;
    }
    const end = best < items.count ? items.from[best]! : stretch.text.length;
    const begin = from === 0 ? 0 : items.from[from]!;
    lines.push({ text: stretch.text.slice(begin, end), stretch: value });
    from = best;
  }
  return lines;
}
