/**
 * Pictures in the four inks of printing. A file that promises sRGB may not hold DeviceCMYK, so they stand as what
 * they are, four colorants: a press prints them as such, a screen mixes them from the sixteen colours that
 * the inks make over each other.
 */
import type { Reference } from 'pdfmake/js/PDFDocument.js';
import type { ObjectMaker } from './embed.ts';

/** Colours of full inks on coated paper as sRGB shows them, rounded: cyan counts first, then magenta, yellow, black. */
const OVERPRINTS = [
  ['ffffff', '00aeef', 'ec008c', '2e3192', 'fff200', '00a651', 'ed1c24', '363435'],
  ['231f20', '001219', '200009', '060010', '1c1a00', '001003', '210000', '000000'],
] as const;

/** A colour space of four parts; the same inks in every picture. */
export function processInks(document: ObjectMaker): unknown[] {
  return ['DeviceN', ['Cyan', 'Magenta', 'Yellow', 'Black'], 'DeviceRGB', mixing(document)];
}

/** Between the sixteen, colours are mixed in proportion. */
function mixing(document: ObjectMaker): Reference {
  const unit = [0, 1];
  const mixture = document.ref({
    FunctionType: 0,
    Domain: [unit, unit, unit, unit].flat(),
    Range: [unit, unit, unit].flat(),
    Size: [2, 2, 2, 2],
    BitsPerSample: 8,
  });
  mixture.end(Buffer.from(OVERPRINTS.flat().join(''), 'hex'));
  return mixture;
}
