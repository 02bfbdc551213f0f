/** What a colour looks like; files write the same black and red in many ways. */

const partsOf = (colour: string): readonly [number, number, number] => {
  const number = Number.parseInt(colour.slice(1, 7), 16);
  return Number.isNaN(number) ? [0, 0, 0] : [number >> 16, (number >> 8) & 255, number & 255];
};

/** Printed black, mixed from four inks too. */
export const isBlack = (colour: string): boolean => partsOf(colour).every((part) => part < 0x48);

export function isRed(colour: string): boolean {
  const [red, green, blue] = partsOf(colour);
  return red > 0x90 && green < 0x70 && blue < 0x70;
}

/** As light as a watermark. */
export const isPale = (colour: string): boolean => {
  const [red, green, blue] = partsOf(colour);
  return 0.3 * red + 0.59 * green + 0.11 * blue > 0xa8;
};
