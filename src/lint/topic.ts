/** What a code stands for: a rule, or a finding of another room. In: a word as typed. Out: all that is known of it. */
import { CODES, type CodeRow } from '../diagnostics/code-table.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { RULE_IDS, ruleIdNamed } from '../diagnostics/rule-weights.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { RULES } from './rules.ts';
import type { Rule } from './types.ts';

/** What a word stands for. */
export type Topic =
  | { readonly kind: 'rule'; readonly rule: Rule }
  /** `rules`: those that say the same with a clause and a fix. */
  | { readonly kind: 'code'; readonly row: CodeRow; readonly rules: readonly Rule[] };

/** @throws Failure (exit 2) for a code there is not */
export function topicOf(word: string): Topic {
  const id = ruleIdNamed(word);
  const rule = id && RULES.find((one) => one.id === id);
  if (rule) return { kind: 'rule', rule };
  const row = CODES.find(({ code }) => code === word.trim().toLowerCase()) ?? onlyRowNamed(word);
  if (!row) throw unknown(word);
  return { kind: 'code', row, rules: RULES.filter(({ supersedes }) => supersedes?.includes(row.code)) };
}

/** `level-skipped` alone, where one room only has it. */
function onlyRowNamed(word: string): CodeRow | undefined {
  const rows = CODES.filter(({ code }) => code.endsWith(`/${word.trim().toLowerCase()}`));
  return rows.length === 1 ? rows[0] : undefined;
}

function unknown(word: string): Failure {
  const near = nearest(word, [...CODES.map(({ code }) => code), ...RULE_IDS]);
  return new Failure(
    EXIT.usage,
    { zh: `没有“${word}”这个编号。`, en: `There is no code “${word}”.` },
    near
      ? { zh: `您是不是想写 ${near}？`, en: `Did you mean ${near}?` }
      : { zh: '全部规则：banxin explain', en: 'All rules: banxin explain' },
  );
}
