/** A thread that sets articles: a task comes in as a message, what became of it goes out as one. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Words } from '../../diagnostics/failure.ts';
import type { ThreadData } from './batch.ts';
import { Gate } from './gate.ts';
import { Station } from './station.ts';
import type { PlainTask } from './task.ts';

export function serve(words: (thrown: unknown) => Words): void {
  const { gate: memory, ...order }: ThreadData = workerData;
  const gate = new Gate(memory);
  const station = new Station(order, {
    words,
    // Once the gate is shut the process is about to end: nobody will ask what became of the article.
    write: async (work) => {
      gate.pass(work);
    },
    stdout: () => {
      throw new Error('standard output is for the first thread');
    },
  });
  parentPort?.on('message', async (task: PlainTask) => parentPort?.postMessage(await station.press(task)));
}
