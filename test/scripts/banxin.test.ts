/** The command that npx finds, before and after the first build. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

function run(made: readonly (readonly [string, string])[]) {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-bin-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['scripts', 'dist']) mkdirSync(join(folder, name));
  copyFileSync('scripts/banxin.mjs', join(folder, 'scripts/banxin.mjs'));
  for (const [path, text] of made) writeFileSync(join(folder, path), text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/banxin.mjs'), '甲']);
  return { status, out: stdout.toString(), err: stderr.toString() };
}

test('before the first build it says what to run, and fails as a set-up does', () => {
  const { status, out, err } = run([]);
  expect([status, out]).toEqual([3, '']);
  expect(err).toContain('npm start');
});

test('after it the program gets the arguments', () => {
  const program = 'console.log(process.argv.slice(2).join());';
  expect(run([['dist/cli.js', program]])).toEqual({ status: 0, out: '甲\n', err: '' });
});
