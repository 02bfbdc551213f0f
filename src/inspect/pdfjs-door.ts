/**
 * The only place that calls pdf.js. It is loaded when a PDF is read and never before: it is twice the size of
 * the whole program.
 */
import type * as Pdfjs from 'pdfjs-dist';
import { cmapFolder, loadPdfjs } from './pdfjs-package.ts';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
export type Operators = typeof Pdfjs.OPS;

let loaded: typeof Pdfjs | undefined;

function pdfjs(): typeof Pdfjs {
  loaded ??= loadPdfjs();
  return loaded;
}

export const operators = (): Operators => pdfjs().OPS;

/** A document being opened; `destroy` gives its memory back. Nothing is fetched, run or drawn. */
export function openPdf(bytes: Uint8Array): Pdfjs.PDFDocumentLoadingTask {
  const { getDocument, VerbosityLevel } = pdfjs();
  return getDocument({
    data: bytes,
    cMapUrl: cmapFolder(),
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
