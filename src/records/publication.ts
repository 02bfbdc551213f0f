/**
 * A publication as text, so that it can be kept, sent and joined with those of other machines. In and out: the same
 * publication. What is read may have been cut off or written by another version, so nothing of it is taken for
 * granted.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { RECORD } from './manifest-shape.ts';
import { type Fault, kind, object, TEXT, valuesOf } from './shape.ts';
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

/** @param level of gzip */
export const packed = (publication: Publication, level?: number): Uint8Array =>
  gzipSync(publicationText(publication), level === undefined ? {} : { level });

/** Bytes unpacked: all pictures that a site shows of a document, in base64, and more text than anybody writes. */
const MOST_UNPACKED = 2 ** 27;

/**
 * @param bytes as `packed` made them
 * @throws Failure (exit 3) as `readPublication` does
 */
export function unpacked(bytes: Uint8Array, shown: string): Publication {
  return readPublication(textOf(bytes, shown), shown);
}

function textOf(bytes: Uint8Array, shown: string): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8');
  } catch {
    throw unreadable(shown, { at: '', ...NO_PACK });
  }
}

const NO_PACK = {
  zh: '解不开，或解开以后大得不像话',
  en: 'cannot be unpacked, or would be far too large',
};

/**
 * @param shown where the text comes from, as a message names it
 * @throws Failure (exit 3) when it is no publication, or one that this version cannot read
 */
export function readPublication(text: string, shown: string): Publication {
  const read = parsed(text);
  const fault = WRITTEN(read, '');
  if (fault) throw unreadable(shown, fault);
  const { record, twin, preview, pictures } = read as Written;
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

const VERSIONED = kind((value) => value === VERSION, `应当是 ${VERSION}`, `should be ${VERSION}`);

/** A name that leads nowhere but into the folder of its document. */
const isName = (name: string): boolean =>
  !/[/\\\0]/.test(name) && name !== '' && name !== '.' && name !== '..';
const NAMES = kind((value) => Object.keys(value as object).every(isName), '名称不对', 'has a wrong name');

const WRITTEN = object({
  publication: VERSIONED,
  record: RECORD,
  twin: TEXT,
  preview: TEXT,
  pictures: (value, at) => valuesOf(TEXT)(value, at) ?? NAMES(value, at),
});

function unreadable(shown: string, { at, zh, en }: Fault): Failure {
  return new Failure(
    EXIT.setup,
    {
      zh: `${shown} 读不懂：${at && `${at} `}${zh}。`,
      en: `${shown} cannot be read: ${at && `${at} `}${en}.`,
    },
    {
      zh: '它不完整，或是另一个版本的 banxin 写的：请用同一个版本重新排。',
      en: 'It is not whole, or another version of banxin wrote it: build anew with one version.',
    },
  );
}
