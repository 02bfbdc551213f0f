/**
 * What is thrown: never about a document, always about wrong use or a broken set-up. The command line
 * turns it into a message and an exit code; nothing else catches it.
 */
import type { Bilingual, Lang } from './types.ts';

/** Exit codes of every command. */
export const EXIT = { good: 0, documents: 1, usage: 2, setup: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
export type FailureCode = typeof EXIT.usage | typeof EXIT.setup;

/** What was thrown, in words that outlive it. */
export interface Words {
  readonly exitCode: ExitCode;
  readonly message: Bilingual;
  readonly help: Bilingual | undefined;
  /** The stack, for who repairs banxin. */
  readonly trace: string;
}

export class Failure extends Error {
  readonly exitCode: FailureCode;
  readonly text: Bilingual;
  readonly help: Bilingual | undefined;

  constructor(exitCode: FailureCode, text: Bilingual, help?: Bilingual, cause?: unknown) {
    super(text.en, { cause });
    this.name = 'Failure';
    this.exitCode = exitCode;
    this.text = text;
    this.help = help;
  }

  /** The message in one language, with what to do on a second line. */
  say(lang: Lang): string {
    return this.help ? `${this.text[lang]}\n${this.help[lang]}` : this.text[lang];
  }
}
