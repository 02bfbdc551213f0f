/** `banxin build`: articles in, PDF files out; with `--check` only whether the files are what they should be. */
import type { Bilingual } from '../diagnostics/types.ts';
import { shownPath } from '../run/paths.ts';
import { type Job, outputFolder, planOutputs } from '../run/plan-outputs.ts';
import { leftOverNote, leftOvers } from '../run/since/left-over.ts';
import { surplusIn } from '../run/surplus.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments, RunCommand } from './arguments.ts';
import { stdoutIsTaken } from './report-wishes.ts';
import { runArticles } from './run-articles.ts';
import { namesAll, siteAnswer } from './site-of-run.ts';

export const run: RunCommand = (given, terminal) =>
  runArticles(given, terminal, {
    command: 'build',
    paint: true,
    ...(given.flag('check') ? { compare: true } : {}),
    plan(articles, output) {
      const { cwd, outIsTerminal } = terminal;
      return planOutputs(articles, { output, cwd, outIsTerminal, outIsTaken: stdoutIsTaken(given) });
    },
    leftOver: (gone, jobs, output) => leftOverOf(gone, jobs, output, given, terminal),
    site: (jobs, output, settings) => siteAnswer(given, settings, jobs, { output, cwd: terminal.cwd }),
    surplus: (jobs, output) => (given.flag('check') ? surplusOf(jobs, output, given, terminal) : []),
  });

/** Articles that were named one by one say nothing of the others that may be in the folder. */
function surplusOf(
  jobs: readonly Job[],
  output: string | undefined,
  given: Arguments,
  { cwd }: Terminal,
): readonly string[] {
  const folder = outputFolder(output, cwd);
  if (!namesAll(given, cwd) || folder === undefined) return [];
  return surplusIn(folder, madeBy(jobs)).map((path) => shownPath(path, cwd));
}

/** PDFs whose articles were taken away or got other names. */
function leftOverOf(
  gone: readonly string[],
  jobs: readonly Job[],
  output: string | undefined,
  { positionals }: Arguments,
  { cwd }: Terminal,
): readonly Bilingual[] {
  const folder = outputFolder(output, cwd);
  if (folder === undefined) return [];
  const left = leftOvers(positionals, gone, { cwd, folder, made: madeBy(jobs) });
  return left.map((one) => leftOverNote(one, cwd));
}

const madeBy = (jobs: readonly Job[]): readonly string[] =>
  jobs.flatMap(({ target }) => (target.kind === 'file' ? [target.path] : []));
