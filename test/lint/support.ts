/** Articles from Markdown for the tests of rules. */
import type { Edit } from '../../src/diagnostics/types.ts';
import { FORMATS } from '../../src/gongwen/front-matter/keys/row.ts';
import { namedTemplate } from '../../src/gongwen/front-matter/read.ts';
import { recognise } from '../../src/gongwen/recognise.ts';
import type { Format } from '../../src/gongwen/types.ts';
import { applyFixes } from '../../src/lint/apply.ts';
import { articleOf } from '../../src/lint/article.ts';
import { type LintFinding, lint, lintPages } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules.ts';
import type { Article, Rule } from '../../src/lint/types.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import { laidPages, typedArticle } from './laid.ts';

/** The format that its 模板 names, else 文件. */
export function article(text: string, usual: Format = 'document'): Article {
  const { source } = sourceFromText(text, '例.md');
  const tree = parseMarkdown(source);
  const name = namedTemplate(tree.frontMatter, source)?.value ?? '';
  const format = FORMATS.find(({ templates }) => templates.includes(name))?.id ?? usual;
  return articleOf({ source, tree, recognised: recognise(tree, source, format), format });
}

/** What some rules find, at their usual severity; all that are on where none is named. */
export function findings(
  text: string,
  rules: readonly Rule[] = RULES.filter(({ off }) => !off),
): readonly LintFinding[] {
  return lint(
    article(text),
    rules.map((rule) => ({ rule, severity: rule.severity })),
  ).findings;
}

/** The text after every fix, safe and suggested, until nothing changes. */
export function fixed(
  text: string,
  rules?: readonly Rule[],
  kinds = new Set<'safe' | 'suggested'>(['safe', 'suggested']),
): string {
  let now = text;
  for (let round = 0; round < 10; round += 1) {
    const after: { readonly text: string; readonly edits: readonly Edit[] } = applyFixes(
      now,
      findings(now, rules),
      kinds,
    );
    if (after.edits.length === 0) return now;
    now = after.text;
  }
  return now;
}

/** What a rule finds in one of its own examples: text, or the lines of pages. */
export function findingsInExample(
  example: string,
  rule: Rule,
): { readonly text: string; readonly found: readonly LintFinding[] } {
  if (rule.check.on !== 'pages') return { text: example, found: findings(example, [rule]) };
  const text = typedArticle(example);
  return {
    text,
    found: lintPages(article(text), laidPages(example), [{ rule, severity: rule.severity }]).findings,
  };
}
