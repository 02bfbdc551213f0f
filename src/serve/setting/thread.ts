/** A thread that makes proofs: a job comes in as a message, what came of it goes out as one. */
import { parentPort } from 'node:worker_threads';
import type { Words } from '../../diagnostics/failure.ts';
import { LocalPress } from './press.ts';
import type { PressJob, PressResult } from './remote-press.ts';

export function serve(words: (thrown: unknown) => Words): void {
  const press = new LocalPress(words);
  parentPort?.on('message', async (job: PressJob) => {
    parentPort?.postMessage(await done(job, press, words));
  });
}

async function done(
  job: PressJob,
  press: LocalPress,
  words: (thrown: unknown) => Words,
): Promise<PressResult> {
  try {
    return {
      result: await (job.do === 'page'
        ? press.page(job.name, job.number, job.look)
        : press[job.do](job.order)),
    };
  } catch (thrown) {
    return { thrown: words(thrown) };
  }
}
