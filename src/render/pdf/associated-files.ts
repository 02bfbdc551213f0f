/**
 * Files that travel inside a PDF (ISO 32000-2 14.13, ISO 19005-3 6.8): streams with name, type, size and checksum,
 * told to the reader by the list of attachments and by the catalog. Everything about them is given: no file is
 * opened here and no clock read.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import type { PaintDocument } from './seam.ts';

export interface AssociatedFile {
  /** As a reader shows it and offers to save it: no folders. */
  readonly name: string;
  readonly about: string;
  /** MIME type. */
  readonly type: string;
  /** Source: the document was made from it. Data: what else was needed to make it. */
  readonly relationship: 'Source' | 'Data';
  readonly bytes: Uint8Array;
}

/** @param modified Written as the time of change of every file; none where the document has no date. */
export function attachFiles(
  document: PaintDocument,
  files: readonly AssociatedFile[],
  modified: Date | undefined,
): void {
  const references = files.map((file) => attach(document, file, modified));
  const names = (document._root.data.Names as Reference).data;
  // Keys of one length in ASCII: a reader looks them up byte by byte, and they stay in our order.
  names.EmbeddedFiles = { Names: references.flatMap((reference, at) => [literal(keyOf(at)), reference]) };
  document._root.data.AF = references;
}

const keyOf = (at: number): string => String(at + 1).padStart(6, '0');

function attach(document: PaintDocument, file: AssociatedFile, modified: Date | undefined): Reference {
  const { name, about, relationship } = file;
  const stream = embedded(document, file, modified);
  const reference = document.ref({
    Type: 'Filespec',
    F: literal(name),
    UF: literal(name),
    EF: { F: stream, UF: stream },
    Desc: literal(about),
    AFRelationship: relationship,
  });
  reference.end();
  return reference;
}

function embedded(
  document: PaintDocument,
  { bytes, type }: AssociatedFile,
  modified: Date | undefined,
): Reference {
  const stream = document.ref({
    Type: 'EmbeddedFile',
    Subtype: type.replaceAll('/', '#2F'),
    Filter: 'FlateDecode',
    Params: {
      Size: bytes.length,
      ...(modified ? { ModDate: modified } : {}),
      // The form of the standard; whoever wants proof takes the SHA-256 of the recipe.
      CheckSum: createHash('md5').update(bytes).digest(),
    },
  });
  stream.end(deflateSync(bytes));
  return stream;
}

/** pdfkit writes a String object as a PDF string and a plain string as a name. */
function literal(text: string): string {
  return new String(text) as string;
}
