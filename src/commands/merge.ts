/** `banxin merge`: the parts that `build --shard` left become the folder that one run would have made. */
import { resolve } from 'node:path';
import { EXIT, type ExitCode, Failure } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import { leftBehindNote, withdrawn, withdrawnNote } from '../run/left-behind.ts';
import { worse } from '../run/outcome.ts';
import { shownPath } from '../run/paths.ts';
import { outputFolder } from '../run/plan-outputs.ts';
import { gatherParts, type Part } from '../run/shards/gather.ts';
import { joinParts } from '../run/shards/join-parts.ts';
import { siteWishOf } from '../run/shards/leave-shard.ts';
import { isOtherBase } from '../run/site/base.ts';
import { refuseClashes } from '../run/site/clashes.ts';
import { refuseForeignFiles } from '../run/site/foreign-files.ts';
import { formerManifest } from '../run/site/former-manifest.ts';
import { type Candidate, siteOf } from '../run/site/make-site.ts';
import { PublicationShelf } from '../run/site/publication-shelf.ts';
import type { SiteWish } from '../run/site/settle-site.ts';
import { type Progress, progressFor } from '../terminal/progress.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import { holdingSignals } from '../terminal/signals.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments, RunCommand } from './arguments.ts';
import type { Voice } from './manner.ts';
import { reportWishes } from './report-wishes.ts';
import { Reports } from './reports.ts';
import type { SiteTold } from './site-of-run.ts';
import { voiceFor } from './voice.ts';

const MEANS = { words: wordsFor, write: holdingSignals };

export const run: RunCommand = async (given, terminal) => {
  const reports = new Reports('merge', reportWishes(given, terminal.cwd), terminal, false);
  try {
    return await merged(given, reports.aside, reports);
  } catch (thrown) {
    await reports.writeFailure(thrown, given.lang ?? 'zh');
    throw thrown;
  }
};

async function merged(given: Arguments, terminal: Terminal, reports: Reports): Promise<ExitCode> {
  const { cwd } = terminal;
  const folder = folderFor(given, cwd);
  const parts = gatherParts(
    given.positionals.map((word) => resolve(cwd, word)),
    cwd,
  );
  const { lang: theirs, strict, notes, site, articles } = parts[0]!.head;
  const manner = { lang: given.lang ?? theirs, strict, quiet: given.flag('quiet'), json: given.flag('json') };
  const voice = reports.listening(voiceFor(manner, terminal, 'merge'), manner.lang);
  const wish = site && siteWishOf(site, folder);
  if (wish) {
    refuseClashes(outputsOf(parts));
    refuseForeignFiles(wish, outputsOf(parts), cwd);
  }
  for (const note of notes) voice.note(note);
  const progress = progressFor(terminal, articles, { wanted: !manner.quiet, lang: manner.lang });
  const former = formerManifest(folder);
  const { exitCode, candidates, places, left } = await joinAll(parts, { folder, cwd }, voice, progress);
  const gone = former && !isOtherBase(former, wish?.options.base) ? withdrawn(former, folder, places) : [];
  for (const note of [...left, ...gone.map((pdf) => withdrawnNote(pdf, cwd))]) voice.note(note);
  const made = wish && (await siteTold(candidates, wish, cwd));
  await reports.write(worse(exitCode, made?.exitCode ?? EXIT.good), made ? { site: made } : {});
  return voice.sum([], made);
}

const outputsOf = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ documents }) => documents.flatMap(({ pdf, place }) => pdf ?? place ?? []));

interface JoinedAll {
  readonly exitCode: ExitCode;
  readonly candidates: readonly Candidate[];
  /** Of all articles, where their PDFs are or would be, absolute. */
  readonly places: readonly string[];
  /** What to say of PDFs that stand there and should not. */
  readonly left: readonly Bilingual[];
}

async function joinAll(
  parts: readonly Part[],
  place: { readonly folder: string; readonly cwd: string },
  voice: Voice,
  progress: Progress,
): Promise<JoinedAll> {
  const shelf = new PublicationShelf(undefined);
  const candidates: Candidate[] = [];
  const places: string[] = [];
  const left: Bilingual[] = [];
  let exitCode: ExitCode = EXIT.good;
  let done = 0;
  for await (const { outcome, publication } of joinParts(parts, place, MEANS)) {
    if (publication) candidates.push({ article: outcome.input, document: shelf.listed(publication) });
    if (outcome.target?.kind === 'file') places.push(outcome.target.path);
    const note = leftBehindNote(outcome);
    if (note) left.push(note);
    progress.clear();
    voice.tell(outcome);
    exitCode = worse(exitCode, outcome.exitCode);
    done += 1;
    progress.at(done, outcome.input);
  }
  progress.clear();
  return { exitCode, candidates, places, left };
}

async function siteTold(candidates: readonly Candidate[], wish: SiteWish, cwd: string): Promise<SiteTold> {
  const shown = shownPath(wish.folder, cwd);
  try {
    const { files: _, ...outcome } = await siteOf(candidates, wish, MEANS);
    return { shown, outcome, exitCode: EXIT.good };
  } catch (thrown) {
    const failure = wordsFor(thrown);
    return { shown, failure, exitCode: failure.exitCode };
  }
}

/** As `build` takes it. */
function folderFor(given: Arguments, cwd: string): string {
  const folder = outputFolder(given.text('output'), cwd);
  if (folder !== undefined) return folder;
  throw new Failure(
    EXIT.usage,
    {
      zh: 'merge 写进一个文件夹，不能是一个 PDF 或标准输出。',
      en: 'merge writes a folder, not one PDF or standard output.',
    },
    { zh: '例如：banxin merge 份/* -o output/', en: 'For example: banxin merge parts/* -o output/' },
  );
}
