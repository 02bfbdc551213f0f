// pdfmake's Renderer loads the SVG drawer at once; here it is loaded by the first drawing, from beside the
// bundles. SVG_FOLDER is its folder, from the root of the package.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../../src/source/package-root.ts';

let drawer;

export default function draw(...given) {
  drawer ??= createRequire(import.meta.url)(join(packageRoot(), SVG_FOLDER, 'svg-to-pdfkit.cjs'));
  return (drawer.default ?? drawer)(...given);
}
