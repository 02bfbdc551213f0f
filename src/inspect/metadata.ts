/** What a file says of itself: the Info dictionary and XMP, by the names the file uses. */
import type { PDFDocumentProxy } from './pdfjs-door.ts';
import type { Metadata } from './types.ts';
import { xmpRecords } from './xmp.ts';

export async function metadataOf(pdf: PDFDocumentProxy): Promise<Metadata> {
  const { info, metadata } = await pdf.getMetadata();
  const facts = info as Readonly<Record<string, unknown>>;
  const language = textOf(facts.Language);
  const version = textOf(facts.PDFFormatVersion);
  const mark = await pdf.getMarkInfo();
  return {
    info: strings(facts),
    xmp: xmpRecords(String(metadata?.getRaw() ?? '')),
    ...(language ? { language } : {}),
    ...(version ? { version } : {}),
    tagged: mark?.Marked === true,
  };
}

/** Facts that pdf.js adds about the file are no entries of the dictionary. */
const ADDED = /^(?:Is|PDFFormatVersion|Language|EncryptFilterName|Custom)/;

function strings(facts: Readonly<Record<string, unknown>>): Record<string, string> {
  const own = { ...facts, ...((facts.Custom as object | undefined) ?? {}) };
  const kept = Object.entries(own).filter(([key, value]) => !ADDED.test(key) && typeof value === 'string');
  return Object.fromEntries(kept as [string, string][]);
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
