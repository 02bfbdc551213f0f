/**
 * Articles and wishes in, what was made of them out, one after the other: what goes wrong with one does not
 * stop the others. It knows files and fonts; it says nothing to anybody.
 */
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Finishing } from '../finishing/types.ts';
import { openFonts } from '../fonts/library.ts';
import type { FontLibrary, FontMapping } from '../fonts/types.ts';
import { type BuiltDocument, buildDocument } from '../pipeline/build-document.ts';
import type { EnclosingOrder, Order, ReadingOrder } from '../pipeline/stages.ts';
import { PDF_KINDS, type PdfKindFacts } from '../render/pdf-kinds.ts';
import { packageManifest } from '../source/package-root.ts';
import type { Article } from './find-articles.ts';
import type { Target } from './plan-outputs.ts';
import { type ArticleSettings, type SettingsShelf, settleArticle, type Wishes } from './settle.ts';
import { outputBelow } from './site/publication-of.ts';

/** One article and where its PDF goes; without a target only what there is to say is wanted. */
export interface Job {
  readonly article: Article;
  readonly target?: Target;
}

/** A job with all that it needs, so that nothing is missing when the first article is on its way. */
export interface Task {
  readonly job: Job;
  readonly settings: ArticleSettings;
  readonly fonts: FontLibrary;
}

/** An article as it leaves the press, with all that was made of it. */
export interface Pressed {
  readonly article: Article;
  readonly target: Target | undefined;
  /** Print helpers that were asked for. */
  readonly finishing: Finishing | undefined;
  readonly built: BuiltDocument | undefined;
  /** Faces drawn with, for the report. */
  readonly fonts: FontLibrary;
  /** Whatever was thrown on the way. */
  readonly thrown: unknown;
  readonly milliseconds: number;
  readonly exitCode: ExitCode;
}

export interface Pressing {
  readonly strict: boolean;
  /** Whether a PDF is made at all. */
  readonly paint: boolean;
  /** Time of creation, where it is not to be that of the document. */
  readonly created?: Date;
  /** The site that shows what is made. */
  readonly site?: SiteFolder;
  /** Exit code that something thrown stands for. */
  readonly codeOf: (thrown: unknown) => ExitCode;
  /** Takes a finished PDF to its place. */
  readonly deliver: (pdf: Uint8Array, target: Target, built: BuiltDocument) => Promise<void>;
}

export interface SiteFolder {
  /** Absolute. */
  readonly folder: string;
}

/** Settings of all articles; a file that is not right stands in `shelf.faulty` afterwards. */
export function settle(
  articles: readonly Article[],
  wishes: Wishes,
  shelf: SettingsShelf,
): ArticleSettings[] {
  return articles.map(({ folder }) => settleArticle(wishes, shelf.for(folder), folder));
}

/** @throws Failure (exit 3) when a font cannot be used: before the first article, not at each. */
export function equip(jobs: readonly Job[], settings: readonly ArticleSettings[], shelf: FontShelf): Task[] {
  return jobs.map((job, i) => ({ job, settings: settings[i]!, fonts: shelf.for(settings[i]!.fonts) }));
}

export async function pressOne(task: Task, pressing: Pressing): Promise<Pressed> {
  const { job, fonts } = task;
  const start = performance.now();
  const { built, thrown } = await attempt(task, pressing);
  return {
    article: job.article,
    target: job.target,
    finishing: task.settings.finishing,
    built,
    fonts,
    thrown,
    milliseconds: performance.now() - start,
    exitCode:
      thrown === undefined ? verdict(built?.diagnostics ?? [], pressing.strict) : pressing.codeOf(thrown),
  };
}

async function attempt(task: Task, pressing: Pressing): Promise<Pick<Pressed, 'built' | 'thrown'>> {
  let built: BuiltDocument | undefined;
  try {
    built = await buildDocument(orderFor(task, pressing));
    if (built.pdf && task.job.target) await pressing.deliver(built.pdf, task.job.target, built);
    return { built, thrown: undefined };
  } catch (thrown) {
    return { built, thrown };
  }
}

function orderFor({ job, settings, fonts }: Task, { strict, paint, created, site }: Pressing): Order {
  const { article, target } = job;
  return {
    ...settingOrder(readingOrder(article, settings), settings, fonts),
    strict,
    paint,
    ...(created ? { created } : {}),
    ...(site && target?.kind === 'file'
      ? { publishing: { output: outputBelow(site.folder, target.path), fonts } }
      : {}),
  };
}

/** What it takes to read an article. */
export function readingOrder(article: Article, settings: ArticleSettings): ReadingOrder {
  const { template, usualTemplate, lint, picturesRoot } = settings;
  return {
    bytes: article.read(),
    file: article.shown,
    folder: article.folder,
    picturesRoot,
    ...(template ? { template } : {}),
    usualTemplate,
    ...(lint ? { lint } : {}),
  };
}

/** The same, with what it takes to lay it out. */
export function settingOrder(reading: ReadingOrder, settings: ArticleSettings, fonts: FontLibrary): Order {
  return {
    ...reading,
    singleSided: settings.singleSided,
    pdf: settings.pdf,
    ...((PDF_KINDS[settings.pdf] as PdfKindFacts).encloses
      ? { enclosing: enclosingFor(settings.fonts) }
      : {}),
    ...(settings.finishing ? { finishing: settings.finishing } : {}),
    fonts,
    strict: false,
    paint: false,
    producer: `banxin ${packageManifest().version}`,
  };
}

/** What names the fonts is loaded only where a recipe is written. */
function enclosingFor(mappings: readonly FontMapping[]): EnclosingOrder {
  const fonts = async () => (await import('../archive/recipe-fonts.ts')).recipeFonts(mappings);
  return { banxin: packageManifest().version, fonts };
}

function verdict(diagnostics: readonly Diagnostic[], strict: boolean): ExitCode {
  const bad = diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return bad ? EXIT.documents : EXIT.good;
}

/** One library per set of mapped fonts: articles that share their fonts share what was read of them. */
export class FontShelf {
  readonly #libraries = new Map<string, FontLibrary>();

  for(mappings: readonly FontMapping[]): FontLibrary {
    const key = JSON.stringify(mappings);
    const library = this.#libraries.get(key) ?? openFonts({ mappings });
    this.#libraries.set(key, library);
    return library;
  }

  close(): void {
    for (const library of this.#libraries.values()) library.close();
  }
}
