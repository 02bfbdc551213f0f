/**
 * banxin for programs: the same street as the command line, without a terminal.
 *
 * ```ts
 * import { build } from 'banxin';
 *
 * const [result] = await build({ inputs: ['简报.md'], output: '简报.pdf' });
 * for (const { span, message } of result?.diagnostics ?? []) console.error(span?.line, message.zh);
 * ```
 */
import { articlesFrom, mappings, refuseFaulty } from './api/inputs.ts';
import type { BuildOptions, CheckOptions } from './api/options.ts';
import { omitsClassified, SiteBench, siteAsked } from './api/site.ts';
import { EXIT, type ExitCode, Failure } from './diagnostics/failure.ts';
import type { Diagnostic } from './diagnostics/types.ts';
import type { FontUse } from './fonts/font-use.ts';
import type { Layout } from './layout/types.ts';
import { isClassified } from './run/classified.ts';
import type { Article } from './run/find-articles.ts';
import { secrecyOf } from './run/outcome.ts';
import { planOutputs } from './run/plan-outputs.ts';
import { equip, FontShelf, type Job, type Pressed, type Pressing, pressOne, settle } from './run/press.ts';
import { namedFor } from './run/print-name.ts';
import { shelfFor, type Wishes } from './run/settle.ts';
import { writeWhole } from './run/write-whole.ts';
import { ownTemplates, shippedTemplates, type TemplateEntry } from './template/catalogue.ts';

export {
  type ExtractedFile,
  type ExtractedSource,
  extract,
  type Inspection,
  type InspectOptions,
  inspect,
  type PdfInput,
  type Verification,
  verify,
} from './api/archive.ts';
export { type BatchOptions, type BatchResult, type BuiltBatch, buildBatch } from './api/build-batch.ts';
export { type Explanation, explain } from './api/explain.ts';
export { type LintOptions, type LintResult, lint } from './api/lint.ts';
export type { ArticleContent, BuildOptions, CheckOptions, Inputs, SiteAsked } from './api/options.ts';
export { type Preview, type ServeOptions, serve } from './api/serve.ts';
export { EXIT, type ExitCode, Failure } from './diagnostics/failure.ts';
export type { Weight } from './diagnostics/rule-weights.ts';
export type { Bilingual, Diagnostic, Edit, Fix, Lang, Severity, Strength } from './diagnostics/types.ts';
export type { FontUse, Substitution } from './fonts/font-use.ts';
export type {
  Anchor,
  Bookmark,
  Box,
  Colour,
  Layout,
  Metadata,
  Page,
  PageItem,
  PictureItem,
  RuleItem,
  StructureNode,
  TextItem,
} from './layout/types.ts';
export type { PdfKind } from './render/pdf-kinds.ts';
export type { Span } from './source/span.ts';
export type { TemplateEntry } from './template/catalogue.ts';

export interface CheckResult {
  /** Path or name of the article. */
  readonly input: string;
  /** No errors, and under `strict` no warnings. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Pages as plain data in points, 1 pt = 25.4/72 mm; absent when the article could not be laid out. */
  readonly layout?: Layout;
  /** The pages as they go to the printer, where `watermark`, `draft` or `booklet` was asked for: what the PDF holds. */
  readonly sheets?: Layout;
  /** Faces drawn with, and which characters another face had to draw. */
  readonly fonts: FontUse;
}

export interface BuildResult extends CheckResult {
  /** The PDF; absent when the article is not `ok`. */
  readonly pdf?: Uint8Array;
  /** Absolute path of the file that was written; absent where a document marked as a secret is kept out of the folder. */
  readonly output?: string;
}

/**
 * Sets articles as PDF. Findings about an article are values in its result; one article's errors do not
 * stop the others.
 * @throws {Failure} `exitCode` 2 for wrong use (no such file, unknown template, wrong settings), 3 for a
 *   broken set-up (fonts, disk).
 */
