/**
 * Findings of the linter among those of the other stages. Where a rule and an earlier stage say the same of the
 * same place, the rule is heard, for it has a clause and a fix, and weighs no less than what it stands for; where
 * a comment keeps the rule quiet, neither is, but for errors: what keeps a paper from being set cannot be
 * switched off.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { LintFinding } from '../lint/lint.ts';
import { asHeavyAs, withoutSuperseded } from '../lint/supersede.ts';
import type { LintedText } from './lint-text.ts';

export function withFindings(
  others: readonly Diagnostic[],
  { findings, silenced, switches }: LintedText,
): readonly Diagnostic[] {
  const left = withoutSuperseded(others, findings);
  const quiet = new Set(withoutSuperseded(left, silenced));
  const told = left.filter((one) => one.severity === 'error' || quiet.has(one));
  return [...told, ...asHeavyAs(findings, others).map(plain), ...switches];
}

/** What a document is built by: what the reader mends, and says that it does, is not said again. */
export function withoutMended({ findings, ...rest }: LintedText): LintedText {
  return { ...rest, findings: findings.filter(({ mended }) => !mended) };
}

function plain({ rule: _, mended: __, ...finding }: LintFinding): Diagnostic {
  return finding;
}
