/** `banxin lint`: articles proofread, for a person or for a program; with fixes where they are asked for. */
import { basename, dirname } from 'node:path';
import { EXIT, type ExitCode, type Failure } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import type { PassedBy } from '../run/attached-articles.ts';
import { type Article, findArticles } from '../run/find-articles.ts';
import { type LintedArticle, type LintTask, prepareLint } from '../run/lint-articles.ts';
import { shownPath } from '../run/paths.ts';
import { replaceFile } from '../run/replace-file.ts';
import { shelfFor } from '../run/settle.ts';
import { progressFor } from '../terminal/progress.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import { holdingSignals } from '../terminal/signals.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { type LintVoice, lintVoiceFor } from './lint-voice.ts';
import { type LintFormat, type LintManner, lintManner } from './lint-wishes.ts';
import { sinceAsked } from './since-asked.ts';
import { wishesFrom } from './wishes.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { cwd } = terminal;
  const manner = lintManner(given, cwd);
  const wishes = { ...wishesFrom(given, cwd), lint: true, rules: manner.rules };
  const closed: Failure[] = [];
  const place = { cwd, stdin: terminal.input, onClosed: (failure: Failure) => closed.push(failure) };
  const { articles: found, notes } = findArticles(manner.words, place);
  const articles = found.map((article) => inItsPlace(article, manner, cwd));
  const shelf = shelfFor(wishes);
  const writing = manner.kinds.size > 0 && !manner.diff ? { deliver: write } : {};
  const work = await prepareLint(
    articles,
    {
      ...wishes,
      ...writing,
      kinds: manner.kinds,
      pages: manner.pages,
      foresee: TOLD_AHEAD.includes(manner.format),
    },
    shelf,
  );
  const general = shelf.for(articles[0]?.folder ?? cwd).settings;
  const strict = wishes.strict === true || general.strict === true;
  const quiet = given.flag('quiet');
  const lang = given.lang ?? general.lang ?? 'zh';
  const voice = lintVoiceFor({ ...manner, quiet, lang }, terminal);
  if (shelf.faulty.length > 0) return voice.settingsAreWrong(shelf.faulty);
  const { chosen, notes: why } = await sinceAsked(work.tasks, given, terminal);
  for (const note of [...notes, ...work.passedBy.map(comesWith), ...why]) voice.note(note);
  for (const failure of closed) voice.trouble(failure);
  const linted = await lintAll(
    { ...work, tasks: chosen },
    voice,
    progressFor(terminal, chosen.length, { wanted: !quiet, lang }),
  );
  work.close();
  return voice.sum(linted, verdict(linted, { ...manner, strict, closed }));
}

/** Those that tell what --fix would do; a program reads it from the findings. */
const TOLD_AHEAD: readonly LintFormat[] = ['pretty', 'github'];

/** What comes from standard input may be said to be a file. */
function inItsPlace(article: Article, { stdinPath }: LintManner, cwd: string): Article {
  if (article.path !== undefined || stdinPath === undefined) return article;
  return {
    ...article,
    folder: dirname(stdinPath),
    shown: shownPath(stdinPath, cwd),
    stem: basename(stdinPath),
  };
}

const comesWith = ({ article, by }: PassedBy): Bilingual => ({
  zh: `${article.shown} 是 ${by.shown} 的附件，随它一起校对。`,
  en: `${article.shown} is attached to ${by.shown} and is proofread with it.`,
});

const write = (path: string, before: Uint8Array, after: Uint8Array): Promise<void> =>
  holdingSignals(() => replaceFile(path, before, after));

async function lintAll(
  { tasks, lintOne }: Awaited<ReturnType<typeof prepareLint>>,
  voice: LintVoice,
  progress: ReturnType<typeof progressFor>,
): Promise<LintedArticle[]> {
  const linted: LintedArticle[] = [];
  for (const task of tasks satisfies readonly LintTask[]) {
    progress.at(linted.length, task.article.shown);
    const one = await lintOne(task);
    progress.clear();
    voice.tell(one);
    linted.push(one);
  }
  return linted;
}

interface Measure {
  readonly strict: boolean;
  readonly diff: boolean;
  readonly maxWarnings: number | undefined;
  /** Folders that could not be looked into. */
  readonly closed: readonly Failure[];
}

function verdict(linted: readonly LintedArticle[], measure: Measure): ExitCode {
  const { strict, diff, maxWarnings, closed } = measure;
  const thrown = linted.flatMap((one) => (one.thrown === undefined ? [] : [wordsFor(one.thrown).exitCode]));
  const found = linted.flatMap(({ linted: document }) => document?.diagnostics ?? []);
  const errors = found.some(({ severity }) => severity === 'error');
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const allowed = strict ? 0 : (maxWarnings ?? Number.POSITIVE_INFINITY);
  const changes = diff && linted.some(({ edits, attached }) => edits.length + attached.length > 0);
  const bad = errors || warnings > allowed || changes;
  return Math.max(
    bad ? EXIT.documents : EXIT.good,
    ...thrown,
    ...closed.map(({ exitCode }) => exitCode),
  ) as ExitCode;
}
