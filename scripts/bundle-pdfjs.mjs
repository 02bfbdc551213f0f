// Puts pdf.js beside the bundles: one script, the CMaps that say which characters the codes of fonts that are
// not embedded stand for, and the licences. Its package is 41 MB installed, 32 MB more with what it draws
// with; this is all of it that reading needs.
import { copyFileSync, cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build as bundle } from 'esbuild';
import { writeChanged } from './write-changed.mjs';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** What the script finds instead of the world's own. */
const AROUND = [
  // A script may not ask where it stands as a module does; pdf.js looks there for packages to draw with.
  'const __url=require("node:url").pathToFileURL(__filename).href;',
  // Named when it is loaded, to draw with: without them it does not load, and nothing is drawn.
  'const DOMMatrix=class{},ImageData=class{},Path2D=class{};',
  // It warns of every fault of a file that it reads round, on the terminal of whoever runs it.
  'const console={log(){},info(){},warn(){},error(){},assert(){}};',
].join('');
const NAMES = {
  'import.meta.url': '__url',
  'globalThis.DOMMatrix': 'DOMMatrix',
  'globalThis.ImageData': 'ImageData',
  'globalThis.Path2D': 'Path2D',
};

/** Into `folder`. Gives back what it is made of. */
export async function bundlePdfjs(root, folder) {
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: ['scripts/stand-ins/pdfjs.mjs'],
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    minify: true,
    legalComments: 'inline',
    banner: { js: AROUND },
    define: NAMES,
    logLevel: 'warning',
    metafile: true,
    write: false,
  });
  writeChanged(join(folder, 'pdfjs.cjs'), outputFiles[0].contents);
  copyFileSync(join(PACKAGE, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(PACKAGE, 'cmaps'), join(folder, 'cmaps'), { recursive: true });
  return { metafile };
}
