/**
 * What the parts of a twin share while it is written: ids, each given once; the depth of the last heading; the
 * places that links may lead to; pictures.
 */
import type { Figure } from '../../gongwen/types.ts';
import { type Attributes, element, type Markup } from '../markup.ts';
import type { TwinPicture } from './types.ts';

export interface Desk {
  readonly ids: Ids;
  readonly outline: Outline;
  /** Every id that the document has. */
  readonly anchors: ReadonlySet<string>;
  readonly pictureOf: (figure: Figure) => TwinPicture | undefined;
}

/** Every id once. Those that links lead to keep theirs; what is named by us alone makes way. */
export class Ids {
  readonly #anchors: ReadonlySet<string>;
  readonly #given = new Set<string>();
  readonly #counts = new Map<string, number>();

  constructor(anchors: ReadonlySet<string>) {
    this.#anchors = anchors;
  }

  /** The id of a place that links lead to: its own for the first that has it. */
  anchor(id: string): string {
    if (this.#given.has(id)) return this.fresh(id);
    this.#given.add(id);
    return id;
  }

  /** An id that no other element has or is going to need. */
  fresh(wanted: string): string {
    for (;;) {
      const count = (this.#counts.get(wanted) ?? 0) + 1;
      this.#counts.set(wanted, count);
      const id = count === 1 ? wanted : `${wanted}-${count}`;
      if (!this.#anchors.has(id) && !this.#given.has(id)) return this.anchor(id);
    }
  }

  has(id: string): boolean {
    return this.#given.has(id);
  }
}

const DEEPEST = 6;

/** Headings that never skip a level downward, whatever the article does. */
export class Outline {
  /** Rank of a text's title: 1, or 2 where something stands over it. */
  readonly #base: number;
  readonly #last: { rank: number };

  constructor(base = 1, last = { rank: 0 }) {
    this.#base = base;
    this.#last = last;
  }

  /** One step further in, in the same document. */
  deeper(): Outline {
    return new Outline(this.#base + 1, this.#last);
  }

  /** @param level 0 for a title, 1 for 一、, 2 for （一） … */
  heading(level: number, attributes: Attributes, ...content: readonly Markup[]): Markup {
    this.#last.rank = Math.min(this.#base + level, this.#last.rank + 1, DEEPEST);
    return element(`h${this.#last.rank}`, attributes, ...content);
  }
}
