/**
 * What has changed in a working tree since a commit, whatever stands in between: commits, what is staged, what is
 * not, files that git was never told of. In: a folder and a name of the commit. Out: of any path, whether it has
 * changed. It refuses to know what the files are for.
 */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { type Git, GitRefusal } from './git.ts';

/** unknown: git does not keep it or was told not to look, so nobody can tell. */
export type State = 'same' | 'changed' | 'unknown';

/**
 * @param folder in the working tree, absolute
 * @param rev as people name commits: main, HEAD~3, v1.2, a digest
 * @throws Failure (exit 2) for what is no commit here; (exit 3) where there is no git, or no repository
 */
export async function changesSince(folder: string, rev: string, git: Git): Promise<Changes> {
  refuseNoName(rev);
  const top = await topOf(folder, git);
  const commit = await commitOf(rev, top, git);
  const compare = [
    'diff',
    '--name-status',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    commit,
    '--',
  ];
  const [compared, untracked, tracked] = await Promise.all([
    git(top, ...compare),
    git(top, 'ls-files', '-z', '--others', '--exclude-standard', '--'),
    git(top, 'ls-files', '-v', '-z', '--cached', '--'),
  ]);
  return new Changes(realpathSync(top), commit, {
    compared: pairs(compared),
    untracked: names(untracked),
    tracked: names(tracked).map(tagged),
  });
}

/** `H path`. git was told not to look at what has a small letter (assume-unchanged) or S (skip-worktree). */
const tagged = (line: string): Tracked => ({ path: line.slice(2), isWatched: /^[A-RT-Z] /.test(line) });

interface Tracked {
  readonly path: string;
  readonly isWatched: boolean;
}

interface Lists {
  readonly compared: readonly (readonly [status: string, path: string])[];
  readonly untracked: readonly string[];
  readonly tracked: readonly Tracked[];
}

export class Changes {
  /** Of the commit, hexadecimal. */
  readonly commit: string;
  /** Files that were there, absolute. */
  readonly gone: readonly string[];
  readonly #top: string;
  readonly #changed: ReadonlySet<string>;
  readonly #tracked: ReadonlySet<string>;
  /** Files that git keeps but does not look at. */
  readonly #unwatched: ReadonlySet<string>;
  /** Folders that have other names in them, at any depth. */
  readonly #stirred: ReadonlySet<string>;

  constructor(top: string, commit: string, { compared, untracked, tracked }: Lists) {
    const at = (path: string) => folded(resolve(top, path));
    const come = compared.filter(([status]) => status !== 'M').map(([, path]) => path);
    this.commit = commit;
    this.#top = top;
    this.gone = compared.filter(([status]) => status === 'D').map(([, path]) => resolve(top, path));
    this.#changed = new Set([...compared.map(([, path]) => path), ...untracked].map(at));
    this.#tracked = new Set(tracked.filter(({ isWatched }) => isWatched).map(({ path }) => at(path)));
    this.#unwatched = new Set(tracked.filter(({ isWatched }) => !isWatched).map(({ path }) => at(path)));
    this.#stirred = new Set([...come, ...untracked].flatMap((path) => foldersOver(path).map(at)));
  }

  /** Of a file; what is not there, and was not, is the same. */
  stateOf(path: string): State {
    const isThere = existsSync(path);
    const named = standing(path);
    const real = isThere ? realpathSync(path) : named;
    if (this.#hasChanged(named) || this.#hasChanged(real)) return 'changed';
    if (this.#unwatched.has(folded(named))) return 'unknown';
    return !isThere || this.#tracked.has(folded(real)) ? 'same' : 'unknown';
  }

  /** Of the names in a folder, and below it. */
  namesOf(folder: string): State {
    const real = standing(folder);
    if (!this.#holds(real)) return 'unknown';
    return this.#stirred.has(folded(real)) || this.#hasChanged(real) ? 'changed' : 'same';
  }

  /** Itself, or a folder over it that is another now: a link, a repository in this one. */
  #hasChanged(path: string): boolean {
    for (let at = path; this.#holds(at); at = dirname(at)) if (this.#changed.has(folded(at))) return true;
    return false;
  }

  #holds(path: string): boolean {
    const way = relative(this.#top, path);
    return (
      way !== '..' &&
      !way.startsWith(`..${sep}`) &&
      resolve(this.#top, way) === path &&
      path !== dirname(path)
    );
  }
}

/** File systems and git may write one name in two forms of Unicode. */
const folded = (path: string): string => path.normalize();

/** Where a path really stands; its last step is not followed. */
function standing(path: string): string {
  const folder = dirname(path);
  if (folder === path) return path;
  return join(existsSync(folder) ? realpathSync(folder) : standing(folder), basename(path));
}

function foldersOver(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1);
  return ['.', ...steps.map((_, i) => steps.slice(0, i + 1).join('/'))];
}

const names = (listed: string): readonly string[] => listed.split('\0').filter((name) => name !== '');

function pairs(listed: string): readonly (readonly [string, string])[] {
  const words = names(listed);
  return words.flatMap((status, i) => (i % 2 === 0 ? [[status, words[i + 1] ?? ''] as const] : []));
}

async function topOf(folder: string, git: Git): Promise<string> {
  try {
    return (await git(folder, 'rev-parse', '--show-toplevel')).replace(/\r?\n$/, '');
  } catch (thrown) {
    throw thrown instanceof GitRefusal ? noRepository(folder, thrown) : thrown;
  }
}

async function commitOf(rev: string, top: string, git: Git): Promise<string> {
  try {
    const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`];
    return (await git(top, ...words)).trim();
  } catch (thrown) {
    if (!(thrown instanceof GitRefusal)) throw thrown;
    throw noCommit(rev, (await git(top, 'rev-parse', '--is-shallow-repository')).trim() === 'true');
  }
}

/** What begins with a dash would be an option, and no commit has a name with such characters. */
function refuseNoName(rev: string): void {
  if (rev !== '' && !/^-|[\p{Cc}\s]/u.test(rev)) return;
  throw new Failure(
    EXIT.usage,
    { zh: `--since 后面应是一个提交，不是“${rev}”。`, en: `--since takes a commit, not “${rev}”.` },
    {
      zh: '例如 --since origin/main、--since HEAD~3。',
      en: 'For example --since origin/main or --since HEAD~3.',
    },
  );
}

function noRepository(folder: string, said: GitRefusal): Failure {
  return new Failure(
    EXIT.setup,
    {
      zh: `${folder} 不在 git 的工作区里，--since 无从比较。`,
      en: `${folder} is in no working tree of git; --since has nothing to compare with.`,
    },
    { zh: `git 说：${said.message}`, en: `git says: ${said.message}` },
    said,
  );
}

function noCommit(rev: string, isShallow: boolean): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `这个 git 仓库里没有提交 ${rev}。`, en: `There is no commit ${rev} in this git repository.` },
    isShallow
      ? {
          zh: '检出的历史不全（shallow）。GitHub Actions 的 actions/checkout 请写 fetch-depth: 0，GitLab 请设 GIT_DEPTH: 0，或先 git fetch 这个提交。',
          en: 'The clone is shallow. Give actions/checkout fetch-depth: 0, GitLab GIT_DEPTH: 0, or git fetch the commit first.',
        }
      : {
          zh: '请检查分支、标签的名称；远程的分支写作 origin/main，并先 git fetch。',
          en: 'Check the name of the branch or tag; a remote one is written origin/main, after git fetch.',
        },
  );
}
