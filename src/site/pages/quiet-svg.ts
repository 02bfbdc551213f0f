/**
 * Whether an SVG picture may lie in a folder that is a website. Shown by a page it can do nothing, but whoever opens
 * the file itself runs what is in it, in the name of the site. In: the bytes. Out: yes for a drawing that consists of
 * nothing but what is known to be still and to ask for no other file; no for anything else.
 */
import { svgText } from '../../pictures/svg-text.ts';
import { isQuietCss } from './quiet-css.ts';
import { ELEMENTS, NOTES, STYLES, SVG, TEXTS, XLINK } from './svg-names.ts';
import { type Piece, svgPieces } from './svg-pieces.ts';

export function isQuietSvg(bytes: Uint8Array): boolean {
  const pieces = svgPieces(svgText(bytes));
  if (!pieces) return false;
  const css = stylesIn(pieces);
  const starts = pieces.filter((piece) => piece.kind === 'start');
  const notes = notePrefixes(starts);
  return (
    starts[0] !== undefined &&
    localName(starts[0].name) === 'svg' &&
    notes !== undefined &&
    starts.every((start) => isQuietStart(start, notes)) &&
    css !== undefined &&
    isQuietCss(css)
  );
}

type Start = Extract<Piece, { kind: 'start' }>;

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(':')));
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Prefixes that stand for notes, wherever they are declared; undefined where a namespace is not known. */
function notePrefixes(starts: readonly Start[]): ReadonlySet<string> | undefined {
  const declared = starts
    .flatMap(({ attributes }) => attributes)
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  const isKnown = declared.every(([name, uri]) =>
    name === 'xmlns' ? uri === SVG : [SVG, XLINK].includes(uri) || NOTES.has(uri),
  );
  if (!isKnown) return undefined;
  const drawn = new Set(declared.flatMap(([name, uri]) => (NOTES.has(uri) ? [] : [localName(name)])));
  const noted = declared.flatMap(([name, uri]) => (NOTES.has(uri) ? [localName(name)] : []));
  return new Set(noted.filter((prefix) => !drawn.has(prefix)));
}

function isQuietStart({ name, attributes }: Start, notes: ReadonlySet<string>): boolean {
  const isNote = notes.has(prefixOf(name));
  if (!isNote && !ELEMENTS.has(localName(name))) return false;
  return attributes.every(([attribute, value]) =>
    isNote ? isIdle(attribute) : notes.has(prefixOf(attribute)) || isQuietAttribute(attribute, value),
  );
}

/** Of a note, which no reader looks at. */
const isIdle = (attribute: string): boolean => !/^(?:on.*|href|src|style|base)$/i.test(localName(attribute));

function isQuietAttribute(attribute: string, value: string): boolean {
  const name = localName(attribute);
  if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) return true;
  if (attribute.startsWith('xml:')) return ['space', 'lang', 'id'].includes(name);
  if (name === 'href') return isQuietAddress(value);
  if (attribute !== name) return ['type', 'show', 'actuate', 'title', 'role', 'arcrole'].includes(name);
  if (TEXTS.has(name) || /^(?:data|aria)-[\w-]+$/.test(name)) return true;
  return STYLES.has(name) && isQuietCss(value);
}

/** A place in the drawing itself, or a picture of dots within it. */
const isQuietAddress = (address: string): boolean =>
  /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*$)/i.test(address) || address.trim() === '';

/** What stands in elements called style, joined; undefined where one holds another element. */
function stylesIn(pieces: readonly Piece[]): string | undefined {
  let style: string | undefined;
  let css = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') css += style === undefined ? '' : piece.text;
    else if (style === undefined) style = opensStyle(piece) ? piece.name : undefined;
    else if (piece.kind === 'start' || piece.name !== style) return undefined;
    else style = undefined;
  }
  return css;
}

const opensStyle = (piece: Piece): boolean =>
  piece.kind === 'start' && !piece.isEmpty && localName(piece.name) === 'style';
