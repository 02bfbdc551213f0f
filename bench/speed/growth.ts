/** How time and memory of banxin grow with the document, and what a document costs among many. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, banxin, reporterOf } from './contenders.ts';
import { prose } from './prose.ts';
import { readBack } from './read-back.ts';
import { type Command, peakMemory, runCold } from './run-cold.ts';
import { median, sum } from './statistics.ts';

export interface Growth {
  readonly pages: number;
  readonly characters: number;
  readonly cost: Spent;
}
export interface Batch {
  readonly copies: number;
  readonly cost: Spent;
}
/** Milliseconds, milliseconds, MiB. */
export interface Spent {
  readonly wall: number;
  readonly cpu: number | undefined;
  readonly memory: number;
}

/** About 1, 10 and 100 pages. */
const LENGTHS = [300, 5_500, 61_500];

export async function grow(bench: Bench, rounds: number): Promise<readonly Growth[]> {
  const documents: Growth[] = [];
  for (const length of LENGTHS) {
    const input = join(bench.scratch, `prose-${length}.md`);
    const output = join(bench.scratch, `prose-${length}.pdf`);
    writeFileSync(input, prose(length));
    const cost = spend(bench, banxin(bench, input, output), rounds);
    const { pages, characters } = await readBack(output);
    documents.push({ pages, characters: characters.length, cost });
  }
  return documents;
}

/** Copies of one article in a folder, all set by one process. */
export function batch(bench: Bench, article: string, copies: number, rounds: number): Batch {
  const input = join(bench.scratch, 'batch');
  mkdirSync(input);
  for (let copy = 1; copy <= copies; copy++) copyFileSync(article, join(input, `${copy}.md`));
  return { copies, cost: spend(bench, banxin(bench, input, join(bench.scratch, 'batch-out')), rounds) };
}

function spend(bench: Bench, command: Command, rounds: number): Spent {
  const costs = Array.from({ length: rounds }, () => runCold(command));
  const cpu = costs.map((cost) => cost.cpu ?? Number.NaN);
  const known = costs.every((cost) => cost.cpu !== undefined);
  return {
    wall: median(costs.map((cost) => cost.wall)),
    cpu: known ? sum(cpu) / rounds : undefined,
    memory: peakMemory(command, reporterOf(bench), join(bench.scratch, 'usage.json')),
  };
}
