/**
 * PDFs of any origin read so that none of them harms the machine: in a thread that is stopped when it takes too much
 * memory or gets no further. Where no thread can be started they are read in this one, without bounds.
 */
import { statSync } from 'node:fs';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { residentBytes, startThread } from '../terminal/machine.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Inspected, type InspectJob, inspectFile } from './inspect-file.ts';
import { INSPECT } from './thread.ts';
import { Stopped, WatchedThread } from './watched-thread.ts';

const MB = 2 ** 20;
/** What the largest honest pages take is a third of this; a file itself is held up to three times. */
const MEMORY = 1000 * MB;
const TIMES_HELD = 3;
/** A page of a hundred thousand strokes takes a few seconds on a slow machine. */
const SILENCE = 60_000;

export interface InspectReader {
  readonly read: (job: InspectJob) => Promise<Inspected>;
  readonly close: () => Promise<void>;
}

export function inspectReader({ program }: Terminal): InspectReader {
  if (!program) return { read: (job) => inspectFile(job, wordsFor), close: async () => {} };
  const thread = new WatchedThread<InspectJob, Inspected>(
    () => startThread(program.path, INSPECT, MEMORY / MB),
    residentBytes,
  );
  const read = (job: InspectJob) =>
    thread
      .do(job, { memory: MEMORY + TIMES_HELD * sizeOf(job.path), silence: SILENCE })
      .catch((stopped) => Promise.reject(stopped instanceof Stopped ? failureFor(stopped) : stopped));
  return { read, close: () => thread.close() };
}

/** What cannot be asked for its size is told of when it is read. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function failureFor(stopped: Stopped): Failure {
  const next = (stopped.sign ?? 0) + 1;
  return new Failure(EXIT.setup, WHY[stopped.why](next), HELP, stopped);
}

const WHY = {
  memory: (page: number) => ({
    zh: `读到第 ${page} 面，用的内存超过了 1 GB，没有读完。`,
    en: `Reading page ${page} took more than 1 GB of memory and was given up.`,
  }),
  silence: (page: number) => ({
    zh: `第 ${page} 面读了一分钟还没有读完，没有再读。`,
    en: `Page ${page} was not read within a minute and was given up.`,
  }),
  died: (page: number) => ({
    zh: `读到第 ${page} 面，读它的线程中途停了，没有读完。`,
    en: `The thread that read page ${page} stopped.`,
  }),
} as const;
const HELP = {
  zh: '这样的 PDF 多是坏的，或解开后大得不合情理。请从原来的程序重新导出一份再量。',
  en: 'Such a PDF is damaged, or unreasonably large when unpacked. Export it again from its own program.',
};
