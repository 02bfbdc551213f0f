/** The words of every page, as a reader copies them. In: the bytes of a PDF. Out: a text a page; none for what is no PDF. */
import { openPdf } from './pdfjs-door.ts';

export async function pageTexts(pdf: Uint8Array): Promise<readonly string[]> {
  const task = openPdf(Uint8Array.from(pdf));
  try {
    const document = await task.promise;
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join('\n'));
    }
    return texts;
  } catch {
    return [];
  } finally {
    await task.destroy();
  }
}
