/** The record of a document. In: what its pages say of themselves, and the facts of its files. Out: plain data. */
import type { Metadata } from '../layout/types.ts';
import type { DocumentRecord } from './types.ts';

/** What the pages do not know of themselves. */
export type FileFacts = Pick<DocumentRecord, 'input' | 'output' | 'sha256' | 'bytes' | 'key' | 'findings'>;

/** @throws when the pages carry no facts for an archive, which every built document does. */
export function recordOf({ title, date, keywords, archive }: Metadata, files: FileFacts): DocumentRecord {
  if (!archive) throw new Error(`${files.input}: pages without facts for an archive`);
  const { format, pages, organs, type, number, secrecy, secrecyPeriod } = archive;
  return {
    ...files,
    pages,
    title,
    format,
    ...(type ? { type } : {}),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    organs,
    keywords,
    ...(secrecy ? { secrecy: secrecyPeriod ? `${secrecy}★${secrecyPeriod}` : secrecy } : {}),
  };
}
