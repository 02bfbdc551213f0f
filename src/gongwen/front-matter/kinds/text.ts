/** Text: one line of it, or paragraphs (a title may have lines, an editor's note paragraphs). */
import type { Kind, Piece, RawValue, Reader } from '../kind.ts';
import { wrong } from '../kind.ts';

const WANTS = { zh: '文字', en: 'text' };
const SCHEMA = { type: ['string', 'number'] };

export const line: Kind<string> = {
  wants: WANTS,
  schema: SCHEMA,
  read: (raw, at) => (isText(raw) ? raw.text : wrong(raw, WANTS, at)),
};

/** The paragraphs as typed, each with its place; whoever prints them reads the Markdown in them. */
export const paragraphs: Kind<readonly Piece[]> = {
  wants: { zh: '文字；分段、分行时用“|”', en: 'text; several paragraphs in a `|` block' },
  schema: { type: ['string', 'number', 'array'], items: { type: ['string', 'number'] } },
  read: (raw, at) => readParagraphs(raw, at),
};

function readParagraphs(raw: RawValue, at: Reader): readonly Piece[] | undefined {
  const scalars = raw.kind === 'scalar' ? [raw] : raw.items;
  if (!scalars.every(isText)) return wrong(raw, paragraphs.wants, at);
  return scalars.flatMap((scalar) => scalar.paragraphs);
}

function isText(raw: RawValue): raw is RawValue & { kind: 'scalar' } {
  return raw.kind === 'scalar' && typeof raw.value !== 'boolean';
}
