#!/usr/bin/env node
// Bundles src into dist: the command line, with every command in a chunk of its own that is loaded when
// it is called, and the Node API. Run by itself it also writes the type declarations.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { plugins } from './bundle-aliases.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Dependencies written as CommonJS ask for Node's own modules by `require`. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);";

/** `sourcemap` as esbuild takes it: none in what is shipped. */
export async function build({ outdir, sourcemap = false }) {
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/entry.ts', index: 'src/index.ts' },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    sourcemap,
    banner: { js: REQUIRE },
    plugins: plugins(root),
    metafile: true,
    logLevel: 'warning',
  });
  removeStale(outdir, new Set(Object.keys(metafile.outputs).map((file) => join(root, file))));
  return metafile;
}

/** Old enough that no process that is just starting may still ask for it. */
const STALE_AFTER = 10 * 60_000;

/** Takes away the chunks of earlier builds. */
function removeStale(outdir, fresh) {
  const chunks = join(outdir, 'chunks');
  if (!existsSync(chunks)) return;
  for (const file of readdirSync(chunks).map((name) => join(chunks, name))) {
    if (!fresh.has(file) && Date.now() - statSync(file).mtimeMs > STALE_AFTER) rmSync(file);
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
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await build({ outdir: join(root, 'dist') });
  declare(join(root, 'dist', 'types'));
}
