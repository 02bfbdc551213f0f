/**
 * Which rules hold, and how much each weighs. In: all rules, and what was asked for, the weakest first (template,
 * settings, command line). Out: those that are on. `all` speaks of the rules that are on: what is off by itself,
 * or was switched off by its name, stays off until somebody names it.
 */
import type { Weight, Weights } from '../diagnostics/rule-weights.ts';
import type { ActiveRule } from './lint.ts';
import type { Rule } from './types.ts';

interface Weighed {
  readonly weight: Weight;
  readonly isAsked: boolean;
  readonly staysOff: boolean;
}

export function activeRules(rules: readonly Rule[], asked: readonly Weights[]): readonly ActiveRule[] {
  return rules.flatMap((rule) => {
    const { weight, isAsked } = asked.reduce((below, weights) => over(below, weights, rule.id), usual(rule));
    return weight === 'off' ? [] : [{ rule, severity: weight, isAsked }];
  });
}

function usual({ off, severity }: Rule): Weighed {
  return { weight: off ? 'off' : severity, isAsked: false, staysOff: off !== undefined };
}

function over(below: Weighed, weights: Weights, id: string): Weighed {
  const named = weights[id];
  if (named !== undefined) return { weight: named, isAsked: true, staysOff: named === 'off' };
  if (weights.all === undefined || below.staysOff) return below;
  return { weight: weights.all, isAsked: true, staysOff: false };
}
