/** All files of a site at once, for few documents. In: publications and what the site is asked for. Out: path → bytes. */
import type { Publication } from '../../records/types.ts';
import { listed, sha256 } from './listing.ts';
import { SUMS, siteParts, sumsOf } from './site-parts.ts';
import type { SiteOptions } from './types.ts';

/**
 * The same documents give the same bytes.
 * @throws Failure (exit 2) for a base URL that is none, and for a template of the user's that is unknown or faulty
 */
export function siteFiles(
  publications: readonly Publication[],
  options: SiteOptions,
): ReadonlyMap<string, Uint8Array> {
  const documents = publications.map(listed);
  const made = siteParts(documents, options).map(({ path, make }) => [path, bytesOf(make())] as const);
  const sums = new Map(made.map(([path, bytes]) => [path, sha256(bytes)]));
  return new Map([...made, [SUMS, bytesOf(sumsOf(sums, documents))]]);
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
