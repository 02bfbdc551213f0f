/**
 * Names by which a feed reader knows a feed and its entries again: the same for the same document whatever is
 * changed in its text, in any build. RFC 9562 5.5 (version 5: made from a name).
 */
import { createHash } from 'node:crypto';

/** Of RFC 9562 6.6, for names that are addresses. */
const ADDRESSES = '6ba7b8119dad11d180b400c04fd430c8';

/** @param name an address, or a name as an address would be */
export function uuidUrn(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(ADDRESSES, 'hex')).update(name, 'utf8').digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}
