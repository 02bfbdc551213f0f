/** `banxin explain`: what a rule or a code means; without one, all rules by family. */
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import { FAMILIES, RULES } from '../lint/rules.ts';
import { type Topic, topicOf } from '../lint/topic.ts';
import { packageManifest } from '../source/package-root.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { listOfRules, plainTopic, tellTopic } from './explain-view.ts';

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
