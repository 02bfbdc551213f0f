/**
 * `npm run bench`: banxin, Typst and plain pdfmake on the same article with the same faces, whole
 * processes, cold; how banxin grows with the document; what it costs per document of a batch; hundreds of
 * documents beside Typst (batch.ts). Writes bench/README.md. BENCH_PROFILE=1: first of all, where banxin's time
 * goes. BENCH_ROUNDS: default 15; BENCH_BATCH_ROUNDS: default 5.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../src/source/package-root.ts';
import { measureBatch } from './batch/measure.ts';
import { batchReport } from './batch/report.ts';
import { compare } from './speed/compare.ts';
import { type Bench, contenders } from './speed/contenders.ts';
import { firstRun } from './speed/first-run.ts';
import { batch, grow } from './speed/growth.ts';
import { profile } from './speed/profile.ts';
import { type Figures, replaceFigures, replacePart, report } from './speed/report.ts';
import { runCold } from './speed/run-cold.ts';
import { median } from './speed/statistics.ts';

const ARTICLE = 'input/南刘家窑村驻村帮扶.md';
const COPIES = 50;
const FEW = 3;
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const batchRounds = Number(process.env.BENCH_BATCH_ROUNDS ?? 5);
const root = packageRoot();

async function measure(bench: Bench): Promise<Figures> {
  const article = join(root, ARTICLE);
  const load = loadavg()[0] ?? 0;
  say(`${rounds} rounds of three programs …`);
  const standings = await compare(bench, await contenders(bench), article, rounds);
  say('1, 10, 100 pages …');
  const growth = await grow(bench, FEW);
  say(`${COPIES} articles in one process …`);
  const many = batch(bench, article, COPIES, FEW);
  const nothing = median(Array.from({ length: rounds }, () => runCold({ args: ['-e', '0'] }).wall));
  const first = firstRun(bench, article, FEW);
  return { rounds, load, nothing, first, standings, growth, batch: many };
}

const say = (text: string) => process.stderr.write(`${text}\n`);

const bench: Bench = { root, scratch: mkdtempSync(join(tmpdir(), 'banxin-bench-')) };
try {
  const { buildWhatChanged } = await import(pathToFileURL(join(root, 'scripts/setup.mjs')).href);
  await buildWhatChanged();
  if (process.env.BENCH_PROFILE) process.stdout.write(`${await profile(bench, join(root, ARTICLE))}\n\n`);
  const figures = await measure(bench);
  const hundreds = batchReport(await measureBatch(bench, batchRounds, say), figures.load);
  const readme = join(root, 'bench/README.md');
  const page = replaceFigures(readFileSync(readme, 'utf8'), figures);
  writeFileSync(readme, replacePart(page, 'npm run bench:batch', hundreds));
  process.stdout.write(`${report(figures)}\n\n${hundreds}\n`);
} finally {
  rmSync(bench.scratch, { recursive: true, force: true });
}
