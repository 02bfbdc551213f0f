/**
 * Property tests draw the same cases on every machine, so that a red run means a change and not a draw.
 * FUZZ_SEED=n draws others: do so now and then, and turn what it finds into cases.
 */
import fc from 'fast-check';

const USUAL_SEED = 9704;

fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? USUAL_SEED) });
