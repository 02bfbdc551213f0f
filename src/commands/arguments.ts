/**
 * What a command accepts, as data, and what was given. Tables of these drive the reading of argv, the
 * checks, the help and the documentation; nothing about an option is said twice.
 */
import type { ExitCode } from '../diagnostics/failure.ts';
import type { Bilingual, Lang } from '../diagnostics/types.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface OptionSpec {
  /** Without dashes, as written: `single-sided`. */
  readonly name: string;
  readonly alias?: string;
  /** flag: given or not; text: one value, the last one counts; list: may be given several times. */
  readonly kind: 'flag' | 'text' | 'list';
  /** What stands for the value in the help. */
  readonly value?: Bilingual;
  readonly choices?: readonly string[];
  readonly summary: Bilingual;
}

export interface PositionalSpec {
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly required: boolean;
}

export interface ExampleSpec {
  readonly line: string;
  readonly summary: Bilingual;
}

export interface CommandSpec {
  readonly name: string;
  readonly summary: Bilingual;
  /** Any number of them; absent when the command takes none. */
  readonly positional?: PositionalSpec;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly ExampleSpec[];
  /** What its exit codes mean, where that is not what they mean elsewhere. */
  readonly exits?: Bilingual;
  /** Loads the rooms of the command: only when it is called. */
  readonly load: () => Promise<{ readonly run: RunCommand }>;
}

export type RunCommand = (given: Arguments, terminal: Terminal) => Promise<ExitCode>;

/** What was given, already checked against the table. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly lang: Lang | undefined;
  flag(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): readonly string[];
}
