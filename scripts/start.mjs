#!/usr/bin/env node
// `npm start`: installs what is missing, builds, and turns every article of input/ into output/.
// Words after `--` go to `banxin build`: `npm start -- --strict`. What was built is then measured by
// `banxin inspect`, which knows nothing of how it was made: a line for each PDF.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatChanged, installWhatIsMissing, requireNode, root } from './setup.mjs';

requireNode();
installWhatIsMissing();
await buildWhatChanged();
const words = process.argv.slice(2);
const started = Date.now();
const status = banxin(['build', 'input', '-o', 'output', ...words]);
// Other words may ask for other places, or for prints that no ruler can judge.
if (status === 0 && words.length === 0) measureWhatWasBuilt();
process.exit(status);

function banxin(args) {
  const cli = join(root, 'dist', 'cli.js');
  return spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' }).status ?? 3;
}

/** Its findings are told, and change nothing of how the build ended. */
function measureWhatWasBuilt() {
  // Clocks of file systems may be a little behind.
  const isNew = (file) => statSync(join(root, file)).mtimeMs > started - 2000;
  const all = readdirSync(join(root, 'output'), { recursive: true }).map((name) => join('output', name));
  const made = all.filter((file) => file.endsWith('.pdf') && isNew(file)).sort();
  if (made.length > 0) banxin(['inspect', '--quiet', ...made]);
}
