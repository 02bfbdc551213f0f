/**
 * Layouts by hand, and PDFs read back: with pdf.js as a reader sees them, and as plain bytes where only
 * the file's objects tell. No test here knows how the painter works.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openFonts } from '../../src/fonts/library.ts';
import type { Layout, Page, PageItem, RuleItem, TextItem } from '../../src/layout/types.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';
import { packageRoot } from '../../src/source/package-root.ts';

export const FANG = 'FandolFang-Regular';
export const SONG = 'NotoSerifSC-Regular';
export const LATIN = 'LiberationSerif';
export const XBS = 'NotoSerifSC-Bold';

export const fonts = openFonts();
export const PRODUCER = 'banxin 0.0.0';

/** The PDF of a layout, with the shipped faces. */
export function paint(given: Layout, created?: Date): Promise<Uint8Array> {
  return renderPdf(given, fonts, { producer: PRODUCER, ...(created ? { created } : {}) });
}

export function text(x: number, y: number, content: string, more: Partial<TextItem> = {}): TextItem {
  return {
    kind: 'text',
    x,
    y,
    text: content,
    face: FANG,
    size: 16,
    tracking: 0,
    width: content.length * 16,
    shaped: false,
    colour: 'black',
    ...more,
  };
}

export function rule(
  x: number,
  y: number,
  width: number,
  height: number,
  more: Partial<RuleItem> = {},
): RuleItem {
  return { kind: 'rule', x, y, width, height, colour: 'black', ...more };
}

export function page(items: readonly PageItem[], number = 1): Page {
  const typeArea = { x: 79.37, y: 104.88, width: 442.2, height: 637.8 };
  return { number, width: 595.276, height: 841.89, typeArea, items, bodyLines: 0 };
}

export function layout(pages: readonly Page[], more: Partial<Layout> = {}): Layout {
  return {
    pages,
    structure: [],
    anchors: [],
    bookmarks: [],
    pictures: {},
    metadata: { title: '测试', keywords: [], language: 'zh-CN' },
    grid: { lines: 22, characters: 28 },
    diagnostics: [],
    ...more,
  };
}

/** One page of items. */
export function sheet(items: readonly PageItem[], more: Partial<Layout> = {}): Layout {
  return layout([page(items)], more);
}

/** A document that pdf.js has open; close it when done. */
export function open(bytes: Uint8Array): Promise<pdfjs.PDFDocumentProxy> {
  const standard = join(packageRoot(), 'node_modules/pdfjs-dist/standard_fonts/');
  const options = { data: Uint8Array.from(bytes), verbosity: 0, standardFontDataUrl: standard };
  return pdfjs.getDocument({ ...options, disableFontFace: true, fontExtraProperties: true }).promise;
}

export async function reading<T>(
  bytes: Uint8Array,
  read: (pdf: pdfjs.PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const pdf = await open(bytes);
  try {
    return await read(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Text as pdf.js gives it to who copies: items as they come, a newline where it sees a line end. */
export function copied(bytes: Uint8Array): Promise<string[]> {
  return reading(bytes, async (pdf) => {
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const content = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
      pages.push(
        content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      );
    }
    return pages;
  });
}

/** A glyph where it is drawn: points from the top left corner, y at the baseline. */
export interface DrawnGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

type Matrix = readonly [number, number, number, number, number, number];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Every glyph of a page, by following the operators that pdf.js parsed. */
export function drawnGlyphs(bytes: Uint8Array, number = 1): Promise<DrawnGlyph[]> {
  return reading(bytes, async (pdf) => {
    const sheetRead = await pdf.getPage(number);
    const { fnArray, argsArray } = await sheetRead.getOperatorList();
    const height = sheetRead.view[3] ?? 0;
    const follower = new TextFollower(height);
    fnArray.forEach((operator, at) => {
      follower.step(operator, argsArray[at]);
    });
    return follower.glyphs;
  });
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
}

class TextFollower {
  readonly glyphs: DrawnGlyph[] = [];
  readonly #height: number;
  #page: Matrix = [1, 0, 0, 1, 0, 0];
  readonly #stack: Matrix[] = [];
  #line: Matrix = [1, 0, 0, 1, 0, 0];
  #pen: Matrix = [1, 0, 0, 1, 0, 0];
  #font = '';
  #size = 0;
  #tracking = 0;

  constructor(height: number) {
    this.#height = height;
  }

  // biome-ignore lint/suspicious/noExplicitAny: pdf.js types its operands no closer.
  step(operator: number, operands: any): void {
    const { OPS } = pdfjs;
    if (operator === OPS.save) this.#stack.push(this.#page);
    else if (operator === OPS.restore) this.#page = this.#stack.pop() ?? this.#page;
    else if (operator === OPS.transform) this.#page = times(this.#page, operands);
    else if (operator === OPS.setTextMatrix) this.#line = this.#pen = matrixOf(operands);
    else if (operator === OPS.moveText)
      this.#line = this.#pen = times(this.#line, [1, 0, 0, 1, operands[0], operands[1]]);
    else if (operator === OPS.setFont) [this.#font, this.#size] = operands;
    else if (operator === OPS.setCharSpacing) this.#tracking = operands[0];
    else if (operator === OPS.showText) this.#show(operands[0]);
  }

  #show(shown: readonly (ShownGlyph | number)[]): void {
    for (const one of shown) {
      if (typeof one === 'number') this.#advance((-one * this.#size) / 1000);
      else {
        const [a, , , , x, y] = times(this.#page, this.#pen);
        const place = { x, y: this.#height - y, size: this.#size * a };
        this.glyphs.push({ text: one.unicode, ...place, font: this.#font });
        this.#advance((one.width * this.#size) / 1000 + this.#tracking);
      }
    }
  }

  #advance(by: number): void {
    this.#pen = times(this.#pen, [1, 0, 0, 1, by, 0]);
  }
}

/** pdf.js hands a text matrix over as its six numbers or as one array of them. */
function matrixOf(operands: unknown): Matrix {
  const flat = (operands as unknown[]).flatMap((one) =>
    typeof one === 'number' ? [one] : [...(one as ArrayLike<number> & Iterable<number>)],
  );
  return flat as unknown as Matrix;
}

/** The file's own text: our objects stand in it unpacked, only streams are packed. */
export function source(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** Unpacked streams of the objects whose dictionary contains `mark`. */
export function streams(bytes: Uint8Array, mark: RegExp): Buffer[] {
  const file = source(bytes);
  const found: Buffer[] = [];
  for (const match of file.matchAll(/\d+ 0 obj\n(<<[\s\S]*?>>)\nstream\n/g)) {
    const dictionary = match[1] ?? '';
    if (!mark.test(dictionary)) continue;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const start = match.index + match[0].length;
    const data = Buffer.from(bytes).subarray(start, start + length);
    found.push(/\/Filter \/FlateDecode/.test(dictionary) ? inflateSync(data) : data);
  }
  return found;
}

export function fixture(name: string): string {
  return join(packageRoot(), 'test/pictures/samples', name);
}

export function fixtureBytes(name: string): Buffer {
  return readFileSync(fixture(name));
}
