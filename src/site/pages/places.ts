/**
 * Which file of the site is what. In: paths of the PDFs. Out: the page beside each, and the folder of what that
 * page shows.
 */
import { relativeLink } from './links.ts';

/** Files of the top folder that are no page of a document. */
export const INDEX = 'index.html';
export const NOT_FOUND = '404.html';
const RESERVED: ReadonlySet<string> = new Set([INDEX, NOT_FOUND]);

/** `通知.pdf` → `通知.html`; a document called index gets `index-2.html`, for the first page has that name. */
export function pagesOf(outputs: readonly string[]): ReadonlyMap<string, string> {
  const natural = outputs.map((output) => [output, `${stemOf(output)}.html`] as const);
  const taken = new Set([...RESERVED, ...natural.map(([, page]) => folded(page))]);
  return new Map(
    natural.map(([output, page]) => [output, RESERVED.has(folded(page)) ? free(output, taken) : page]),
  );
}

function free(output: string, taken: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const page = `${stemOf(output)}-${number}.html`;
    if (taken.has(folded(page))) continue;
    taken.add(folded(page));
    return page;
  }
}

/** Names that some systems take for the same. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase();

/** The path of a PDF without its ending. */
export const stemOf = (output: string): string => output.replace(/\.pdf$/i, '');

/** The folder beside a document's page that holds its pictures and previews. */
const folderOf = (output: string): string => `${stemOf(output)}.files`;

export const pictureFile = (output: string, name: string): string => `${folderOf(output)}/pictures/${name}`;

export const previewFile = (output: string): string => `${folderOf(output)}/page-1.svg`;

/** Address of a picture as the twin on a document's page has to give it. */
export const pictureUrl = (output: string, name: string): string =>
  relativeLink(output, pictureFile(output, name));
