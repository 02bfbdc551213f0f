/**
 * The nodes of a run of list entries: entries come flat with a depth, structure is nested, a deeper list in the
 * body of the item it belongs to.
 */
import type { Entry } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';

interface Open {
  readonly list: number;
  /** LBody of its last item; -1 before the first. */
  body: number;
}

/** Where the label and the words of an entry belong. */
export interface EntryPlace {
  readonly label: number | undefined;
  readonly words: number;
}

export class Lists {
  private readonly open: Open[] = [];
  private readonly parent: number;
  private readonly ctx: Context;

  constructor(parent: number, ctx: Context) {
    this.parent = parent;
    this.ctx = ctx;
  }

  /** Anything but an entry ends all open lists. */
  close(): void {
    this.open.length = 0;
  }

  /** A further paragraph of an item stands in the body of the item it continues. */
  place(entry: Entry): EntryPlace {
    this.open.length = Math.min(this.open.length, entry.depth + 1);
    while (this.open.length <= entry.depth) this.openList();
    const level = this.open[entry.depth] as Open;
    if (!entry.label && level.body >= 0)
      return { label: undefined, words: addNode(this.ctx, 'P', level.body) };
    const item = addNode(this.ctx, 'LI', level.list);
    const label = entry.label ? this.labelled(entry.label, level, item) : undefined;
    level.body = addNode(this.ctx, 'LBody', item);
    return { label, words: level.body };
  }

  /** The first label says how the list is numbered: what an item begins with may have none. */
  private labelled(label: string, { list }: Open, item: number): number {
    const { structure } = this.ctx;
    structure[list] = { numbering: NUMERAL.test(label) ? 'Decimal' : 'Disc', ...structure[list]! };
    return addNode(this.ctx, 'Lbl', item);
  }

  private openList(): void {
    const above = this.open.at(-1);
    const parent = above && above.body >= 0 ? above.body : (above?.list ?? this.parent);
    this.open.push({ list: addNode(this.ctx, 'L', parent), body: -1 });
  }
}

const NUMERAL = /[\p{N}一二三四五六七八九十]/u;
