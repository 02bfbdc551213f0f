/**
 * The linter as a stage. In: the document as recognised, and how much its rules are to weigh, the weakest
 * first. Out: what it finds, and what is wrong with the comments that switch rules off. It is loaded where
 * somebody lints, and not before.
 */
import type { Weights } from '../diagnostics/rule-weights.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { activeRules } from '../lint/active.ts';
import { articleOf, type Manuscript } from '../lint/article.ts';
import { type LintFinding, lint } from '../lint/lint.ts';
import { RULES } from '../lint/rules.ts';
import { switchFindings } from '../lint/switch-findings.ts';

export interface LintedText {
  readonly findings: readonly LintFinding[];
  /** About the comments that switch rules off. */
  readonly switches: readonly Diagnostic[];
}

export function lintText(manuscript: Manuscript, weights: readonly Weights[]): LintedText {
  const { findings, unused, unknown } = lint(articleOf(manuscript), activeRules(RULES, weights));
  return { findings, switches: switchFindings(unused, unknown, manuscript.source) };
}
