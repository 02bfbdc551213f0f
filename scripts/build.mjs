#!/usr/bin/env node
// Bundles src into dist: the command line, one script with every command run when it is called, and the
// Node API. Run by itself it also writes the type declarations.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { plugins } from './bundle-aliases.mjs';
import { bundlePdfjs } from './bundle-pdfjs.mjs';
import { bundleSvg } from './bundle-svg.mjs';
import { readyYaml } from './ready-yaml.mjs';
import { packagesIn, thirdPartyPage } from './third-party.mjs';
import { writeChanged } from './write-changed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Dependencies written as CommonJS ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

const COMMON = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  plugins: [...plugins(root), readyYaml(root)],
  metafile: true,
  logLevel: 'warning',
};

/** What only `banxin lsp` needs stays where it is installed, so that no other command reads it. */
const FOR_EDITORS = ['vscode-languageserver', 'vscode-languageserver-textdocument'];

/** `sourcemap` as esbuild takes it: none in what is shipped. */
export async function build({ outdir, sourcemap = false }) {
  const beside = [await bundlePdfjs(root, pdfjsIn(outdir)), await bundleSvg(root, svgIn(outdir))];
  const program = await bundleProgram(outdir, sourcemap);
  const made = [program, await bundleCli(outdir, sourcemap, program), await bundleApi(outdir, sourcemap)];
  const inside = packagesIn(
    root,
    [...beside, ...made].map(({ metafile }) => metafile),
  );
  writeChanged(join(resolve(root, outdir), 'THIRD-PARTY.md'), thirdPartyPage(inside));
  const outputs = made.flatMap(({ metafile }) => Object.keys(metafile.outputs));
  removeStale(outdir, new Set(outputs.map((file) => join(root, file))));
}

const pdfjsIn = (outdir) => join(resolve(root, outdir), 'pdfjs');
const svgIn = (outdir) => join(resolve(root, outdir), 'svg');
const knowsBeside = (outdir) => ({
  PDFJS_FOLDER: JSON.stringify(relative(root, pdfjsIn(outdir))),
  SVG_FOLDER: JSON.stringify(relative(root, svgIn(outdir))),
});

/**
 * The command line as one script, because only a script can be kept compiled on every Node.js
 * (src/cli/compiled.ts). Commands still run their modules when they are called.
 */
async function bundleProgram(outdir, sourcemap) {
  const { metafile } = await bundle({
    ...COMMON,
    entryPoints: { program: 'src/cli/main.ts' },
    outdir,
    entryNames: 'chunks/[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    supported: { 'dynamic-import': false },
    external: FOR_EDITORS,
    sourcemap,
    banner: { js: 'const __url=require("node:url").pathToFileURL(__filename).href;' },
    define: { 'import.meta.url': '__url', ...knowsBeside(outdir) },
  });
  const name = Object.keys(metafile.outputs).find((file) => file.endsWith('.cjs'));
  return { file: join(root, name), metafile };
}

/** What starts the program: one small file. */
function bundleCli(outdir, sourcemap, program) {
  return bundle({
    ...COMMON,
    entryPoints: { cli: 'src/cli/entry.ts' },
    outdir,
    format: 'esm',
    sourcemap,
    define: { PROGRAM: JSON.stringify(`./${relative(resolve(root, outdir), program.file)}`) },
  });
}

/** For programs; the painter is a chunk of its own, loaded by the first PDF. */
function bundleApi(outdir, sourcemap) {
  return bundle({
    ...COMMON,
    entryPoints: { index: 'src/index.ts' },
    outdir,
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap,
    banner: { js: REQUIRE },
    define: knowsBeside(outdir),
  });
}

/** Old enough that no process that is just starting may still ask for it; a package goes out without any. */
const STALE_AFTER = process.env.npm_lifecycle_event === 'prepack' ? 0 : 10 * 60_000;

/** Takes away the chunks of earlier builds, and compiled code of what is no more. */
function removeStale(outdir, fresh) {
  const chunks = join(outdir, 'chunks');
  if (!existsSync(chunks)) return;
  for (const file of readdirSync(chunks).map((name) => join(chunks, name))) {
    if (!fresh.has(file.replace(/\.cjs\..*$/, '.cjs')) && Date.now() - statSync(file).mtimeMs > STALE_AFTER)
      rmSync(file);
  }
}

function declare(outdir) {
  const args = [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(root, 'tsconfig.types.json'),
    '--outDir',
    outdir,
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  removeUnreached(join(outdir, 'index.d.ts'), outdir);
}

/** Declarations of rooms that nobody outside sees are no part of the package. */
function removeUnreached(first, folder) {
  const reached = new Set([first]);
  for (const file of reached) {
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.(?:ts|js)['"]/g)) {
      reached.add(join(dirname(file), `${path}.d.ts`));
    }
  }
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, name);
    if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await build({ outdir: join(root, 'dist') });
  declare(join(root, 'dist', 'types'));
}
