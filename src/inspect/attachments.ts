/** The files that a PDF carries. In: its bytes. Out: names and contents; nothing for what is no readable PDF. */
import { openPdf } from './pdfjs-door.ts';

export interface Attachment {
  /** As the file gives it, folders and all: who writes it to a disk has to look at it first. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function attachmentsOf(pdf: Uint8Array): Promise<readonly Attachment[] | undefined> {
  // pdf.js takes the bytes away from who hands them over.
  const task = openPdf(Uint8Array.from(pdf));
  try {
    const listed: unknown = await (await task.promise).getAttachments();
    return Object.values((listed ?? {}) as Record<string, Listed>).flatMap(attachment);
  } catch {
    return undefined;
  } finally {
    await task.destroy();
  }
}

interface Listed {
  readonly rawFilename: string;
  readonly content: Uint8Array | null;
}

const attachment = ({ rawFilename, content }: Listed): Attachment[] =>
  content ? [{ name: rawFilename, bytes: content }] : [];
