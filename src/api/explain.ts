/** What a code of a finding means, for programs. */
import type { Bilingual, Severity, Strength } from '../diagnostics/types.ts';

export interface Explanation {
  /** `L-44`, or `picture/missing`. */
  readonly code: string;
  readonly message: Bilingual;
  /** Of a rule of the linter; so is all that follows. */
  readonly name?: Bilingual;
  readonly severity?: Severity;
  readonly strength?: Strength;
  /** Of GB/T 9704—2012 or another standard; absent where it is practice alone. */
  readonly clause?: string;
  readonly why?: Bilingual;
  readonly help?: Bilingual;
  readonly examples?: {
    /** What it finds something in, and the same put right where the rule can do that. */
    readonly wrong: readonly { readonly text: string; readonly fixed?: string }[];
    readonly right: readonly string[];
  };
}

/**
 * @param code as a finding has it, or as a person types it: `l44`
 * @throws {Failure} `exitCode` 2 where there is no such code.
 */
export async function explain(code: string): Promise<Explanation> {
  const { topicOf } = await import('../lint/topic.ts');
  const topic = topicOf(code);
  if (topic.kind === 'code') return { code: topic.row.code, message: topic.row.about };
  const { id, name, severity, strength, clause, message, why, help, examples } = topic.rule;
  const wrong = examples.wrong.map(({ text, fixed }) => ({
    text,
    ...(fixed === undefined ? {} : { fixed }),
  }));
  const facts = { name, severity, strength, why, help, examples: { wrong, right: examples.right } };
  return { code: id, message, ...facts, ...(clause === undefined ? {} : { clause }) };
}
