/**
 * The kinds of PDF that can be asked for, by the names people write: what each promises, and nothing of how
 * it is made.
 */

export interface PdfKindFacts {
  /** ISO 19005: part and level; absent where no archive is promised. */
  readonly archive?: { readonly part: 2 | 3; readonly level: 'A' };
  /** Part of ISO 14289. */
  readonly access?: 1;
  /** The files it was made from travel inside: only part 3 of ISO 19005 allows them. */
  readonly encloses?: true;
}

export const PDF_KINDS = {
  'a-2a+ua': { archive: { part: 2, level: 'A' }, access: 1 },
  'a-3a+ua': { archive: { part: 3, level: 'A' }, access: 1, encloses: true },
  plain: {},
} as const satisfies Readonly<Record<string, PdfKindFacts>>;

export type PdfKind = keyof typeof PDF_KINDS;

/** Made to be kept, for every reader. */
export const USUAL_PDF: PdfKind = 'a-2a+ua';

export const PDF_KIND_NAMES = Object.keys(PDF_KINDS) as readonly PdfKind[];

export function pdfKindNamed(written: string): PdfKind | undefined {
  return PDF_KIND_NAMES.find((name) => name === written);
}
