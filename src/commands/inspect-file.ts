/** One PDF, from its path to its inspection: what a thread of `banxin inspect` does. */
import { statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { EXIT, Failure, type Words } from '../diagnostics/failure.ts';
import type { Inspection, InspectOptions } from '../inspect/types.ts';
import { readSource } from '../source/read.ts';
import type { Message } from './watched-thread.ts';

export interface InspectJob {
  readonly path: string;
  readonly options: InspectOptions;
}
export type Inspected = { readonly inspection: Inspection } | { readonly failure: Words };

/** @param onPage told of each page that has been read */
export async function inspectFile(
  { path, options }: InspectJob,
  words: (thrown: unknown) => Words,
  onPage?: (page: number) => void,
): Promise<Inspected> {
  try {
    const { inspectPdf } = await import('../inspect/inspect.ts');
    return { inspection: await inspectPdf(bytesOf(path), options, onPage) };
  } catch (thrown) {
    return { failure: words(thrown) };
  }
}

export function serve(words: (thrown: unknown) => Words): void {
  const post = (message: Message<Inspected>) => parentPort?.postMessage(message);
  parentPort?.on('message', async (job: InspectJob) =>
    post({ result: await inspectFile(job, words, (sign) => post({ sign })) }),
  );
}

/** Larger files hold pictures by the hundred and would not fit beside what reading them takes. */
const LARGEST = 512 * 1024 * 1024;

/** A pipe is refused, for it would be waited for. */
function bytesOf(path: string): Uint8Array {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) throw tooLarge();
  return readSource(path);
}

const tooLarge = (): Failure =>
  new Failure(
    EXIT.setup,
    { zh: '这个文件超过 512 MB，没有量。', en: 'The file is larger than 512 MB and was not measured.' },
    { zh: '请拆成几份，或缩小里面的图片。', en: 'Split it, or make its pictures smaller.' },
  );
