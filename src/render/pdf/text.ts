/**
 * A group of text items as one text object. In: items in reading order and the faces of the document.
 * Out: content stream operators. The page is flipped by pdfkit (y downward), so the text matrix flips
 * back; inside it y counts upward.
 */
import type { TextItem } from '../../layout/types.ts';
import type { EmbeddedFace, PdfGlyph } from './embed.ts';
import { FILL } from './ink.ts';
import { decimal, round3 } from './number.ts';
import type { PaintDocument, Painted } from './seam.ts';

export type FaceOf = (key: string) => EmbeddedFace;

export class TextGroup implements Painted {
  readonly #items: readonly TextItem[];
  readonly #faceOf: FaceOf;

  constructor(items: readonly TextItem[], faceOf: FaceOf) {
    this.#items = items;
    this.#faceOf = faceOf;
  }

  paint(document: PaintDocument): void {
    const pen = new Pen(document, this.#items[0]!);
    for (const item of this.#items) this.#run(pen, item);
    document.addContent(pen.end());
  }

  #run(pen: Pen, item: TextItem): void {
    const face = this.#faceOf(item.face);
    if (item.actualText !== undefined) pen.openSpan(item.actualText);
    pen.ink(FILL[item.colour]);
    pen.type(face, item.size, item.tracking);
    pen.moveTo(item.x, item.y);
    pen.show(face.glyphs(item.text, item.shaped));
    if (item.actualText !== undefined) pen.closeSpan();
  }
}

/** Writes text operators and remembers the state they leave, so that nothing is said twice. */
class Pen {
  readonly #operators: string[] = [];
  readonly #document: PaintDocument;
  #ink = '';
  #font = '';
  #tracking = 0;
  /** Start of the current line of the text object, as written. */
  #x: number;
  #y: number;

  constructor(document: PaintDocument, first: TextItem) {
    this.#document = document;
    this.#x = round3(first.x);
    this.#y = round3(first.y);
    this.#operators.push(`BT 1 0 0 -1 ${decimal(this.#x)} ${decimal(this.#y)} Tm`);
  }

  ink(operator: string): void {
    if (operator !== this.#ink) this.#operators.push(operator);
    this.#ink = operator;
  }

  type(face: EmbeddedFace, size: number, tracking: number): void {
    this.#document.page.fonts[face.id] ??= face.ref();
    const font = `/${face.id} ${decimal(size)} Tf`;
    if (font !== this.#font) this.#operators.push(font);
    this.#font = font;
    const rounded = Math.round(tracking * 1e5) / 1e5;
    if (rounded !== this.#tracking) this.#operators.push(`${rounded} Tc`);
    this.#tracking = rounded;
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
      const kern = glyph.width - glyph.advance;
      if (kern === 0) continue;
      pieces.push(`<${codes}>`, decimal(kern));
      codes = '';
    }
    if (codes) pieces.push(`<${codes}>`);
    if (pieces.length === 1) this.#operators.push(`${pieces[0]} Tj`);
    else if (pieces.length) this.#operators.push(`[${pieces.join(' ')}] TJ`);
  }

  openSpan(text: string): void {
    this.#operators.push(`/Span <</ActualText ${textString(text)}>> BDC`);
  }

  closeSpan(): void {
    this.#operators.push('EMC');
  }

  end(): string {
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
