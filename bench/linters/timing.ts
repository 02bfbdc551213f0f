/**
 * A folder of articles through the command line of every linter, whole processes, round after round side by
 * side. The articles are made of paragraphs of the measuring texts, right and wrong.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/source/package-root.ts';
import { cleanTexts, longTexts, paragraphs } from '../../test/lint/texts.ts';
import { type Command, type Cost, runCold } from '../speed/run-cold.ts';
import { median } from '../speed/statistics.ts';
import { AUTOCORRECT, BANXIN, ZHLINT } from './peers.ts';

export interface Timing {
  readonly name: string;
  /** Milliseconds. */
  readonly wall: number;
  readonly cpu: number;
}

export const ARTICLES = 1000;
export const CHARACTERS = 2000;
const HEAD = '---\n模板: 文件\n标题: 云川市应急局关于做好防汛工作的通知\n主送: 各县（区）人民政府\n---\n\n';

/** Medians of so many rounds, behind one that does not count. */
export function timings(rounds: number): readonly Timing[] {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-linters-'));
  try {
    const commands = commandsFor(writeArticles(folder));
    for (const contender of commands) mustSpeakOfAll(contender);
    const costs = commands.map((): Cost[] => []);
    for (let round = 0; round <= rounds; round += 1)
      for (const [i, { command }] of commands.entries()) {
        const cost = runCold(command);
        if (round > 0) costs[i]!.push(cost);
      }
    return commands.map(({ name }, i) => ({
      name,
      wall: median(costs[i]!.map(({ wall }) => wall)),
      cpu: median(costs[i]!.map(({ cpu }) => cpu ?? Number.NaN)),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeArticles(folder: string): string {
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  const supply = [...cleanTexts(), ...longTexts()].flatMap(({ text }) => paragraphs(text));
  let next = 0;
  for (let i = 0; i < ARTICLES; i += 1) {
    let body = '';
    while (body.length < CHARACTERS) body += `${supply[next++ % supply.length]}\n\n`;
    writeFileSync(join(texts, `${i}.md`), HEAD + body);
  }
  return texts;
}

/** Who reads nothing is fast. */
function mustSpeakOfAll({ name, command: { args, cwd } }: Contender): void {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const missing = Array.from({ length: ARTICLES }, (_, i) => `${i}.md`).filter(
    (file) => !stdout.includes(file) && !stderr.includes(file),
  );
  if (missing.length > 0)
    throw new Error(`${name} says nothing of ${missing.length} articles: ${missing[0]} …`);
}

interface Contender {
  readonly name: string;
  readonly command: Command;
}

/** All from the folder of the articles: one takes relative paths only, another passes by what lies elsewhere. */
function commandsFor(cwd: string): readonly Contender[] {
  const run = (name: string, path: string, args: readonly string[]): Contender => ({
    name,
    command: { args: [join(packageRoot(), path), ...args], cwd, good: [0, 1] },
  });
  return [
    run(BANXIN, 'dist/cli.js', ['lint', '.', '--format', 'json']),
    run(ZHLINT, 'node_modules/zhlint/bin/index.js', ['*.md']),
    run(AUTOCORRECT, 'node_modules/autocorrect-node/cli.js', ['--lint', '--format', 'json', '.']),
  ];
}
