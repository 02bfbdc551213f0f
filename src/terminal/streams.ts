/**
 * The standard streams of this very process, for who speaks a protocol over them. Whatever a dependency says
 * to the console goes to standard error from then on: standard output is for the protocol.
 */
import { Console } from 'node:console';
import type { Readable, Writable } from 'node:stream';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

export function protocolStreams(): Streams {
  globalThis.console = new Console(process.stderr, process.stderr);
  return { input: process.stdin, output: process.stdout };
}
