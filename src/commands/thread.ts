/** What a thread does, for the command line that starts it: by what it was started with. */
import { workerData } from 'node:worker_threads';
import type { Words } from '../diagnostics/failure.ts';
import { wordsFor } from '../terminal/say-failure.ts';

/** Start a thread that makes proofs for a preview, or that measures PDFs; any other sets articles of a batch. */
export const PREVIEW = 'preview';
export const INSPECT = 'inspect';

interface Room {
  readonly serve: (words: (thrown: unknown) => Words) => void;
}

const ROOMS: readonly (readonly [unknown, () => Promise<Room>])[] = [
  [PREVIEW, () => import('../serve/setting/thread.ts')],
  [INSPECT, () => import('./inspect-file.ts')],
];

export async function work(): Promise<void> {
  const [, own] = ROOMS.find(([data]) => data === workerData) ?? [];
  const room: Room = await (own?.() ?? import('../run/batch/thread.ts'));
  room.serve(wordsFor);
}
