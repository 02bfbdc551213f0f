/** Where the outline and the links of a file lead. */
import type { PDFDocumentProxy } from '../pdfjs-door.ts';
import type { MeasuredPage, OutlineEntry } from './types.ts';
import { mm } from './units.ts';

export type Destination = string | readonly unknown[];

/** `y` in points of the page, from its foot; null where the file gives none. */
export async function destinationOf(
  pdf: PDFDocumentProxy,
  dest: Destination,
): Promise<{ page: number; y: number | null } | undefined> {
  const explicit = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!explicit) return undefined;
  const page = (await pdf.getPageIndex(explicit[0] as { num: number; gen: number })) + 1;
  return { page, y: typeof explicit[3] === 'number' ? explicit[3] : null };
}

interface RawOutline {
  readonly title: string;
  readonly dest: Destination | null;
  readonly items: readonly RawOutline[];
}

export async function outlineEntries(
  pdf: PDFDocumentProxy,
  pages: readonly MeasuredPage[],
): Promise<OutlineEntry[]> {
  const found: OutlineEntry[] = [];
  const walk = async (items: readonly RawOutline[], depth: number): Promise<void> => {
    for (const { title, dest, items: children } of items) {
      const place = dest ? await destinationOf(pdf, dest) : undefined;
      const height = place ? (pages[place.page - 1]?.height ?? 0) : 0;
      const top = place && place.y !== null ? height - mm(place.y) : null;
      found.push({ title, depth, page: place?.page ?? 0, top });
      await walk(children, depth + 1);
    }
  };
  await walk(((await pdf.getOutline()) ?? []) as RawOutline[], 0);
  return found;
}
