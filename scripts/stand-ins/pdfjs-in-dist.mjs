// Where pdf.js is when the bundles run: what scripts/bundle-pdfjs.mjs put into their folder, asked for when
// the first PDF is read. PDFJS_FOLDER is that folder, from the root of the package.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../../src/source/package-root.ts';

const at = (name) => join(packageRoot(), PDFJS_FOLDER, name);

export const loadPdfjs = () => createRequire(import.meta.url)(at('pdfjs.cjs'));
export const cmapFolder = () => at('cmaps/');
