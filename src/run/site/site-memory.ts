/**
 * What is known of a site from the run before: from what its files were made and what they are, so that a site that
 * is right costs a look at each file. In: where it is kept. Out: answers; it decides nothing and writes no site.
 */
import { join } from 'node:path';
import { digest } from '../../cache/entry.ts';
import { FileStates, type Remembered } from '../../cache/file-states.ts';
import { Store } from '../../cache/store.ts';
import type { SitePart } from '../../site/pages/site-parts.ts';

/** A site as it was made. */
export interface KnownSite {
  /** Of everything it was made from. */
  readonly whole: string;
  readonly documents: number;
  /** Articles that it does not show, as a person knows them. */
  readonly withheld: readonly string[];
  /** Path below the folder → its sum, and the key of what it was made from where that is known. */
  readonly files: Readonly<Record<string, readonly [sum: string, key?: string]>>;
}

interface Kept extends KnownSite {
  readonly remembered: Remembered;
}

export class SiteMemory {
  readonly states: FileStates;
  readonly #store: Store | undefined;
  readonly #folder: string;
  readonly #known: Kept | undefined;

  /**
   * @param store folder of the cache; absent where nothing is kept
   * @param folder of the site, absolute
   */
  constructor(store: string | undefined, folder: string) {
    this.#store = store === undefined ? undefined : new Store(store);
    this.#folder = folder;
    this.#known = this.#store?.head(this.#key) as Kept | undefined;
    this.states = new FileStates(this.#known?.remembered);
  }

  /** The site, if it is made from the very same and every file is what it was. */
  unchanged(whole: string | undefined): KnownSite | undefined {
    const known = this.#known;
    if (!known || known.whole !== whole) return undefined;
    const files = Object.entries(known.files);
    return files.every(([path, [sum]]) => this.stateOf(path) === sum) ? known : undefined;
  }

  /** What stands at a path below the folder: its sum, or that there is none. */
  stateOf(path: string): string {
    return this.states.digestOf(join(this.#folder, path));
  }

  /** Sum of a part, where it is known without making it. */
  sumOf({ path, sha256, key }: SitePart): string | undefined {
    if (sha256 !== undefined) return sha256;
    const known = this.#known?.files[path];
    return key !== undefined && known?.[1] === key ? known[0] : undefined;
  }

  keep(site: KnownSite): void {
    this.#store?.put(this.#key, { ...site, remembered: this.states.remembered() } satisfies Kept);
  }

  get #key(): string {
    return digest('site', this.#folder);
  }
}
