/**
 * What a template may not ask for although each of its values is well formed: type of no size, lines that
 * overlap, a 版心 beyond the paper, a pitch that gives other lines than the grid says.
 *
 * In: the template and the raw values it was read from. Out: findings at the keys concerned.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import { leavesOf } from './leaves.ts';
import {
  checkCells,
  checkGrid,
  checkPageNumber,
  checkPaper,
  checkPitches,
  checkRows,
  checkTightest,
} from './limits/frame.ts';
import { checkOrder, checkRanges } from './limits/lengths.ts';
import type { Desk } from './limits/report.ts';
import { checkSigners } from './limits/room.ts';
import type { Raw } from './raw.ts';
import { familyOf, keysOf } from './shape.ts';
import type { Template } from './types.ts';

/** Each step asks only what makes sense once those before it found nothing. */
const STEPS: readonly (readonly ((desk: Desk) => void)[])[] = [
  [checkPaper],
  [checkRanges],
  [checkPitches, checkOrder, checkCells, checkRows, checkPageNumber, checkSigners, checkGrid],
  [checkTightest],
];

export function limitFindings(template: Template, raw: Raw): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const desk: Desk = { template, raw, leaves: leavesOf(template, keysOf(familyOf(template.kind))), found };
  for (const step of STEPS) {
    for (const check of step) check(desk);
    if (found.some(({ severity }) => severity === 'error')) return found;
  }
  return found;
}
