/**
 * A publication as text, so that it can be kept, sent and joined with those of other machines. In and out: the same
 * publication. What is read may have been cut off or written by another version, so nothing of it is taken for
 * granted.
 */
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { recordFault } from './manifest-shape.ts';
import type { DocumentRecord, Publication } from './types.ts';

/** Layout of the text; grows when a reader of the old one could be misled. */
const VERSION = 1;

interface Written {
  readonly publication: typeof VERSION;
  readonly record: DocumentRecord;
  readonly twin: string;
  readonly preview: string;
  /** Base64. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** One line of JSON: a file of publications has one on each. */
export function publicationText({ record, twin, preview, pictures }: Publication): string {
  const plain = [...pictures].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const);
  const written: Written = {
    publication: VERSION,
    record,
    twin,
    preview,
    pictures: Object.fromEntries(plain),
  };
  return JSON.stringify(written);
}

/**
 * @param shown where the text comes from, as a message names it
 * @throws Failure (exit 3) when it is no publication, or one that this version cannot read
 */
export function readPublication(text: string, shown: string): Publication {
  const read = parsed(text);
  if (!isWritten(read)) throw unreadable(shown);
  const { record, twin, preview, pictures } = read;
  const bytes = Object.entries(pictures).map(
    ([name, base64]) => [name, Buffer.from(base64, 'base64')] as const,
  );
  return { record, twin, preview, pictures: new Map(bytes) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWritten(read: unknown): read is Written {
  if (typeof read !== 'object' || read === null) return false;
  const { publication, record, twin, preview, pictures } = read as Partial<Record<keyof Written, unknown>>;
  return (
    publication === VERSION &&
    recordFault(record, 'record') === undefined &&
    typeof twin === 'string' &&
    typeof preview === 'string' &&
    typeof pictures === 'object' &&
    pictures !== null &&
    Object.entries(pictures).every(([name, bytes]) => isName(name) && typeof bytes === 'string')
  );
}

/** A name that leads nowhere but into the folder of its document. */
const isName = (name: string): boolean =>
  !/[/\\\0]/.test(name) && name !== '' && name !== '.' && name !== '..';

function unreadable(shown: string): Failure {
  return new Failure(
    EXIT.setup,
    { zh: `${shown} 读不懂。`, en: `${shown} cannot be read.` },
    {
      zh: '它不完整，或是另一个版本的 banxin 写的：请用同一个版本重新排。',
      en: 'It is not whole, or another version of banxin wrote it: build anew with one version.',
    },
  );
}
