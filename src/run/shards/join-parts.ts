/**
 * The documents of all parts put into one folder, as one run would have. In: the parts. Out: what became of every
 * article, in the order of the run, and what the site shows of it. A PDF is taken only for what its part says it is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../archive/digest.ts';
import { EXIT, Failure } from '../../diagnostics/failure.ts';
import { putInPlace } from '../batch/place-pdf.ts';
import type { Means } from '../batch/station.ts';
import { type Outcome, type Standing, worse } from '../outcome.ts';
import { shownPath } from '../paths.ts';
import type { Published } from '../site/publication-shelf.ts';
import type { Part } from './gather.ts';
import type { ShardDocument } from './shard-file.ts';

export interface Joined {
  readonly outcome: Outcome;
  readonly publication?: Published;
}

export interface Place {
  /** Absolute. */
  readonly folder: string;
  readonly cwd: string;
}

/** One after the other. */
export async function* joinParts(
  parts: readonly Part[],
  place: Place,
  means: Pick<Means, 'words' | 'write'>,
): AsyncGenerator<Joined> {
  const all = parts.flatMap((part) => part.documents.map((document) => ({ part, document })));
  for (const { part, document } of all.sort((a, b) => a.document.at - b.document.at))
    yield await joined(part, document, place, means);
}

async function joined(
  part: Part,
  document: ShardDocument,
  place: Place,
  means: Pick<Means, 'words' | 'write'>,
): Promise<Joined> {
  const { pdf, publication, outcome } = document;
  const below = pdf ?? document.place;
  if (below === undefined) return { outcome };
  const path = join(place.folder, below);
  const target = { kind: 'file', path, shown: shownPath(path, place.cwd) } as const;
  if (pdf === undefined) return { outcome: { ...outcome, target } };
  try {
    const standing = await placed(part, document, path, place, means);
    const packed = publication === undefined ? {} : { publication: packedFrom(publication) };
    return { outcome: { ...outcome, target, standing }, ...packed };
  } catch (thrown) {
    const failure = means.words(thrown);
    return { outcome: { ...outcome, target, failure, exitCode: worse(outcome.exitCode, failure.exitCode) } };
  }
}

async function placed(
  { folder, shown }: Part,
  { pdf = '', outcome }: ShardDocument,
  path: string,
  { cwd }: Place,
  { write }: Pick<Means, 'write'>,
): Promise<Standing> {
  const from = join(folder, pdf);
  const bytes = bytesOf(from);
  if (!bytes || sha256(bytes) !== outcome.document?.pdf?.sha256) throw notThere(shownPath(from, cwd), shown);
  let standing: Standing = 'right';
  await write(() => {
    standing = putInPlace(path, bytes);
  });
  return standing;
}

const packedFrom = (text: string): Published => ({ kind: 'packed', bytes: Buffer.from(text, 'base64') });

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function notThere(pdf: string, part: string): Failure {
  return new Failure(
    EXIT.setup,
    {
      zh: `${pdf} 不是 ${part} 所说的那个 PDF，或者没有。`,
      en: `${pdf} is not the PDF that ${part} speaks of, or is not there.`,
    },
    { zh: '这一份没有传完整，请重新排它。', en: 'This part was not handed over whole: build it anew.' },
  );
}
