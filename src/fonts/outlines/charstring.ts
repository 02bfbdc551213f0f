/**
 * Outlines of the CFF table: Type 2 charstrings (Adobe Technical Note 5177) with their subroutines. A face and a
 * glyph's number in, its path out. Hints are passed over; the arithmetic of multiple master fonts is refused.
 */
import type { SfntFace } from '../sfnt/face.ts';
import { type Items, type Source, sourceOf } from '../subset/cff-source.ts';
import type { Step } from './outline.ts';

export function cffOutline(face: SfntFace, glyph: number): Step[] {
  const source = sourceOf(face);
  const reader = new CharString(source, glyph);
  reader.run(source.charString(glyph), 0);
  return reader.steps;
}

/** Calls inside calls (5177, appendix B). */
const DEEPEST = 10;
const ESCAPE = 12;

class CharString {
  readonly steps: Step[] = [];
  readonly #globals: Items;
  readonly #locals: Items | undefined;
  #stack: number[] = [];
  #hints = 0;
  #x = 0;
  #y = 0;
  #hasEnded = false;

  constructor({ globals, fonts, fontDictOf }: Source, glyph: number) {
    this.#globals = globals;
    this.#locals = fonts[fontDictOf(glyph)]?.locals;
  }

  run(bytes: Buffer, depth: number): void {
    if (depth > DEEPEST) throw new RangeError('CFF: subroutines call each other without end');
    for (let at = 0; at < bytes.length && !this.#hasEnded; ) {
      const first = bytes.readUInt8(at);
      if (first === 28 || first >= 32) {
        const [value, length] = operand(bytes, at, first);
        this.#stack.push(value);
        at += length;
      } else if (first === RETURN) return;
      else at += this.#operator(first, bytes, at, depth);
    }
  }

  /** Length of the operator with what belongs to it. */
  #operator(operator: number, bytes: Buffer, at: number, depth: number): number {
    if (operator === ESCAPE) {
      this.#flex(bytes.readUInt8(at + 1));
      return 2;
    }
    if (operator === CALL || operator === CALL_GLOBAL) {
      this.#call(operator === CALL ? this.#locals : this.#globals, depth);
      return 1;
    }
    if (HINTS.has(operator) || MASKS.has(operator)) this.#hints += this.#stack.length >> 1;
    else this.#draw(operator);
    this.#stack = [];
    return MASKS.has(operator) ? 1 + ((this.#hints + 7) >> 3) : 1;
  }

  #call(items: Items | undefined, depth: number): void {
    const number = this.#stack.pop();
    if (!items || number === undefined) throw new RangeError('CFF: a call of no subroutine');
    const bias = items.count < 1240 ? 107 : items.count < 33900 ? 1131 : 32768;
    const which = number + bias;
    if (which < 0 || which >= items.count) throw new RangeError(`CFF: there is no subroutine ${which}`);
    this.run(items.item(which), depth + 1);
  }

  #draw(operator: number): void {
    const draw = DRAWING.get(operator);
    if (!draw) throw new RangeError(`CFF: operator ${operator}`);
    if (operator === END) this.#hasEnded = true;
    else draw(this.#stack, this);
  }

  #flex(operator: number): void {
    const draw = FLEXES.get(operator);
    if (!draw) throw new RangeError(`CFF: operator 12 ${operator}`);
    draw(this.#stack, this);
    this.#stack = [];
  }

