/** What a batch of many documents holds at a time: resident memory of the whole process, as Linux counts it. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Command } from '../speed/run-cold.ts';

export interface Held {
  readonly documents: number;
  /** MiB. */
  readonly memory: number;
}

const EVERY = 100;

/** Every hundred documents, by a command that tells each of them on standard output; nothing on other systems. */
export async function memoryOf({ args, cwd }: Command): Promise<readonly Held[]> {
  if (process.platform !== 'linux') return [];
  const held: Held[] = [];
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
  let done = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    done += chunk.toString('utf8').split('✓').length - 1;
    const documents = Math.floor(done / EVERY) * EVERY;
    const memory = residentOf(child.pid);
    if (documents > (held.at(-1)?.documents ?? 0) && memory > 0) held.push({ documents, memory });
  });
  const code = await new Promise((ended) => child.on('close', ended));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return held;
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
