/**
 * The drawing orders of one page → marks: glyphs with their places, painted paths, bitmaps, clips. A small
 * interpreter of the graphics state, in points of the page as it is shown (y upward); it judges nothing.
 */
import { type Operators, operators } from '../pdfjs-door.ts';
import { type IsShown, Layers } from './layers.ts';
import { apply, IDENTITY, type Matrix, matrixOf, moved, scaleOf, slantOf, times, turnOf } from './matrix.ts';
import { isCurved, type PathData, partsOf } from './path-parts.ts';

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
  /** Degrees that upright strokes lean to the right: a made-up italic. */
  readonly slant: number;
  /** Index of the outermost clip it was shown in, in `Marks.clips`; −1 outside any. */
  readonly clip: number;
}
/** Corners of what was painted, points. */
export interface PathMark {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly colour: string;
  /** As of a glyph; −1 for what lies in none. */
  readonly clip: number;
  /** Has a curve in it. */
  readonly curved?: true;
}
export interface Marks {
  readonly glyphs: GlyphMark[];
  readonly paths: PathMark[];
  readonly images: PathMark[];
  readonly clips: PathMark[];
  /** Characters in layers that are switched off; they are in none of the others. */
  layered: number;
}

export interface Orders {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The page as it is shown, points: `matrix` turns its own points into those. */
export interface PageFrame {
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
}

/** Share of the page from which on a clip is no picture's frame. */
const WHOLE_PAGE = 0.6;

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
  clip: number;
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
  clip: -1,
};

/** A glyph as pdf.js hands it out, or a shift in thousandths of the size. */
type Shown =
  | number
  | { unicode: string; originalCharCode: number; fontChar: string; width: number; isSpace: boolean };

class Interpreter {
  readonly marks: Marks = { glyphs: [], paths: [], images: [], clips: [], layered: 0 };
  private readonly ops: Operators = operators();
  private state: State;
  private readonly stack: State[] = [];
  private line: Matrix = IDENTITY;
  private pen: Matrix = IDENTITY;
  private clipNext = false;

  private readonly page: PageFrame;
  private readonly layers: Layers;

  constructor(page: PageFrame, isShown: IsShown) {
    this.page = page;
    this.layers = new Layers(isShown);
    this.state = { ...START, ctm: page.matrix };
  }

  readonly orders: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [this.ops.save]: () => this.stack.push(this.state),
    [this.ops.restore]: () => {
      this.state = this.stack.pop() ?? this.state;
    },
    [this.ops.transform]: (args) => this.set({ ctm: times(matrixOf(args as number[]), this.state.ctm) }),
    [this.ops.setFillRGBColor]: ([colour]) => this.set({ fill: String(colour) }),
    [this.ops.setStrokeRGBColor]: ([colour]) => this.set({ stroke: String(colour) }),
    [this.ops.setLineWidth]: ([lineWidth]) => this.set({ lineWidth: lineWidth as number }),
    [this.ops.setFont]: ([font, size]) => this.set({ font: String(font), size: size as number }),
    [this.ops.setCharSpacing]: ([charSpacing]) => this.set({ charSpacing: charSpacing as number }),
    [this.ops.setWordSpacing]: ([wordSpacing]) => this.set({ wordSpacing: wordSpacing as number }),
    [this.ops.setHScale]: ([percent]) => this.set({ scale: (percent as number) / 100 }),
    [this.ops.setLeading]: ([leading]) => this.set({ leading: leading as number }),
    [this.ops.setTextRise]: ([rise]) => this.set({ rise: rise as number }),
    [this.ops.setTextRenderingMode]: ([mode]) => this.set({ mode: mode as number }),
    [this.ops.beginText]: () => this.place(IDENTITY),
    [this.ops.setTextMatrix]: ([matrix]) => this.place(matrixOf(matrix as number[])),
    [this.ops.moveText]: ([x, y]) => this.place(times(moved(x as number, y as number), this.line)),
    [this.ops.setLeadingMoveText]: ([x, y]) => {
      this.set({ leading: -(y as number) });
      this.place(times(moved(x as number, y as number), this.line));
    },
    [this.ops.nextLine]: () => this.place(times(moved(0, -this.state.leading), this.line)),
    [this.ops.showText]: ([shown]) => this.show(shown as readonly Shown[]),
    [this.ops.clip]: () => {
      this.clipNext = true;
    },
    [this.ops.eoClip]: () => {
      this.clipNext = true;
    },
    [this.ops.constructPath]: ([paint, data, extent]) =>
      this.path(paint as number, data as readonly [PathData | null], extent as PathData | null),
    [this.ops.setGState]: ([settings]) => this.settings(settings as readonly (readonly [string, unknown])[]),
    [this.ops.paintImageXObject]: () => this.image(),
    [this.ops.paintInlineImageXObject]: () => this.image(),
    [this.ops.paintImageMaskXObject]: () => this.image(),
    [this.ops.paintSolidColorImageMask]: () => this.image(),
    [this.ops.beginMarkedContent]: ([tag]) => this.layers.begin(tag, undefined),
    [this.ops.beginMarkedContentProps]: ([tag, content]) => this.layers.begin(tag, content),
    [this.ops.endMarkedContent]: () => this.layers.end(),
    [this.ops.paintFormXObjectBegin]: ([matrix]) => {
      this.stack.push(this.state);
      if (matrix) this.set({ ctm: times(matrixOf(matrix as number[]), this.state.ctm) });
    },
    [this.ops.paintFormXObjectEnd]: () => {
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
    const { font, fill: colour, mode, clip } = state;
    const size = state.size * scaleOf(full);
    const way = { x, end, y, length: Math.hypot(end - x, endY - y), turn: turnOf(full) };
    const common = { font, size, ...way, colour, mode, slant: slantOf(full), clip };
    const code = glyph.unicode.trim() === '' ? '' : glyph.fontChar;
    if (this.layers.isHidden) this.marks.layered += code === '' ? 0 : 1;
    else this.marks.glyphs.push({ text: glyph.unicode, code, ...common });
  }

