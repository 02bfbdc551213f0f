/**
 * Colours as written. Black and the greys are DeviceGray: printed with black toner only, and allowed in
 * PDF/A beside an RGB output intent. Red is the full red of screen and office printers (P-09).
 */
import type { Colour } from '../../layout/types.ts';

/** pdfkit's form: 0…255 per part, or a grey of three equal parts. */
export const INK: Readonly<Record<Colour, readonly [number, number, number]>> = {
  black: [0, 0, 0],
  red: [255, 0, 0],
  grey: [128, 128, 128],
  pale: [217, 217, 217],
};

/** The operator that makes it the fill colour. */
export const FILL: Readonly<Record<Colour, string>> = {
  black: '0 g',
  red: '1 0 0 rg',
  grey: '0.502 g',
  pale: '0.851 g',
};
