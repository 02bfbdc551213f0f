/** PDFs that are there, for programs: measured, taken apart, made again. */
import { resolve } from 'node:path';
import { NO_SOURCE } from '../archive/no-source.ts';
import type { FileRole, Recipe } from '../archive/recipe.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import type { Inspection, InspectOptions } from '../inspect/types.ts';
import { readSource } from '../source/read.ts';
import { mappings } from './inputs.ts';

export type { Inspection, InspectOptions } from '../inspect/types.ts';

/** Path of a PDF, relative to the current folder, or its bytes. */
export type PdfInput = string | Uint8Array;

const bytesOf = (pdf: PdfInput): Uint8Array => (typeof pdf === 'string' ? readSource(resolve(pdf)) : pdf);

/**
 * Any PDF measured against GB/T 9704—2012, whoever made it.
 * @throws {Failure} `exitCode` 2 where there is no such file, 3 for what is no PDF, is damaged, or is encrypted.
 */
export async function inspect(pdf: PdfInput, options: InspectOptions = {}): Promise<Inspection> {
  const { inspectPdf } = await import('../inspect/inspect.ts');
  return inspectPdf(bytesOf(pdf), options);
}

export interface ExtractedFile {
  /** Path that it had, from the folder of the project, with `/`. It comes from the PDF: never write to it unchecked. */
  readonly path: string;
  readonly role: FileRole;
  /** Absent where the PDF has lost them. */
  readonly bytes?: Uint8Array;
  /** Whether these are the bytes that were put in. */
  readonly intact: boolean;
}

export interface ExtractedSource {
  /** How the PDF was made from them. */
  readonly recipe: Recipe;
  readonly files: readonly ExtractedFile[];
}

/**
 * The files inside a PDF that was made with `pdf: 'a-3a+ua'`. Nothing is written.
 * @throws {Failure} `exitCode` 2 for a PDF without them, or that cannot be read.
 */
export async function extract(pdf: PdfInput): Promise<ExtractedSource> {
  const { readFound } = await import('../archive/read-found.ts');
  const found = await readFound(bytesOf(pdf));
  if (typeof found === 'string')
    throw new Failure(EXIT.usage, NO_SOURCE[found].message, NO_SOURCE[found].help);
  const { recipe, files } = found;
  return {
    recipe,
    files: files.map(({ path, role, bytes, intact }) => ({
      path,
      role,
      ...(bytes ? { bytes } : {}),
      intact,
    })),
  };
}

export interface Verification {
  /** The files inside make these very bytes. */
  readonly equal: boolean;
  /** Why not: what cannot be compared, or where it differs. */
  readonly reason?:
    | 'no-source'
    | 'other-version'
    | 'damaged-source'
    | 'missing-fonts'
    | 'cannot-be-built'
    | 'differs';
  readonly message?: Bilingual;
  /** What is wrong with the article, where it cannot be built. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A PDF made again from the files inside it, and held against itself.
 * @param options.fonts the user's own fonts that it was made with, by role
 * @throws {Failure} `exitCode` 2 where there is no such file, 3 when a font cannot be used.
 */
export async function verify(
  pdf: PdfInput,
  { fonts = {} }: { readonly fonts?: Readonly<Record<string, string>> } = {},
): Promise<Verification> {
  const { rebuild } = await import('../run/rebuild.ts');
  const rebuilt = await rebuild(bytesOf(pdf), mappings(fonts, process.cwd()));
  switch (rebuilt.kind) {
    case 'compared':
      return rebuilt.comparison.kind === 'equal' ? { equal: true, diagnostics: [] } : not('differs');
    case 'no-source':
      return { ...not('no-source'), message: NO_SOURCE[rebuilt.why].message };
    case 'version':
      return not('other-version');
    case 'damaged':
      return not('damaged-source');
    case 'fonts':
      return not('missing-fonts');
    case 'unbuildable': {
      const { reason: message, diagnostics } = rebuilt;
      return { ...not('cannot-be-built'), diagnostics, ...(message ? { message } : {}) };
    }
  }
}

const not = (reason: NonNullable<Verification['reason']>): Verification => ({
  equal: false,
  reason,
  diagnostics: [],
});