  private path(paint: number, [data]: readonly [PathData | null], extent: PathData | null): void {
    if (!extent) return;
    const stroked = paint === this.ops.stroke || paint === this.ops.closeStroke;
    const grow = stroked ? this.state.lineWidth / 2 : 0;
    const colour = stroked ? this.state.stroke : this.state.fill;
    if (this.clipNext) this.clipTo(this.box(extent, grow, colour));
    if (paint === this.ops.endPath || this.layers.isHidden) return;
    const curved = isCurved(data) ? ({ curved: true } as const) : {};
    for (const part of partsOf(data, extent))
      this.marks.paths.push({ ...this.box(part, grow, colour), ...curved });
  }

  /** Programs that clip to the page, or nearly, mean nothing by it. */
  private clipTo(frame: PathMark): void {
    this.clipNext = false;
    const { width, height } = this.page;
    const share = ((frame.x1 - frame.x0) * (frame.y1 - frame.y0)) / (width * height);
    if (this.state.clip < 0 && share < WHOLE_PAGE) this.set({ clip: this.marks.clips.push(frame) - 1 });
  }

  private settings(settings: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of settings) if (key === 'LW') this.set({ lineWidth: value as number });
  }

  private image(): void {
    if (!this.layers.isHidden) this.marks.images.push(this.box([0, 0, 1, 1], 0, ''));
  }

  private box(extent: PathData, grow: number, colour: string): PathMark {
    const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(extent);
    const { ctm, clip } = this.state;
    const [xa, ya] = apply(ctm, left, bottom);
    const [xb, yb] = apply(ctm, right, top);
    const wide = grow * scaleOf(ctm);
    const [x0, x1] = [Math.min(xa, xb) - (ya === yb ? 0 : wide), Math.max(xa, xb) + (ya === yb ? 0 : wide)];
    const [y0, y1] = [Math.min(ya, yb) - (xa === xb ? 0 : wide), Math.max(ya, yb) + (xa === xb ? 0 : wide)];
    return { x0, y0, x1, y1, colour, clip };
  }
}

/** Without `isShown` whatever lies in a layer counts as drawn. */
export function marksOf(orders: Orders, page: PageFrame, isShown: IsShown = () => true): Marks {
  const interpreter = new Interpreter(page, isShown);
  orders.fnArray.forEach((order, i) => {
    interpreter.orders[order]?.((orders.argsArray[i] as readonly unknown[] | null) ?? []);
  });
  return interpreter.marks;
}
