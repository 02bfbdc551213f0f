/**
 * Articles and wishes in, what the linter says of each out, one after the other: what goes wrong with one does
 * not stop the others. Files are changed where that is asked for; it says nothing to anybody.
 */
import type { Edit } from '../diagnostics/types.ts';
import { type LintedDocument, lintDocument, lintPages } from '../pipeline/lint-document.ts';
import type { ReadingOrder } from '../pipeline/stages.ts';
import type { SourceFile } from '../source/file.ts';
import { readSource } from '../source/read.ts';
import { withoutAttached } from './attached-articles.ts';
import type { Article } from './find-articles.ts';
import {
  type FixedArticle,
  type FixedAttachment,
  type FixKinds,
  fixArticle,
  type Mended,
  mendableIn,
  type OtherContents,
  OWN,
} from './fix-article.ts';
import { Ledger } from './ledger.ts';
import { FontShelf, readingOrder, settingOrder } from './press.ts';
import { type ArticleSettings, type SettingsShelf, settleArticle, type Wishes } from './settle.ts';

export type { LintedDocument };

export interface LintWishes extends Wishes {
  /** Fixes to make; none where only findings are wanted. */
  readonly kinds: FixKinds;
  /** Takes a changed file to its place; absent where nothing is written. */
  readonly deliver?: (path: string, before: Uint8Array, after: Uint8Array) => Promise<void> | void;
  /** Say how many findings safe fixes would mend, where they are not asked for: of each file they change, in a trial. */
  readonly foresee?: boolean;
  /** Lay out as well, for what only pages tell. */
  readonly pages: boolean;
}

export interface LintedArticle {
  readonly article: Article;
  /** As they were read. */
  readonly read?: Uint8Array;
  /** What is left to say: of the article as it is now. Absent where it could not be read. */
  readonly linted?: LintedDocument;
  /** As it was, where that is another text. */
  readonly before?: LintedDocument;
  /** Changes of the text of `before`, in order. */
  readonly edits: readonly Edit[];
  readonly mended: Mended;
  /** How many findings safe fixes would mend, by file as `OtherContents` has them; where that was asked. */
  readonly mendable?: ReadonlyMap<string, number>;
  /** The file after them, and its text with its own line ends; absent where nothing changes. */
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** Attached files that change with it. */
  readonly attached: readonly FixedAttachment[];
  /** Whatever was thrown on the way. */
  readonly thrown?: unknown;
}

/** Every file that its findings may point to and its fixes may change. */
export const sourcesOf = ({ source, attached }: LintedDocument): readonly SourceFile[] => [
  ...(source ? [source] : []),
  ...attached.map((file) => file.source),
];

/**
 * Settles all articles first, so that what is wrong with the settings is known before the first is touched. Files
 * that are attached to others of them are linted with those, and once.
 */
export async function prepareLint(articles: readonly Article[], wishes: LintWishes, shelf: SettingsShelf) {
  const settings = articles.map(({ folder }) => settleArticle(wishes, shelf.for(folder), folder));
  const all = articles.map((article, i) => ({ article, settings: settings[i]! }));
  const { tasks, passedBy } =
    shelf.faulty.length > 0 ? { tasks: all, passedBy: [] } : await withoutAttached(all);
  const fonts = new FontShelf();
  const ledger = new Ledger();
  return {
    tasks,
    passedBy,
    lintOne: async (task: LintTask) => ledger.news(await lintOne(task, wishes, fonts)),
    close: () => fonts.close(),
  };
}

export interface LintTask {
  readonly article: Article;
  readonly settings: ArticleSettings;
}

const SAFE: FixKinds = new Set(['safe']);

async function lintOne(task: LintTask, wishes: LintWishes, fonts: FontShelf): Promise<LintedArticle> {
  const { article } = task;
  const lint = linterFor(task, wishes, fonts);
  let known: LintedArticle = { article, edits: [], mended: new Map(), attached: [] };
  try {
    const bytes = article.read();
    const before = await lint(new Map([[OWN, bytes]]));
    known = { ...known, read: bytes, linted: before };
    const fixing = { kinds: wishes.kinds, ownAlone: article.path === undefined };
    const lintAgain = (contents: OtherContents) => lint(new Map([[OWN, bytes], ...contents]));
    if (wishes.foresee && wishes.kinds.size === 0)
      return { ...known, mendable: await mendableIn(before, { ...fixing, kinds: SAFE }, lintAgain) };
    const fixed = await fixArticle(bytes, before, fixing, lintAgain);
    await deliver(bytes, fixed, article, wishes);
    const { after, edits, mended, made, attached } = fixed;
    return after === before ? known : { ...known, linted: after, before, edits, mended, ...made, attached };
  } catch (thrown) {
    return { ...known, thrown };
  }
}

/** The article comes last: where what is attached to it cannot be written it is left as it was. */
async function deliver(
  bytes: Uint8Array,
  { made, attached }: FixedArticle,
  { path }: Article,
  wishes: LintWishes,
): Promise<void> {
  if (path === undefined || !wishes.deliver) return;
  for (const { file, made: own } of attached) await wishes.deliver(file.path, file.bytes, own.bytes);
  if (made) await wishes.deliver(path, bytes, made.bytes);
}

function linterFor({ article, settings }: LintTask, { pages }: LintWishes, fonts: FontShelf) {
  return (contents: OtherContents): Promise<LintedDocument> => {
    const order: ReadingOrder = {
      ...readingOrder({ ...article, read: () => contents.get(OWN)! }, settings),
      readAttached: (path) => contents.get(path) ?? readSource(path),
    };
    return pages ? lintPages(settingOrder(order, settings, fonts.for(settings.fonts))) : lintDocument(order);
  };
}
