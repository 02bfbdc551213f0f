/** Where the ink of placed text begins and ends, for what the standard measures by its ink. (H-07, X-01, X-04) */
import type { Context } from './context.ts';
import type { PageItem } from './types.ts';

export interface InkSpan {
  readonly top: number;
  readonly bottom: number;
}

/** From the highest ink of the texts to the lowest, in the frame of the items; undefined without text. */
export function inkOf(items: readonly PageItem[], ctx: Context): InkSpan | undefined {
  const spans = items.flatMap((item) => {
    if (item.kind !== 'text') return [];
    const { top, bottom } = ctx.type.ink(item.face, item.text);
    return [{ top: item.y - top * item.size, bottom: item.y - bottom * item.size }];
  });
  if (spans.length === 0) return undefined;
  return { top: Math.min(...spans.map((s) => s.top)), bottom: Math.max(...spans.map((s) => s.bottom)) };
}
