/**
 * The bytes of a PDF in, what there is to compare out: its pages, its faces, its characters. So that the
 * table never compares a program that sets the article with one that leaves half of it away.
 */
import { readFileSync } from 'node:fs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Contents {
  readonly pages: number;
  /** PostScript names, sorted. */
  readonly faces: readonly string[];
  /** All characters but blanks, sorted: two programs may write the same page in another order. */
  readonly characters: string;
  readonly bytes: number;
}

export async function readBack(path: string): Promise<Contents> {
  const bytes = readFileSync(path);
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const faces = new Set<string>();
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const name of await facesOf(page)) faces.add(name);
    const { items } = await page.getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const characters = [...text.replace(/\s/g, '')].sort().join('');
  const pages = document.numPages;
  await task.destroy();
  return { pages, faces: [...faces].sort(), characters, bytes: bytes.length };
}

/** Names without the six letters of a subset, nor the encoding that Typst adds to a CID font. */
async function facesOf(page: pdfjs.PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const ids = argsArray.filter((_, index) => fnArray[index] === pdfjs.OPS.setFont).map(([id]) => String(id));
  const names = ids.map((id) => String(page.commonObjs.get(id).name));
  return names.map((name) => name.replace(/^[A-Z]{6}\+/, '').replace(/-Identity-H$/, ''));
}

/** What `theirs` has too little or too much, or nothing. @throws Error */
export function mustSetTheSame(ours: Contents, theirs: Contents, name: string): void {
  if (ours.pages !== theirs.pages) throw new Error(`${name} makes ${theirs.pages} pages, not ${ours.pages}`);
  if (ours.faces.join() !== theirs.faces.join()) throw new Error(`${name} uses ${theirs.faces.join()}`);
  const [missing, extra] = [
    minus(ours.characters, theirs.characters),
    minus(theirs.characters, ours.characters),
  ];
  if (missing || extra) throw new Error(`${name} lacks “${missing}” and has “${extra}” besides`);
}

function minus(a: string, b: string): string {
  const left = new Map<string, number>();
  for (const c of b) left.set(c, (left.get(c) ?? 0) + 1);
  return [...a]
    .filter((c) => {
      const count = left.get(c) ?? 0;
      left.set(c, count - 1);
      return count <= 0;
    })
    .join('');
}
