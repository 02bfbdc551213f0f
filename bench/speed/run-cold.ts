/**
 * A command line in, what a whole process of it cost out: started cold, its end included. The clock and
 * the processor time are read from outside, so nothing in the measured process is changed; the peak of
 * memory is asked of the process itself, in a run of its own.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** `env` is added to the environment of this process. */
export interface Command {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where it runs; here where absent. */
  readonly cwd?: string;
  /** Exit codes that mean that it did its work; 0 where absent. */
  readonly good?: readonly number[];
}
export interface Cost {
  /** Milliseconds from before the start to after the end. */
  readonly wall: number;
  /** Milliseconds of processor time, user and system, all threads; absent where the system does not tell. */
  readonly cpu: number | undefined;
}

export function runCold(command: Command): Cost {
  const before = childrenTime();
  const start = performance.now();
  run(command, []);
  const wall = performance.now() - start;
  const after = childrenTime();
  return { wall, cpu: before === undefined || after === undefined ? undefined : after - before };
}

/** Peak resident memory in MiB. `reporter` is report-usage.ts, bundled. */
export function peakMemory(command: Command, reporter: string, answer: string): number {
  run({ ...command, env: { ...command.env, BANXIN_BENCH_USAGE: answer } }, ['--require', reporter]);
  return JSON.parse(readFileSync(answer, 'utf8')).maxRSS / 1024;
}

function run({ args, env, cwd, good = [0] }: Command, nodeArgs: readonly string[]): void {
  const { status, stderr, error } = spawnSync(process.execPath, [...nodeArgs, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    encoding: 'utf8',
    // Some say all they have to say on standard error.
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (!good.includes(status ?? -1))
    throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
}

const TICK = 10;
/** Time of all finished children, as Linux counts it, in steps of a hundredth of a second. */
function childrenTime(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return TICK * (Number(fields[13]) + Number(fields[14]));
}
