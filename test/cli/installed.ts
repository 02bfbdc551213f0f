/** A package as if freshly installed, that nobody else runs: its own bundles, the shipped templates and fonts. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { ARTICLE, ROOT } from './banxin.ts';

export function installed() {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const chunks = join(folder, 'dist/chunks');
  mkdirSync(chunks, { recursive: true });
  copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  copyFileSync(join(ROOT, 'dist/cli.js'), join(folder, 'dist/cli.js'));
  for (const name of readdirSync(join(ROOT, 'dist/chunks')).filter((n) => n.endsWith('.cjs')))
    copyFileSync(join(ROOT, 'dist/chunks', name), join(chunks, name));
  symlinkSync(join(ROOT, 'fonts'), join(folder, 'fonts'));
  cpSync(join(ROOT, 'templates'), join(folder, 'templates'), { recursive: true });
  writeFileSync(join(folder, 'a.md'), ARTICLE);
  const kept = () => readdirSync(chunks).filter((name) => !name.endsWith('.cjs'));
  const inChunks = (name: string) => join(chunks, name);
  return { folder, chunks, kept, inChunks, run: (args: readonly string[]) => run(folder, args) };
}

export function run(folder: string, args: readonly string[], user = {}): Buffer {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: folder,
    ...user,
  });
  expect([status, stderr.toString()]).toEqual([0, '']);
  return stdout;
}