export async function build(options: BuildOptions): Promise<BuildResult[]> {
  const { output } = options;
  return press(options, (articles, cwd) => {
    if (output === undefined) return articles.map((article) => ({ article }));
    return planOutputs(articles, { output, cwd, outIsTerminal: true, outIsTaken: false });
  });
}

/**
 * Everything that can be said about articles, without making a PDF.
 * @throws {Failure} as `build` does.
 */
export async function check(options: CheckOptions): Promise<CheckResult[]> {
  return press(options, undefined);
}

/**
 * The templates that come with banxin, and those of the project that `cwd` stands in: YAML files with
 * `extends`, in the folder of its settings file (or `cwd`) and in `templates` or 模板 there. What is wrong
 * with one, and where it deviates from GB/T 9704—2012, stands in its `diagnostics`.
 * @throws {Failure} `exitCode` 2 for wrong settings, 3 for a broken set-up.
 */
export function templates(options: Pick<CheckOptions, 'cwd' | 'config'> = {}): TemplateEntry[] {
  const cwd = options.cwd ?? process.cwd();
  const shelf = shelfFor({ ...options, cwd });
  const { settings } = shelf.for(cwd);
  refuseFaulty(shelf.faulty.flatMap(({ diagnostics }) => diagnostics));
  return [...shippedTemplates(), ...ownTemplates(settings.folder)];
}

type Plan = (articles: readonly Article[], cwd: string) => readonly Job[];

async function press(options: BuildOptions, plan: Plan | undefined): Promise<BuildResult[]> {
  const cwd = options.cwd ?? process.cwd();
  const articles = articlesFrom(options.inputs, cwd);
  const { fonts: faces = {}, lint = true } = options;
  const wishes: Wishes = { ...options, cwd, fonts: mappings(faces, cwd), lint };
  const shelf = shelfFor(wishes);
  const settings = settle(articles, wishes, shelf);
  refuseFaulty(shelf.faulty.flatMap(({ diagnostics }) => diagnostics));
  const jobs = plan?.(namedFor(articles, settings), cwd) ?? articles.map((article) => ({ article }));
  const { output } = options;
  const general = shelf.for(articles[0]?.folder ?? cwd).settings;
  const site = plan && siteAsked(options.site, general, jobs, { output, inputs: options.inputs, cwd });
  const bench = site && new SiteBench(site, options.created);
  const omits = plan !== undefined && omitsClassified(options.site, general, { output, cwd });
  const fonts = new FontShelf();
  const pressed: Pressed[] = [];
  for (const task of equip(jobs, settings, fonts)) {
    const work = () =>
      pressOne(task, { ...pressing(options, plan !== undefined, omits), ...(site ? { site } : {}) });
    pressed.push(await (bench ? bench.watch(task.settings, work) : work()));
  }
  fonts.close();
  await bench?.place();
  return pressed.map((one) => resultOf(one, omits));
}

/** @param omits whether documents that are marked as secrets are written nowhere */
function pressing({ strict, created }: BuildOptions, paint: boolean, omits: boolean): Pressing {
  return {
    strict: strict === true,
    paint,
    ...(created ? { created } : {}),
    codeOf: (thrown): ExitCode => (thrown instanceof Failure ? thrown.exitCode : EXIT.setup),
    deliver: async (pdf, target, built) => {
      if (target.kind === 'file' && !(omits && isClassified(secrecyOf(built)))) writeWhole(target.path, pdf);
    },
  };
}

function resultOf({ article, target, built, thrown, exitCode }: Pressed, omits: boolean): BuildResult {
  if (thrown !== undefined || !built) throw thrown;
  const { pdf, layout, sheets, diagnostics, fonts } = built;
  const isWritten = pdf && target?.kind === 'file' && !(omits && isClassified(secrecyOf(built)));
  return {
    input: article.shown,
    ok: exitCode === EXIT.good,
    diagnostics,
    fonts,
    ...(layout ? { layout } : {}),
    ...(sheets ? { sheets } : {}),
    ...(pdf ? { pdf } : {}),
    ...(isWritten ? { output: target.path } : {}),
  };
}
