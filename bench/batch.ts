/**
 * `npm run bench:batch`: hundreds of documents. Documents a second on one thread, on two, and with a process for
 * each; the memory of a thousand documents, every hundred; and how long it takes to confirm them when nothing has
 * changed. All in a folder that is thrown away, by the bundled command line.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { packageRoot } from '../src/source/package-root.ts';

const ROOT = packageRoot();
const CLI = join(ROOT, 'dist/cli.js');
const SAMPLE = join(ROOT, 'input/汛期水情通报.md');
const SOME = 200;
const MANY = 1000;
/** Articles that get a process of their own: enough for a mean. */
const ALONE = 20;

const desk = mkdtempSync(join(tmpdir(), 'banxin-batch-'));
const print = (line: string) => process.stdout.write(`${line}\n`);
const second = (count: number, milliseconds: number) => ((count * 1000) / milliseconds).toFixed(1);

try {
  write('some', SOME);
  write('many', MANY);
  throughput();
  await memory();
  confirmation();
} finally {
  rmSync(desk, { recursive: true, force: true });
}

/** Articles alike in length and different in their words, so that no two have one result. */
function write(folder: string, count: number): void {
  const sample = readFileSync(SAMPLE, 'utf8');
  mkdirSync(join(desk, folder));
  for (let n = 1; n <= count; n++) {
    const text = `${sample}\n本期是第${n}次测量所用的文章。\n`;
    writeFileSync(join(desk, folder, `${String(n).padStart(4, '0')}.md`), text);
  }
}

function throughput(): void {
  print(`| ${SOME} 篇，不用缓存 | 篇/秒 |\n| --- | ---: |`);
  for (const jobs of ['1', '2']) {
    const time = run(['build', 'some', '-o', `jobs${jobs}`, '--no-cache', '-q', '-j', jobs]);
    print(`| ${jobs} 个线程 | ${second(SOME, time)} |`);
  }
  let alone = 0;
  for (let n = 1; n <= ALONE; n++)
    alone += run(['build', `some/${String(n).padStart(4, '0')}.md`, '-o', 'alone', '--no-cache', '-q']);
  print(`| 一篇一个进程（${ALONE} 篇） | ${second(ALONE, alone)} |\n`);
}

/** Resident memory of the whole process, all threads, as Linux counts it. */
async function memory(): Promise<void> {
  if (process.platform !== 'linux') return;
  print(`| ${MANY} 篇，2 个线程，排完 | MiB |\n| --- | ---: |`);
  const args = ['build', 'many', '-o', 'out', '--cache', 'kept', '-j', '2'];
  const child = spawn(process.execPath, [CLI, ...args], { cwd: desk, stdio: ['ignore', 'pipe', 'ignore'] });
  let [done, peak] = [0, 0];
  child.stdout.on('data', (chunk: Buffer) => {
    const before = Math.floor(done / 100);
    done += chunk.toString('utf8').split('✓').length - 1;
    if (Math.floor(done / 100) === before) return;
    peak = Math.max(peak, residentOf(child.pid));
    print(`| ${Math.floor(done / 100) * 100} | ${residentOf(child.pid).toFixed(0)} |`);
  });
  const code = await new Promise((ended) => child.on('close', ended));
  if (code !== 0) throw new Error(`build ended with ${code}`);
  print(`\n最多 ${peak.toFixed(0)} MiB\n`);
}

function residentOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    // It has ended.
    return 0;
  }
}

function confirmation(): void {
  const words = ['many', '-o', 'out', '--cache', 'kept'];
  print(`| ${MANY} 篇 | 秒 |\n| --- | ---: |`);
  const row = (what: string, time: number) => print(`| ${what} | ${(time / 1000).toFixed(2)} |`);
  row('没有变化，头一次再排', run(['build', ...words, '-q']));
  row('没有变化', run(['build', ...words, '-q']));
  row('--check', run(['build', ...words, '-q', '--check']));
  row('没有变化，--json', run(['build', ...words, '--json']));
  writeFileSync(join(desk, 'many/0500.md'), readFileSync(SAMPLE));
  row('改了一篇', run(['build', ...words, '-q']));
}

/** Milliseconds of a whole process. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: desk,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`banxin ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return performance.now() - start;
}
