/** `banxin build`: articles in, PDF files out; with `--check` only whether the files are what they should be. */
import { resolve } from 'node:path';
import { isGlob } from '../run/glob.ts';
import { pathKind, shownPath } from '../run/paths.ts';
import { type Job, outputFolder, planOutputs } from '../run/plan-outputs.ts';
import { surplusIn } from '../run/surplus.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments, RunCommand } from './arguments.ts';
import { stdoutIsTaken } from './report-wishes.ts';
import { runArticles } from './run-articles.ts';

export const run: RunCommand = (given, terminal) =>
  runArticles(given, terminal, {
    command: 'build',
    paint: true,
    ...(given.flag('check') ? { compare: true } : {}),
    plan(articles, output) {
      const { cwd, outIsTerminal } = terminal;
      return planOutputs(articles, { output, cwd, outIsTerminal, outIsTaken: stdoutIsTaken(given) });
    },
    surplus: (jobs, output) => (given.flag('check') ? surplusOf(jobs, output, given, terminal) : []),
  });

/** Articles that were named one by one say nothing of the others that may be in the folder. */
function surplusOf(
  jobs: readonly Job[],
  output: string | undefined,
  { positionals }: Arguments,
  { cwd }: Terminal,
): readonly string[] {
  const folder = outputFolder(output, cwd);
  const all = positionals.some((word) => isGlob(word) || pathKind(resolve(cwd, word)) === 'folder');
  if (!all || folder === undefined) return [];
  const made = jobs.flatMap(({ target }) => (target.kind === 'file' ? [target.path] : []));
  return surplusIn(folder, made).map((path) => shownPath(path, cwd));
}
