/**
 * Which articles must be gone through again since a commit: those that have changed, and those that use what has.
 * In: articles with what they are set by, and what git says. Out: those, each with the reason. Where nobody can
 * tell, an article is taken to have changed.
 */
import { dirname, join, relative } from 'node:path';
import { CONFIG_NAME } from '../../config/settings.ts';
import { Failure } from '../../diagnostics/failure.ts';
import type { Bilingual } from '../../diagnostics/types.ts';
import type { Changes, State } from '../../git/changes.ts';
import { askedFor } from '../../pipeline/asked-for.ts';
import { packageRoot } from '../../source/package-root.ts';
import type { Sighting } from '../../source/witness.ts';
import type { Article } from '../find-articles.ts';
import { shownPath } from '../paths.ts';
import { readingOrder } from '../press.ts';
import type { ArticleSettings } from '../settle.ts';

export interface Settled {
  readonly article: Article;
  readonly settings: ArticleSettings;
}

export interface Since {
  readonly changes: Changes;
  readonly cwd: string;
  /** The settings file that was named by hand, absolute. */
  readonly config: string | undefined;
}

/** What makes an article worth going through; undefined where nothing does. */
export async function reasonFor(one: Settled, since: Since): Promise<Bilingual | undefined> {
  const { path } = one.article;
  if (path === undefined) return STDIN;
  const own = since.changes.stateOf(path);
  if (own === 'changed') return OWN;
  if (own === 'unknown') return untold(shownPath(path, since.cwd));
  return reasonIn([...sets(one, since), ...(await uses(one, since))], since);
}

interface Used {
  readonly path: string;
  readonly state: State;
}

/** Settings and fonts. */
function sets({ article, settings }: Settled, { changes, config }: Since): readonly Used[] {
  const configs = config === undefined ? configsOver(article.folder) : [config];
  const paths = [...configs, ...settings.fonts.map(({ path }) => path)];
  return paths.map((path) => ({ path, state: changes.stateOf(path) }));
}

/** Settings that hold for a folder, or held before they were taken away. */
function configsOver(folder: string): readonly string[] {
  const here = join(folder, CONFIG_NAME);
  const above = dirname(folder);
  return above === folder ? [here] : [here, ...configsOver(above)];
}

/** What it asks for; an article that cannot be read is told of when its turn comes. */
async function uses({ article, settings }: Settled, { changes }: Since): Promise<readonly Used[]> {
  try {
    const seen = await askedFor(readingOrder(article, settings));
    return seen.map(({ kind, path }) => ({ path, state: STATES[kind](changes, path) }));
  } catch (thrown) {
    if (thrown instanceof Failure) return [{ path: article.path ?? '', state: 'unknown' }];
    throw thrown;
  }
}

const STATES: Readonly<Record<Sighting['kind'], (changes: Changes, path: string) => State>> = {
  file: (changes, path) => changes.stateOf(path),
  folder: (changes, path) => changes.namesOf(path),
  // Where it stands is told by the files that are reached through it.
  passage: () => 'same',
};

/** What is known to have changed is the better reason. */
function reasonIn(all: readonly Used[], { cwd }: Since): Bilingual | undefined {
  const changed = all.find(({ state }) => state === 'changed');
  if (changed) return used(shownPath(changed.path, cwd));
  const unknown = all.find(({ state, path }) => state === 'unknown' && !isOurs(path));
  return unknown && untold(shownPath(unknown.path, cwd));
}

/** What came with the program is no file of the project, though the project may be the program's own. */
const isOurs = (path: string): boolean =>
  ['fonts', 'templates'].some((name) => !relative(join(packageRoot(), name), path).startsWith('..'));

const OWN: Bilingual = { zh: '文章变了', en: 'the article has changed' };
const STDIN: Bilingual = { zh: '来自标准输入', en: 'it comes from standard input' };
const used = (name: string): Bilingual => ({
  zh: `用到的 ${name} 变了`,
  en: `${name}, which it uses, has changed`,
});
const untold = (name: string): Bilingual => ({
  zh: `git 不管 ${name}，看不出有没有变`,
  en: `git does not watch ${name}, so nobody can tell`,
});
