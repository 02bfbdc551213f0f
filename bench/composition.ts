/**
 * `npm run bench:composition`: how even the composed lines are, beside line-by-line breaking of the same
 * text, and how time and memory grow. Prints the tables and writes them to bench/composition.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { compose, DEFAULT_OPTIONS } from '../src/compose/compose.ts';
import type { ComposedLine, Measure, Piece } from '../src/compose/types.ts';
import { composeGreedily } from './composition-greedy.ts';
import { breakFaults, hanDeviation, percentile } from './composition-measure.ts';
import { benchMetrics } from './composition-metrics.ts';

const CELL = (156 / 28) * (72 / 25.4);
const STYLE = { role: 'body', size: 16, cell: CELL };
const MEASURES: readonly { readonly name: string; readonly cells: number }[] = [
  { name: '28 字（版心）', cells: 28 },
  { name: '20 字（缩进、表格宽栏）', cells: 20 },
];
const TEXTS = [
  { name: '难排文字', file: 'hard.txt' },
  { name: '另一组难排文字', file: 'hard-2.txt' },
  { name: '普通公文', file: 'ordinary.txt' },
];

const piece = (text: string): Piece<null>[] => [
  { kind: 'text', text, style: STYLE, payload: null, origin: 0 },
];
const measureOf = (cells: number): Measure => ({ width: cells * CELL, firstIndent: 2 * CELL, restIndent: 0 });
const read = (file: string) =>
  readFileSync(`bench/texts/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

interface Tally {
  lines: number;
  deviations: number[];
  loose: number;
  never: number;
  avoided: number;
  edges: number;
}
const newTally = (): Tally => ({ lines: 0, deviations: [], loose: 0, never: 0, avoided: 0, edges: 0 });

function count(tally: Tally, texts: readonly string[], deviations: readonly number[]): void {
  const faults = breakFaults(texts);
  tally.lines += texts.length;
  tally.deviations.push(...deviations);
  tally.loose += deviations.filter((deviation) => deviation > 0.1).length;
  tally.never += faults.never;
  tally.avoided += faults.avoided;
  tally.edges += faults.edges;
}

function fullLines(lines: readonly ComposedLine<null>[]): number[] {
  const full = lines.filter((line) => !line.last).map((line) => hanDeviation(line, CELL));
  return full.filter((deviation) => deviation !== undefined);
}

function tallyBanxin(paragraphs: readonly string[], measure: Measure): Tally {
  const tally = newTally();
  for (const paragraph of paragraphs) {
    const { lines } = compose(piece(paragraph), measure, DEFAULT_OPTIONS, benchMetrics);
    count(
      tally,
      lines.map((line) => line.text),
      fullLines(lines),
    );
  }
  return tally;
}
function tallyGreedy(paragraphs: readonly string[], measure: Measure): Tally {
  const tally = newTally();
  for (const paragraph of paragraphs) {
    const lines = composeGreedily(piece(paragraph), measure, DEFAULT_OPTIONS, benchMetrics);
    count(
      tally,
      lines.map((line) => line.text),
      lines.slice(0, -1).map((line) => Math.abs(line.stretch)),
    );
  }
  return tally;
}

/** A rank among two hundred lines hangs on two of them; seven measures together give it some ground. */
const POOLED = { first: 25, last: 31, files: ['hard.txt', 'hard-2.txt'] } as const;
function pooled(tallyOf: (paragraphs: readonly string[], measure: Measure) => Tally): Tally {
  const sum = newTally();
  const paragraphs = POOLED.files.flatMap(read);
  for (let cells: number = POOLED.first; cells <= POOLED.last; cells++) {
    const { deviations, ...counts } = tallyOf(paragraphs, measureOf(cells));
    sum.deviations.push(...deviations);
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) sum[name] += counts[name];
  }
  return sum;
}

const em = (value: number) => value.toFixed(3);
function row(name: string, how: string, tally: Tally): string {
  const { deviations } = tally;
  const rms = Math.sqrt(deviations.reduce((sum, value) => sum + value * value, 0) / deviations.length);
  const cells = [
    name,
    how,
    tally.lines,
    em(rms),
    ...[0.5, 0.95, 0.99, 1].map((part) => em(percentile(deviations, part))),
    tally.loose,
    tally.never,
    tally.avoided,
    tally.edges,
  ];
  return `| ${cells.join(' | ')} |`;
}

