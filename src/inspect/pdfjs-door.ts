/**
 * The only place that touches pdf.js. It is loaded when a PDF is read and never before: it is three times
 * the size of the whole program. The files without comments are taken, because compiling them is most of
 * what a short run waits for; they are asked for by `require`, which the bundle leaves alone.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Pdfjs from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
export type Operators = typeof Pdfjs.OPS;

let loaded: typeof Pdfjs | undefined;

function pdfjs(): typeof Pdfjs {
  if (loaded) return loaded;
  const load = createRequire(import.meta.url);
  if (!canResolve(load, '@napi-rs/canvas')) standInForCanvas();
  // Found here, the worker runs in this very thread, and pdf.js asks for no file of its own.
  load('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  loaded = load('pdfjs-dist/legacy/build/pdf.min.mjs') as typeof Pdfjs;
  return loaded;
}

/**
 * pdf.js names these when it is loaded, to draw with. It takes them from a package that may be left out, and
 * without them it does not load; nothing is drawn here.
 */
function standInForCanvas(): void {
  const world = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) world[name] ??= class {};
}

function canResolve(load: NodeJS.Require, name: string): boolean {
  try {
    load.resolve(name);
    return true;
  } catch {
    return false;
  }
}

export const operators = (): Operators => pdfjs().OPS;

/** A document being opened; `destroy` gives its memory back. Nothing is fetched, run or drawn. */
export function openPdf(bytes: Uint8Array): Pdfjs.PDFDocumentLoadingTask {
  const { getDocument, VerbosityLevel } = pdfjs();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return getDocument({
    data: bytes,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
}
