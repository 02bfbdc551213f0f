/**
 * The only door to the process around us: words out, bytes out, bytes in, and what the terminal can do.
 * Commands get a `Terminal` and never touch `process` or `console` themselves, so tests can hold one.
 */
import { readSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { EXIT, Failure } from '../diagnostics/failure.ts';

/** This program as a file. */
export interface ProgramFile {
  /** What starts it, also as a thread. */
  readonly path: string;
  /** Keeps what was compiled in this run for the next: worth it after one that has been through all of the street. */
  readonly keep: () => void;
}

export interface Terminal {
  /** To standard output: what was asked for. */
  out(text: string): void;
  /** To standard error: what a person should know. */
  err(text: string): void;
  /** Bytes to standard output; throws `Failure` when they cannot be delivered whole. */
  bytes(data: Uint8Array): void;
  /** All of standard input. */
  input(): Uint8Array;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Whether standard input has been given something (a pipe or a file). */
  readonly inputIsTerminal: boolean;
  /** Where colours show: on a terminal, if nobody set NO_COLOR. */
  readonly colours: { readonly out: boolean; readonly err: boolean };
  /** Whether things may move on standard error: a terminal, and not a CI machine. */
  readonly lively: boolean;
  /** Columns of the terminal behind standard error. */
  readonly columns: number;
  readonly cwd: string;
  /** Absent where no other thread of this program can be started. */
  readonly program?: ProgramFile;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const IN = 0;
const OUT = 1;
const ERR = 2;

/** The terminal of this very process. */
export function processTerminal(program?: ProgramFile): Terminal {
  const { env } = process;
  const outIsTerminal = isatty(OUT);
  const errIsTerminal = isatty(ERR);
  const colourful = !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    out: (text) => speak(OUT, text),
    err: (text) => speak(ERR, text),
    bytes: deliver,
    input: readAll,
    outIsTerminal,
    errIsTerminal,
    inputIsTerminal: isatty(IN),
    colours: { out: outIsTerminal && colourful, err: errIsTerminal && colourful },
    lively: errIsTerminal && !env.CI && env.TERM !== 'dumb',
    get columns() {
      return errIsTerminal ? process.stderr.columns || 80 : 80;
    },
    cwd: process.cwd(),
    ...(program === undefined ? {} : { program }),
    env,
  };
}

/** Waits until everything said has left the process; only terminals of some systems buffer. */
export async function drain(): Promise<void> {
  const streams = [isatty(OUT) ? process.stdout : undefined, isatty(ERR) ? process.stderr : undefined];
  await Promise.all(
    streams.map((stream) => stream && new Promise<void>((done) => stream.write('', () => done()))),
  );
}

/**
 * Words that nobody reads any more (`| head`) are dropped. A terminal is written to through its stream,
 * which knows the encoding of a Windows console; pipes and files directly, so that nothing is left to
 * flush when the process ends.
 */
function speak(fd: number, text: string): void {
  if (isatty(fd)) {
    (fd === OUT ? process.stdout : process.stderr).write(text);
    return;
  }
  try {
    writeAll(fd, Buffer.from(text, 'utf8'));
  } catch (error) {
    if (!UNHEARD.has(codeOf(error)) && fd === OUT) throw undelivered(error);
  }
}

function deliver(data: Uint8Array): void {
  try {
    writeAll(OUT, data);
  } catch (error) {
    throw undelivered(error);
  }
}

const UNHEARD = new Set(['EPIPE', 'EBADF']);
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function undelivered(error: unknown): Failure {
  const text =
    codeOf(error) === 'ENOSPC'
      ? { zh: '写到标准输出时磁盘已满。', en: 'The disk behind standard output is full.' }
      : {
          zh: `无法写到标准输出（${codeOf(error)}）。`,
          en: `Cannot write to standard output (${codeOf(error)}).`,
        };
  return new Failure(EXIT.setup, text, undefined, error);
}

/** A pipe that is full for the moment says EAGAIN when it does not block. */
function writeAll(fd: number, data: Uint8Array): void {
  for (let written = 0; written < data.length; ) {
    try {
      written += writeSync(fd, data, written);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** A pipe without news says EAGAIN when it does not block; a closed console ends with EOF. */
function readAll(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const chunk = new Uint8Array(65_536);
  for (;;) {
    const length = readSome(chunk);
    if (length === 0) return Buffer.concat(chunks);
    if (length > 0) chunks.push(chunk.slice(0, length));
  }
}

function readSome(chunk: Uint8Array): number {
  try {
    return readSync(IN, chunk);
  } catch (error) {
    if (codeOf(error) === 'EOF') return 0;
    if (codeOf(error) !== 'EAGAIN') throw unreadable(error);
    pause();
    return -1;
  }
}

function unreadable(error: unknown): Failure {
  const code = codeOf(error) ?? '';
  return new Failure(
    EXIT.usage,
    { zh: `标准输入读不出来（${code}）。`, en: `Standard input cannot be read (${code}).` },
    {
      zh: '请接上一个文件或管道：banxin build - < 简报.md',
      en: 'Give it a file or a pipe: banxin build - < article.md',
    },
    error,
  );
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
