/**
 * What `build` and `check` share: words become articles, settings are settled, and every outcome is told
 * as it comes.
 */
import type { Settings } from '../config/settings.ts';
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { Bilingual, Lang } from '../diagnostics/types.ts';
import { pressBatch } from '../run/batch/batch.ts';
import type { BatchOrder, Means } from '../run/batch/station.ts';
import { type PlainTask, plainTask } from '../run/batch/task.ts';
import { type Article, findArticles } from '../run/find-articles.ts';
import { leftBehindNote } from '../run/left-behind.ts';
import { isDelivered, type Outcome, worse, worseFor } from '../run/outcome.ts';
import { FontShelf, type Job, settle } from '../run/press.ts';
import { namedFor } from '../run/print-name.ts';
import { type ArticleSettings, shelfFor } from '../run/settle.ts';
import type { ToPublish } from '../run/site/make-site.ts';
import type { SiteWish } from '../run/site/settle-site.ts';
import { type Progress, progressFor } from '../terminal/progress.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import { holdingSignals } from '../terminal/signals.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import type { Manner, Voice } from './manner.ts';
import { memoryFor } from './memory-for.ts';
import { omitsClassified } from './omit-classified.ts';
import { reportWishes } from './report-wishes.ts';
import { Reports } from './reports.ts';
import { inShard, shardAsked, shardLeft, shardNote } from './shard-of-run.ts';
import { sinceAsked } from './since-asked.ts';
import { type SiteAnswer, siteTold } from './site-of-run.ts';
import { sourceDate } from './source-date.ts';
import { threadsFor } from './threads-for.ts';
import { voiceFor } from './voice.ts';
import { wishesFrom } from './wishes.ts';

export interface Errand<J extends Job> {
  readonly command: string;
  readonly paint: boolean;
  /** Nothing is written: what stands there is compared with what would be made. */
  readonly compare?: boolean;
  /** Where the results go, given what was asked for. */
  readonly plan: (articles: readonly Article[], output: string | undefined) => readonly J[];
  /** What to say of PDFs whose articles are gone, given files that are. */
  readonly leftOver: (
    gone: readonly string[],
    jobs: readonly J[],
    output: string | undefined,
    settings: Settings,
  ) => readonly Bilingual[];
  /** Files that no article makes, as a person knows them. */
  readonly surplus: (jobs: readonly J[], output: string | undefined, settings: Settings) => readonly string[];
  /** The site that the results are shown on, where there is to be one. */
  readonly site?: (jobs: readonly J[], output: string | undefined, settings: Settings) => SiteAnswer;
}

export async function runArticles<J extends Job>(
  given: Arguments,
  terminal: Terminal,
  errand: Errand<J>,
): Promise<ExitCode> {
  const wanted = reportWishes(given, terminal.cwd);
  const reports = new Reports(errand.command, wanted, terminal, errand.compare === true);
  try {
    return await runTold(given, reports.aside, errand, reports);
  } catch (thrown) {
    await reports.writeFailure(thrown, given.lang ?? 'zh');
    throw thrown;
  }
}

async function runTold<J extends Job>(
  given: Arguments,
  terminal: Terminal,
  errand: Errand<J>,
  reports: Reports,
): Promise<ExitCode> {
  const found = foundFor(given, terminal);
  const { shelf, general, strict, notes } = found;
  const manner = mannerOf(given, strict, given.lang ?? general.lang ?? 'zh', errand.compare);
  const voice = reports.listening(voiceFor(manner, terminal, errand.command), manner.lang);
  if (shelf.faulty.length > 0) {
    await reports.writeSettings(shelf.faulty.flatMap(({ diagnostics }) => diagnostics));
    return voice.settingsAreWrong(shelf.faulty);
  }
  const { jobs, output, site, part, tasks, asides } = await planFor(found, given, terminal, errand);
  for (const note of [...notes, ...asides]) voice.note(note);
  const asked = { ...errand, strict, output };
  const order = orderFor(given, terminal, asked, general, site);
  const means = meansOf(terminal);
  const outcomes = pressBatch(tasks, order, means, threadsFor(given.text('jobs'), terminal));
  const progress = progressFor(terminal, tasks.length, { wanted: !manner.quiet, lang: manner.lang });
  const { exitCode, done, omitted } = await tellAll(outcomes, tasks, voice, progress, part !== undefined);
  if (part) await shardLeft(part, { done, manner, notes, site, cwd: terminal.cwd }, order, means);
  const shown = part ? undefined : site;
  const made = shown && (await siteTold(toPublish(done), shown, order, means, terminal.cwd));
  const kept = jobs.filter(({ target }) => target?.kind !== 'file' || !omitted.has(target.path));
  const surplus = errand.surplus(kept, output, general);
  const last = { surplus, ...(made ? { site: made } : {}) };
  await reports.write(worse(worseFor(surplus, exitCode), made?.exitCode ?? EXIT.good), last);
  return voice.sum(surplus, made);
}

