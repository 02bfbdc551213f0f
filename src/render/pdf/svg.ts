/**
 * An SVG for pdfmake's renderSVG: its source fitted to the place it is drawn in, its text in our faces.
 * Nothing outside the source is ever loaded: the document opens pictures from `data:` only.
 */
import type { PictureItem } from '../../layout/types.ts';
import { svgRoot, svgSize } from '../../pictures/svg.ts';
import { svgText } from '../../pictures/svg-text.ts';
import { CrossedFrame, type RendererItem } from './crossed-frame.ts';
import { decimal } from './number.ts';
import { type FaceFor, withFaces } from './svg-text.ts';

/**
 * undefined: the source has no usable root element.
 * @param failed told when it turns out that it cannot be drawn
 */
export function svgDrawing(
  bytes: Uint8Array,
  place: PictureItem,
  faceFor: FaceFor,
  failed: () => void,
): RendererItem | undefined {
  const { x, y, width, height } = place;
  const source = sizedTo(withoutBlanks(withoutLinks(svgText(bytes))), width, height);
  if (source === undefined) return undefined;
  const options = { warningCallback: () => undefined };
  const svg = withFaces(source, faceFor);
  const font = faceFor('fangsong', '国');
  const instead = new CrossedFrame(place);
  return { type: 'svg', item: { svg, x, y, _width: width, _height: height, font, options, instead, failed } };
}

/** A picture leads nowhere: its links could not be reached but with a mouse. */
function withoutLinks(svg: string): string {
  return svg.replace(LINK, (tag) => tag.replace(HREF, ''));
}

const LINK = /<(?:[\w.-]+:)?a\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;
const HREF = /\s(?:[\w.-]+:)?href\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Style sheets are taken apart by patterns that try blanks in every way there is. */
function withoutBlanks(svg: string): string {
  return svg.replace(STYLE, (sheet) => sheet.replace(/\s+/g, ' '));
}

const STYLE = /<style\b[^<>]*>[^<]*|<!\[CDATA\[[\s\S]*?\]\]>/g;

/** The root element at the size of its place, with the view box that its own size stood for. */
function sizedTo(svg: string, width: number, height: number): string | undefined {
  const root = svgRoot(svg);
  const size = root && svgSize(root.attributes);
  if (!root || !size) return undefined;
  const kept = root.attributes.replace(/(^|\s)(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '$1');
  const box = /(?:^|\s)viewBox\s*=/.test(kept)
    ? ''
    : ` viewBox="0 0 ${userUnits(size.width)} ${userUnits(size.height)}"`;
  const tag = `<${root.name} width="${decimal(width)}" height="${decimal(height)}"${box} ${kept}`;
  return svg.slice(0, root.start) + tag + svg.slice(root.end);
}

/** Points to the units of a drawing without a view box: 96 to the inch. */
function userUnits(points: number): string {
  return decimal(points / 0.75);
}
