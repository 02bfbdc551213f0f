/**
 * What a file says of itself: the Info dictionary and the XMP packet, which have to say the same, and whether its
 * content is marked. Facts of the layout in.
 */
import type { Metadata } from '../../layout/types.ts';
import type { PdfKindFacts } from '../pdf-kinds.ts';
import type { DocumentFacts } from './seam.ts';
import { creatorsOf, writable, xmpPacket } from './xmp.ts';

/** A file has to have a title (ISO 14289-1 7.1). */
const UNTITLED = '无标题';

export interface Making {
  readonly kind: PdfKindFacts;
  readonly producer: string;
  /** Overrides the date of the document. */
  readonly created?: Date;
}

export function factsOf(metadata: Metadata, making: Making): DocumentFacts {
  const { kind, producer } = making;
  const { date, language } = metadata;
  const created = making.created ?? (date ? new Date(`${date}T00:00:00Z`) : undefined);
  const title = writable(metadata.title).trim() || UNTITLED;
  const info: Record<string, string | Date> = { Title: title, Creator: producer, Producer: producer };
  const { subject, keywords } = metadata;
  const creators = creatorsOf(metadata);
  if (creators.length) info.Author = writable(creators.join(', '));
  if (subject) info.Subject = writable(subject);
  if (keywords.length) info.Keywords = writable(keywords.join('; '));
  if (created) info.CreationDate = created;
  const xmp = xmpPacket({ ...metadata, title, producer, created, kind });
  return { language, info, xmp, tagged: kind.access !== undefined };
}
