/**
 * Where banxin's time goes, in two tables: the stages of a cold run as it reports them itself (`--json`),
 * with what lies outside them; and samples of the stack (`node --cpu-prof`) by the room or the package that
 * the code comes from. The bundles are made once more with source maps for it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Bench } from './contenders.ts';
import { runCold } from './run-cold.ts';
import { median, sum } from './statistics.ts';

const RUNS = 10;
/** Microseconds between samples. */
const INTERVAL = 200;

/** Two tables in Markdown, milliseconds per run. */
export async function profile({ root, scratch }: Bench, article: string): Promise<string> {
  const dist = join(root, 'node_modules/.cache/banxin/profile');
  const { build } = await import(pathToFileURL(join(root, 'scripts/build.mjs')).href);
  await build({ outdir: dist, sourcemap: 'external' });
  const args = [join(dist, 'cli.js'), 'build', article, '-o', join(scratch, 'profile.pdf'), '--no-cache'];
  runCold({ args: [...args, '--quiet'] });
  const folder = join(scratch, 'profiles');
  mkdirSync(folder);
  const flags = ['--cpu-prof', '--cpu-prof-interval', String(INTERVAL), '--cpu-prof-dir', folder];
  const stages = stagesOf(args);
  for (let run = 0; run < RUNS; run++) runCold({ args: [...flags, ...args, '--quiet'] });
  const byRoom = tally(folder, roomsOf(root));
  return [tableOf('stage', stages), tableOf('code', sorted(byRoom))].join('\n\n');
}

type Rows = readonly (readonly [string, number])[];

function stagesOf(args: readonly string[]): Rows {
  const all = (run: () => number) => median(Array.from({ length: RUNS }, run));
  const node = all(() => runCold({ args: ['-e', '0'] }).wall);
  const whole = all(() => runCold({ args: [...args, '--quiet'] }).wall);
  const runs = Array.from({ length: RUNS }, () => reportedStages([...args, '--json']));
  const names = Object.keys(runs[0] ?? {});
  const stages = names.map((name) => [name, median(runs.map((run) => run[name] ?? 0))] as const);
  const rest = whole - node - sum(stages.map(([, time]) => time));
  return [
    ['node -e 0', node],
    ...stages,
    ['loading, fonts, writing, ending', rest],
    ['whole process', whole],
  ];
}

function reportedStages(args: readonly string[]): Readonly<Record<string, number>> {
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })).documents[0].stages;
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: CallFrame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}
interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}
type RoomOf = (frame: CallFrame) => string;

function tally(folder: string, roomOf: RoomOf): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const file of readdirSync(folder)) {
    const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const rooms = new Map(nodes.map(({ id, callFrame }) => [id, roomOf(callFrame)]));
    samples.forEach((id, index) => {
      const room = rooms.get(id) ?? '?';
      // A sample stands for the time until the next one.
      total.set(room, (total.get(room) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1000 / RUNS);
    });
  }
  return total;
}

/** Code that is not JavaScript has no address; that of the bundles goes back to the file it was written in. */
function roomsOf(root: string): RoomOf {
  const maps = new Map<string, SourceMap>();
  const mapOf = (path: string) => {
    const known = maps.get(path) ?? new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')));
    maps.set(path, known);
    return known;
  };
  return ({ functionName, url, lineNumber, columnNumber }) => {
    if (url === '') return functionName.startsWith('(') ? functionName : 'native';
    if (url.startsWith('node:')) return 'node';
    const path = url.startsWith('file:') ? fileURLToPath(url) : url;
    const entry = mapOf(path).findEntry(lineNumber, columnNumber);
    if (!('originalSource' in entry)) return 'bundle';
    return room(relative(root, join(path, '..', entry.originalSource)));
  };
}

/** `src/compose`, or the package. */
function room(file: string): string {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
  return name ?? file.split('/').slice(0, 2).join('/');
}

const sorted = (rooms: ReadonlyMap<string, number>): Rows => [...rooms].sort(([, a], [, b]) => b - a);

function tableOf(head: string, rows: Rows): string {
  const lines = rows.map(([name, time]) => `| ${name} | ${time.toFixed(1)} |`);
  return [`| ${head} | ms |`, '|---|---:|', ...lines].join('\n');
}
