/**
 * `npm run bench:batch`: hundreds of documents, beside Typst; `npm run bench` measures them too. Writes its part of
 * bench/README.md. BENCH_BATCH_ROUNDS: default 5.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../src/source/package-root.ts';
import { measureBatch } from './batch/measure.ts';
import { batchReport } from './batch/report.ts';
import { replacePart } from './speed/report.ts';

const root = packageRoot();
const rounds = Number(process.env.BENCH_BATCH_ROUNDS ?? 5);
const bench = { root, scratch: mkdtempSync(join(tmpdir(), 'banxin-batch-')) };
const load = loadavg()[0] ?? 0;
try {
  const { buildWhatChanged } = await import(pathToFileURL(join(root, 'scripts/setup.mjs')).href);
  await buildWhatChanged();
  const figures = await measureBatch(bench, rounds, (text) => process.stderr.write(`${text}\n`));
  const text = batchReport(figures, load);
  const readme = join(root, 'bench/README.md');
  writeFileSync(readme, replacePart(readFileSync(readme, 'utf8'), 'npm run bench:batch', text));
  process.stdout.write(`${text}\n`);
} finally {
  rmSync(bench.scratch, { recursive: true, force: true });
}
