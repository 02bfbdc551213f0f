/**
 * What `build` and `check` share: words become articles, settings are settled, and every outcome is told
 * as it comes.
 */
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import type { Lang } from '../diagnostics/types.ts';
import { type Article, findArticles } from '../run/find-articles.ts';
import { outcomeOf } from '../run/outcome.ts';
import type { Target } from '../run/plan-outputs.ts';
import { equip, FontShelf, type Job, type Pressing, pressOne, settle, type Task } from '../run/press.ts';
import { namedFor } from '../run/print-name.ts';
import { shelfFor } from '../run/settle.ts';
import { progressFor } from '../terminal/progress.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import type { Voice } from './manner.ts';
import { voiceFor } from './voice.ts';
import { wishesFrom } from './wishes.ts';

export interface Errand {
  readonly command: string;
  readonly paint: boolean;
  /** Where the results go, given what was asked for. */
  readonly plan: (articles: readonly Article[], output: string | undefined) => readonly Job[];
  readonly deliver: (pdf: Uint8Array, target: Target) => Promise<void>;
}

export async function runArticles(given: Arguments, terminal: Terminal, errand: Errand): Promise<ExitCode> {
  const wishes = { ...wishesFrom(given, terminal.cwd), lint: !given.flag('no-lint') };
  const { articles, notes } = findArticles(given.positionals, { cwd: terminal.cwd, stdin: terminal.input });
  const shelf = shelfFor(wishes);
  const settings = settle(articles, wishes, shelf);
  const general = shelf.for(articles[0]?.folder ?? terminal.cwd).settings;
  const strict = wishes.strict || general.strict === true;
  const manner = mannerOf(given, strict, given.lang ?? general.lang ?? 'zh');
  const voice = voiceFor(manner, terminal, errand.command);
  if (shelf.faulty.length > 0) return voice.settingsAreWrong(shelf.faulty);
  const jobs = errand.plan(namedFor(articles, settings), wishes.output ?? general.output);
  const fonts = new FontShelf();
  const tasks = equip(jobs, settings, fonts);
  for (const note of notes) voice.note(note);
  const created = sourceDate(terminal.env.SOURCE_DATE_EPOCH);
  const pressing = { strict, codeOf: (thrown: unknown) => wordsFor(thrown).exitCode, ...errand, ...created };
  await pressAll(tasks, pressing, voice, progressFor(terminal, tasks.length, !manner.quiet));
  fonts.close();
  return voice.sum();
}

function mannerOf(given: Arguments, strict: boolean, lang: Lang) {
  return { lang, strict, quiet: given.flag('quiet'), json: given.flag('json') };
}

async function pressAll(
  tasks: readonly Task[],
  pressing: Pressing,
  voice: Voice,
  progress: ReturnType<typeof progressFor>,
): Promise<void> {
  for (const [done, task] of tasks.entries()) {
    progress.at(done, task.job.article.shown);
    const outcome = outcomeOf(await pressOne(task, pressing), wordsFor);
    progress.clear();
    voice.tell(outcome);
  }
}

/** The agreed way to ask for the same bytes tomorrow: seconds since 1970. */
function sourceDate(seconds: string | undefined): { readonly created?: Date } {
  if (seconds === undefined || seconds === '') return {};
  if (/^\d{1,11}$/.test(seconds)) return { created: new Date(Number(seconds) * 1000) };
  throw new Failure(
    EXIT.usage,
    {
      zh: `环境变量 SOURCE_DATE_EPOCH 应是秒数，不是“${seconds}”。`,
      en: `SOURCE_DATE_EPOCH must be a number of seconds, not “${seconds}”.`,
    },
    { zh: '例如 SOURCE_DATE_EPOCH=1792000000', en: 'For example SOURCE_DATE_EPOCH=1792000000' },
  );
}
