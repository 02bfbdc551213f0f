/**
 * How much a rule of the linter is to weigh, as people write it: on the command line, in the settings, in a
 * template. It refuses to know which rules there are: those are loaded where somebody lints, and nowhere else.
 */
import type { Bilingual, Severity } from './types.ts';

export type Weight = 'off' | Severity;

/** By the ID of a rule (`L-56`), or `all`; what is named wins over `all`. */
export type Weights = Readonly<Record<string, Weight>>;

const WEIGHTS: Readonly<Record<Weight, string>> = {
  off: '关',
  hint: '提示',
  warning: '警告',
  error: '错误',
};
const ALL = ['all', '全部'];

export const WEIGHT_SPELLINGS: readonly string[] = Object.entries(WEIGHTS).flat();

export function weightNamed(written: string): Weight | undefined {
  const word = written.trim().toLowerCase();
  return (Object.keys(WEIGHTS) as Weight[]).find((weight) => weight === word || WEIGHTS[weight] === word);
}

/** IDs of docs/standard.md go from L-01 to this one. */
const LAST_RULE = 100;

export const RULE_IDS: readonly string[] = Array.from({ length: LAST_RULE }, (_, i) => idOf(i + 1));

function idOf(number: number): string {
  return `L-${String(number).padStart(2, '0')}`;
}

/** The ID in its own spelling, of any other: `L56`, `l-056`, `56`. */
export function ruleIdNamed(written: string): string | undefined {
  const number = Number(/^\s*(?:l-?)?0*([1-9]\d{0,2})\s*$/i.exec(written)?.[1] ?? 0);
  return number >= 1 && number <= LAST_RULE ? idOf(number) : undefined;
}

/** What a weight is given to: one rule, or `all`. */
export function weighedNamed(written: string): string | undefined {
  return ALL.includes(written.trim().toLowerCase()) ? 'all' : ruleIdNamed(written);
}

export const RULE_SPELLINGS: readonly string[] = [...RULE_IDS, ...ALL];

/** JSON Schema of weights by rule, for the editors that settings and templates are written in. */
export function weightsSchema(): object {
  return {
    type: 'object',
    additionalProperties: false,
    patternProperties: { '^([Ll]-?)?0*([1-9]\\d?|100)$|^(all|全部)$': { enum: WEIGHT_SPELLINGS } },
  };
}

export const WANTED_WEIGHT: Bilingual = {
  zh: 'off、hint、warning、error，或 关、提示、警告、错误',
  en: 'off, hint, warning or error',
};
