/**
 * Where pdf.js is while the sources run: in node_modules. Out: its interface, and the folder of its CMaps.
 * The bundles take scripts/stand-ins/pdfjs-in-dist.mjs instead, which finds both beside them: who installs
 * banxin has no package of pdf.js.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Pdfjs from 'pdfjs-dist';

/** The files without comments: compiling them is most of what a short run waits for. */
const BUILD = 'pdfjs-dist/legacy/build';

const load = createRequire(import.meta.url);

export function loadPdfjs(): typeof Pdfjs {
  // Found here, the worker runs in this very thread, and pdf.js asks for no file of its own.
  load(`${BUILD}/pdf.worker.min.mjs`);
  return load(`${BUILD}/pdf.min.mjs`) as typeof Pdfjs;
}

/** Ends in a slash, as pdf.js wants it. */
export const cmapFolder = (): string => join(dirname(load.resolve('pdfjs-dist/package.json')), 'cmaps/');
