/**
 * What PDF/A-2a and PDF/UA-1 ask of a file that banxin writes, rule by rule. A rule takes a file apart and names
 * what breaks it. None knows the painter; each has been seen to fail (archive-caught.test.ts).
 */
import * as file from './file-rules.ts';
import * as font from './font-rules.ts';
import type { Rule } from './rule.ts';
import * as structure from './structure-rules.ts';
import type { Tagged } from './structure-tree.ts';

export const RULES: Readonly<Record<string, Rule>> = { ...structure, ...file, ...font };

/** Every rule that is broken, with its first faults. */
export function broken(tagged: Tagged): Readonly<Record<string, readonly string[]>> {
  const found = Object.entries(RULES).map(([name, rule]) => [name, rule(tagged).slice(0, 3)] as const);
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0));
}
