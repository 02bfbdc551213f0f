/**
 * Outlines of the glyf table (OpenType 1.9, “glyf”): contours of quadratic curves, and glyphs made of others. A
 * face and a glyph's number in, its path out. Component offsets by matched points are left at zero: no font of
 * today has them.
 */
import type { SfntFace } from '../sfnt/face.ts';
import type { Step } from './outline.ts';

export function trueTypeOutline(face: SfntFace, glyph: number): Step[] {
  const bytes = face.outline(glyph);
  if (bytes.length === 0) return [];
  // The ink begins where hmtx says, wherever its points were drawn.
  const shift = face.sideBearing(glyph) - bytes.readInt16BE(2);
  return contoursOf(face, glyph, 0).flatMap((contour) => pathOf(moved(contour, [1, 0, 0, 1, shift, 0])));
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}
type Contour = readonly Point[];
/** x' = a x + c y + e, y' = b x + d y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Components inside components; a glyph that holds itself ends here. */
const DEEPEST = 8;

function contoursOf(face: SfntFace, glyph: number, depth: number): Contour[] {
  const bytes = face.outline(glyph);
  if (bytes.length === 0) return [];
  if (depth > DEEPEST) throw new RangeError(`glyph ${glyph} is made of itself`);
  const count = bytes.readInt16BE(0);
  if (count >= 0) return simpleContours(bytes, count);
  return components(bytes).flatMap(({ glyph: part, matrix }) =>
    contoursOf(face, part, depth + 1).map((contour) => moved(contour, matrix)),
  );
}

const moved = (contour: Contour, [a, b, c, d, e, f]: Matrix): Contour =>
  contour.map(({ x, y, isOn }) => ({ x: a * x + c * y + e, y: b * x + d * y + f, isOn }));

/** Flags of a point. */
const ON = 0x01;
const SHORT = { x: 0x02, y: 0x04 } as const;
const REPEAT = 0x08;
/** Of a short number its sign, of a long one that there is none. */
const SAME = { x: 0x10, y: 0x20 } as const;

function simpleContours(bytes: Buffer, count: number): Contour[] {
  const ends = Array.from({ length: count }, (_, i) => bytes.readUInt16BE(10 + i * 2));
  const instructions = 10 + count * 2;
  const start = instructions + 2 + bytes.readUInt16BE(instructions);
  const total = (ends.at(-1) ?? -1) + 1;
  const { flags, end } = readFlags(bytes, start, total);
  const x = readCoordinates(bytes, end, flags, 'x');
  const y = readCoordinates(bytes, x.end, flags, 'y');
  const points = flags.map((flag, i) => ({ x: x.values[i]!, y: y.values[i]!, isOn: (flag & ON) !== 0 }));
  return ends.map((last, i) => points.slice((ends[i - 1] ?? -1) + 1, last + 1));
}

function readFlags(bytes: Buffer, start: number, total: number) {
  const flags: number[] = [];
  let at = start;
  while (flags.length < total) {
    const flag = bytes.readUInt8(at++);
    const times = flag & REPEAT ? bytes.readUInt8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  return { flags: flags.slice(0, total), end: at };
}

function readCoordinates(bytes: Buffer, start: number, flags: readonly number[], axis: 'x' | 'y') {
  let at = start;
  let value = 0;
  const values = flags.map((flag) => {
    const isSame = (flag & SAME[axis]) !== 0;
    if (flag & SHORT[axis]) value += (isSame ? 1 : -1) * bytes.readUInt8(at++);
    else if (!isSame) {
      value += bytes.readInt16BE(at);
      at += 2;
    }
    return value;
  });
  return { values, end: at };
}

/** Flags of a component. */
const WORDS = 0x0001;
const XY = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;

interface Component {
  readonly glyph: number;
  readonly matrix: Matrix;
}

function components(bytes: Buffer): Component[] {
  const found: Component[] = [];
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = bytes.readUInt16BE(at);
    const offset = at + 4;
    const scale = offset + (flags & WORDS ? 4 : 2);
    const [e, f] = flags & XY ? offsetAt(bytes, offset, (flags & WORDS) !== 0) : [0, 0];
    const { factors, length } = scaleAt(bytes, scale, flags);
    found.push({ glyph: bytes.readUInt16BE(at + 2), matrix: [...factors, e, f] });
    at = scale + length;
  }
  return found;
}

const offsetAt = (bytes: Buffer, at: number, isLong: boolean): [number, number] =>
  isLong ? [bytes.readInt16BE(at), bytes.readInt16BE(at + 2)] : [bytes.readInt8(at), bytes.readInt8(at + 1)];

function scaleAt(bytes: Buffer, at: number, flags: number) {
  const factor = (i: number): number => bytes.readInt16BE(at + i * 2) / 0x4000;
  if (flags & SCALE) return { factors: [factor(0), 0, 0, factor(0)] as const, length: 2 };
  if (flags & XY_SCALE) return { factors: [factor(0), 0, 0, factor(1)] as const, length: 4 };
  if (flags & TWO_BY_TWO)
    return { factors: [factor(0), factor(1), factor(2), factor(3)] as const, length: 8 };
  return { factors: [1, 0, 0, 1] as const, length: 0 };
}

/** Between two points off the curve lies one on it, in their middle. A point alone draws nothing. */
function pathOf(contour: Contour): Step[] {
  if (contour.length < 2) return [];
  const points = contour.flatMap((point, i) => {
    const before = contour.at(i - 1)!;
    return point.isOn || before.isOn ? [point] : [middle(before, point), point];
  });
  const first = points.findIndex(({ isOn }) => isOn);
  const start = points[first];
  if (!start) return [];
  const round = [...points.slice(first + 1), ...points.slice(0, first + 1)];
  const steps: Step[] = [{ kind: 'M', points: [start.x, start.y] }];
  round.forEach((point, i) => {
    const before = i > 0 ? round[i - 1]! : start;
    if (!point.isOn) return;
    if (before.isOn) steps.push({ kind: 'L', points: [point.x, point.y] });
    else steps.push({ kind: 'Q', points: [before.x, before.y, point.x, point.y] });
  });
  return steps;
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true });
