/** Writes a PNG of any colour type, depth and interlacing, for the tests to read again. */
import { crc32, deflateSync } from 'node:zlib';

export interface PngPlan {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly interlaced?: boolean;
  /** Row filter 0…4 of every row; `mixed` uses all in turn. */
  readonly filter?: number | 'mixed';
  readonly extra?: readonly (readonly [string, Uint8Array])[];
  /** Samples of the pixel at x, y. */
  readonly pixel: (x: number, y: number) => readonly number[];
}

const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export function writePng(plan: PngPlan): Buffer {
  const passes = plan.interlaced ? PASSES : [[0, 0, 1, 1] as const];
  const data = passes.flatMap((pass) => passRows(plan, pass));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(plan.width, 0);
  header.writeUInt32BE(plan.height, 4);
  header.set([plan.bits, plan.type, 0, 0, plan.interlaced ? 1 : 0], 8);
  const extra = (plan.extra ?? []).map(([type, bytes]) => chunk(type, bytes));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.concat(data))),
    chunk('IEND', new Uint8Array()),
  ]);
}

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function passRows(plan: PngPlan, [x0, y0, dx, dy]: readonly [number, number, number, number]): Buffer[] {
  const rows: Buffer[] = [];
  let above: Buffer | undefined;
  for (let y = y0; y < plan.height; y += dy) {
    const bits: string[] = [];
    for (let x = x0; x < plan.width; x += dx) {
      for (const sample of plan.pixel(x, y)) bits.push(sample.toString(2).padStart(plan.bits, '0'));
    }
    const row = packed(bits.join(''));
    if (row.length === 0) return rows;
    const filter = plan.filter === 'mixed' ? rows.length % 5 : (plan.filter ?? 0);
    rows.push(filtered(row, above, filter, Math.max(1, ((plan.pixel(0, 0).length * plan.bits) / 8) | 0)));
    above = row;
  }
  return rows;
}

function packed(bits: string): Buffer {
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8)
    bytes.push(Number.parseInt(bits.slice(at, at + 8).padEnd(8, '0'), 2));
  return Buffer.from(bytes);
}

function filtered(row: Buffer, above: Buffer | undefined, filter: number, step: number): Buffer {
  const out = Buffer.alloc(row.length + 1);
  out[0] = filter;
  row.forEach((value, at) => {
    const a = row[at - step] ?? 0;
    const b = above?.[at] ?? 0;
    const c = above?.[at - step] ?? 0;
    const p = a + b - c;
    const nearest = [a, b, c].sort((m, n) => Math.abs(p - m) - Math.abs(p - n))[0] ?? 0;
    out[at + 1] = value - ([0, a, b, (a + b) >> 1, nearest][filter] ?? 0);
  });
  return out;
}
