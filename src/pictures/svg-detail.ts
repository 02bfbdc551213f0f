/**
 * How much there is to draw in an SVG: a small file may ask for more than any machine has, by naming a part many
 * times that names another many times. In: its source. Out: nothing, or what there is too much of.
 */
import type { Bilingual } from '../diagnostics/types.ts';
import { TAG } from './svg-text.ts';

/** Far above what can be told apart on a page, and what a machine draws in a few seconds. */
export const MOST = { elements: 20_000, numbers: 500_000, characters: 100_000, matches: 10_000_000 } as const;

const WORDS: Readonly<Record<keyof typeof MOST, (count: string) => Bilingual>> = {
  elements: (count) => ({ zh: `${count}个图形`, en: `${count} shapes` }),
  numbers: (count) => ({ zh: `${count}个坐标`, en: `${count} coordinates` }),
  characters: (count) => ({ zh: `${count}字`, en: `${count} characters` }),
  matches: (count) => ({ zh: `${count}次样式对照`, en: `${count} matches of styles` }),
};

/** @param whole the same with its comments and CDATA, where style sheets may stand */
export function tooMuchOf(svg: string, whole: string): Bilingual | undefined {
  const plain = svg.replace(DATA, '');
  const elements = elementsDrawn(plain);
  const counts = {
    elements,
    numbers: count(plain, NUMBER),
    characters: plain.replace(TAG, '').replace(/\s+/g, '').length,
    matches: elements * count(whole, /\{/g),
  };
  const found = (Object.keys(MOST) as (keyof typeof MOST)[]).find((what) => counts[what] > MOST[what]);
  return found && WORDS[found](Number.isFinite(counts[found]) ? String(counts[found]) : '∞');
}

/** Pictures and fonts that it carries in itself. */
const DATA = /data:[^"')\s]*/g;
const NUMBER = /\d(?:[\d.]|e[-+]?\d)*/gi;

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (pattern.lastIndex = 0; pattern.test(text); ) found += 1;
  return found;
}

/** An element with a name, or the whole: what it holds itself, and what else is drawn with it. */
interface Part {
  own: number;
  readonly drawn: (Part | string)[];
}

const ID = /(?:^|\s)id\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const NAMED = /href\s*=\s*["']\s*#([^"']+?)\s*["']|url\(\s*["']?#([^)"']+)["']?\s*\)/g;

function elementsDrawn(svg: string): number {
  const whole: Part = { own: 0, drawn: [] };
  const named = new Map<string, Part>();
  const open: Part[] = [whole];
  for (const [, closing, , attributes = ''] of svg.matchAll(TAG)) {
    if (closing) {
      if (open.length > 1) open.pop();
      continue;
    }
    const part = partFor(attributes, open.at(-1)!, named);
    part.own += 1;
    for (const [, href, url] of attributes.matchAll(NAMED)) part.drawn.push((href ?? url)!);
    if (!attributes.endsWith('/')) open.push(part);
  }
  return weightOf(whole, named, new Map());
}

function partFor(attributes: string, around: Part, named: Map<string, Part>): Part {
  const found = ID.exec(attributes);
  if (!found) return around;
  const part: Part = { own: 0, drawn: [] };
  around.drawn.push(part);
  named.set((found[1] ?? found[2])!, part);
  return part;
}

/** Names that lead to names, and elements with names in one another: nobody draws so many. */
const DEEPEST = 200;

/** What names itself, by whatever way, is not drawn again. */
function weightOf(part: Part, named: ReadonlyMap<string, Part>, known: Map<Part, number>, depth = 0): number {
  if (depth > DEEPEST) return Number.POSITIVE_INFINITY;
  known.set(part, 0);
  let weight = part.own;
  for (const one of part.drawn) {
    const other = typeof one === 'string' ? named.get(one) : one;
    if (other) weight += known.get(other) ?? weightOf(other, named, known, depth + 1);
  }
  known.set(part, weight);
  return weight;
}
