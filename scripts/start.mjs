#!/usr/bin/env node
// `npm start`: installs what is missing, builds, and turns every article of input/ into output/.
// Words after `--` go to `banxin build`: `npm start -- --strict`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildWhatChanged, installWhatIsMissing, requireNode, root } from './setup.mjs';

requireNode();
installWhatIsMissing();
await buildWhatChanged();
const args = ['build', 'input', '-o', 'output', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 3);
