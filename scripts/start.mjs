#!/usr/bin/env node
// `npm start`: installs what is missing, builds, and turns every article of input/ into output/, which is a
// website as well: open output/index.html.
// Words after `--` go to `banxin build`: `npm start -- --strict`. What was built is then measured by
// `banxin inspect`, which knows nothing of how it was made: a line for each PDF.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatChanged, installWhatIsMissing, requireNode, root } from './setup.mjs';

requireNode();
installWhatIsMissing();
await buildWhatChanged();
const words = process.argv.slice(2);
const status = banxin(['build', 'input', '-o', 'output', ...site(words), ...words]);
// Other words may ask for other places, or for prints that no ruler can judge.
if (status === 0 && words.length === 0) measureWhatWasBuilt();
process.exit(status);

/** Other words may ask for one PDF, or for a report that no site goes with. */
function site(others) {
  return others.some((word) => /^(?:-o|--output|--since|--shard)/.test(word)) ? [] : ['--site'];
}

function banxin(args) {
  const cli = join(root, 'dist', 'cli.js');
  return spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' }).status ?? 3;
}

/** Its findings are told, and change nothing of how the build ended. */
function measureWhatWasBuilt() {
  const articles = readdirSync(join(root, 'input'), { recursive: true }).filter((name) =>
    name.endsWith('.md'),
  );
  const pdfs = articles.map((name) => join('output', name.replace(/\.md$/, '.pdf')));
  const made = pdfs.filter((file) => existsSync(join(root, file))).sort();
  if (made.length > 0) banxin(['inspect', '--quiet', ...made]);
}