  move(dx: number, dy: number): void {
    this.steps.push({ kind: 'M', points: this.#to(dx, dy) });
  }
  line(dx: number, dy: number): void {
    this.steps.push({ kind: 'L', points: this.#to(dx, dy) });
  }
  /** Each point from the one before it. */
  curve(ax: number, ay: number, bx: number, by: number, dx: number, dy: number): void {
    this.steps.push({ kind: 'C', points: [...this.#to(ax, ay), ...this.#to(bx, by), ...this.#to(dx, dy)] });
  }

  #to(dx: number, dy: number): [number, number] {
    this.#x += dx;
    this.#y += dy;
    return [this.#x, this.#y];
  }
}

const CALL = 10;
const RETURN = 11;
const END = 14;
const CALL_GLOBAL = 29;
const HINTS = new Set([1, 3, 18, 23]);
const MASKS = new Set([19, 20]);

/** 16.16 numbers begin with 255. */
function operand(bytes: Buffer, at: number, first: number): [value: number, length: number] {
  if (first === 28) return [bytes.readInt16BE(at + 1), 3];
  if (first === 255) return [bytes.readInt32BE(at + 1) / 65536, 5];
  if (first >= 251) return [-(first - 251) * 256 - bytes.readUInt8(at + 1) - 108, 2];
  if (first >= 247) return [(first - 247) * 256 + bytes.readUInt8(at + 1) + 108, 2];
  return [first - 139, 1];
}

type Draw = (stack: readonly number[], path: CharString) => void;

/** A width may stand before what an operator takes: arguments are counted from the end. */
const last = (stack: readonly number[], count: number): readonly number[] => stack.slice(-count);

const lines =
  (from: number, to: number): Draw =>
  (stack, path) => {
    for (let i = from; i + 2 <= stack.length - to; i += 2) path.line(stack[i]!, stack[i + 1]!);
  };
const curves =
  (from: number, to: number): Draw =>
  (stack, path) => {
    for (let i = from; i + 6 <= stack.length - to; i += 6) {
      const [ax, ay, bx, by, dx, dy] = stack.slice(i, i + 6) as Six;
      path.curve(ax, ay, bx, by, dx, dy);
    }
  };
type Six = [number, number, number, number, number, number];
type Two = [number, number];

const both =
  (first: Draw, then: Draw): Draw =>
  (stack, path) => {
    first(stack, path);
    then(stack, path);
  };

/** Lines along one axis and the other in turn. */
const alternating =
  (isAcross: boolean): Draw =>
  (stack, path) => {
    stack.forEach((d, i) => {
      if ((i % 2 === 0) === isAcross) path.line(d, 0);
      else path.line(0, d);
    });
  };

/** Curves that begin along one axis and end along the other, in turn; the last may end askew. */
const tangents =
  (isAcross: boolean): Draw =>
  (stack, path) => {
    for (let i = 0, across = isAcross; i + 4 <= stack.length; i += 4, across = !across) {
      const [d, bx, by, e] = stack.slice(i, i + 4) as [number, number, number, number];
      const askew = stack.length - i === 5 ? stack[i + 4]! : 0;
      if (across) path.curve(d, 0, bx, by, askew, e);
      else path.curve(0, d, bx, by, e, askew);
    }
  };

/** Curves that begin and end along one axis; the first may begin askew. */
const parallel =
  (isAcross: boolean): Draw =>
  (stack, path) => {
    let askew = stack.length % 4 === 1 ? stack[0]! : 0;
    for (let i = stack.length % 4; i + 4 <= stack.length; i += 4) {
      const [d, bx, by, e] = stack.slice(i, i + 4) as [number, number, number, number];
      if (isAcross) path.curve(d, askew, bx, by, e, 0);
      else path.curve(askew, d, bx, by, 0, e);
      askew = 0;
    }
  };

const DRAWING: ReadonlyMap<number, Draw> = new Map<number, Draw>([
  [4, (stack, path) => path.move(0, last(stack, 1)[0] ?? 0)],
  [5, lines(0, 0)],
  [6, alternating(true)],
  [7, alternating(false)],
  [8, curves(0, 0)],
  [END, () => undefined],
  [21, (stack, path) => path.move(...(last(stack, 2) as Two))],
  [22, (stack, path) => path.move(last(stack, 1)[0] ?? 0, 0)],
  [24, both(curves(0, 2), (stack, path) => path.line(...(last(stack, 2) as Two)))],
  [25, both(lines(0, 6), (stack, path) => path.curve(...(last(stack, 6) as Six)))],
  [26, parallel(false)],
  [27, parallel(true)],
  [30, tangents(false)],
  [31, tangents(true)],
]);

/** Two curves that a coarse device may draw as a line; ours are drawn as they are. */
const FLEXES: ReadonlyMap<number, Draw> = new Map<number, Draw>([
  [35, curves(0, 1)],
  [
    34,
    ([ax = 0, bx = 0, by = 0, cx = 0, dx = 0, ex = 0, fx = 0], path) => {
      path.curve(ax, 0, bx, by, cx, 0);
      path.curve(dx, 0, ex, -by, fx, 0);
    },
  ],
  [
    36,
    ([ax = 0, ay = 0, bx = 0, by = 0, cx = 0, dx = 0, ex = 0, ey = 0, fx = 0], path) => {
      path.curve(ax, ay, bx, by, cx, 0);
      path.curve(dx, 0, ex, ey, fx, -(ay + by + ey));
    },
  ],
  [
    37,
    ([ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0, ex = 0, ey = 0, f = 0], path) => {
      const [x, y] = [ax + bx + cx + dx + ex, ay + by + cy + dy + ey];
      path.curve(ax, ay, bx, by, cx, cy);
      if (Math.abs(x) > Math.abs(y)) path.curve(dx, dy, ex, ey, f, -y);
      else path.curve(dx, dy, ex, ey, -x, f);
    },
  ],
]);
