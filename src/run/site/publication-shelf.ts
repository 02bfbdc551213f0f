/**
 * Publications put aside until the site is made, and for the next run: a thousand of them would not fit into memory.
 * In: a publication. Out: where it lies, as plain data that can be sent from one thread to another; and the same
 * publication again. Where nothing can be kept it travels itself, packed.
 */
import { digest } from '../../cache/entry.ts';
import { Store } from '../../cache/store.ts';
import { packed, unpacked } from '../../records/publication.ts';
import type { Publication } from '../../records/types.ts';
import { type Listed, type Listing, listed, listingOf } from '../../site/pages/listing.ts';
import type { PlainTask } from '../batch/task.ts';
import { inputOf, outputBelow } from './publication-of.ts';

/** Where a publication is: on the shelf, or here. */
export type Published =
  | { readonly kind: 'kept'; readonly key: string }
  | { readonly kind: 'packed'; readonly bytes: Uint8Array };

/** What was on the shelf is damaged or gone: it has to be made again. */
export class PublicationLost extends Error {
  readonly key: string;

  constructor(key: string) {
    super(`the publication ${key} is lost`);
    this.name = 'PublicationLost';
    this.key = key;
  }
}

/**
 * What the publication of a task is kept under.
 * @param key of what was made of the task
 * @param folder of the site, absolute
 */
export function publicationKey(key: string, { article, target }: PlainTask, folder: string): string {
  const output = target?.kind === 'file' ? outputBelow(folder, target.path) : '';
  return digest(key, JSON.stringify(['publication', inputOf(article), output]));
}

/** Fast: it is unpacked once or never. */
const SWIFT = 1;

export class PublicationShelf {
  readonly #store: Store | undefined;

  /** @param folder of the cache; absent where nothing is kept */
  constructor(folder: string | undefined) {
    this.#store = folder === undefined ? undefined : new Store(folder);
  }

  has(key: string): boolean {
    return this.#store?.has(key) === true;
  }

  /** @param key of all that it is made from; absent where it must not be kept */
  put(publication: Publication, key: string | undefined): Published {
    const bytes = packed(publication, SWIFT);
    const isKept = key !== undefined && this.#store?.put(key, listingOf(publication), bytes);
    return isKept ? { kind: 'kept', key } : { kind: 'packed', bytes };
  }

  /** Notes that there is none to be shown, so that nobody makes the document again to see. */
  putNone(key: string): void {
    this.#store?.put(key, null);
  }

  /** @throws PublicationLost, here or when it is opened */
  listed(published: Published): Listed {
    if (published.kind === 'packed') {
      const { open: _, ...listing } = listed(opened(published.bytes));
      return { ...listing, open: () => opened(published.bytes) };
    }
    const { key } = published;
    const listing = this.#store?.head(key) as Listing | null | undefined;
    if (!listing) throw new PublicationLost(key);
    return { ...listing, open: () => this.#open(key) };
  }

  #open(key: string): Publication {
    const bytes = this.#store?.body(key);
    if (!bytes) throw new PublicationLost(key);
    return opened(bytes);
  }
}

const opened = (bytes: Uint8Array): Publication => unpacked(bytes, 'cache');
