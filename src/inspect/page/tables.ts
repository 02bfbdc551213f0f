/** Rules that touch, in both directions → the boxes of tables: what stands in them is no running text. */
import type { Rule } from '../measure/types.ts';
import type { Box } from '../types.ts';
import { isFlat } from './rules.ts';

const REACH = 0.6;
const LEAST = 2;

interface Cluster {
  box: Box;
  flat: number;
  upright: number;
}

export function tablesOf(rules: readonly Rule[]): Box[] {
  const clusters: Cluster[] = [];
  for (const rule of rules) {
    const near = clusters.filter(({ box }) => touches(box, rule));
    const all = near.reduce(joined, {
      box: rule,
      flat: isFlat(rule) ? 1 : 0,
      upright: isUpright(rule) ? 1 : 0,
    });
    for (const old of near) clusters.splice(clusters.indexOf(old), 1);
    clusters.push(all);
  }
  return clusters.filter(({ flat, upright }) => flat >= LEAST && upright >= LEAST).map(({ box }) => box);
}

const isUpright = ({ left, right, top, bottom }: Box): boolean => bottom - top > 4 * (right - left);

const touches = (a: Box, b: Box): boolean =>
  a.left - REACH < b.right &&
  b.left - REACH < a.right &&
  a.top - REACH < b.bottom &&
  b.top - REACH < a.bottom;

function joined(a: Cluster, b: Cluster): Cluster {
  return { box: around(a.box, b.box), flat: a.flat + b.flat, upright: a.upright + b.upright };
}

export function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
