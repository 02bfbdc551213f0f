/**
 * Many articles for programs: on threads, with what is known from before, and no more of each than can be told. In:
 * articles and wishes. Out: what became of each, in their order, as it comes.
 */
import { join, resolve } from 'node:path';
import { usualPlace } from '../cache/place.ts';
import type { Settings } from '../config/settings.ts';
import { EXIT, type Words } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import { pressBatch, type Threads } from '../run/batch/batch.ts';
import type { MemoryPlace } from '../run/batch/memory.ts';
import { programDigest } from '../run/batch/program-digest.ts';
import type { BatchOrder } from '../run/batch/station.ts';
import { plainTask } from '../run/batch/task.ts';
import { jobsWanted, memoryShare, threadCount } from '../run/batch/thread-count.ts';
import type { Outcome } from '../run/outcome.ts';
import { pathKind } from '../run/paths.ts';
import { planOutputs } from '../run/plan-outputs.ts';
import { settle } from '../run/press.ts';
import { namedFor } from '../run/print-name.ts';
import { shelfFor, type Wishes } from '../run/settle.ts';
import { packageRoot } from '../source/package-root.ts';
import { startThread, thisMachine } from '../terminal/machine.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import { articlesFrom, mappings, refuseFaulty } from './inputs.ts';
import type { BuildOptions } from './options.ts';
import { omitsClassified } from './site.ts';

export interface BatchOptions extends Omit<BuildOptions, 'site'> {
  /** A folder, or one file that ends in `.pdf`. Default that of the settings, else `output`. */
  readonly output?: string;
  /** Threads; default one for each processor, as many as the articles are worth. */
  readonly jobs?: number;
  /** Folder that what was made is kept in; false: nowhere. Default that of the command line, which shares it. */
  readonly cache?: string | false;
  /** Nothing is written: what stands there is compared with what would be made. An article that differs is not `ok`. */
  readonly compare?: boolean;
  /** No file is begun after it is aborted, and none is left half written. */
  readonly signal?: AbortSignal;
}

/** What became of an article. */
export interface BatchResult {
  /** Path or name of the article. */
  readonly input: string;
  /** Absolute path that its PDF belongs to. */
  readonly output: string;
  /** No errors, and under `strict` no warnings; with `compare` the PDF stands there as it should. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What stood at `output` before; absent where no PDF was made. */
  readonly standing?: 'right' | 'stale' | 'missing';
  /** Marked as a secret, and its PDF kept out of the folder, as 涉密: 不写 in the settings wants it. */
  readonly omitted?: true;
  /** It was known from an earlier run, and not set again. */
  readonly known: boolean;
  readonly pages?: number;
  /** Of the PDF. */
  readonly bytes?: number;
  /** Of the PDF, hexadecimal. */
  readonly sha256?: string;
  /** Why it was not set, where that is not the fault of the article: it cannot be read, the disk is full. */
  readonly failure?: { readonly message: Bilingual; readonly help?: Bilingual };
}

export interface BuiltBatch extends AsyncIterable<BatchResult> {
  /** Articles in all. */
  readonly total: number;
}

/**
 * Sets any number of articles and gives what became of each, in their order; nothing is set before it is asked for.
 * Holds no page and no PDF. What happens to one article stops no other.
 * @throws {Failure} `exitCode` 2 for wrong use (no such file, two articles for one PDF, wrong settings), 3 for a
 *   broken set-up. The loop over it throws the reason of `signal`.
 */
export function buildBatch(options: BatchOptions): BuiltBatch {
  const { cwd = process.cwd(), fonts = {}, lint = true, signal, jobs } = options;
  const articles = articlesFrom(options.inputs, cwd);
  const wishes: Wishes = { ...options, cwd, fonts: mappings(fonts, cwd), lint };
  const shelf = shelfFor(wishes);
  const settings = settle(articles, wishes, shelf);
  const general = shelf.for(articles[0]?.folder ?? cwd).settings;
  refuseFaulty(shelf.faulty.flatMap(({ diagnostics }) => diagnostics));
  const output = options.output ?? general.output;
  const planned = planOutputs(namedFor(articles, settings), {
    output,
    cwd,
    outIsTerminal: true,
    outIsTaken: false,
  });
  const tasks = planned.map((job, i) => plainTask(job, settings[i]!));
  const omits = omitsClassified(undefined, general, { output: output ?? 'output', cwd });
  const order = { ...orderFor(options, general, cwd), ...(omits ? { omitClassified: true } : {}) };
  const means = {
    words: wordsFor,
    write: async (work: () => void) => {
      if (!signal?.aborted) work();
    },
    stdout: () => undefined,
  };
  const threads = threadsFor(jobs, signal);
  return {
    total: tasks.length,
    [Symbol.asyncIterator]: () => untilAborted(pressBatch(tasks, order, means, threads), signal),
  };
}

async function* untilAborted(
  outcomes: AsyncIterable<Outcome>,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchResult> {
  signal?.throwIfAborted();
  for await (const outcome of outcomes) {
    signal?.throwIfAborted();
    yield resultOf(outcome);
  }
}

function resultOf({
  input,
  target,
  document,
  standing,
  omitted,
  known = false,
  failure,
  exitCode,
}: Outcome): BatchResult {
  const { diagnostics = [], layout, pdf } = document ?? {};
  return {
    input,
    output: target?.kind === 'file' ? target.path : '',
    ok: exitCode === EXIT.good,
    diagnostics,
    ...(standing ? { standing } : {}),
    ...(omitted ? { omitted } : {}),
    known,
    ...(layout ? { pages: layout.sides ?? layout.pages } : {}),
    ...(pdf ?? {}),
    ...(failure ? { failure: plain(failure) } : {}),
  };
}

const plain = ({ message, help }: Words) => ({ message, ...(help ? { help } : {}) });

function orderFor(
  { strict, created, compare, cache }: BatchOptions,
  general: Settings,
  cwd: string,
): BatchOrder {
  const held = { strict: strict ?? general.strict === true, paint: true, ...(created ? { created } : {}) };
  const memory = memoryFor(cache ?? general.cache, held, cwd);
  return { ...held, ...(compare ? { compare } : {}), ...(memory ? { memory } : {}) };
}

/** What starts a thread, and what is made with it. */
const program = (): string | undefined => {
  const path = join(packageRoot(), 'dist', 'cli.js');
  return pathKind(path) === 'file' ? path : undefined;
};

function memoryFor(cache: string | false | undefined, order: object, cwd: string): MemoryPlace | undefined {
  const { platform, runtime } = thisMachine();
  const path = program();
  if (!path || cache === false) return undefined;
  const folder = cache === undefined ? usualPlace(platform, process.env) : resolve(cwd, cache);
  if (folder === undefined) return undefined;
  const root = packageRoot();
  return {
    folder,
    where: cwd,
    root,
    program: programDigest(path, runtime, folder),
    order: JSON.stringify(order),
  };
}

function threadsFor(jobs: number | undefined, signal: AbortSignal | undefined): Threads {
  const { cores, memory, heap } = thisMachine();
  const wanted = jobsWanted(jobs === undefined ? undefined : String(jobs));
  const path = program();
  return {
    count: (articles) => (path ? threadCount(articles, cores, wanted) : 0),
    start: (data, count) => startThread(path ?? '', data, memoryShare(count, memory, heap)),
    guard: (shut) => {
      signal?.addEventListener('abort', shut, { once: true });
      return () => signal?.removeEventListener('abort', shut);
    },
  };
}
