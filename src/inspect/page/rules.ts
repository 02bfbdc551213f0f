/** Painted thin boxes → rules as a reader sees them: pieces in one line are one rule. */
import type { Rule } from '../measure/types.ts';
import type { Box } from '../types.ts';

/** A horizontal rule, the box that of its ink. */
export interface LongRule extends Box {
  readonly colour: string;
  readonly width: number;
  readonly weight: number;
  /** Middle of its weight. */
  readonly y: number;
}

const SHORTEST = 10;

/** From the top of the page. */
export function longRules(rules: readonly Rule[]): LongRule[] {
  const flat = rules.filter((rule) => isFlat(rule)).sort((a, b) => a.top - b.top || a.left - b.left);
  const joined: Rule[] = [];
  for (const rule of flat) {
    const at = joined.findIndex((other) => continues(other, rule));
    if (at >= 0) joined[at] = { ...joined[at]!, right: Math.max(joined[at]!.right, rule.right) };
    else joined.push(rule);
  }
  return joined.filter((rule) => rule.right - rule.left >= SHORTEST).map(longRule);
}

export const isFlat = ({ left, right, top, bottom }: Box): boolean => right - left > 4 * (bottom - top);

function continues(one: Rule, next: Rule): boolean {
  const sameHeight = Math.abs(one.top - next.top) < 0.05 && Math.abs(one.bottom - next.bottom) < 0.05;
  return sameHeight && one.colour === next.colour && next.left - one.right < 0.5;
}

function longRule({ left, right, top, bottom, colour }: Rule): LongRule {
  return {
    left,
    right,
    top,
    bottom,
    colour,
    width: right - left,
    weight: bottom - top,
    y: (top + bottom) / 2,
  };
}
