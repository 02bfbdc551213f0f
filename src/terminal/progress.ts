/**
 * A line that moves while a batch is built, on a terminal only. It is wiped before anything else is
 * said, so it never stands in a log.
 */
import { columnsOf } from './columns.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** `done` of all are finished, `name` is being worked on. */
  at(done: number, name: string): void;
  /** Takes the line away. */
  clear(): void;
}

const CELLS = 20;
const WIPE = '\r\u001b[2K';
const NONE: Progress = { at: () => {}, clear: () => {} };

export function progressFor(terminal: Terminal, total: number, wanted: boolean): Progress {
  if (!wanted || !terminal.lively || total < 2) return NONE;
  return {
    at: (done, name) => terminal.err(WIPE + fitted(bar(done, total), name, terminal.columns)),
    clear: () => terminal.err(WIPE),
  };
}

function bar(done: number, total: number): string {
  const full = Math.round((done / total) * CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done}/${total}`;
}

function fitted(start: string, name: string, columns: number): string {
  const room = columns - columnsOf(start) - 2;
  return columnsOf(name) > room ? start : `${start} ${name}`;
}
