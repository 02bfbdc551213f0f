// Puts pdf.js beside the bundles: one script, the CMaps that say which characters the codes of fonts that are
// not embedded stand for, and the licences. Its package is 41 MB installed, 32 MB more with what it draws
// with; this is all of it that reading needs.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build as bundle } from 'esbuild';

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

/** Into `folder`, written anew only where it changed: a process may be reading it. */
export async function bundlePdfjs(root, folder) {
  const { outputFiles } = await bundle({
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
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  replace(join(folder, 'pdfjs.cjs'), outputFiles[0].contents);
  copyFileSync(join(PACKAGE, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(PACKAGE, 'cmaps'), join(folder, 'cmaps'), { recursive: true });
}

function replace(file, contents) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  writeFileSync(`${file}.new`, contents);
  renameSync(`${file}.new`, file);
}