function evenness(): string[] {
  const lines = [
    '| 文字 | 断行 | 行数 | 均方根 | 中位 | 95% | 99% | 最大 | 松行 | 断开绝不拆的 | 断开尽量不拆的 | 避头尾失误 |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const { name, cells } of MEASURES) {
    for (const text of TEXTS) {
      const paragraphs = read(text.file);
      const title = `${text.name}，${name}`;
      lines.push(row(title, '全段优化', tallyBanxin(paragraphs, measureOf(cells))));
      lines.push(row(title, '逐行', tallyGreedy(paragraphs, measureOf(cells))));
    }
  }
  const together = `两组难排文字，${POOLED.first}～${POOLED.last} 字合计`;
  lines.push(row(together, '全段优化', pooled(tallyBanxin)));
  lines.push(row(together, '逐行', pooled(tallyGreedy)));
  return lines;
}

const MEGABYTE = 1024 * 1024;
/** Best time of a few, milliseconds; the first runs only warm up. */
function timed(text: string, runs: number, cells = 28): { readonly ms: number; readonly lines: number } {
  let ms = Number.POSITIVE_INFINITY;
  let lines = 0;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    lines = compose(piece(text), measureOf(cells), DEFAULT_OPTIONS, benchMetrics).lines.length;
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, lines };
}

function speed(): string[] {
  const mixed = TEXTS.flatMap(({ file }) => read(file)).join('');
  const sizes = [2000, 20_000, 200_000, Math.round((5 * MEGABYTE * mixed.length) / Buffer.byteLength(mixed))];
  const lines = ['| 一段的字数 | 行数 | 毫秒 | 每千字毫秒 | 驻留内存 MB |', '|---|---|---|---|---|'];
  timed(mixed.slice(0, 2000), 30);
  for (const size of sizes) {
    const text = mixed.repeat(Math.ceil(size / mixed.length)).slice(0, size);
    const { ms, lines: set } = timed(text, size > 100_000 ? 1 : 5);
    const memory = Math.round(process.memoryUsage().rss / MEGABYTE);
    lines.push(`| ${size} | ${set} | ${ms.toFixed(1)} | ${((1000 * ms) / size).toFixed(2)} | ${memory} |`);
  }
  return lines;
}

/** Measures far wider than any page: labels that may not wrap. */
function wideSpeed(): string[] {
  const mixed = TEXTS.flatMap(({ file }) => read(file)).join('');
  const text = mixed.repeat(Math.ceil(20_000 / mixed.length)).slice(0, 20_000);
  const lines = ['| 每行字数 | 行数 | 毫秒 |', '|---|---|---|'];
  for (const cells of [28, 100, 230, 1000, 6000]) {
    const { ms, lines: set } = timed(text, 5, cells);
    lines.push(`| ${cells} | ${set} | ${ms.toFixed(1)} |`);
  }
  return lines;
}

const report = [
  '# 排版引擎：匀称与快慢',
  '',
  '由 `npm run bench:composition` 写成，不要手改。文字在 `bench/texts/`，地名机构均为虚构。',
  '偏差：满行中相邻两个汉字的间距与字格之差，单位为字（em），从排好的字形位置量得；每行取最大值。',
  '“逐行”一列用同样的字类、禁则和拉伸次序，只是一行一行地断。两种断法的“断开”由本目录另写的规则检查。',
  '“另一组难排文字”在调代价之前写成，用来核对调出来的数不是只合一组文字。一组只有两百来个满行，99% 由两三行决定，',
  '所以再把两组难排文字从 25 字到 31 字的七种行宽合在一起算。',
  '',
  ...evenness(),
  '',
  '最后一行的字数约合 5 MB 的一个段落。时间与机器有关，只看是否随字数成比例。',
  '',
  ...speed(),
  '',
  '同样两万字排进很宽的行：一行装得下 240 件以上时逐行填满，时间不随行宽增长。',
  '',
  ...wideSpeed(),
  '',
].join('\n');
process.stdout.write(`${report}\n`);
writeFileSync('bench/composition.md', report);
