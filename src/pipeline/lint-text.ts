/**
 * The linter as a stage. In: the document as recognised, the files attached to it, and how much rules are to
 * weigh, the weakest first. Out: what it finds, file by file, and what is wrong with the comments that switch
 * rules off. It is loaded where somebody lints, and not before.
 */
import type { Weights } from '../diagnostics/rule-weights.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { activeRules } from '../lint/active.ts';
import { type AttachmentManuscript, articleOf, attachmentArticle, type Manuscript } from '../lint/article.ts';
import { type ActiveRule, type LintFinding, lint } from '../lint/lint.ts';
import { RULES } from '../lint/rules.ts';
import { switchFindings } from '../lint/switch-findings.ts';
import type { Article } from '../lint/types.ts';

export interface LintedText {
  /** The paper, and the files attached to it, as rules see them. */
  readonly articles: readonly Article[];
  readonly findings: readonly LintFinding[];
  /** What comments keep quiet. */
  readonly silenced: readonly LintFinding[];
  /** About the comments that switch rules off. */
  readonly switches: readonly Diagnostic[];
}

export function lintText(
  manuscript: Manuscript,
  attached: readonly AttachmentManuscript[],
  weights: readonly Weights[],
): LintedText {
  return lintArticles([articleOf(manuscript), ...attachedArticles(manuscript, attached)], weights);
}

/** The text of an attachment by itself: nobody knows of what paper. */
export function lintAttachment(manuscript: AttachmentManuscript, weights: readonly Weights[]): LintedText {
  return lintArticles([attachmentArticle(manuscript, { format: 'plain', attachments: [] })], weights);
}

/** A briefing has no attachments. */
function attachedArticles(
  { recognised: { gongwen } }: Manuscript,
  attached: readonly AttachmentManuscript[],
): readonly Article[] {
  return gongwen.kind === 'paper' ? attached.map((one) => attachmentArticle(one, gongwen)) : [];
}

/** The rules of the article before, which mostly are those of the next. */
let last: { readonly weights: string; readonly active: readonly ActiveRule[] } | undefined;

function activeFor(asked: readonly Weights[]): readonly ActiveRule[] {
  const weights = JSON.stringify(asked);
  if (last?.weights !== weights) last = { weights, active: activeRules(RULES, asked) };
  return last.active;
}

function lintArticles(articles: readonly Article[], weights: readonly Weights[]): LintedText {
  const active = activeFor(weights);
  const linted = articles.map((article) => {
    const { findings, silenced, unused, unknown } = lint(article, active);
    return { findings, silenced, switches: switchFindings(unused, unknown, article.source) };
  });
  return {
    articles,
    findings: linted.flatMap(({ findings }) => findings),
    silenced: linted.flatMap(({ silenced }) => silenced),
    switches: linted.flatMap(({ switches }) => switches),
  };
}
