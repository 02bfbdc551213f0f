/**
 * The objects of a PDF as banxin writes it: one after the other, unpacked but for their streams. In: bytes. Out:
 * where each stands and what it is. Of files that were written otherwise it finds less, never something wrong.
 */

export interface PdfObject {
  readonly number: number;
  /** First byte, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** All of it but the contents of a stream, one character a byte. */
  readonly head: string;
}

export interface PdfObjects {
  readonly objects: readonly PdfObject[];
  /** Numbers of the objects of every page: itself, then what is drawn on it. */
  readonly pages: readonly { readonly page: number; readonly content: number | undefined }[];
}

export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes).toString('latin1');
  const starts = [...file.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)];
  const objects = starts.map((match, at): PdfObject => {
    const next = starts[at + 1]?.index ?? file.length;
    const closed = file.lastIndexOf('\nendobj', next);
    const end = closed > match.index ? closed + '\nendobj'.length : next;
    const stream = file.indexOf('\nstream\n', match.index);
    const headEnd = stream >= 0 && stream < end ? stream : end;
    return { number: Number(match[1]), start: match.index, end, head: file.slice(match.index, headEnd) };
  });
  return { objects, pages: pagesOf(objects) };
}

function pagesOf(objects: readonly PdfObject[]): PdfObjects['pages'] {
  const heads = new Map(objects.map(({ number, head }) => [number, head]));
  const tree = objects.find(({ head }) => /\/Type \/Pages\b/.test(head))?.head ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map((match) => {
    const page = Number(match[1]);
    const content = /\/Contents (\d+) 0 R/.exec(heads.get(page) ?? '')?.[1];
    return { page, content: content === undefined ? undefined : Number(content) };
  });
}
