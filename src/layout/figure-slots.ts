/**
 * Pictures side by side: how far each is scaled and how wide its place is, so that neither pictures nor
 * their captions meet or leave the column (T-06). Numbers in, numbers out.
 */

export interface Wanted {
  readonly width: number;
  readonly height: number;
  /** Of its caption on one line; 0 for none. */
  readonly caption: number;
}
export interface Slot {
  /** Of the place, picture or caption, whichever is wider. */
  readonly width: number;
  readonly scale: number;
}

/** A small picture beside a large one is enlarged this far at most; the large one comes down to meet it. */
const ENLARGED = 1.5;

/** One height for all, all places together within `room`. A picture alone is never enlarged. */
export function slotsOf(wanted: readonly Wanted[], room: number, tallest: number): Slot[] {
  const heights = wanted.map((w) => w.height);
  const height = Math.min(tallest, Math.max(...heights), ENLARGED * Math.min(...heights));
  const even = heights.map((own) => height / own);
  const widths = wanted.map((w, i) => w.width * (even[i] as number));
  const captions = wanted.map((w) => Math.min(w.caption, room / wanted.length));
  const factor = shrink(widths, captions, room);
  return wanted.map((_, i) => ({
    width: Math.max((widths[i] as number) * factor, captions[i] as number),
    scale: (even[i] as number) * factor,
  }));
}

/** The largest factor up to 1 at which all places fit; places that captions hold open do not shrink. */
function shrink(widths: readonly number[], captions: readonly number[], room: number): number {
  let factor = 1;
  for (const _ of widths) {
    const held = widths.map((w, i) => w * factor < (captions[i] as number));
    const fixed = captions.reduce((sum, c, i) => sum + (held[i] ? c : 0), 0);
    const free = widths.reduce((sum, w, i) => sum + (held[i] ? 0 : w), 0);
    factor = free > 0 ? Math.min(factor, (room - fixed) / free) : factor;
  }
  return factor;
}
