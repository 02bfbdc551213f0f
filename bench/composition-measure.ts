/**
 * Looks at composed lines from outside: glyph positions from the placed runs, breaks from the text.
 * Shares no rule with the engine; what counts as broken is written down here a second time.
 */
import type { ComposedLine, PlacedRun } from '../src/compose/types.ts';

const HAN = /[\u3400-\u9fff]/;

/** Things of the never-class, and the joints of the avoided ones, for a reader of plain text. */
const UNIT =
  '(?:%|‰|℃|°|年|月|日|时|分|秒|号|次|个|名|人|家|项|件|位|条|台|批|期|亿|万|元|级|倍|岁|户|处|余|多|米|公里|吨|亩|小时|分钟|种|类|万元|亿元)';
const NEVER: readonly RegExp[] = [
  /\d+(?:[.,:]\d+)*/g,
  new RegExp(`(?<![\\d.,])\\d(?:[.,]?\\d){0,3}${UNIT}`, 'g'),
  /第\d+|附件\d+/g,
  /〔\d+〕/g,
  /——|……/g,
  /[A-Za-z]+(?:['’][A-Za-z]+)?/g,
];
const AVOID: readonly RegExp[] = [
  /(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月/g,
  /[\u4e00-\u9fff]〔\d{4}〕\d+号/g,
  /[\d年月日%℃元]+[～—][\d-]/g,
  /\d[\d.,]{4,}(?:万|亿)?元/g,
  /[\u4e00-\u9fff]·[\u4e00-\u9fff]/g,
];
const NOT_AT_START = /^[、，。：；！？”’）〕】》〉·～—／,.:;!?)\]}%‰℃]/;
const NOT_AT_END = /(?:[“‘（〔【《〈[({／]|[^!-~]\/)$/;

/** Stands for a run that is no Han text, so that its neighbours are not taken for neighbours. */
const OTHER: readonly Glyph[] = [{ ch: '', x: 0 }];

export interface Glyph {
  readonly ch: string;
  readonly x: number;
}

/** Glyphs of a run in em steps; only for faces whose Han characters advance by one em. */
export function glyphsOf(run: PlacedRun<unknown>): Glyph[] {
  let x = run.x;
  return [...run.text].map((ch) => {
    const glyph = { ch, x };
    x += run.size + run.tracking;
    return glyph;
  });
}

/** Greatest deviation of the pitch of two Han characters side by side from the cell, em; undefined without any. */
export function hanDeviation(line: ComposedLine<unknown>, cell: number): number | undefined {
  const glyphs = line.runs.flatMap((run) => (run.shaped || run.face !== 'han' ? OTHER : glyphsOf(run)));
  let worst: number | undefined;
  for (let k = 1; k < glyphs.length; k++) {
    const [a, b] = [glyphs[k - 1]!, glyphs[k]!];
    if (!HAN.test(a.ch) || !HAN.test(b.ch)) continue;
    worst = Math.max(worst ?? 0, Math.abs((b.x - a.x) / cell - 1));
  }
  return worst;
}

const insideCount = (text: string, breaks: readonly number[], patterns: readonly RegExp[]): number => {
  const hit = new Set<number>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      for (const at of breaks) if (at > match.index && at < match.index + match[0].length) hit.add(at);
    }
  }
  return hit.size;
};

export interface BreakFaults {
  readonly never: number;
  readonly avoided: number;
  readonly edges: number;
}

/** Faults of the line ends of one paragraph given as the texts of its lines. */
export function breakFaults(lines: readonly string[]): BreakFaults {
  const text = lines.join('');
  const breaks: number[] = [];
  let at = 0;
  for (const line of lines.slice(0, -1)) {
    at += line.length;
    breaks.push(at);
  }
  const edges = lines.filter(
    (line, k) => (k > 0 && NOT_AT_START.test(line)) || NOT_AT_END.test(line.trimEnd()),
  );
  return {
    never: insideCount(text, breaks, NEVER),
    avoided: insideCount(text, breaks, AVOID),
    edges: edges.length,
  };
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)]!;
}
