// What must be there before anything runs: the right Node.js, the packages of package-lock.json, and
// bundles that match the sources. No dependency of its own: it runs when node_modules does not exist.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];
/** Everything the bundles are made from. */
const BUNDLE_INPUTS = [
  'src',
  'scripts/stand-ins',
  'scripts/build.mjs',
  'scripts/bundle-aliases.mjs',
  'scripts/bundle-pdfjs.mjs',
  'scripts/bundle-svg.mjs',
  'scripts/ready-yaml.mjs',
  'scripts/third-party.mjs',
  'scripts/write-changed.mjs',
  'templates',
  'package-lock.json',
];

export const say = (text) => process.stderr.write(`${text}\n`);

/** Ends the process with a message: a broken set-up is exit code 3 here as in the command line. */
export function giveUp(text) {
  say(text);
  process.exit(3);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  giveUp(
    `banxin 需要 Node.js ${OLDEST_NODE.join('.')} 或更新版本，现在是 ${process.versions.node}。请到 nodejs.org 下载安装后再试。`,
  );
}

/** Installs the locked packages when something is missing or of another version. */
export function installWhatIsMissing() {
  const missing = missingPackages(root);
  if (missing.length === 0) return;
  say(`正在安装依赖（${explain(missing)}）：npm ci ……`);
  const outcome = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root);
  if (outcome !== 0) giveUp(`npm ci 没有成功（返回 ${outcome}）。请检查网络和 npm 的设置，然后再运行一次。`);
  const still = missingPackages(root);
  if (still.length > 0)
    giveUp(`npm ci 已运行，但仍缺少：${still.slice(0, 5).join('、')}。请删除 node_modules 后再运行一次。`);
}

const explain = (missing) =>
  existsSync(join(root, 'node_modules')) ? `${missing.length} 个包缺失或版本不符` : '第一次运行';

/** The npm that runs us if there is one, else the one on the PATH. */
export function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  // Without stdin: npm must never wait for an answer.
  const options = { cwd, stdio: ['ignore', 2, 2], shell: command === 'npm' && process.platform === 'win32' };
  const { status, error } = spawnSync(command, [...first, ...args], options);
  if (error) say(`无法启动 npm：${error.message}`);
  return status ?? 1;
}

/** Paths of locked packages that are not installed in the locked version. */
export function missingPackages(folder) {
  const locked = lockedPackages(join(folder, 'package-lock.json'));
  const installed = lockedPackages(join(folder, 'node_modules', '.package-lock.json'));
  return Object.keys(locked).filter(
    (path) => belongsHere(locked[path]) && !(isSame(locked[path], installed[path]) && isThere(folder, path)),
  );
}

function lockedPackages(file) {
  if (!existsSync(file)) return {};
  const { '': _self, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages;
  return packages;
}

const isSame = (locked, installed) =>
  installed !== undefined && locked.version === installed.version && locked.integrity === installed.integrity;
const isThere = (folder, path) => existsSync(join(folder, path, 'package.json'));

/** npm leaves out optional packages of other platforms, and may leave out any optional one. */
function belongsHere(entry) {
  return !(entry.optional || entry.devOptional || entry.peer);
}

/** Bundles `src` into `dist` unless they are already made from these very sources. */
export async function buildWhatChanged() {
  const stamp = join(root, 'dist', '.stamp');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { build } = await import(pathToFileURL(join(root, 'scripts', 'build.mjs')).href);
  await build({ outdir: join(root, 'dist') });
  writeFileSync(stamp, wanted);
}

/** Hash of the names and contents of all bundle inputs. */
export function fingerprint(folder) {
  const hash = createHash('sha256');
  for (const path of BUNDLE_INPUTS.flatMap((input) => filesOf(folder, input))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

function filesOf(folder, path) {
  const whole = join(folder, path);
  if (!existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return [path];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
