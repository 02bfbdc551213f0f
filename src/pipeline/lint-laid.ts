/**
 * The linter once more, when the pages are known. In: the document as recognised, its pages, and what was found in
 * its text. Out: that, and what only the pages tell.
 */
import type { Weights } from '../diagnostics/rule-weights.ts';
import type { Layout } from '../layout/types.ts';
import { activeRules } from '../lint/active.ts';
import { type AttachmentManuscript, articleOf, type Manuscript } from '../lint/article.ts';
import { lintPages } from '../lint/lint.ts';
import { RULES } from '../lint/rules.ts';
import { laidPages } from './laid-pages.ts';
import { attachedArticles, type LintedText } from './lint-text.ts';

const PAGE_RULES = RULES.filter(({ check }) => check.on === 'pages');

export function lintLaid(
  manuscript: Manuscript,
  attached: readonly AttachmentManuscript[],
  layout: Layout,
  weights: readonly Weights[],
  inText: LintedText,
): LintedText {
  const active = activeRules(PAGE_RULES, weights);
  if (active.length === 0) return inText;
  const files = attachedArticles(manuscript, attached);
  const found = lintPages(articleOf(manuscript), laidPages(layout), active, files);
  return { ...inText, findings: [...inText.findings, ...found] };
}
