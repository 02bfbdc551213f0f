/** The files that a PDF carries. In: its bytes. Out: names and contents, or why there are none to be had. */
import { openPdf, type PDFDocumentProxy } from './pdfjs-door.ts';

/** unreadable: no PDF, or one that is broken or locked; damaged: a PDF, but a file in it is. */
export type Unread = 'unreadable' | 'damaged';

export interface Attachment {
  /** As the file gives it, folders and all: who writes it to a disk has to look at it first. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function attachmentsOf(pdf: Uint8Array): Promise<readonly Attachment[] | Unread> {
  // pdf.js takes the bytes away from who hands them over.
  const task = openPdf(Uint8Array.from(pdf));
  try {
    return await listedIn(await task.promise);
  } catch {
    return 'unreadable';
  } finally {
    await task.destroy();
  }
}

async function listedIn(document: PDFDocumentProxy): Promise<readonly Attachment[] | Unread> {
  try {
    const listed: unknown = await document.getAttachments();
    return Object.values((listed ?? {}) as Record<string, Listed>).flatMap(attachment);
  } catch {
    return 'damaged';
  }
}

interface Listed {
  readonly rawFilename: string;
  readonly content: Uint8Array | null;
}

const attachment = ({ rawFilename, content }: Listed): Attachment[] =>
  content ? [{ name: rawFilename, bytes: content }] : [];
