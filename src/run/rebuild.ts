/**
 * A PDF made again from the files inside it, in a folder of its own that goes away, and held against the one at
 * hand. In: its bytes and the user's own fonts. Out: what can be said. It needs nothing of the machine the PDF was
 * made on, but the same version of banxin.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Comparison, compareFiles } from '../archive/compare.ts';
import { sha256 } from '../archive/digest.ts';
import { type NotFound, readFound } from '../archive/read-found.ts';
import type { Recipe, RecipeFont } from '../archive/recipe.ts';
import type { Found, FoundFile } from '../archive/types.ts';
import { type Placed, placed, unsafeFiles } from '../archive/unpack.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import type { Finishing } from '../finishing/types.ts';
import { watermarkGiven } from '../finishing/watermark-text.ts';
import { openFonts } from '../fonts/library.ts';
import type { FontMapping } from '../fonts/types.ts';
import { type BuiltDocument, buildDocument } from '../pipeline/build-document.ts';
import type { Order } from '../pipeline/stages.ts';
import { type PdfKind, pdfKindNamed } from '../render/pdf-kinds.ts';
import { packageManifest } from '../source/package-root.ts';
import { shippedName } from '../template/shipped.ts';
import { writeWhole } from './write-whole.ts';

export type Rebuilt =
  | { readonly kind: 'no-source'; readonly why: NotFound }
  /** Made by another version: nothing was compared. */
  | { readonly kind: 'version'; readonly recipe: Recipe; readonly ours: string }
  /** Files that are gone or are not what the recipe names, or whose paths lead out of the folder. */
  | { readonly kind: 'damaged'; readonly recipe: Recipe; readonly files: readonly FoundFile[] }
  | { readonly kind: 'fonts'; readonly recipe: Recipe; readonly missing: readonly RecipeFont[] }
  /** The files do not make a document: what is wrong with it, or with the settings. */
  | {
      readonly kind: 'unbuildable';
      readonly recipe: Recipe;
      readonly diagnostics: readonly Diagnostic[];
      readonly reason?: Bilingual;
    }
  | { readonly kind: 'compared'; readonly recipe: Recipe; readonly comparison: Comparison };

/** @throws Failure (exit 3) when a font cannot be used, or the disk is full. */
export async function rebuild(pdf: Uint8Array, given: readonly FontMapping[]): Promise<Rebuilt> {
  const found = await readFound(pdf);
  if (typeof found === 'string') return { kind: 'no-source', why: found };
  const { recipe } = found;
  const ours = packageManifest().version;
  if (recipe.banxin !== ours) return { kind: 'version', recipe, ours };
  const kind = pdfKindNamed(recipe.pdf);
  if (!kind) return { kind: 'no-source', why: 'unknown' };
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'banxin-')));
  try {
    return await rebuildIn(folder, pdf, found, { given, kind });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rebuildIn(
  folder: string,
  pdf: Uint8Array,
  { recipe, files }: Found,
  { given, kind }: { readonly given: readonly FontMapping[]; readonly kind: PdfKind },
): Promise<Rebuilt> {
  const unsafe = unsafeFiles(files, folder);
  const damaged = files.filter((file) => !file.intact || unsafe.includes(file));
  if (damaged.length > 0) return { kind: 'damaged', recipe, files: damaged };
  const { mappings, missing } = matched(recipe.fonts, given);
  if (missing.length > 0) return { kind: 'fonts', recipe, missing };
  const places = placed(files, folder);
  for (const { target, file } of places) writeWhole(target, file.bytes);
  const fonts = openFonts({ mappings });
  const built = await attempt(() => ({ ...orderFor(recipe, places, folder), pdf: kind, fonts }));
  fonts.close();
  if ('reason' in built) return { kind: 'unbuildable', recipe, diagnostics: [], reason: built.reason };
  if (!built.pdf) return { kind: 'unbuildable', recipe, diagnostics: built.diagnostics };
  return { kind: 'compared', recipe, comparison: await compareFiles(pdf, built.pdf) };
}

/** What would be wrong use on the command line is here a fault of the recipe. */
async function attempt(order: () => Order): Promise<BuiltDocument | { readonly reason: Bilingual }> {
  try {
    return await buildDocument(order());
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.exitCode !== EXIT.usage) throw thrown;
    return { reason: thrown.text };
  }
}

/** The fonts of the recipe among those at hand, by their contents: names of files say nothing. */
function matched(wanted: readonly RecipeFont[], given: readonly FontMapping[]) {
  const digests = new Map(given.map(({ path }) => [path, sha256(readFileSync(path))]));
  const pairs = wanted.map((font) => ({
    font,
    own: given.find(({ role, path }) => role === font.role && digests.get(path) === font.sha256),
  }));
  const mappings = pairs.flatMap(({ font, own }): FontMapping[] =>
    own ? [{ role: own.role, path: own.path, ...(font.face ? { face: font.face } : {}) }] : [],
  );
  return { mappings, missing: pairs.flatMap(({ font, own }) => (own ? [] : [font])) };
}

function orderFor(recipe: Recipe, places: readonly Placed[], folder: string): Omit<Order, 'fonts' | 'pdf'> {
  const { article, called, template, templateNamed, created, singleSided } = recipe;
  const at = join(folder, ...article.split('/'));
  // A shipped one, or a file below the folder: never one of this machine.
  const own = places.find(({ file }) => file.path === template)?.target ?? join(folder, basename(template));
  const name = shippedName(template) ?? own;
  const finishing = finishingOf(recipe);
  return {
    bytes: places.find(({ file }) => file.path === article)!.file.bytes,
    file: called ?? basename(article),
    folder: dirname(at),
    ...(templateNamed ? {} : { template: { name, from: folder } }),
    usualTemplate: { name, from: folder, isFromSettings: false },
    singleSided,
    ...(finishing ? { finishing } : {}),
    picturesRoot: folder,
    strict: false,
    paint: true,
    enclosing: { banxin: recipe.banxin, fonts: async () => recipe.fonts },
    producer: `banxin ${recipe.banxin}`,
    ...(created ? { created: new Date(created) } : {}),
  };
}

function finishingOf({ watermark, draft, booklet }: Recipe): Finishing | undefined {
  if (watermark === undefined && !draft && !booklet) return undefined;
  return {
    ...(watermark === undefined ? {} : { watermark: watermarkGiven(watermark) }),
    ...(draft ? { draft } : {}),
    ...(booklet ? { booklet } : {}),
  };
}
