#!/usr/bin/env node
/**
 * The first code of the process. Turns on Node's compile cache (22.8 and later keep compiled code from
 * run to run) before anything else is loaded, and ends the process the moment the work is done: V8 may
 * still be optimising code that will never run again, and would keep us waiting for it.
 */
import module from 'node:module';

(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { main } = await import('./main.ts');
process.exit(await main(process.argv.slice(2)));
