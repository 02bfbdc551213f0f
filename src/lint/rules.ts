/** Every rule banxin knows, in the order of their numbers. A new rule is a file and a word in its family. */
import { ELEMENTS } from './elements/family.ts';
import { HEADINGS } from './headings/family.ts';
import { MARKS } from './marks/family.ts';
import { NUMBERS } from './numbers/family.ts';
import { NUMERALS } from './numerals/family.ts';
import type { Rule } from './types.ts';
import { WORDING } from './wording/family.ts';

export const RULES: readonly Rule[] = [
  ...NUMBERS,
  ...HEADINGS,
  ...ELEMENTS,
  ...MARKS,
  ...NUMERALS,
  ...WORDING,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an ID in any spelling: `L-56`, `l56`, `56`, `L-056`. */
export function ruleNamed(written: string): Rule | undefined {
  const number = /^\s*(?:l-?)?0*(\d{1,3})\s*$/i.exec(written)?.[1];
  return number === undefined ? undefined : BY_ID.get(`L-${number.padStart(2, '0')}`);
}
