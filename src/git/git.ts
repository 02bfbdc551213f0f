/**
 * The door to git: one question, its answer. Words go to it as they are, through no shell. In: where, and what is
 * asked. Out: what it prints; why not, where it cannot answer. It refuses to know what the answers mean.
 */
import { type ExecFileException, execFile } from 'node:child_process';
import { EXIT, Failure } from '../diagnostics/failure.ts';

/** Bytes: the names of a million files. */
const MOST = 1 << 28;

/** Settings of a repository may not start programs of their own, and to look may not change anything. */
const CAREFULLY = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotepath=false'];

/** git said no. */
export class GitRefusal extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Asks git of a folder.
 * @throws GitRefusal with what it says; Failure (exit 3) where there is no git
 */
export type Git = (folder: string, ...words: readonly string[]) => Promise<string>;

export function gitIn(env: Environment): Git {
  const options = { maxBuffer: MOST, windowsHide: true, env: ofNoHook(env) };
  return (folder, ...words) =>
    new Promise((done, refuse) => {
      execFile('git', ['-C', folder, ...CAREFULLY, ...words], options, (error, out, err) => {
        if (error) refuse(refusalOf(error, err));
        else done(out);
      });
    });
}

/** A hook is told of its repository by paths from where it was started, which mean another place elsewhere. */
const ofNoHook = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !HOOKS.has(name)));

const HOOKS: ReadonlySet<string> = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']);

function refusalOf(error: ExecFileException, said: string): Error {
  if (error.code === 'ENOENT') return noGit(error);
  return new GitRefusal(said.trim() || error.message, { cause: error });
}

const noGit = (error: Error): Failure =>
  new Failure(
    EXIT.setup,
    { zh: '--since 要用 git，这里没有。', en: '--since needs git, which is not here.' },
    {
      zh: '请装上 git；或不写 --since，没有变的自会取自缓存。',
      en: 'Install git; or leave --since out: what has not changed comes from the cache.',
    },
    error,
  );
