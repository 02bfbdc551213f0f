// Builds the articles of input/ and runs the smoke tests (test/**/*.smoke.test.ts) on every Node.js line
// we support. The runtimes come from npm as plain files, into a folder outside the checkout. The PDFs of
// all runtimes must be the same; where only the compression differs (zlib changes between Node.js
// lines), what is compressed must be.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
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

const versionOf = (node) => `Node.js ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`;

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
  for (const name of names) comparePdf(name, first, second);
}

function comparePdf(name, first, second) {
  const [left, right] = [first.pdfs.get(name), second.pdfs.get(name) ?? Buffer.alloc(0)];
  const identical = left.equals(right);
  const how = identical ? 'byte for byte' : 'after decompression';
  check(`${second.name}: ${name} is that of ${first.name}, ${how}`, identical || essence(left) === essence(right));
}

/** Hash of a PDF with its Flate streams inflated, and without the lengths and offsets that follow from compression. */
function essence(pdf) {
  const hash = createHash('sha256');
  const text = pdf.toString('latin1');
  let at = 0;
  for (const { index, 0: head } of text.matchAll(/\/Length (\d+)[^]*?stream\r?\n/g)) {
    if (index < at) continue;
    const start = index + head.length;
    const length = Number(/\d+/.exec(head)[0]);
    const data = pdf.subarray(start, start + length);
    hash.update(plain(text.slice(at, start))).update(head.includes('FlateDecode') ? inflateSync(data) : data);
    at = start + length;
  }
  return hash.update(plain(text.slice(at))).digest('hex');
}

const plain = (text) =>
  text
    .replace(/\/Length \d+/g, '/Length')
    .replace(/\d{10} \d{5} [nf]/g, 'offset')
    .replace(/startxref\s+\d+/g, 'startxref');

function check(name, passed) {
  note(name, passed);
  print(`${passed ? 'ok    ' : 'failed'} ${name}`);
}
