/**
 * The L and LI nodes of a run of list entries: entries come flat with a depth, structure is nested.
 */
import type { Entry } from '../gongwen/types.ts';
import { addNode, type Context } from './context.ts';

interface Open {
  readonly list: number;
  item: number;
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

  /** The LI of this entry; a further paragraph of an item belongs to the item it continues. */
  item(entry: Entry): number {
    this.open.length = Math.min(this.open.length, entry.depth + 1);
    while (this.open.length <= entry.depth) this.openList();
    const level = this.open[entry.depth] as Open;
    if (entry.label || level.item < 0) level.item = addNode(this.ctx, 'LI', level.list);
    return level.item;
  }

  private openList(): void {
    const above = this.open.at(-1);
    const parent = above && above.item >= 0 ? above.item : (above?.list ?? this.parent);
    this.open.push({ list: addNode(this.ctx, 'L', parent), item: -1 });
  }
}
