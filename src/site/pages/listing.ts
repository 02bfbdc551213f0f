/**
 * What a site has to know of a document while it has all of them in sight. It is small: the text and the pictures
 * stay where they are until the files of that very document are made.
 */
import { createHash } from 'node:crypto';
import type { DocumentRecord, Publication } from '../../records/types.ts';
import { plainText } from './plain-text.ts';
import { isQuietSvg } from './quiet-svg.ts';
import { type Box, boxOf } from './svg-box.ts';
import { termsOf } from './terms.ts';

export interface Listing {
  readonly record: DocumentRecord;
  /** SHA-256 of the text as HTML. */
  readonly twin: string;
  readonly preview: Box & { readonly sha256: string };
  /** Names of the pictures that may lie in the folder, with their sums. */
  readonly pictures: readonly (readonly [name: string, sha256: string])[];
  /** What the text is found by, each term once, with a blank between. */
  readonly terms: string;
}

export interface Listed extends Listing {
  /** The document itself, whenever it is asked for. */
  readonly open: () => Publication;
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Plain data, the same for the same publication. */
export function listingOf({ record, twin, preview, pictures }: Publication): Listing {
  return {
    record,
    twin: sha256(twin),
    preview: { ...boxOf(preview), sha256: sha256(preview) },
    pictures: [...pictures].filter(mayLie).map(([name, bytes]) => [name, sha256(bytes)] as const),
    terms: [...new Set(termsOf(plainText(twin)))].join(' '),
  };
}

/** A publication that is at hand. */
export const listed = (publication: Publication): Listed => ({
  ...listingOf(publication),
  open: () => publication,
});

/** A picture that could do something is left out; the page shows what it is called. */
const mayLie = ([name, bytes]: readonly [string, Uint8Array]): boolean =>
  !/\.svg$/i.test(name) || isQuietSvg(bytes);
