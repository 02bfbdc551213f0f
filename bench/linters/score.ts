/** How linters do on the measuring texts. In: a linter. Out: faults found, and places it objects to where all is right. */
import { cleanTexts, type FaultyText, faultyTexts } from '../../test/lint/texts.ts';
import type { Linter } from './peers.ts';
import { type Place, touch } from './places.ts';

export interface Score {
  readonly linter: Linter;
  readonly found: number;
  readonly faults: number;
  /** In the faulty texts, away from every fault. */
  readonly besides: number;
  /** In the clean texts: anywhere, and behind the front matter. */
  readonly alarms: number;
  readonly alarmsInBody: number;
  /** By the ID of the rule that a fault was put in for: found, and how many there are. */
  readonly byRule: ReadonlyMap<string, readonly [found: number, all: number]>;
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

export function scoreOf(linter: Linter): Score {
  const byRule = new Map<string, [number, number]>();
  let besides = 0;
  for (const text of faultyTexts()) besides += judge(text, linter.places(text.text), byRule);
  const clean = cleanTexts().map(({ text }) => ({
    places: linter.places(text),
    body: FRONT_MATTER.exec(text)?.[0].length ?? 0,
  }));
  const counts = [...byRule.values()];
  return {
    linter,
    found: counts.reduce((sum, [found]) => sum + found, 0),
    faults: counts.reduce((sum, [, all]) => sum + all, 0),
    besides,
    alarms: clean.reduce((sum, { places }) => sum + places.length, 0),
    alarmsInBody: clean.reduce(
      (sum, { places, body }) => sum + places.filter(({ from }) => from >= body).length,
      0,
    ),
    byRule,
  };
}

/** Notes which faults are found; gives the number of places that are none. */
function judge(
  { seeds }: FaultyText,
  places: readonly Place[],
  byRule: Map<string, [number, number]>,
): number {
  for (const seed of seeds) {
    const [found, all] = byRule.get(seed.rule) ?? [0, 0];
    byRule.set(seed.rule, [found + (places.some((place) => touch(place, seed)) ? 1 : 0), all + 1]);
  }
  return places.filter((place) => !seeds.some((seed) => touch(place, seed))).length;
}
