/**
 * Metrics whose numbers are mental arithmetic: every Han character and full-width mark is 1 em, every
 * other character ½ em. Characters of the private use area are missing.
 */
import type { Metrics } from '../../src/compose/types.ts';

const isWide = (cluster: string): boolean => {
  const cp = cluster.codePointAt(0) ?? 0;
  return cp >= 0x2e80 || '“”‘’—…·℃‰'.includes(cluster[0] ?? '');
};

export const squareMetrics: Metrics = {
  face: (_role, cluster, latin) => ({
    face: latin ? 'latin' : isWide(cluster) ? 'han' : 'latin',
    missing: /[\ue000-\uf8ff\ud800-\udfff]/.test(cluster) && cluster.length === 1,
  }),
  advance: (face, cluster) => (face === 'han' && isWide(cluster) ? 1 : 0.5),
  shaped: (_face, word) => [...word].length / 2,
};
