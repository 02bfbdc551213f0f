/** What a thread does, for the command line that starts it: by what it was started with. */
import { workerData } from 'node:worker_threads';
import { wordsFor } from '../terminal/say-failure.ts';

/** Starts a thread that makes proofs for a preview; any other sets articles of a batch. */
export const PREVIEW = 'preview';

export async function work(): Promise<void> {
  const room =
    workerData === PREVIEW
      ? await import('../serve/setting/thread.ts')
      : await import('../run/batch/thread.ts');
  room.serve(wordsFor);
}
