/**
 * Boxes for characters no face has: a frame with the code point inside, so that a printed page says
 * which character is meant. Each is a glyph of a small Type 3 font with its own ToUnicode entry, so it
 * takes the colour of the text around it and still copies as the character.
 */
import type { EmbeddableFont, Reference } from 'pdfmake/js/PDFDocument.js';
import { cellsOf, hexOf, MISSING_FRAME, type Rectangle } from '../missing-box.ts';
import type { ObjectMaker, PdfGlyph } from './embed.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** Codes of one byte, 0 left unused and one kept for the letter below. */
const CAPACITY = 254;

/**
 * Readers that judge the size of a Type 3 font by its letter m (poppler does) would take a box for type
 * twice as large and copy it on a line of its own: so there is an m, never drawn, of the usual width.
 */
const LETTER_M = { name: 'm', width: 600 };

/** A box is one em wide, like the character it stands for. */
const EM = 1000;

export class MissingFont implements EmbeddableFont {
  readonly id: string;
  readonly #document: ObjectMaker;
  readonly #codes = new Map<string, number>();
  #dictionary: Reference | undefined;
  #done = false;

  constructor(document: ObjectMaker, id: string) {
    this.id = id;
    this.#document = document;
  }

  /** undefined: this font is full. */
  glyph(cluster: string): PdfGlyph | undefined {
    let code = this.#codes.get(cluster);
    if (code === undefined) {
      if (this.#codes.size === CAPACITY) return undefined;
      code = this.#codes.size + 1;
      this.#codes.set(cluster, code);
    }
    return { id: code, code: code.toString(16).padStart(2, '0'), width: EM, advance: EM };
  }

  /** A box is a box: it has no other widths. */
  resized(): undefined {
    return undefined;
  }

  ref(): Reference {
    this.#dictionary ??= this.#document.ref();
    return this.#dictionary;
  }

  finalize(): void {
    if (!this.#dictionary || this.#done) return;
    this.#done = true;
    const clusters = [...this.#codes.keys()];
    const names = clusters.map((cluster) => `u${hexOf(cluster)}`);
    const procedures = clusters.map((cluster) => this.#stream(boxProcedure(hexOf(cluster))));
    const letterM = this.#stream(`${LETTER_M.width} 0 d0`);
    this.#dictionary.data = {
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, -120, EM, 880],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      FirstChar: 1,
      LastChar: clusters.length + 1,
      Widths: [...clusters.map(() => EM), LETTER_M.width],
      Encoding: { Type: 'Encoding', Differences: [1, ...names, LETTER_M.name] },
      CharProcs: Object.fromEntries([
        ...names.map((name, index) => [name, procedures[index]]),
        [LETTER_M.name, letterM],
      ]),
      Resources: {},
      ToUnicode: this.#stream(toUnicodeMap([[], ...clusters.map(codePoints)], 1)),
    };
    this.#dictionary.end();
  }

  #stream(content: string): Reference {
    const stream = this.#document.ref();
    stream.end(content);
    return stream;
  }
}

function codePoints(cluster: string): number[] {
  return Array.from(cluster, (character) => character.codePointAt(0) ?? 0xfffd);
}

/** A frame with digits in it, in the fill colour of the text. */
function boxProcedure(hex: string): string {
  const { outer, inner } = MISSING_FRAME;
  const cells = cellsOf(hex).map((cell) => `${rectangle(cell)} re`);
  return [
    `${EM} 0 60 -70 940 830 d1`,
    `${rectangle(outer)} re ${rectangle(inner)} re f*`,
    ...cells,
    'f',
  ].join('\n');
}

const rectangle = ({ x, y, width, height }: Rectangle): string => `${x} ${y} ${width} ${height}`;

/** As many fonts as the boxes of a document need. */
export class MissingFonts {
  readonly #fonts: MissingFont[] = [];
  readonly #open: () => MissingFont;

  /** @param open Makes a font and hands it to the document. */
  constructor(open: () => MissingFont) {
    this.#open = open;
  }

  /** The font that has, or still takes, this character. */
  take(cluster: string): { readonly font: MissingFont; readonly glyph: PdfGlyph } {
    for (const font of this.#fonts) {
      const glyph = font.glyph(cluster);
      if (glyph) return { font, glyph };
    }
    this.#fonts.push(this.#open());
    return this.take(cluster);
  }
}
