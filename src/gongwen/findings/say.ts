/** How a finding of this room is put together. */
import type { Bilingual, Diagnostic, Severity } from '../../diagnostics/types.ts';
import type { Span } from '../../source/span.ts';

export type Words = readonly [zh: string, en: string];
export type Rule = Pick<Diagnostic, 'clause' | 'strength'>;

export const PRACTICE: Rule = { strength: 'PRAC' };

/** `code` without its room; `help` says what to do. */
export function say(
  code: string,
  severity: Severity,
  span: Span,
  message: Words,
  help: Words,
  rule: Rule = {},
): Diagnostic {
  return { code: `gongwen/${code}`, severity, message: two(message), help: two(help), ...rule, span };
}

function two([zh, en]: Words): Bilingual {
  return { zh, en };
}
