/**
 * The reports that a run leaves. In: which are wanted, and all that the run says. Out: files that are whole or not
 * there, or text on standard output. A run that ends before its first article leaves them too.
 */
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic, Lang } from '../diagnostics/types.ts';
import type { Outcome } from '../run/outcome.ts';
import { writeWhole } from '../run/write-whole.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import { holdingSignals } from '../terminal/signals.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Told } from './json-report.ts';
import type { Voice } from './manner.ts';
import type { ReportWish } from './report-wishes.ts';

export class Reports {
  readonly #command: string;
  readonly #wishes: readonly ReportWish[];
  readonly #terminal: Terminal;
  readonly #compare: boolean;
  readonly #notes: Bilingual[] = [];
  readonly #outcomes: Outcome[] = [];
  #lang: Lang = 'zh';
  #isWritten = false;

  constructor(command: string, wishes: readonly ReportWish[], terminal: Terminal, compare: boolean) {
    this.#command = command;
    this.#wishes = wishes;
    this.#terminal = terminal;
    this.#compare = compare;
  }

  /** The terminal for people: where a report takes standard output they are spoken to on the other stream. */
  get aside(): Terminal {
    const { colours, err, errIsTerminal } = this.#terminal;
    if (!this.#wishes.some(({ path }) => path === undefined)) return this.#terminal;
    return {
      ...this.#terminal,
      out: err,
      outIsTerminal: errIsTerminal,
      colours: { out: colours.err, err: colours.err },
    };
  }

  /** The same voice; what it says is kept for the reports. */
  listening(voice: Voice, lang: Lang): Voice {
    this.#lang = lang;
    if (this.#wishes.length === 0) return voice;
    return {
      ...voice,
      note: (note) => {
        this.#notes.push(note);
        voice.note(note);
      },
      tell: (outcome) => {
        this.#outcomes.push(outcome);
        voice.tell(outcome);
      },
    };
  }

  /** @throws Failure (exit 3) where one cannot be written */
  async write(exitCode: ExitCode, more: Partial<Told> = {}): Promise<void> {
    if (this.#wishes.length === 0) return;
    this.#isWritten = true;
    const { REPORTS } = await import('./report-formats.ts');
    const told = { ...this.#told(exitCode), ...more };
    for (const { format, path } of this.#wishes) {
      const text = REPORTS[format](told, { lang: this.#lang, cwd: this.#terminal.cwd });
      if (path === undefined) this.#terminal.out(text);
      else await holdingSignals(() => writeWhole(path, Buffer.from(text)));
    }
  }

  writeSettings(settings: readonly Diagnostic[]): Promise<void> {
    return this.write(EXIT.usage, { settings });
  }

  /** That the run ended too early, and why; where that cannot be written either, the words on the terminal have to do. */
  async writeFailure(thrown: unknown, lang: Lang): Promise<void> {
    if (this.#isWritten) return;
    this.#lang = lang;
    const failure = wordsFor(thrown);
    await this.write(failure.exitCode, { failure }).catch(() => {});
  }

  #told(exitCode: ExitCode): Told {
    const [notes, outcomes] = [this.#notes, this.#outcomes];
    const none = { settings: [], surplus: [] };
    return { command: this.#command, exitCode, notes, outcomes, compare: this.#compare, ...none };
  }
}
