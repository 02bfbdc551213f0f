/**
 * Pages as rules see them: lines of text as they were set. It refuses to know how they were laid out: whoever
 * has pages of any kind can say them in these words.
 */

/**
 * title: of the document; heading: on a line of its own; text: a paragraph, an item of a list; cell: of a table;
 * object: a picture, a listing, whatever is no prose; note: at the foot of the page.
 */
export type LineRole = 'title' | 'heading' | 'text' | 'cell' | 'object' | 'note';

export interface LaidLine {
  readonly role: LineRole;
  /** As printed, in the order of reading. */
  readonly text: string;
  /** Width in characters of its own size. */
  readonly width: number;
  /** Lines of one paragraph, over all its pages, share this number. */
  readonly block: number;
}

export interface LaidPage {
  /** From 1. */
  readonly number: number;
  /** Whether a line of body text stands on it. */
  readonly hasBody: boolean;
  readonly lines: readonly LaidLine[];
}

export type LaidPages = readonly LaidPage[];

/** A line with the page it stands on. */
export interface PlacedLine extends LaidLine {
  readonly page: number;
}

type Paragraphs = readonly (readonly PlacedLine[])[];

const known = new WeakMap<LaidPages, Paragraphs>();

/** The lines of every paragraph, paragraphs in the order they begin. Several rules ask: they are sorted once. */
export function paragraphsOf(pages: LaidPages): Paragraphs {
  const paragraphs = known.get(pages) ?? sorted(pages);
  known.set(pages, paragraphs);
  return paragraphs;
}

function sorted(pages: LaidPages): Paragraphs {
  const paragraphs = new Map<number, PlacedLine[]>();
  for (const { number: page, lines } of pages)
    for (const { role, text, width, block } of lines) {
      const line = { role, text, width, block, page };
      const above = paragraphs.get(block);
      if (above) above.push(line);
      else paragraphs.set(block, [line]);
    }
  return [...paragraphs.values()];
}
