// The whole of pdf.js that banxin calls, as one script. Put there by the first import, the worker runs in the
// thread that reads, and pdf.js asks for no file of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

export { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
