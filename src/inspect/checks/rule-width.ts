/** Whether a rule is as wide as the text area: that of the standard, or that of a file with other margins. */
import type { LongRule } from '../page/rules.ts';
import type { Reading } from '../types.ts';
import { near } from '../values.ts';
import { AREA, areaOn } from './area.ts';
import type { Subject } from './check.ts';

export function asWideAsText(rule: LongRule, page: number, subject: Subject): Reading {
  const where = { page, place: rule };
  const { left, right } = areaOn(page, subject);
  const own = near(rule.width, right - left, 0.5, 'mm', where);
  return own.verdict === 'right' ? own : near(rule.width, AREA.width, 0.3, 'mm', where);
}
