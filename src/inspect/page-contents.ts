/**
 * What every page draws and says, to be held against what another file does. In: the bytes of a PDF. Out: a text a
 * page, alike for pages that are alike, however their files are written; none for what is no PDF.
 */
import { openPdf, type PDFPageProxy } from './pdfjs-door.ts';

export async function pageContents(pdf: Uint8Array): Promise<readonly string[]> {
  const task = openPdf(Uint8Array.from(pdf));
  try {
    const document = await task.promise;
    const contents: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      contents.push(await contentOf(await document.getPage(number)));
    return contents;
  } catch {
    return [];
  } finally {
    await task.destroy();
  }
}

/** The words as well: another letter may be drawn by the same codes, from a font that has it in the place of the old one. */
async function contentOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const { fnArray, argsArray } = await page.getOperatorList();
  page.cleanup();
  const words = items.map((item) => ('str' in item ? item.str : ''));
  // Some programs write fewer digits of a sheet's size.
  const sheet = page.view.map(Math.round);
  return JSON.stringify([sheet, words, fnArray, argsArray]).replaceAll(DOCUMENT, '_');
}

/** pdf.js names fonts and pictures after the how-manieth document it opened. */
const DOCUMENT = /_d\d+_/g;
