/**
 * Metrics for the composition bench: Han and full-width marks one em, Latin as a Times-like face sets
 * it. No font file is opened, so the figures are the same on every machine.
 */
import type { Metrics } from '../src/compose/types.ts';

/** Advances of ASCII 0x20 to 0x7e in a Times-like roman, 1/1000 em. */
const ROMAN = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const isHan = (cluster: string): boolean => {
  const cp = cluster.codePointAt(0) ?? 0;
  return cp >= 0x2e80 || '“”‘’—…·℃‰±×Ⅱ∶'.includes(cluster);
};
const roman = (ch: string): number => (ROMAN[(ch.codePointAt(0) ?? 0) - 0x20] ?? 500) / 1000;

export const benchMetrics: Metrics = {
  face: (_role, cluster, latin) => ({ face: !latin && isHan(cluster) ? 'han' : 'roman', missing: false }),
  advance: (face, cluster) => (face === 'han' ? 1 : roman(cluster)),
  shaped: (_face, word) => [...word].reduce((sum, ch) => sum + roman(ch), 0),
};
