/**
 * An SVG as a row of its pieces, by the rules of XML and no others. In: text. Out: tags with their attributes, texts;
 * undefined as soon as anything stands there that is not known: a list of entities or attributes, an instruction.
 */
import { TAG } from '../../pictures/svg-text.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'end'; readonly name: string }
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
      readonly isEmpty: boolean;
    };

/** Only encodings in which every mark of XML is the byte that it is in ASCII, or that a mark at the start tells. */
const DECLARATION =
  /^\s*<\?xml\s+version\s*=\s*["']1\.[01]["'](?:\s+encoding\s*=\s*["'](?:utf-8|utf-16|us-ascii|iso-8859-1)["'])?(?:\s+standalone\s*=\s*["'](?:yes|no)["'])?\s*\?>/i;
const DOCTYPE =
  /<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w. ]+\/\/EN"\s+"https?:\/\/www\.w3\.org\/[\w./-]+")?\s*>/y;
const TEXT = /[^<]+/y;
const COMMENT = /<!--[\s\S]*?-->/y;
const DATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const ELEMENT = new RegExp(TAG.source, 'y');
const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

export function svgPieces(source: string): readonly Piece[] | undefined {
  const text = source.replace(DECLARATION, '');
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const [length, piece] = pieceAt(text, at) ?? [];
    if (length === undefined) return undefined;
    if (piece) pieces.push(piece);
    at += length;
  }
  return pieces;
}

type Found = readonly [length: number, piece?: Piece];

function pieceAt(text: string, at: number): Found | undefined {
  const [characters] = matchAt(TEXT, text, at) ?? [];
  if (characters !== undefined) return withText(characters);
  const data = matchAt(DATA, text, at);
  if (data) return [data[0].length, { kind: 'text', text: data[1]! }];
  const passed = matchAt(COMMENT, text, at) ?? matchAt(DOCTYPE, text, at);
  return passed ? [passed[0].length] : tagAt(text, at);
}

function withText(characters: string): Found | undefined {
  const text = unescaped(characters);
  return text === undefined ? undefined : [characters.length, { kind: 'text', text }];
}

function tagAt(text: string, at: number): Found | undefined {
  const match = matchAt(ELEMENT, text, at);
  if (!match) return undefined;
  const [{ length }, close, name, rest] = match as unknown as [string, string, string, string];
  if (close) return rest.trim() === '' ? [length, { kind: 'end', name }] : undefined;
  const isEmpty = rest.endsWith('/');
  const attributes = attributesIn(isEmpty ? rest.slice(0, -1) : rest);
  return attributes && [length, { kind: 'start', name, attributes, isEmpty }];
}

function attributesIn(text: string): readonly (readonly [string, string])[] | undefined {
  const attributes: (readonly [string, string])[] = [];
  let at = 0;
  for (;;) {
    const match = matchAt(ATTRIBUTE, text, at);
    if (!match) return text.slice(at).trim() === '' ? attributes : undefined;
    const value = unescaped(match[2] ?? match[3]!);
    if (value === undefined) return undefined;
    attributes.push([match[1]!, value]);
    at += match[0].length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undefined where a name stands that XML itself does not know. */
function unescaped(text: string): string | undefined {
  let isKnown = true;
  const plain = text.replace(/&(?:#x([\da-f]+);|#(\d+);|(\w+);)?/gi, (_, hex, decimal, name) => {
    const number = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    const mark = number <= 0x10ffff ? String.fromCodePoint(number) : NAMED[name];
    isKnown &&= mark !== undefined;
    return mark ?? '';
  });
  return isKnown ? plain : undefined;
}
