/**
 * Pale words on the rising diagonal of a page, under its text: as large as the page allows, in the middle of
 * the sheet. Words that were checked before in, items and findings out.
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Type } from '../layout/context.ts';
import { EM_ASCENT } from '../layout/geometry.ts';
import type { Page, TextItem } from '../layout/types.ts';
import { type Lettering, letter, unknownIn } from './lettering.ts';

/** 黑体: strokes of one weight stay visible where they are pale. */
const ROLE = 'heiti';
const TURN = 45;
/** From the ends of the words to the edges of the sheet: what no printer reaches, and some air. */
const MARGIN = 48;
/** A word of two letters need not fill the page (pt). */
const LARGEST = 110;
/** Between letters, em. */
const TRACKING = 0.12;

export function watermarkItems(words: string, page: Page, type: Type): TextItem[] {
  const { size, line } = fitted(words, page, type);
  const start = startOf(line, size, page);
  return line.items.map((item) => ({
    ...item,
    x: start.x + item.x * ALONG,
    y: start.y - item.x * ALONG,
    turn: TURN,
  }));
}

/** Cosine and sine of the turn. */
const ALONG = Math.SQRT1_2;

/** Words and height together make the square that has to lie within the margins. */
function fitted(words: string, page: Page, type: Type): { readonly size: number; readonly line: Lettering } {
  const room = (Math.min(page.width, page.height) - 2 * MARGIN) / ALONG;
  const set = (size: number) =>
    letter(words, { role: ROLE, size, colour: 'pale', tracking: TRACKING * size }, type);
  const size = Math.min(LARGEST, room / (set(1).width + 1));
  return { size, line: set(size) };
}

/** The middle of the line's em boxes is the middle of the sheet. */
function startOf(line: Lettering, size: number, page: Page): { readonly x: number; readonly y: number } {
  const down = (EM_ASCENT - 0.5) * size;
  return {
    x: page.width / 2 + (down - line.width / 2) * ALONG,
    y: page.height / 2 + (down + line.width / 2) * ALONG,
  };
}

export function watermarkFindings(words: string, type: Type): Diagnostic[] {
  const unknown = unknownIn(words, ROLE, type);
  return unknown.length > 0 ? [unknownLetters(unknown.join(''), type.chain(ROLE).join('、'))] : [];
}

function unknownLetters(letters: string, faces: string): Diagnostic {
  return {
    code: 'finishing/watermark-glyph',
    severity: 'warning',
    message: {
      zh: `水印里的“${letters}”没有字体可用，印成了方框。`,
      en: `No font has “${letters}” of the watermark; it is printed as a box.`,
    },
    help: {
      zh: `试过 ${faces}；请换用别的字，或用 --font 黑体=字体文件 指定有这个字的字体。`,
      en: `Tried ${faces}; use other words, or name a font that has it with --font heiti=file.`,
    },
  };
}
