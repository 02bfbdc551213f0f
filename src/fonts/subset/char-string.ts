/**
 * The advance inside a Type 2 charstring (Adobe Technical Note 5177, 3.1): an operand that may stand before
 * the first operator, as the difference from the private dict's nominal width. A charstring in, the same
 * outline with another advance out. Reads no further than the first operator that clears the stack.
 */

/** Operands each of these takes by itself; one more in front of them is the width. */
const HINTS = new Set([1, 3, 18, 19, 20, 23]);
const TAKES: ReadonlyMap<number, number> = new Map([
  [21, 2],
  [22, 1],
  [4, 1],
]);
const END = 14;

/** `width`: what is to stand there, already relative. Undefined where the beginning is not of a plain kind. */
export function withWidth(charString: Buffer, width: number): Buffer | undefined {
  const start = widthOperand(charString);
  if (start === undefined) return undefined;
  return Buffer.concat([operand(width), charString.subarray(start)]);
}

/** Length of the width operand, 0 where there is none. */
function widthOperand(charString: Buffer): number | undefined {
  let count = 0;
  let firstLength = 0;
  for (let at = 0; at < charString.length; ) {
    const byte = charString.readUInt8(at);
    if (byte < 32 && byte !== 28) {
      const extra = hasWidth(byte, count);
      return extra === undefined ? undefined : extra ? firstLength : 0;
    }
    const length = operandLength(byte);
    if (count === 0) firstLength = length;
    count += 1;
    at += length;
  }
  return undefined;
}

function hasWidth(operator: number, count: number): boolean | undefined {
  if (HINTS.has(operator)) return count % 2 === 1;
  if (operator === END) return count === 1 || count === 5;
  const takes = TAKES.get(operator);
  return takes === undefined ? undefined : count > takes;
}

function operandLength(byte: number): number {
  if (byte === 28) return 3;
  if (byte === 255) return 5;
  return byte >= 247 ? 2 : 1;
}

/** A whole number of 16 bits. */
function operand(value: number): Buffer {
  if (value >= -107 && value <= 107) return Buffer.from([value + 139]);
  const bytes = Buffer.from([28, 0, 0]);
  bytes.writeInt16BE(value, 1);
  return bytes;
}
