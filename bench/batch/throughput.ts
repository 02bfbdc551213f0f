/**
 * Documents a second: banxin on one thread and on two, Typst in one process that keeps its compiler, and a process
 * for each document. All get the same texts and the same fonts and write PDFs; whole processes, cold, in turn.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, type Contender, contenders, typstForMany } from '../speed/contenders.ts';
import { mustSetTheSame, readBack } from '../speed/read-back.ts';
import { type Command, type Cost, runCold } from '../speed/run-cold.ts';
import { median, pairedRatio, sum } from '../speed/statistics.ts';

/** One way to set many documents. */
interface Way {
  readonly key: string;
  readonly name: string;
  readonly command: Command;
  /** Way that it is compared with. */
  readonly against?: string;
}

export interface Rate {
  readonly name: string;
  /** Documents a second, in the middle of the rounds and at best. */
  readonly rate: number;
  readonly best: number;
  /** Milliseconds of processor time for a document. */
  readonly cpu: number | undefined;
  /** How many times the documents of the other a second, round by round; and its name. */
  readonly ratio: number | undefined;
  /** The same by processor time: what it would be if nothing else ran, and each had one core. */
  readonly cpuRatio: number | undefined;
}

/** Articles that get a process of their own: enough for a mean. */
const ALONE = 20;
/** Documents whose PDFs are read back, of the first, middle and last. */
const READ = 3;

export async function throughput(bench: Bench, folder: string, rounds: number): Promise<readonly Rate[]> {
  const count = readdirSync(folder).length;
  const ways = await waysOf(bench, folder);
  for (const { command } of ways) runCold(command);
  await mustBeAlike(bench, folder);
  const costs = new Map<string, Cost[]>(ways.map(({ key }) => [key, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { key, command } of ways) costs.get(key)?.push(runCold(command));
  }
  const rates = ways.map((way) => rateOf(way, costs, count));
  return [...rates, ...(await alone(bench, folder, rounds))];
}

async function waysOf(bench: Bench, folder: string): Promise<readonly Way[]> {
  const { root, scratch } = bench;
  const banxin = (out: string, ...more: string[]): Command => ({
    args: [join(root, 'dist/cli.js'), 'build', folder, '-o', join(scratch, out), '--no-cache', '-q', ...more],
  });
  const typst = await typstForMany(bench);
  const lean = ['--pdf', 'plain', '--no-lint'];
  return [
    {
      key: 'typst',
      name: 'Typst，一个进程，PDF/UA-1',
      command: typst(folder, join(scratch, 'typst'), 'ua-1'),
    },
    { key: '1', name: 'banxin，1 个线程', command: banxin('j1', '-j', '1'), against: 'typst' },
    { key: '2', name: 'banxin，2 个线程', command: banxin('j2', '-j', '2'), against: 'typst' },
    {
      key: 'typst plain',
      name: 'Typst，一个进程，不带标签',
      command: typst(folder, join(scratch, 'lean'), 'plain'),
    },
    {
      key: '1 plain',
      name: 'banxin，1 个线程，不带标签、不校对',
      command: banxin('p1', '-j', '1', ...lean),
      against: 'typst plain',
    },
    {
      key: '2 plain',
      name: 'banxin，2 个线程，不带标签、不校对',
      command: banxin('p2', '-j', '2', ...lean),
      against: 'typst plain',
    },
  ];
}

function rateOf(
  { key, name, against }: Way,
  costs: ReadonlyMap<string, readonly Cost[]>,
  count: number,
): Rate {
  const own = costs.get(key) ?? [];
  const walls = (all: readonly Cost[]) => all.map(({ wall }) => wall);
  const others = against === undefined ? undefined : (costs.get(against) ?? []);
  return {
    name,
    rate: (count * 1000) / median(walls(own)),
    best: (count * 1000) / Math.min(...walls(own)),
    cpu: cpuFor(own, count),
    ratio: others && pairedRatio(walls(others), walls(own)),
    cpuRatio: others && ratioOf(cpuFor(others, count), cpuFor(own, count)),
  };
}

const ratioOf = (theirs: number | undefined, ours: number | undefined): number | undefined =>
  theirs === undefined || ours === undefined ? undefined : theirs / ours;

function cpuFor(costs: readonly Cost[], count: number): number | undefined {
  const known = costs.flatMap(({ cpu }) => (cpu === undefined ? [] : [cpu]));
  return known.length < costs.length ? undefined : sum(known) / (costs.length * count);
}

/** A process for each of some articles. */
async function alone(bench: Bench, folder: string, rounds: number): Promise<readonly Rate[]> {
  const files = readdirSync(folder).sort().slice(0, ALONE);
  const some = (await contenders(bench)).filter(({ key }) => key !== 'pdfmake');
  const out = join(bench.scratch, 'alone');
  mkdirSync(out, { recursive: true });
  const costs = new Map<string, Cost[]>(some.map(({ key }) => [key, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of some) costs.get(contender.key)?.push(oneByOne(contender, folder, files, out));
  }
  return some.map(({ key, name }) =>
    rateOf(
      {
        key,
        name: `${name}，一篇一个进程`,
        command: { args: [] },
        ...(key === 'banxin' ? { against: 'typst' } : {}),
      },
      costs,
      files.length,
    ),
  );
}

function oneByOne({ command }: Contender, folder: string, files: readonly string[], out: string): Cost {
  const costs = files.map((file) => runCold(command(join(folder, file), join(out, `${file}.pdf`))));
  const cpus = costs.flatMap(({ cpu }) => (cpu === undefined ? [] : [cpu]));
  return {
    wall: sum(costs.map(({ wall }) => wall)),
    cpu: cpus.length < costs.length ? undefined : sum(cpus),
  };
}

/** Every way has set every article, in the same characters, faces and pages. */
async function mustBeAlike({ scratch }: Bench, folder: string): Promise<void> {
  const names = readdirSync(folder)
    .sort()
    .map((file) => file.replace(/\.md$/, '.pdf'));
  for (const out of ['typst', 'lean', 'j1', 'j2', 'p1', 'p2']) {
    const made = readdirSync(join(scratch, out)).sort();
    if (made.join() !== names.join()) throw new Error(`${out} holds ${made.length} of ${names.length} PDFs`);
  }
  const step = Math.floor((names.length - 1) / (READ - 1));
  for (const name of names.filter((_, at) => at % step === 0)) {
    const ours = await readBack(join(scratch, 'j1', name));
    for (const out of ['typst', 'lean', 'j2', 'p2'])
      mustSetTheSame(ours, await readBack(join(scratch, out, name)), `${out}/${name}`);
  }
  rmSync(join(scratch, 'lean'), { recursive: true });
}
