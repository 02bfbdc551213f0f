/**
 * Where banxin's time goes: samples of the stack of cold runs (`node --cpu-prof`), counted by the room or
 * the package that the code comes from. The bundles are made once more with source maps for it.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Bench } from './contenders.ts';
import { runCold } from './run-cold.ts';

const RUNS = 10;
/** Microseconds between samples. */
const INTERVAL = 200;

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}
interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
}

/** A table in Markdown: milliseconds per run of every room. */
export async function profile({ root, scratch }: Bench, article: string): Promise<string> {
  const dist = join(root, 'node_modules/.cache/banxin/profile');
  const { build } = await import(pathToFileURL(join(root, 'scripts/build.mjs')).href);
  await build({ outdir: dist, sourcemap: 'external' });
  const folder = join(scratch, 'profiles');
  mkdirSync(folder);
  const flags = ['--cpu-prof', '--cpu-prof-interval', String(INTERVAL), '--cpu-prof-dir', folder];
  const out = join(scratch, 'profile.pdf');
  for (let run = 0; run < RUNS; run++) {
    runCold({ args: [...flags, join(dist, 'cli.js'), 'build', article, '-o', out, '--quiet'] });
  }
  return tableOf(tally(folder, roomsOf(root)));
}

type RoomOf = (frame: ProfileNode['callFrame']) => string;

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
    const path = fileURLToPath(url);
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

function tableOf(rooms: ReadonlyMap<string, number>): string {
  const sorted = [...rooms].sort(([, a], [, b]) => b - a);
  const rows = sorted.map(([name, time]) => `| ${name} | ${time.toFixed(1)} |`);
  return ['| code | ms per run |', '|---|---:|', ...rows].join('\n');
}
