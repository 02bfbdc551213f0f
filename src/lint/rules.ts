/** Every rule banxin knows, in the order of their numbers. A new rule is a file and a word in its family. */
import type { Bilingual } from '../diagnostics/types.ts';
import { ELEMENTS } from './elements/family.ts';
import { HEADINGS } from './headings/family.ts';
import { MARKS } from './marks/family.ts';
import { NUMBERS } from './numbers/family.ts';
import { NUMERALS } from './numerals/family.ts';
import type { Rule } from './types.ts';
import { WORDING } from './wording/family.ts';

export interface RuleFamily {
  readonly name: Bilingual;
  readonly rules: readonly Rule[];
}

export const FAMILIES: readonly RuleFamily[] = [
  { name: { zh: '文号、日期、密级', en: 'Numbers of documents, dates, grades' }, rules: NUMBERS },
  { name: { zh: '标题和层次', en: 'Titles and headings' }, rules: HEADINGS },
  {
    name: { zh: '主送、附件、落款、版记', en: 'Addressees, attachments, closing, colophon' },
    rules: ELEMENTS,
  },
  { name: { zh: '标点', en: 'Punctuation' }, rules: MARKS },
  { name: { zh: '数字和单位', en: 'Numerals and units' }, rules: NUMERALS },
  { name: { zh: '简报、残留、用词', en: 'Briefings, residue, wording' }, rules: WORDING },
];

export const RULES: readonly Rule[] = FAMILIES.flatMap(({ rules }) => rules);

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an ID in any spelling: `L-56`, `l56`, `56`, `L-056`. */
export function ruleNamed(written: string): Rule | undefined {
  const number = /^\s*(?:l-?)?0*(\d{1,3})\s*$/i.exec(written)?.[1];
  return number === undefined ? undefined : BY_ID.get(`L-${number.padStart(2, '0')}`);
}
