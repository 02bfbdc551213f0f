/** What the machine has to give, and other threads of this very program. */
import { availableParallelism, totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';

export interface Machine {
  /** Processors that this process may use. */
  readonly cores: number;
  /** Bytes that this process may have, its container taken into account. */
  readonly memory: number;
  /** Bytes that the objects of this thread may fill. */
  readonly heap: number;
  /** As Node.js names them: `linux`, `darwin`, `win32` … */
  readonly platform: string;
  /** What runs this program, with its version. */
  readonly runtime: string;
}

export function thisMachine(): Machine {
  const constrained = process.constrainedMemory?.() ?? 0;
  const all = totalmem();
  return {
    cores: availableParallelism(),
    memory: constrained > 0 ? Math.min(constrained, all) : all,
    heap: getHeapStatistics().heap_size_limit,
    platform: process.platform,
    runtime: `Node.js ${process.version} ${process.arch}`,
  };
}

/** Memory that this process holds. */
export const residentBytes = (): number => process.memoryUsage.rss();

/** @param megabytes that its objects may fill; then it ends with ERR_WORKER_OUT_OF_MEMORY */
export function startThread(program: string, data: unknown, megabytes: number): Worker {
  return new Worker(program, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
}
