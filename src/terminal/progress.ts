/**
 * How far a batch is. On a terminal a line that moves and is wiped before anything else is said; where nothing
 * may move (a log of CI), a line of its own now and then. In: how many are done. Out: that, how many a second,
 * and how long the rest will take.
 */
import type { Lang } from '../diagnostics/types.ts';
import { columnsOf } from './columns.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** `done` of all are finished, `name` is being worked on. */
  at(done: number, name: string): void;
  /** Takes the line away. */
  clear(): void;
}

export interface ProgressManner {
  readonly wanted: boolean;
  readonly lang: Lang;
  /** Milliseconds of any clock that only goes forward; that of the process unless given. */
  readonly now?: () => number;
}

const clock = (): number => performance.now();

const CELLS = 20;
const WIPE = '\r\u001b[2K';
const NONE: Progress = { at: () => {}, clear: () => {} };
/** Milliseconds between two lines of a log. */
const LOG_EVERY = 15_000;
/** Milliseconds before which nobody can say how long it will take. */
const SOON = 1000;

export function progressFor(terminal: Terminal, total: number, manner: ProgressManner): Progress {
  if (!manner.wanted || total < 2) return NONE;
  return terminal.lively ? moving(terminal, total, manner) : inLog(terminal, total, manner);
}

function moving(terminal: Terminal, total: number, { lang, now = clock }: ProgressManner): Progress {
  const start = now();
  return {
    at(done, name) {
      const line = [bar(done, total), ...pace(done, total, now() - start, lang)].join(' ');
      terminal.err(WIPE + fitted(line, name, terminal.columns));
    },
    clear: () => terminal.err(WIPE),
  };
}

function inLog(terminal: Terminal, total: number, { lang, now = clock }: ProgressManner): Progress {
  const start = now();
  let told = start;
  return {
    at(done) {
      if (now() - told < LOG_EVERY || done === total) return;
      told = now();
      terminal.err(`${[`${done}/${total}`, ...pace(done, total, told - start, lang)].join(' ')}\n`);
    },
    clear: () => {},
  };
}

function bar(done: number, total: number): string {
  const full = Math.round((done / total) * CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done}/${total}`;
}

/** Empty while it is too early to say, and when all is done. */
function pace(done: number, total: number, elapsed: number, lang: Lang): string[] {
  if (elapsed < SOON || done === 0 || done === total) return [];
  const rate = (done / elapsed) * 1000;
  const shown = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  const left = duration(Math.ceil((total - done) / rate), lang);
  return [lang === 'zh' ? `每秒 ${shown} 篇，还要 ${left}` : `${shown}/s, ${left} left`];
}

function duration(seconds: number, lang: Lang): string {
  const words = lang === 'zh' ? [' 小时', ' 分', ' 秒'] : ['h', 'min', 's'];
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const first = Math.max(
    parts.findIndex((part) => part > 0),
    0,
  );
  return parts
    .slice(first, first + 2)
    .map((part, i) => `${part}${words[first + i]}`)
    .join(' ');
}

function fitted(start: string, name: string, columns: number): string {
  const room = columns - columnsOf(start) - 2;
  return columnsOf(name) > room ? start : `${start} ${name}`;
}
