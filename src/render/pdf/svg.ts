/** An SVG for pdfmake's renderSVG: its source fitted to the place it is drawn in. */
import type { PictureItem } from '../../layout/types.ts';
import { svgText } from '../../pictures/svg.ts';
import type { RendererItem } from './pictures.ts';

export function svgDrawing(bytes: Uint8Array, place: PictureItem): RendererItem | undefined {
  const { x, y, width, height } = place;
  const options = { warningCallback: () => undefined };
  return {
    type: 'svg',
    item: { svg: svgText(bytes), x, y, _width: width, _height: height, font: 'fangsong', options },
  };
}
