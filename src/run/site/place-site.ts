/**
 * A site and the folder that it stands in: every file is written where it is not what it should be, whole or not at
 * all, and left alone where it is; what a former site left there goes. In: the documents, what the site is asked for
 * and where it is to be. Out: what was not right. The list of sums is the last to be written: as long as it is the
 * old one, the journal says whose files these are.
 */
import { dirname, join } from 'node:path';
import { ABSENT } from '../../cache/file-states.ts';
import { type Listed, sha256 } from '../../site/pages/listing.ts';
import { type SitePart, SUMS, siteParts, sumsOf } from '../../site/pages/site-parts.ts';
import type { SiteOptions } from '../../site/pages/types.ts';
import { sweepHalves } from '../sweep-halves.ts';
import { SWIFT_DISK, writeWhole } from '../write-whole.ts';
import { refuseForeign } from './foreign-files.ts';
import { formerSite, notWanted, removeFormer } from './former-site.ts';
import { Journal } from './journal.ts';
import { leftPages } from './left-pages.ts';
import { SiteMemory } from './site-memory.ts';

export interface SitePlace {
  /** Absolute. */
  readonly folder: string;
  /** Nothing is written and nothing taken away: it is only told what would be. */
  readonly compare?: boolean;
  /** Does what writes, when nothing can cut it in two. */
  readonly write: (work: () => void) => Promise<void>;
  readonly memory?: SiteMemory;
}

/** Paths below the folder. */
export interface PlacedSite {
  readonly documents: number;
  /** What stood there before: written now, unless it was only compared. */
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  /** Of a former site, and in no use any more: taken away, unless it was only compared. */
  readonly surplus: readonly string[];
  /** Of a former site as well, but changed since or in no list: left alone, for somebody to look at. */
  readonly left: readonly string[];
  /** Everything that belongs there: its sum, and the key of what it was made from. */
  readonly files: Readonly<Record<string, readonly [sum: string, key?: string]>>;
}

/**
 * @param documents in any order; their PDFs stand in the folder already
 * @throws Failure (exit 2) for an address that is none, templates that are not right, and files of somebody else's in
 *   its places, before anything of it is written; (exit 3) where it cannot be written
 */
export async function placeSite(
  documents: readonly Listed[],
  options: SiteOptions,
  place: SitePlace,
): Promise<PlacedSite> {
  const { folder, compare } = place;
  const memory = place.memory ?? new SiteMemory(undefined, folder);
  const parts = siteParts(documents, options);
  const former = formerSite(folder);
  if (!compare) refuseForeign(folder, [...parts, { path: SUMS }], { shown: folder, former });
  const journal = new Journal(folder, former.sums);
  const placing = new Placing({ ...place, memory, journal });
  for (const part of parts) await placing.put(part);
  const { surplus, changed } = notWanted(folder, former, placing.sums, memory.states);
  if (!compare) for (const path of surplus) await placing.remove(path);
  const sums = new Map([...placing.sums]);
  const folders = Array.from(sums.keys(), (path) => dirname(join(folder, path)));
  if (!compare) sweepHalves(folders, Date.now());
  await placing.put({ path: SUMS, make: () => sumsOf(sums, documents) });
  if (!compare) await place.write(() => journal.close());
  const { missing, stale, files } = placing;
  const isGone = new Set(surplus);
  const pages = leftPages(folder, placing.sums).filter((path) => !isGone.has(path));
  const left = [...new Set([...changed, ...pages])];
  return { documents: documents.length, missing, stale, surplus, left, files };
}

type Ground = SitePlace & { readonly memory: SiteMemory; readonly journal: Journal };

class Placing {
  readonly missing: string[] = [];
  readonly stale: string[] = [];
  readonly files: Record<string, readonly [sum: string, key?: string]> = {};
  readonly sums = new Map<string, string>();
  readonly #place: Ground;

  constructor(place: Ground) {
    this.#place = place;
  }

  async put(part: SitePart): Promise<void> {
    const { folder, compare, write, memory, journal } = this.#place;
    const { path, key } = part;
    const known = memory.sumOf(part);
    const made = known === undefined ? part.make() : undefined;
    const sum = known ?? sha256(made!);
    this.sums.set(path, sum);
    this.files[path] = key === undefined ? [sum] : [sum, key];
    const state = memory.stateOf(path);
    if (state === sum) return;
    (state === ABSENT ? this.missing : this.stale).push(path);
    if (compare) return;
    const bytes = Buffer.from(made ?? part.make());
    await write(() => {
      journal.note(path, sum);
      writeWhole(join(folder, path), bytes, SWIFT_DISK);
    });
  }

  async remove(path: string): Promise<void> {
    const { folder, write, journal } = this.#place;
    await write(() => {
      journal.open();
      removeFormer(folder, path);
    });
  }
}
