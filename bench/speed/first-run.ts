/** What the very first run costs, before any compiled code is kept beside the program. Milliseconds. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, banxin } from './contenders.ts';
import { runCold } from './run-cold.ts';
import { median } from './statistics.ts';

export function firstRun(bench: Bench, article: string, times: number): number {
  const command = banxin(bench, article, join(bench.scratch, 'first.pdf'));
  const walls = Array.from({ length: times }, () => {
    forget(join(bench.root, 'dist/chunks'));
    return runCold(command).wall;
  });
  return median(walls);
}

function forget(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.compiled')))
    rmSync(join(folder, name), { force: true });
}
