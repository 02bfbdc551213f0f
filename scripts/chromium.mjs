// A Chromium for the tests of the site: where it is, and Debian's own where there is none. No dependency.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names it goes by on a PATH; a full path in BANXIN_CHROMIUM goes before them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Absolute path, or nothing. */
export function findChromium({ env = process.env } = {}) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [env.BANXIN_CHROMIUM, ...named, ...ELSEWHERE].find((path) => path && isProgram(path));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs it where that is possible: as root on a system with apt. Says what it does; what is missing is no failure here. */
export function installChromiumIfMissing(say) {
  if (findChromium()) return;
  if (canInstall()) {
    say('正在安装 chromium（测试网站用）：apt-get install chromium ……');
    if (!apt('install', '-y', '--no-install-recommends', 'chromium')) {
      apt('update');
      apt('install', '-y', '--no-install-recommends', 'chromium');
    }
  }
  if (!findChromium()) say(WITHOUT);
}

/** What is told wherever the tests go on without it. */
export const WITHOUT =
  '没有找到 chromium，网站在浏览器里的测试不运行。请安装 chromium，或用 BANXIN_CHROMIUM 指出它的路径。';

const canInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('apt-get', ['--version']).status === 0;

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
}
