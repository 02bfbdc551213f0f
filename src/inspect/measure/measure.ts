/**
 * The bytes of a PDF → what a ruler, a magnifying glass and the clipboard find in it. Built on pdf.js alone;
 * it shares no code with whatever made the file and knows no standard.
 */
import type { PDFDocumentProxy } from '../pdfjs-door.ts';
import { openPdf } from '../pdfjs-door.ts';
import { destinationOf, outlineEntries } from './navigation.ts';
import { readPage } from './read-page.ts';
import type { Link, MeasuredFont, MeasuredPage, MeasuredPdf } from './types.ts';
import { mm } from './units.ts';

/** All of a file at once, with its links and outline: for proofs. Long files are read page by page (`readPage`). */
export async function measurePdf(bytes: Uint8Array): Promise<MeasuredPdf> {
  const loading = openPdf(Uint8Array.from(bytes));
  const pdf = await loading.promise;
  const fonts = new Map<string, MeasuredFont>();
  const pages: MeasuredPage[] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) pages.push(await measurePage(pdf, n, fonts));
  const { info } = await pdf.getMetadata();
  const facts = info as Record<string, unknown>;
  const outline = await outlineEntries(pdf, pages);
  await loading.destroy();
  return { pages, fonts, outline, info: facts, language: facts.Language as string | undefined };
}

async function measurePage(
  pdf: PDFDocumentProxy,
  number: number,
  fonts: Map<string, MeasuredFont>,
): Promise<MeasuredPage> {
  const page = await pdf.getPage(number);
  const read = await readPage(page, fonts);
  const { items } = await page.getTextContent();
  const copied = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return { ...read, links: await linksOf(pdf, page), copied };
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

async function linksOf(pdf: PDFDocumentProxy, page: Page): Promise<Link[]> {
  const [left, , , up] = page.view as [number, number, number, number];
  const annotations = await page.getAnnotations();
  const links = annotations.filter((a) => a.subtype === 'Link');
  return Promise.all(
    links.map(async ({ rect, url, dest }) => {
      const [x0, y0, x1, y1] = rect as [number, number, number, number];
      const place = dest ? await destinationOf(pdf, dest) : undefined;
      const box = { left: mm(x0 - left), right: mm(x1 - left), top: mm(up - y1), bottom: mm(up - y0) };
      return { ...box, ...(url ? { url: String(url) } : {}), ...(place ? { page: place.page } : {}) };
    }),
  );
}
