#!/usr/bin/env node
// `npm test`: installs what is missing, then types, lint and the tests. Words after `--` go to vitest.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { installChromiumIfMissing } from './chromium.mjs';
import { buildWhatChanged, installWhatIsMissing, requireNode, root, say } from './setup.mjs';

/** Folder of a CI run that wants what happened as data. */
const reports = process.env.BANXIN_REPORTS;

const CHECKS = [
  { title: '类型', script: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  {
    title: '格式与写法',
    script: '@biomejs/biome/bin/biome',
    args: ['check', 'src', 'test', 'scripts', 'bench'],
  },
  { title: '测试', script: 'vitest/vitest.mjs', args: ['run', ...reporters(), ...process.argv.slice(2)] },
];

requireNode();
installWhatIsMissing();
installChromiumIfMissing(say);
await buildWhatChanged();
const failed = CHECKS.filter((check) => !passes(check));
if (failed.length > 0) say(`没有通过：${failed.map((check) => check.title).join('、')}`);
process.exit(failed.length > 0 ? 1 : 0);

function passes({ title, script, args }) {
  say(`── ${title}`);
  const file = join(root, 'node_modules', script);
  const passed = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
  // vitest writes its own counts.
  if (reports && !script.startsWith('vitest')) {
    appendFileSync(join(reports, 'checks.jsonl'), `${JSON.stringify({ name: title, passed })}\n`);
  }
  return passed;
}

function reporters() {
  if (!reports) return [];
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`];
}
