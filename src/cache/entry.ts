/**
 * One thing that is kept, as the bytes of a file: a first line that says how long its parts are and what their
 * digests are, a head of JSON, and a body. What is cut off, changed or filed under another key is not taken for
 * what it was.
 */
import { createHash } from 'node:crypto';

export interface Opening {
  /** Bytes of the first line. */
  readonly start: number;
  readonly head: number;
  readonly body: number;
  /** Of the key and the head. */
  readonly headDigest: string;
  readonly bodyDigest: string;
}

const FIRST_LINE = /^banxin 1 (\d{1,12}) (\d{1,12}) ([0-9a-f]{64}) ([0-9a-f]{64})\n/;
/** Bytes that no first line is longer than. */
export const LONGEST_OPENING = 192;

export const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

export function encoded(key: string, head: unknown, body: Uint8Array): Uint8Array {
  const text = Buffer.from(JSON.stringify(head));
  const digests = `${digest(key, '\n', text)} ${digest(body)}`;
  return Buffer.concat([Buffer.from(`banxin 1 ${text.length} ${body.length} ${digests}\n`), text, body]);
}

/** Undefined where the file is none of ours, or not whole. */
export function openingOf(first: Buffer, size: number): Opening | undefined {
  const match = FIRST_LINE.exec(first.toString('latin1', 0, LONGEST_OPENING));
  if (!match) return undefined;
  const [line, head, body, headDigest, bodyDigest] = match;
  const opening = { start: line.length, head: Number(head), body: Number(body) };
  if (opening.start + opening.head + opening.body !== size) return undefined;
  return { ...opening, headDigest: headDigest!, bodyDigest: bodyDigest! };
}

/** What stands in the head, boxed; undefined where it is not what was written. */
export function headOf(
  key: string,
  bytes: Uint8Array,
  { headDigest }: Opening,
): { readonly value: unknown } | undefined {
  if (digest(key, '\n', bytes) !== headDigest) return undefined;
  return { value: JSON.parse(Buffer.from(bytes).toString('utf8')) };
}
