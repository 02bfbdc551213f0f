/**
 * Which file of the site is what. In: paths of the PDFs. Out: the page beside each, and the folder of what that
 * page shows.
 */
import { createHash } from 'node:crypto';
import { relativeLink } from './links.ts';

/** Files of the top folder that are no page of a document. */
export const INDEX = 'index.html';
export const NOT_FOUND = '404.html';
const RESERVED: ReadonlySet<string> = new Set([INDEX, NOT_FOUND]);

/** `通知.pdf` → `通知.html`; a document called index gets `index-2.html`, for the first page has that name. */
export function pagesOf(outputs: readonly string[]): ReadonlyMap<string, string> {
  const natural = outputs.map((output) => [output, `${placeOf(output)}.html`] as const);
  const taken = new Set([...RESERVED, ...natural.map(([, page]) => folded(page))]);
  return new Map(
    natural.map(([output, page]) => [output, RESERVED.has(folded(page)) ? free(output, taken) : page]),
  );
}

function free(output: string, taken: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const page = `${placeOf(output)}-${number}.html`;
    if (taken.has(folded(page))) continue;
    taken.add(folded(page));
    return page;
  }
}

/** Names that some systems take for the same. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase();

/** The path of a PDF without its ending. */
export const stemOf = (output: string): string => output.replace(/\.pdf$/i, '');

/** Bytes: what file systems take as a name, without `.files`. */
const MOST = 255 - '.files'.length;
const KEPT = 224;

/** The same, but with a last step short enough for `.html` and `.files` after it, and no other one's. */
function placeOf(output: string): string {
  const steps = stemOf(output).split('/');
  const name = steps.pop() ?? '';
  if (Buffer.byteLength(name) <= MOST) return stemOf(output);
  const mark = createHash('sha256').update(output).digest('hex').slice(0, 8);
  return [...steps, `${beginOf(name)}-${mark}`].join('/');
}

/** As many whole letters as have room. */
function beginOf(name: string): string {
  let begin = '';
  for (const letter of name) {
    if (Buffer.byteLength(begin + letter) > KEPT) break;
    begin += letter;
  }
  return begin;
}

/** The folder beside a document's page that holds its pictures and previews. */
const folderOf = (output: string): string => `${placeOf(output)}.files`;

export const pictureFile = (output: string, name: string): string => `${pictureFolder(output)}/${name}`;

/** The folder of the pictures alone. */
export const pictureFolder = (output: string): string => `${folderOf(output)}/pictures`;

export const previewFile = (output: string): string => `${folderOf(output)}/page-1.svg`;

/** Address of a picture as the twin on a document's page has to give it. */
export const pictureUrl = (output: string, name: string): string =>
  relativeLink(output, pictureFile(output, name));
