/**
 * A few words that belong to no text (a watermark, a number in the margin) → one line of text items. They
 * are drawn and not copied: an empty `actualText` keeps them out of what a reader takes from the page.
 */
import type { Type } from '../layout/context.ts';
import type { Colour, TextItem } from '../layout/types.ts';

export interface Manner {
  readonly role: string;
  readonly size: number;
  readonly colour: Colour;
  /** Points between letters. */
  readonly tracking?: number;
}

/** One line; its baseline begins at the origin and runs to the right. */
export interface Lettering {
  readonly items: readonly TextItem[];
  readonly width: number;
}

/** Characters no face has, each once. */
export function unknownIn(text: string, role: string, type: Type): string[] {
  return [...new Set(clusters(text).filter((cluster) => type.face(role, cluster).missing))];
}

export function letter(text: string, manner: Manner, type: Type): Lettering {
  const { tracking = 0 } = manner;
  const items: TextItem[] = [];
  let x = 0;
  for (const cluster of clusters(text)) {
    const item = letterItem(cluster, x, manner, type);
    x += item.width + tracking;
    items.push(item);
  }
  return { items: items.reduce(joined, []), width: Math.max(0, x - tracking) };
}

/** A character with the marks and selectors that follow it. */
function clusters(text: string): string[] {
  return text.match(/.[\p{M}\u200d]*/gsu) ?? [];
}

function letterItem(text: string, x: number, manner: Manner, type: Type): TextItem {
  const { role, size, colour, tracking = 0 } = manner;
  const { face, missing } = type.face(role, text);
  const width = missing ? size : type.advance(face, text) * size;
  const common = { kind: 'text', x, y: 0, text, face, size, tracking, width, shaped: false, colour } as const;
  return { ...common, actualText: '', ...(missing ? { missing } : {}) };
}

/** Neighbours of one face are one item. */
function joined(items: readonly TextItem[], next: TextItem): TextItem[] {
  const last = items.at(-1);
  if (!last || last.face !== next.face || last.missing !== next.missing) return [...items, next];
  const whole = { ...last, text: last.text + next.text, width: next.x + next.width - last.x };
  return [...items.slice(0, -1), whole];
}
