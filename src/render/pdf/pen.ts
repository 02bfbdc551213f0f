/**
 * Writes text operators and remembers the state they leave, so that nothing is said twice. Coordinates
 * are those of the page, y downward; pdfkit has flipped the page, the text matrix flips it back.
 */
import type { PdfGlyph } from './embed.ts';
import { decimal, round3 } from './number.ts';
import { along, textMatrix, type Way, wayOf } from './way.ts';

export class Pen {
  readonly #operators: string[] = [];
  #ink = '';
  #font = '';
  #tracking = 0;
  /** Where the text matrix was set, and which way it runs. */
  #origin = { x: 0, y: 0 };
  #turn = 0;
  #way: Way = wayOf();
  /** Start of the current line of the text object, on the axes of its way from its origin. */
  #at = { x: 0, y: 0 };

  constructor(x: number, y: number, turn = 0) {
    this.#operators.push(`BT ${this.#begin(x, y, turn)}`);
  }

  #begin(x: number, y: number, turn: number): string {
    this.#origin = { x: round3(x), y: round3(y) };
    this.#turn = turn;
    this.#way = wayOf(turn);
    this.#at = { x: 0, y: 0 };
    return `${textMatrix(this.#way)} ${decimal(x)} ${decimal(y)} Tm`;
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

  moveTo(x: number, y: number, turn = 0): void {
    if (turn !== this.#turn) {
      this.#operators.push(this.#begin(x, y, turn));
      return;
    }
    const from = this.#origin;
    const way = along(this.#way, { x: round3(x) - from.x, y: round3(y) - from.y });
    const to = { x: round3(way.x), y: round3(way.y) };
    if (to.x === this.#at.x && to.y === this.#at.y) return;
    this.#operators.push(`${decimal(to.x - this.#at.x)} ${decimal(this.#at.y - to.y)} Td`);
    this.#at = to;
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

  /** An operator that begins marked content. */
  mark(operator: string): void {
    this.#operators.push(operator);
  }

  closeMark(): void {
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
