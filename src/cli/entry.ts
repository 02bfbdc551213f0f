#!/usr/bin/env node
/**
 * The first code of the process: sets V8 up for a short life, opens the program, and ends the process the
 * moment the work is done: V8 may still be optimising code that will never run again, and would keep us
 * waiting for it. Threads of a batch start here too.
 */
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { openProgram } from './compiled.ts';
import type * as Program from './main.ts';

/** File name of the program beside this one, put in when it is bundled. */
declare const PROGRAM: string;

/**
 * V8 optimises so early that a short run pays for more than it gets, and a long one no less. By the major
 * version of V8 (Node.js 20, 22, 24), since others may not know these names: measured, four pages take a
 * fifth less processor time, a hundred pages up to a quarter.
 */
const LATER_OPTIMISATION: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=1000000'],
  12: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=20000'],
  13: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=20000'],
};

const [v8Major = ''] = process.versions.v8.split('.');
// They hold for all threads of the process.
if (isMainThread) for (const flag of LATER_OPTIMISATION[v8Major] ?? []) setFlagsFromString(flag);

const program = openProgram<typeof Program>(fileURLToPath(new URL(PROGRAM, import.meta.url)));
if (isMainThread) await run();
else await program.exports.work();

async function run(): Promise<never> {
  const self = { path: fileURLToPath(import.meta.url), keep: () => program.keep() };
  process.exit(await program.exports.main(process.argv.slice(2), self));
}
