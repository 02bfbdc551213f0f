/** The affine matrices of PDF, row vectors: a point times a matrix. */

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`. */
export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

export const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]];
}

/** Length of the unit vector along y: what a type size is multiplied by. */
export const scaleOf = (m: Matrix): number => Math.hypot(m[2], m[3]);

export const matrixOf = (list: ArrayLike<number>): Matrix => [
  list[0] ?? 1,
  list[1] ?? 0,
  list[2] ?? 0,
  list[3] ?? 1,
  list[4] ?? 0,
  list[5] ?? 0,
];

/** Degrees counter-clockwise that the unit vector along x points to, 0…359.99…. */
export const turnOf = (m: Matrix): number => {
  const degrees = (Math.atan2(m[1], m[0]) * 180) / Math.PI;
  return (Math.round(degrees * 100) / 100 + 360) % 360;
};

/** Degrees that the y axis leans away from square on the x axis, to the right; 0 for upright type. */
export const slantOf = (m: Matrix): number => {
  const across = Math.atan2(m[1], m[0]);
  const up = Math.atan2(m[3], m[2]);
  const lean = ((across + Math.PI / 2 - up) * 180) / Math.PI;
  return Math.round((((lean + 540) % 360) - 180) * 100) / 100;
};
