/**
 * Writes text operators and remembers the state they leave, so that nothing is said twice. Coordinates
 * are those of the page, y downward; pdfkit has flipped the page, the text matrix flips it back.
 */
import type { PdfGlyph } from './embed.ts';
import { decimal, round3 } from './number.ts';

export class Pen {
  readonly #operators: string[] = [];
  #ink = '';
  #font = '';
  #tracking = 0;
  /** Start of the current line of the text object, as written. */
  #x: number;
  #y: number;

  constructor(x: number, y: number) {
    this.#x = round3(x);
    this.#y = round3(y);
    this.#operators.push(`BT 1 0 0 -1 ${decimal(this.#x)} ${decimal(this.#y)} Tm`);
  }

  /** Fill colour, as its operator. */
  ink(operator: string): void {
    if (operator !== this.#ink) this.#operators.push(operator);
    this.#ink = operator;
  }

  /** Points; tracking to a ten-thousandth, because it adds up along a line. */
  type(fontId: string, size: number, tracking: number): void {
    const font = `/${fontId} ${decimal(size)} Tf`;
    if (font !== this.#font) this.#operators.push(font);
    this.#font = font;
    const spacing = Math.round(tracking * 1e4) / 1e4;
    if (spacing !== this.#tracking) this.#operators.push(`${spacing || 0} Tc`);
    this.#tracking = spacing;
  }

  moveTo(x: number, y: number): void {
    const [toX, toY] = [round3(x), round3(y)];
    if (toX === this.#x && toY === this.#y) return;
    this.#operators.push(`${decimal(toX - this.#x)} ${decimal(this.#y - toY)} Td`);
    this.#x = toX;
    this.#y = toY;
  }

  show(glyphs: readonly PdfGlyph[]): void {
    const pieces: string[] = [];
    let codes = '';
    for (const glyph of glyphs) {
      codes += glyph.code;
      const kern = decimal(glyph.width - glyph.advance);
      if (kern === '0') continue;
      pieces.push(`<${codes}>`, kern);
      codes = '';
    }
    if (codes) pieces.push(`<${codes}>`);
    if (pieces.length === 1) this.#operators.push(`${pieces[0]} Tj`);
    else if (pieces.length) this.#operators.push(`[${pieces.join(' ')}] TJ`);
  }

  /** Marked content that says what the glyphs until `closeSpan` are to be read as. */
  openSpan(text: string): void {
    this.#operators.push(`/Span <</ActualText ${textString(text)}>> BDC`);
  }

  closeSpan(): void {
    this.#operators.push('EMC');
  }

  /** Everything written, as content of a page. */
  end(): string {
    // Tracking outlives the text object, and others draw text after us.
    if (this.#tracking) this.#operators.push('0 Tc');
    this.#operators.push('ET');
    return this.#operators.join('\n');
  }
}

/** A PDF text string in UTF-16, as hex: nothing in it needs escaping. */
function textString(text: string): string {
  let hex = 'feff';
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${hex}>`;
}
