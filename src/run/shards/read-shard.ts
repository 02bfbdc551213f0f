/**
 * The file of a part read again. In: its bytes. Out: what it says. It may have been cut off on its way, changed, or
 * written by another version, so nothing of what is read is taken for granted.
 */
import { damaged } from './damaged.ts';
import type { ShardDocument, ShardFile, ShardHead } from './shard-file.ts';
import { documentFault, headFault } from './shard-shape.ts';

/** Bytes of a line: a publication as large as they come, in base64, and more findings than anybody reads. */
const LONGEST = 2 ** 28;

/**
 * @param shown the file, as a message names it
 * @throws Failure (exit 3) when it is not whole, or one that this version cannot read
 */
export function readShard(bytes: Buffer, shown: string): ShardFile {
  const [head, ...documents] = linesOf(bytes).map(parsed);
  const fault =
    headFault(head, documents.length) ??
    documents.map((one, i) => documentFault(one, i + 2)).find((one) => one !== undefined);
  if (fault) throw damaged(shown, fault);
  return { head: head as ShardHead, documents: documents as readonly ShardDocument[] };
}

function linesOf(bytes: Buffer): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const stop = end === -1 ? bytes.length : end;
    lines.push(stop - at > LONGEST ? '' : bytes.toString('utf8', at, stop));
    at = stop + 1;
  }
  return lines;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
