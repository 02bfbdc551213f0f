/**
 * A document as the pages speak of it. In: documents. Out: entries in the order of the site, the latest first,
 * with every word that a template prints but without any address.
 */
import { dateText } from '../../layout/date-text.ts';
import { comparePaths } from '../../records/output-path.ts';
import type { DocumentRecord } from '../../records/types.ts';
import type { Listed } from './listing.ts';
import { pagesOf, previewFile, stemOf } from './places.ts';

export interface Entry {
  readonly document: Listed;
  readonly record: DocumentRecord;
  /** Paths below the folder of the site. */
  readonly page: string;
  readonly preview: string;
  /** The title, or the name of the file where there is none. */
  readonly title: string;
  /** 文种, or what its format is called. */
  readonly kind: string;
  /** 2026; empty without a date. */
  readonly year: string;
  /** 2026年8月1日 */
  readonly dateText: string;
  /** 312 KB */
  readonly size: string;
  /** Not meant for everybody: no search engine is shown the way. */
  readonly isRestricted: boolean;
}

/** The latest first, those without a date last; of one day, by path. */
export function entriesOf(documents: readonly Listed[]): readonly Entry[] {
  const pages = pagesOf(documents.map(({ record }) => record.output));
  return documents
    .map((document) => entryOf(document, pages.get(document.record.output)!))
    .sort((a, b) => comparePaths(b.record.date ?? '', a.record.date ?? '') || byOutput(a, b));
}

const byOutput = (a: Entry, b: Entry): number => comparePaths(a.record.output, b.record.output);

function entryOf(document: Listed, page: string): Entry {
  const { record } = document;
  const [year = '', month = '', day = ''] = record.date?.split('-') ?? [];
  return {
    document,
    record,
    page,
    preview: previewFile(record.output),
    title: record.title.trim() || fileName(record.output),
    kind: record.type ?? KINDS[record.format],
    year,
    dateText: year && dateText({ year: Number(year), month: Number(month), day: Number(day) }),
    size: sizeText(record.bytes),
    isRestricted: (record.secrecy ?? '') !== '',
  };
}

const fileName = (output: string): string => stemOf(output).split('/').at(-1) ?? '';

/** For a title that names no 文种. */
const KINDS: Readonly<Record<DocumentRecord['format'], string>> = {
  briefing: '简报',
  document: '公文',
  'document-upward': '上行文',
  letter: '函',
  order: '命令',
  minutes: '纪要',
  plain: '文稿',
};

const KILO = 1024;

function sizeText(bytes: number): string {
  if (bytes < KILO) return `${bytes} B`;
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} KB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
