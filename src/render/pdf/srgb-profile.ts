/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 4.2, made from its published numbers: the
 * primaries and the white point brought to D50 (Bradford), and the tone curve as its formula. The file of a
 * profile is nobody's then, and half a kilobyte.
 */

/** Coordinates in D50, and what brings D65 there. */
const WHITE = [0.9642, 1, 0.8249];
const RED = [0.43607, 0.22249, 0.01392];
const GREEN = [0.38515, 0.71687, 0.09708];
const BLUE = [0.14307, 0.06061, 0.7141];
const TO_D50 = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];
/** g a b c d of y = (a x + b)^g from x = d up, and y = c x below. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

export function srgbProfile(): Uint8Array {
  const curve = parametric(CURVE);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('CC0')],
    ['wtpt', xyz(WHITE)],
    ['chad', typed('sf32', TO_D50)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = tableOf(tags);
  const data = Buffer.concat([table, ...new Set(tags.map(([, bytes]) => bytes))]);
  return Buffer.concat([header(HEADER + data.length), data]);
}

const HEADER = 128;
const ENTRY = 12;

/** Where each tag stands; tags of one value share its bytes. */
function tableOf(tags: readonly (readonly [string, Buffer])[]): Buffer {
  const table = Buffer.alloc(4 + tags.length * ENTRY);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  let end = HEADER + table.length;
  tags.forEach(([name, bytes], index) => {
    if (!places.has(bytes)) {
      places.set(bytes, end);
      end += bytes.length;
    }
    const at = 4 + index * ENTRY;
    table.write(name, at, 'latin1');
    table.writeUInt32BE(places.get(bytes)!, at + 4);
    table.writeUInt32BE(bytes.length, at + 8);
  });
  return table;
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // Fixed: nothing of a document may depend on the clock.
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  fixed(WHITE).copy(bytes, 68);
  return bytes;
}

/** s15Fixed16Number: 65536ths. */
function fixed(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, value] of numbers.entries()) bytes.writeInt32BE(Math.round(value * 65536), index * 4);
  return bytes;
}

function typed(type: string, numbers: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), fixed(numbers)]);
}

const xyz = (numbers: readonly number[]): Buffer => typed('XYZ ', numbers);

/** Function type 3 of a parametric curve. */
function parametric(numbers: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('para\0\0\0\0\0\x03\0\0', 'latin1'), fixed(numbers)]);
}

/** One text, in English; a multiple of four bytes as every tag. */
function words(text: string): Buffer {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  const head = Buffer.alloc(28);
  head.write('mluc', 0, 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(ENTRY, 12);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(utf16.length, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, utf16, Buffer.alloc((4 - (utf16.length % 4)) % 4)]);
}
