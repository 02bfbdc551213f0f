#!/usr/bin/env node
/**
 * The first code of the process: sets V8 up for a short life, opens the program, and ends the process the
 * moment the work is done: V8 may still be optimising code that will never run again, and would keep us
 * waiting for it.
 */
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { openProgram } from './compiled.ts';
import type * as Program from './main.ts';

/** File name of the program beside this one, put in when it is bundled. */
declare const PROGRAM: string;

// The V8 of Node.js 20 optimises so early that a short run pays for more than it gets, and a long one no
// less: measured, with this four pages take a fifth less, a hundred a quarter less.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');

const argv = process.argv.slice(2);
const program = openProgram<typeof Program>(fileURLToPath(new URL(PROGRAM, import.meta.url)));
const exitCode = await program.exports.main(argv);
// A build has been through all of the street; what other commands leave compiled would lack most of it.
if (argv[0] === 'build' && exitCode === 0) program.keep();
process.exit(exitCode);
