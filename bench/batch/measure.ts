/**
 * Hundreds of documents, measured: rates beside Typst, the memory of a thousand, and how long it takes to confirm
 * them. In: the package and a folder that is thrown away. Out: figures of this one run.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../speed/contenders.ts';
import { type Command, runCold } from '../speed/run-cold.ts';
import { median } from '../speed/statistics.ts';
import { articlesLike } from './articles.ts';
import { type Held, memoryOf } from './memory.ts';
import { type Rate, throughput } from './throughput.ts';

export interface BatchFigures {
  readonly some: number;
  readonly many: number;
  readonly rounds: number;
  readonly rates: readonly Rate[];
  readonly held: readonly Held[];
  /** Seconds. */
  readonly confirmed: readonly (readonly [what: string, seconds: number])[];
}

const SAMPLE = 'input/南刘家窑村驻村帮扶.md';
const SOME = 200;
const MANY = 1000;

export async function measureBatch(
  bench: Bench,
  rounds: number,
  say: (text: string) => void,
): Promise<BatchFigures> {
  const sample = readFileSync(join(bench.root, SAMPLE), 'utf8');
  const [some, many] = [write(bench, 'some', sample, SOME), write(bench, 'many', sample, MANY)];
  say(`${SOME} documents, ${rounds} rounds …`);
  const rates = await throughput(bench, some, rounds);
  say(`memory of ${MANY} documents …`);
  const building = keeping(bench, many);
  const held = await memoryOf({ ...building, args: [...building.args, '-j', '2'] });
  say(`${MANY} documents again …`);
  return { some: SOME, many: MANY, rounds, rates, held, confirmed: confirm(bench, many, rounds) };
}

function write({ scratch }: Bench, name: string, sample: string, count: number): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  for (const [at, text] of articlesLike(sample, count).entries())
    writeFileSync(join(folder, `${String(at + 1).padStart(4, '0')}.md`), text);
  return folder;
}

/** Builds with a cache of its own. */
function keeping({ root, scratch }: Bench, folder: string, ...more: string[]): Command {
  const args = ['build', folder, '-o', join(scratch, 'out'), '--cache', join(scratch, 'kept'), ...more];
  return { args: [join(root, 'dist/cli.js'), ...args], cwd: scratch };
}

function confirm(bench: Bench, folder: string, rounds: number): BatchFigures['confirmed'] {
  const seconds = (command: Command, change: () => void = () => {}) =>
    median(
      Array.from({ length: rounds }, () => {
        change();
        return runCold(command).wall / 1000;
      }),
    );
  const again = keeping(bench, folder, '-q');
  // Files that were written a moment ago are read once more.
  runCold(again);
  const article = join(folder, '0500.md');
  let times = 0;
  const changed = () =>
    writeFileSync(article, `${readFileSync(article, 'utf8')}\n这是第${++times}次改动。\n`);
  const withSite = keeping(bench, folder, '-q', '--site');
  return [
    ['没有变化', seconds(again)],
    ['没有变化，`--check`', seconds(keeping(bench, folder, '-q', '--check'))],
    ['没有变化，`--json`', seconds(keeping(bench, folder, '--json'))],
    ['改了一篇', seconds(again, changed)],
    ['头一次做网站（各篇重排，写三千个文件）', runCold(withSite).wall / 1000],
    ['没有变化，连同网站', seconds(withSite)],
    ['改了一篇，连同网站', seconds(withSite, changed)],
  ];
}
