/** `banxin explain`: what a rule or a code means; without one, all rules by family. */
import { CODES, type CodeRow } from '../diagnostics/code-table.ts';
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import { RULE_IDS, ruleIdNamed } from '../diagnostics/rule-weights.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { FAMILIES, RULES } from '../lint/rules.ts';
import type { Rule } from '../lint/types.ts';
import { packageManifest } from '../source/package-root.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { listOfRules, plainTopic, tellTopic } from './explain-view.ts';

/** What a word stands for. */
export type Topic =
  | { readonly kind: 'rule'; readonly rule: Rule }
  /** `rules`: those that say the same with a clause and a fix. */
  | { readonly kind: 'code'; readonly row: CodeRow; readonly rules: readonly Rule[] };

/** @throws Failure (exit 2) for a code there is not */
export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const lang = given.lang ?? 'zh';
  const topics = [...new Set(given.positionals)].map(topicOf);
  const asked = topics.length > 0 ? topics : RULES.map((rule): Topic => ({ kind: 'rule', rule }));
  const paint = paintFor(terminal.colours.out);
  if (given.flag('json')) terminal.out(`${JSON.stringify(report(asked), null, 2)}\n`);
  else if (topics.length === 0) terminal.out(listOfRules(FAMILIES, lang, paint));
  else terminal.out(topics.map((topic) => tellTopic(topic, lang, paint)).join('\n'));
  return EXIT.good;
}

const report = (topics: readonly Topic[]): object => ({
  banxin: packageManifest().version,
  command: 'explain',
  ok: true,
  exitCode: EXIT.good,
  topics: topics.map(plainTopic),
});

function topicOf(word: string): Topic {
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
