/**
 * The drawing orders of one page → marks: glyphs with their places, painted paths, bitmaps, clips. A small
 * interpreter of the graphics state, in the page's own points (y upward); it judges nothing.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, IDENTITY, type Matrix, matrixOf, moved, scaleOf, times, turnOf } from './matrix.ts';

export interface GlyphMark {
  readonly text: string;
  /** Empty for a blank: pdf.js draws none and maps none. */
  readonly code: string;
  readonly font: string;
  readonly size: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** From the pen before it to the pen after it, whichever way it runs. */
  readonly length: number;
  /** Degrees counter-clockwise. */
  readonly turn: number;
  readonly colour: string;
  readonly mode: number;
  readonly drawn: boolean;
}
/** Corners of what was painted, points. */
export interface PathMark {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly colour: string;
  readonly drawn: boolean;
}
export interface Marks {
  readonly glyphs: GlyphMark[];
  readonly paths: PathMark[];
  readonly images: PathMark[];
  readonly clips: PathMark[];
}

export interface Orders {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

interface State {
  ctm: Matrix;
  fill: string;
  stroke: string;
  lineWidth: number;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  clipped: number;
}

const START: State = {
  ctm: IDENTITY,
  fill: '#000000',
  stroke: '#000000',
  lineWidth: 1,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  clipped: 0,
};

/** A glyph as pdf.js hands it out, or a shift in thousandths of the size. */
type Shown =
  | number
  | { unicode: string; originalCharCode: number; fontChar: string; width: number; isSpace: boolean };

class Interpreter {
  readonly marks: Marks = { glyphs: [], paths: [], images: [], clips: [] };
  private state: State = START;
  private readonly stack: State[] = [];
  private line: Matrix = IDENTITY;
  private pen: Matrix = IDENTITY;
  private clipNext = false;

  readonly orders: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => this.stack.push(this.state),
    [OPS.restore]: () => {
      this.state = this.stack.pop() ?? this.state;
    },
    [OPS.transform]: (args) => this.set({ ctm: times(matrixOf(args as number[]), this.state.ctm) }),
    [OPS.setFillRGBColor]: ([colour]) => this.set({ fill: String(colour) }),
    [OPS.setStrokeRGBColor]: ([colour]) => this.set({ stroke: String(colour) }),
    [OPS.setLineWidth]: ([lineWidth]) => this.set({ lineWidth: lineWidth as number }),
    [OPS.setFont]: ([font, size]) => this.set({ font: String(font), size: size as number }),
    [OPS.setCharSpacing]: ([charSpacing]) => this.set({ charSpacing: charSpacing as number }),
    [OPS.setWordSpacing]: ([wordSpacing]) => this.set({ wordSpacing: wordSpacing as number }),
    [OPS.setHScale]: ([percent]) => this.set({ scale: (percent as number) / 100 }),
    [OPS.setLeading]: ([leading]) => this.set({ leading: leading as number }),
    [OPS.setTextRise]: ([rise]) => this.set({ rise: rise as number }),
    [OPS.setTextRenderingMode]: ([mode]) => this.set({ mode: mode as number }),
    [OPS.beginText]: () => this.place(IDENTITY),
    [OPS.setTextMatrix]: ([matrix]) => this.place(matrixOf(matrix as number[])),
    [OPS.moveText]: ([x, y]) => this.place(times(moved(x as number, y as number), this.line)),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      this.set({ leading: -(y as number) });
      this.place(times(moved(x as number, y as number), this.line));
    },
    [OPS.nextLine]: () => this.place(times(moved(0, -this.state.leading), this.line)),
    [OPS.showText]: ([shown]) => this.show(shown as readonly Shown[]),
    [OPS.clip]: () => {
      this.clipNext = true;
    },
    [OPS.eoClip]: () => {
      this.clipNext = true;
    },
    [OPS.constructPath]: ([paint, , extent]) =>
      this.path(paint as number, extent as ArrayLike<number> | null),
    [OPS.paintImageXObject]: () => this.image(),
    [OPS.paintInlineImageXObject]: () => this.image(),
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      this.stack.push(this.state);
      if (matrix) this.set({ ctm: times(matrixOf(matrix as number[]), this.state.ctm) });
    },
    [OPS.paintFormXObjectEnd]: () => {
      this.state = this.stack.pop() ?? this.state;
    },
  };

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  private place(matrix: Matrix): void {
    this.line = matrix;
    this.pen = matrix;
  }

  private show(shown: readonly Shown[]): void {
    for (const one of shown) {
      const { size, scale, charSpacing, wordSpacing } = this.state;
      if (typeof one === 'number') this.advance((-one * size * scale) / 1000);
      else {
        const width = (one.width * size * scale) / 1000;
        this.mark(one, width);
        this.advance(width + (charSpacing + (one.isSpace ? wordSpacing : 0)) * scale);
      }
    }
  }

  private advance(by: number): void {
    this.pen = times(moved(by, 0), this.pen);
  }

  private mark(glyph: Exclude<Shown, number>, width: number): void {
    const { state } = this;
    const full = times(this.pen, state.ctm);
    const [x, y] = apply(full, 0, state.rise);
    const [end, endY] = apply(full, width, state.rise);
    const { font, fill: colour, mode, clipped } = state;
    const size = state.size * scaleOf(full);
    const way = { x, end, y, length: Math.hypot(end - x, endY - y), turn: turnOf(full) };
    const common = { font, size, ...way, colour, mode, drawn: clipped > 0 };
    const code = glyph.unicode.trim() === '' ? '' : glyph.fontChar;
    this.marks.glyphs.push({ text: glyph.unicode, code, ...common });
  }

  private path(paint: number, extent: ArrayLike<number> | null): void {
    if (!extent) return;
    const stroked = paint === OPS.stroke || paint === OPS.closeStroke;
    const grow = stroked ? this.state.lineWidth / 2 : 0;
    const mark = this.box(extent, grow, stroked ? this.state.stroke : this.state.fill);
    if (this.clipNext) {
      this.marks.clips.push(mark);
      this.set({ clipped: this.state.clipped + 1 });
      this.clipNext = false;
    }
    if (paint !== OPS.endPath) this.marks.paths.push(mark);
  }

  private image(): void {
    this.marks.images.push(this.box([0, 0, 1, 1], 0, ''));
  }

  private box(extent: ArrayLike<number>, grow: number, colour: string): PathMark {
    const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(extent);
    const { ctm, clipped } = this.state;
    const [xa, ya] = apply(ctm, left, bottom);
    const [xb, yb] = apply(ctm, right, top);
    const wide = grow * scaleOf(ctm);
    const [x0, x1] = [Math.min(xa, xb) - (ya === yb ? 0 : wide), Math.max(xa, xb) + (ya === yb ? 0 : wide)];
    const [y0, y1] = [Math.min(ya, yb) - (xa === xb ? 0 : wide), Math.max(ya, yb) + (xa === xb ? 0 : wide)];
    return { x0, y0, x1, y1, colour, drawn: clipped > 0 };
  }
}

export function marksOf(orders: Orders): Marks {
  const interpreter = new Interpreter();
  orders.fnArray.forEach((order, i) => {
    interpreter.orders[order]?.((orders.argsArray[i] as readonly unknown[] | null) ?? []);
  });
  return interpreter.marks;
}
