/** One article, every contender, round after round side by side: figures of the first table out. */
import { join } from 'node:path';
import { type Bench, type Contender, reporterOf } from './contenders.ts';
import { type Contents, mustSetTheSame, readBack } from './read-back.ts';
import { type Command, type Cost, peakMemory, runCold } from './run-cold.ts';
import { median, pairedRatio, sum } from './statistics.ts';

export interface Standing {
  readonly contender: Contender;
  readonly contents: Contents;
  /** Milliseconds. */
  readonly wall: number;
  readonly best: number;
  readonly cpu: number | undefined;
  /** MiB. */
  readonly memory: number;
  /** How many times this one's time banxin takes. */
  readonly wallRatio: number;
  readonly cpuRatio: number | undefined;
}

/** @throws Error when they do not set the same characters in the same faces on as many pages. */
export async function compare(
  bench: Bench,
  all: readonly Contender[],
  article: string,
  rounds: number,
): Promise<readonly Standing[]> {
  const outOf = ({ key }: Contender) => join(bench.scratch, `${key}.pdf`);
  const commands = all.map((contender) => contender.command(article, outOf(contender)));
  for (const command of commands) runCold(command);
  const contents = await Promise.all(all.map((contender) => readBack(outOf(contender))));
  for (const [index, { name }] of all.entries()) mustSetTheSame(contents[0]!, contents[index]!, name);
  const costs = sideBySide(commands, rounds);
  const answer = join(bench.scratch, 'usage.json');
  return all.map((contender, index) => ({
    contender,
    contents: contents[index]!,
    memory: median([1, 2, 3].map(() => peakMemory(commands[index]!, reporterOf(bench), answer))),
    ...standing(costs[index]!, costs[0]!),
  }));
}

function sideBySide(commands: readonly Command[], rounds: number): Cost[][] {
  const costs: Cost[][] = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, command] of commands.entries()) costs[index]!.push(runCold(command));
  }
  return costs;
}

type Figures = Pick<Standing, 'wall' | 'best' | 'cpu' | 'wallRatio' | 'cpuRatio'>;

function standing(theirs: readonly Cost[], ours: readonly Cost[]): Figures {
  const wall = (costs: readonly Cost[]) => costs.map((cost) => cost.wall);
  // Ticks of a hundredth of a second say little about one run and enough about all of them.
  const cpu = (costs: readonly Cost[]) => sum(costs.map((cost) => cost.cpu ?? Number.NaN)) / costs.length;
  const known = theirs.every((cost) => cost.cpu !== undefined);
  return {
    wall: median(wall(theirs)),
    best: Math.min(...wall(theirs)),
    cpu: known ? cpu(theirs) : undefined,
    wallRatio: pairedRatio(wall(ours), wall(theirs)),
    cpuRatio: known ? cpu(ours) / cpu(theirs) : undefined,
  };
}
