/**
 * `npm run bench:lint`: a thousand articles of two thousand characters through the linter, in one process, from
 * their text to their findings; the share of each stage, and with BENCH_RULES=1 of each rule. The articles are
 * those of input/, in parts: half as they are, half with the marks a hurried writer types. BENCH_ROUNDS: default 5.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { recognise } from '../src/gongwen/recognise.ts';
import { activeRules } from '../src/lint/active.ts';
import { articleOf } from '../src/lint/article.ts';
import { lint } from '../src/lint/lint.ts';
import { RULES } from '../src/lint/rules.ts';
import type { Article } from '../src/lint/types.ts';
import { parseMarkdown } from '../src/markdown/parse.ts';
import { sourceFromText } from '../src/source/decode.ts';
import { packageRoot } from '../src/source/package-root.ts';
import { median, sum } from './speed/statistics.ts';

const ARTICLES = 1000;
const CHARACTERS = 2000;
/** Articles between two looks at the clock, which are not free. */
const BATCH = 50;
const STAGES = ['parse', 'recognise', 'texts', 'rules'] as const;
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const RULES_ON = activeRules(RULES, []);

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
const HEAD = '---\n模板: 文件\n标题: 云川市应急局关于做好防汛工作的通知\n主送: 各县（区）人民政府\n---\n\n';

/** Paragraphs of the samples, one after the other and from the beginning again. */
function* paragraphs(): Generator<string, never> {
  const folder = join(packageRoot(), 'input');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const bodies = names.map((name) => readFileSync(join(folder, name), 'utf8').replace(FRONT_MATTER, ''));
  const all = bodies.flatMap((body) => body.split(/\n{2,}/)).filter((paragraph) => paragraph.length > 30);
  for (let i = 0; ; i = (i + 1) % all.length) yield all[i]!;
}

function articles(): readonly string[] {
  const supply = paragraphs();
  return Array.from({ length: ARTICLES }, (_, i) => {
    let body = '';
    while (body.length < CHARACTERS) body += `${supply.next().value}\n\n`;
    return HEAD + (i % 2 === 0 ? body : hurried(body));
  });
}

const HURRIED: readonly (readonly [RegExp, string])[] = [
  [/，/g, ','],
  [/[“”]/g, '"'],
  [/（/g, '('],
  [/）/g, ')'],
  [/——/g, '--'],
  [/～/g, '-'],
];
const hurried = (text: string): string =>
  HURRIED.reduce((made, [mark, typed]) => made.replace(mark, typed), text);

/** Milliseconds the process has worked, of its threads together: what else the machine does counts less. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Round {
  readonly times: readonly number[];
  readonly findings: number;
}

function round(texts: readonly string[]): Round {
  const times = STAGES.map(() => 0);
  const timed = <T>(stage: number, work: () => T): T => {
    const start = busy();
    const made = work();
    times[stage] = times[stage]! + busy() - start;
    return made;
  };
  let findings = 0;
  for (let i = 0; i < texts.length; i += BATCH) {
    const sources = texts.slice(i, i + BATCH).map((text) => sourceFromText(text, 'article.md').source);
    const trees = timed(0, () => sources.map((source) => ({ source, tree: parseMarkdown(source) })));
    const read = timed(1, () =>
      trees.map(({ source, tree }) => ({ source, tree, recognised: recognise(tree, source, 'document') })),
    );
    const known = timed(2, () => read.map((one) => articleOf({ ...one, format: 'document' })));
    findings += sum(timed(3, () => known.map((article) => lint(article, RULES_ON).findings.length)));
  }
  return { times, findings };
}

/** Milliseconds of each rule alone, the dearest first. */
function ruleTimes(texts: readonly string[]): string {
  const read = (text: string): Article => {
    const { source } = sourceFromText(text, 'article.md');
    const tree = parseMarkdown(source);
    return articleOf({ source, tree, recognised: recognise(tree, source, 'document'), format: 'document' });
  };
  const read100 = texts.slice(0, 100);
  const times = RULES_ON.map((rule) => {
    const fresh = read100.map(read);
    const start = busy();
    for (const article of fresh) lint(article, [rule]);
    return { id: rule.rule.id, time: busy() - start };
  });
  const dearest = times.sort((a, b) => b.time - a.time).slice(0, 25);
  return dearest.map(({ id, time }) => `${id}  ${time.toFixed(1)} ms for 100 articles`).join('\n');
}

const texts = articles();
const characters = sum(texts.map((text) => text.length));
round(texts.slice(0, 50));
const made = Array.from({ length: rounds }, () => round(texts));
const whole = median(made.map(({ times }) => sum(times)));
const shares = STAGES.map((stage, i) => {
  const time = median(made.map(({ times }) => times[i]!));
  return `${stage.padEnd(10)} ${time.toFixed(0).padStart(6)} ms ${((100 * time) / whole).toFixed(0).padStart(4)} %`;
});
process.stdout.write(
  [
    `${texts.length} articles, ${characters} characters, ${made[0]!.findings} findings, ${RULES_ON.length} rules; ${cpus()[0]?.model ?? ''}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}; milliseconds of processor`,
    ...shares,
    `${'whole'.padEnd(10)} ${whole.toFixed(0).padStart(6)} ms      ${((characters / whole) * 1000).toFixed(0)} characters a second (median of ${rounds})`,
    ...(process.env.BENCH_RULES ? ['', ruleTimes(texts)] : []),
    '',
  ].join('\n'),
);
