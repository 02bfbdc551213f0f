/** A font of the file as pdf.js knows it once a page that uses it has been read → what may be asked of it. */
import type { PDFPageProxy } from '../pdfjs-door.ts';
import { inkOfOutline } from './glyph-ink.ts';
import type { Ink, MeasuredFont } from './types.ts';

/** `toUnicode._map` holds what the file says of its characters; the other kind only counts them. */
interface RawFont {
  readonly name?: string;
  readonly missingFile?: boolean;
  readonly data?: Uint8Array;
  readonly isType3Font?: boolean;
  readonly composite?: boolean;
  readonly toUnicode?: { readonly _map?: unknown };
}

interface Outline {
  readonly path?: ArrayLike<number>;
}

const SUBSET = /^[A-Z]{6}\+/;

export function fontOf(page: PDFPageProxy, id: string): MeasuredFont {
  const { commonObjs } = page;
  const raw = (commonObjs.has(id) ? commonObjs.get(id) : {}) as RawFont;
  const name = raw.name ?? '';
  const known = new Map<string, Ink | undefined>();
  const look = (code: string): Ink | undefined => {
    const key = `${id}_path_${code}`;
    const path = commonObjs.has(key) ? (commonObjs.get(key) as Outline | null)?.path : undefined;
    return path ? inkOfOutline(path) : undefined;
  };
  return {
    face: readable(name.replace(SUBSET, '')),
    embedded: raw.isType3Font === true || (raw.missingFile === false && raw.data !== undefined),
    subset: SUBSET.test(name),
    saysCharacters: raw.composite !== true || raw.toUnicode?._map !== undefined,
    program: raw.data,
    ink: (code) => {
      if (!known.has(code)) known.set(code, look(code));
      return known.get(code);
    },
  };
}

/** Names of Chinese faces are often written in GBK, which PDF does not know. */
function readable(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('gbk', { fatal: true }).decode(bytes);
  } catch {
    return name;
  }
}