/** The articles that the words name, and what they are set by. */
function foundFor(given: Arguments, { cwd, input }: Terminal) {
  const wishes = { ...wishesFrom(given, cwd), lint: !given.flag('no-lint') };
  const { articles, notes } = findArticles(given.positionals, { cwd, stdin: input });
  const shelf = shelfFor(wishes);
  const settings = settle(articles, wishes, shelf);
  const general = shelf.for(articles[0]?.folder ?? cwd).settings;
  const strict = wishes.strict || general.strict === true;
  return { articles, notes, shelf, settings, general, strict, output: wishes.output ?? general.output };
}

/** Where the results go, which articles are set, and what there is to say before the first is. */
async function planFor<J extends Job>(
  { articles, settings, general, output }: ReturnType<typeof foundFor>,
  given: Arguments,
  terminal: Terminal,
  errand: Errand<J>,
) {
  const { cwd } = terminal;
  const jobs = errand.plan(namedFor(articles, settings), output);
  const { wish: site, notes: ofSite = [] } = errand.site?.(jobs, output, general) ?? {};
  tryFonts(settings);
  const all = jobs.map((job, i) => ({ ...job, settings: settings[i]! }));
  const part = errand.paint ? shardAsked(given, all, output, cwd) : undefined;
  const own = part ? inShard(all, part) : all;
  const { chosen, notes: why, gone } = await sinceAsked(own, given, terminal);
  const tasks = chosen.map((job) => plainTask(job, job.settings));
  const ofPart = part ? [shardNote(part, own.length, site !== undefined)] : [];
  const asides = [...why, ...ofSite, ...ofPart, ...errand.leftOver(gone, jobs, output, general)];
  return { jobs, output, site, part, tasks, asides };
}

function orderFor(
  given: Arguments,
  terminal: Terminal,
  {
    paint,
    strict,
    compare,
    output,
  }: Pick<BatchOrder, 'paint' | 'strict' | 'compare'> & {
    readonly output: string | undefined;
  },
  general: Settings,
  site: SiteWish | undefined,
): BatchOrder {
  const held = { strict, paint, ...sourceDate(terminal.env.SOURCE_DATE_EPOCH) };
  const memory = paint ? memoryFor(given, general, held, terminal) : undefined;
  return {
    ...held,
    ...(compare ? { compare } : {}),
    ...(paint && omitsClassified(given, general, { output, cwd: terminal.cwd })
      ? { omitClassified: true }
      : {}),
    ...(memory ? { memory } : {}),
    ...(site ? { site: { folder: site.folder } } : {}),
  };
}

function meansOf({ bytes, program }: Terminal): Means {
  return { words: wordsFor, write: holdingSignals, stdout: bytes, warm: () => program?.keep() };
}

/** @throws Failure (exit 3) when a font cannot be used: before the first article, not at each. */
function tryFonts(settings: readonly ArticleSettings[]): void {
  const shelf = new FontShelf();
  for (const { fonts } of settings) shelf.for(fonts);
  shelf.close();
}

function mannerOf(given: Arguments, strict: boolean, lang: Lang, compare = false): Manner {
  return { lang, strict, quiet: given.flag('quiet'), json: given.flag('json'), compare };
}

/** An article that is through. */
interface Done extends Partial<Pick<ToPublish, 'publication'>> {
  readonly task: PlainTask;
  readonly outcome: Outcome;
}

const toPublish = (done: readonly Done[]): readonly ToPublish[] =>
  done.flatMap(({ task, publication }) => (publication ? [{ task, publication }] : []));

interface Through {
  readonly exitCode: ExitCode;
  readonly done: readonly Done[];
  /** Places of PDFs that are not wanted there. */
  readonly omitted: ReadonlySet<string>;
}

/** @param keepAll whether also those are needed afterwards that no site shows */
async function tellAll(
  outcomes: AsyncIterable<Outcome>,
  tasks: readonly PlainTask[],
  voice: Voice,
  progress: Progress,
  keepAll: boolean,
): Promise<Through> {
  let exitCode: ExitCode = EXIT.good;
  const all: Done[] = [];
  const omitted = new Set<string>();
  const left: Bilingual[] = [];
  let done = 0;
  const next = () => progress.at(done, tasks[done]?.article.shown ?? '');
  next();
  for await (const { publication, ...outcome } of outcomes) {
    const published = publication && isDelivered(outcome) ? { publication } : {};
    if (keepAll || 'publication' in published) all.push({ task: tasks[done]!, outcome, ...published });
    done += 1;
    progress.clear();
    voice.tell(outcome);
    if (outcome.omitted && outcome.target?.kind === 'file') omitted.add(outcome.target.path);
    const note = leftBehindNote(outcome);
    if (note) left.push(note);
    exitCode = worse(exitCode, outcome.exitCode);
    next();
  }
  progress.clear();
  for (const note of left) voice.note(note);
  return { exitCode, done: all, omitted };
}
