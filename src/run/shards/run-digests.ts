/**
 * What all parts of a run must have in common, as digests that are the same on every machine. In: every article of
 * the run with what it is set by, and whatever holds for all. Out: digests of the list, of what the articles hold,
 * and of the settings.
 */
import { digest } from '../../cache/entry.ts';
import { FileStates } from '../../cache/file-states.ts';
import type { FontMapping } from '../../fonts/types.ts';
import { packageManifest, packageRoot } from '../../source/package-root.ts';
import { Ground } from '../batch/ground.ts';
import type { Article } from '../find-articles.ts';
import type { ArticleSettings } from '../settle.ts';
import type { RunDigests } from './shard-file.ts';

export interface RunArticle {
  readonly article: Article;
  readonly settings: ArticleSettings;
  /** Its PDF below the output folder. */
  readonly output: string;
}

/**
 * @param held whatever holds for every article of the run
 * @param cwd where the run was started, absolute
 */
export function runDigests(all: readonly RunArticle[], held: object, cwd: string): RunDigests {
  const ground = new Ground(cwd, packageRoot());
  const states = new FileStates();
  return {
    articles: digest(JSON.stringify(all.map(({ article, output }) => [article.shown, output]))),
    contents: digest(JSON.stringify(all.map(({ article }) => contentOf(article, states)))),
    settings: digest(
      JSON.stringify([packageManifest().version, held, all.map((one) => settingsOf(one, ground, states))]),
    ),
  };
}

const contentOf = ({ path }: Article, states: FileStates): string =>
  path === undefined ? '' : states.digestOf(path);

/** What reaches out of the folder that the run was started in is the same only where it has the same path. */
function settingsOf({ article, settings }: RunArticle, ground: Ground, states: FileStates): unknown {
  const fonts = settings.fonts.map(({ path }: FontMapping) => states.digestOf(path));
  return [ground.liftedSettings(article.folder, settings) ?? settings, fonts];
}
