// Puts the SVG drawer of pdfmake beside the bundles, in a file of its own: only a document with an SVG reads it.
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { writeChanged } from './write-changed.mjs';

/** Into `folder`. Gives back what it is made of. */
export async function bundleSvg(root, folder) {
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: ['pdfmake/js/3rd-party/svg-to-pdfkit.js'],
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    write: false,
  });
  writeChanged(join(folder, 'svg-to-pdfkit.cjs'), outputFiles[0].contents);
  return { metafile };
}
