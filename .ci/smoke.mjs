// Builds the articles of input/ and runs the smoke tests (test/**/*.smoke.test.ts) on every Node.js line
// we support. The runtimes come from npm as plain files, into a folder outside the checkout. The PDFs of
// all runtimes must be the same, byte for byte.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../scripts/setup.mjs';
import { note } from './tally.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const OTHER_LINES = [22, 24];
const print = (text) => process.stdout.write(`${text}\n`);

const workshop = mkdtempSync(join(tmpdir(), 'banxin-smoke-'));
try {
  const here = { name: `Node.js ${process.version}`, node: process.execPath };
  const others = OTHER_LINES.filter((line) => line !== Number(process.versions.node.split('.')[0])).map(fetchRuntime);
  const runtimes = [here, ...others.filter(Boolean)];
  const results = runtimes.map(smoke);
  for (const result of results.slice(1)) compare(results[0], result);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}

function fetchRuntime(line) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(workshop, `node-${line}`);
  const name = `node-${platform}-${process.arch}`;
  const status = npm(['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@${line}`], workshop);
  const node = join(folder, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node');
  const there = status === 0 && existsSync(node);
  check(`npm has ${name}@${line}`, there);
  return there ? { name: versionOf(node), node } : undefined;
}

function versionOf(node) {
  return `Node.js ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`;
}

function smoke({ name, node }) {
  const output = join(workshop, name.replaceAll(/\W+/g, '-'));
  check(`${name}: npm test, smoke part`, run(node, ['node_modules/vitest/vitest.mjs', 'run', '.smoke.']));
  check(`${name}: builds input/`, run(node, ['dist/cli.js', 'build', 'input', '-o', output]));
  return { name, pdfs: pdfsOf(output) };
}

function run(node, args) {
  return spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function pdfsOf(folder) {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.pdf'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

function compare(first, second) {
  const names = [...first.pdfs.keys()];
  check(`${second.name}: writes the same files as ${first.name}`, names.length > 0 && names.join() === [...second.pdfs.keys()].join());
  for (const name of names) {
    const same = first.pdfs.get(name).equals(second.pdfs.get(name) ?? Buffer.alloc(0));
    check(`${second.name}: ${name} is byte for byte that of ${first.name}`, same);
  }
}

function check(name, passed) {
  note(name, passed);
  print(`${passed ? 'ok    ' : 'failed'} ${name}`);
}
