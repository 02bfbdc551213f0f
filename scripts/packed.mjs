// The package as somebody gets it: built and packed in a copy of the checkout, so that nobody's dist is touched,
// and installed into an empty project.
import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './setup.mjs';

/** Parts of a checkout that are of this machine alone. */
const NOT_COPIED = new Set(['.cache', '.git', 'coverage', 'dist', 'node_modules', 'output']);

/** Gives `{ file, size, unpackedSize, files }`, sizes in bytes. */
export function pack(folder) {
  const copy = join(folder, 'checkout');
  cpSync(root, copy, {
    recursive: true,
    filter: (path) => !NOT_COPIED.has(relative(root, path).split(sep)[0]),
  });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  run(process.execPath, ['scripts/build.mjs'], copy);
  const [made] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], copy));
  const { filename, size, unpackedSize, files } = made;
  return { file: join(folder, filename), size, unpackedSize, files: files.map(({ path }) => path) };
}

/** Into an empty project: the folder of the project, and how much is installed there. */
export function install(tarball, folder) {
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(
    join(project, 'package.json'),
    '{ "name": "empty", "version": "1.0.0", "private": true, "type": "module" }\n',
  );
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball], project);
  return { project, bytes: bytesIn(join(project, 'node_modules')) };
}

/** What npm prints. */
export function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return run(command, [...first, ...args], cwd, command === 'npm' && process.platform === 'win32');
}

function run(command, args, cwd, shell = false) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    shell,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0);
}
