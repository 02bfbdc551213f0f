/** Loaded before the program of a memory run: writes what the process used when it ends. */
import { writeFileSync } from 'node:fs';

process.once('exit', () => {
  writeFileSync(process.env.BANXIN_BENCH_USAGE ?? '', JSON.stringify(process.resourceUsage()));
});
