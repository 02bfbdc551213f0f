/** `banxin build`: articles in, PDF files out; with `--check` only whether the files are what they should be. */
import type { Settings } from '../config/settings.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import { withdrawn, withdrawnNote } from '../run/left-behind.ts';
import { shownPath } from '../run/paths.ts';
import { type Job, outputFolder, planOutputs } from '../run/plan-outputs.ts';
import { leftOverNote, leftOvers } from '../run/since/left-over.ts';
import { surplusIn } from '../run/surplus.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments, RunCommand } from './arguments.ts';
import { stdoutIsTaken } from './report-wishes.ts';
import { runArticles } from './run-articles.ts';
import { formerIn, isOfOther, namesAll, siteAnswer } from './site-of-run.ts';

export const run: RunCommand = (given, terminal) =>
  runArticles(given, terminal, {
    command: 'build',
    paint: true,
    ...(given.flag('check') ? { compare: true } : {}),
    plan(articles, output) {
      const { cwd, outIsTerminal } = terminal;
      return planOutputs(articles, { output, cwd, outIsTerminal, outIsTaken: stdoutIsTaken(given) });
    },
    leftOver: (gone, jobs, output, settings) => leftOverOf(gone, jobs, { output, settings }, given, terminal),
    site: (jobs, output, settings) => siteAnswer(given, settings, jobs, { output, cwd: terminal.cwd }),
    surplus: (jobs, output, settings) =>
      given.flag('check') ? surplusOf(jobs, { output, settings }, given, terminal) : [],
  });

interface Held {
  readonly output: string | undefined;
  readonly settings: Settings;
}

/** Articles that were named one by one say nothing of the others that may be in the folder, nor those of one part of it. */
const saysAll = (given: Arguments, { output, settings }: Held, cwd: string): boolean =>
  namesAll(given, cwd) && (given.flag('site') || !isOfOther(given, settings, { output, cwd }));

function surplusOf(jobs: readonly Job[], held: Held, given: Arguments, { cwd }: Terminal): readonly string[] {
  const folder = outputFolder(held.output, cwd);
  if (folder === undefined || !saysAll(given, held, cwd)) return [];
  return surplusIn(folder, madeBy(jobs)).map((path) => shownPath(path, cwd));
}

/** PDFs whose articles were taken away or got other names: by git, or by the manifest of the run before. */
function leftOverOf(
  gone: readonly string[],
  jobs: readonly Job[],
  held: Held,
  given: Arguments,
  { cwd }: Terminal,
): readonly Bilingual[] {
  const folder = outputFolder(held.output, cwd);
  if (folder === undefined) return [];
  const made = madeBy(jobs);
  const left = leftOvers(given.positionals, gone, { cwd, folder, made });
  const former = given.flag('check') || !saysAll(given, held, cwd) ? undefined : formerIn(held.output, cwd);
  const others = former ? withdrawn(former, folder, [...made, ...left.map(({ pdf }) => pdf)]) : [];
  return [...left.map((one) => leftOverNote(one, cwd)), ...others.map((pdf) => withdrawnNote(pdf, cwd))];
}

const madeBy = (jobs: readonly Job[]): readonly string[] =>
  jobs.flatMap(({ target }) => (target.kind === 'file' ? [target.path] : []));
