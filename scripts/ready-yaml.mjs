// Reads the shipped YAML files when the program is bundled, with the very reader the program has, and puts
// the readings into the bundle in place of src/yaml/ready.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** esbuild plugin. */
export function readyYaml(root) {
  return {
    name: 'ready-yaml',
    setup(bundle) {
      bundle.onLoad({ filter: /[/\\]src[/\\]yaml[/\\]ready\.ts$/ }, async () => ({
        contents: moduleOf(await readings(root)),
        watchFiles: templates(root),
      }));
    },
  };
}

/** Pairs of text and reading for the templates. */
export async function readings(root) {
  const { readYaml } = await loadReader(root);
  const texts = templates(root).map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  return texts.map((text) => [text, readYaml(text)]);
}

function templates(root) {
  const folder = join(root, 'templates');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function moduleOf(pairs) {
  // A string for JSON.parse is read faster than the same as code.
  return `export const READY = new Map(JSON.parse(${JSON.stringify(JSON.stringify(pairs))}));`;
}

let reader;
/** The reader of the sources, bundled for itself: here nothing is ready yet. */
function loadReader(root) {
  reader ??= build({
    absWorkingDir: root,
    entryPoints: ['src/yaml/read.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire('file:///');" },
  }).then(
    ({ outputFiles: [file] }) =>
      import(`data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`),
  );
  return reader;
}
