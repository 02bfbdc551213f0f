/**
 * The linter once more, when the pages are known. In: what was found in the text of a document, and its pages.
 * Out: that, and what only the pages tell.
 */
import type { Weights } from '../diagnostics/rule-weights.ts';
import type { Layout } from '../layout/types.ts';
import { activeRules } from '../lint/active.ts';
import { lintPages } from '../lint/lint.ts';
import { RULES } from '../lint/rules.ts';
import { laidPages } from './laid-pages.ts';
import type { LintedText } from './lint-text.ts';

const PAGE_RULES = RULES.filter(({ check }) => check.on === 'pages');

export function lintLaid(layout: Layout, weights: readonly Weights[], inText: LintedText): LintedText {
  const active = activeRules(PAGE_RULES, weights);
  const [paper, ...attached] = inText.articles;
  if (!paper || active.length === 0) return inText;
  const { findings, silenced } = lintPages(paper, laidPages(layout), active, attached);
  return {
    ...inText,
    findings: [...inText.findings, ...findings],
    silenced: [...inText.silenced, ...silenced],
  };
}
