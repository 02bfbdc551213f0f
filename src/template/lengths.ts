/**
 * Lengths as a template writes them (37mm, 16pt, 三号, 2字, 1.5行) in, points out. Inside the house there
 * are only points; millimetres, 字, 行 and 号 end here.
 */

export const MM = 72 / 25.4;

/** 字号 in points, P-11. */
export const TYPE_SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
};

/** What 字 and 行 are worth at the place where a length stands, points. */
export interface Scale {
  /** Advance of one character of the element's own size, D-13. */
  readonly cell: number;
  /** Body line pitch. */
  readonly pitch: number;
}

const UNITS: Readonly<Record<string, (scale: Scale) => number>> = {
  mm: () => MM,
  cm: () => 10 * MM,
  pt: () => 1,
  毫米: () => MM,
  厘米: () => 10 * MM,
  磅: () => 1,
  字: (scale) => scale.cell,
  行: (scale) => scale.pitch,
};

/** Every unit, for patterns. */
export const UNIT_PATTERN = Object.keys(UNITS).join('|');

const LENGTH = new RegExp(`^(-?\\d+(?:\\.\\d+)?)\\s*(${UNIT_PATTERN})$`);

/** Points, or undefined when the text is not a length. Negative lengths are allowed here. */
export function parseLength(text: string, scale: Scale): number | undefined {
  const named = Object.hasOwn(TYPE_SIZES, text.trim()) ? TYPE_SIZES[text.trim()] : undefined;
  if (named !== undefined) return named;
  const match = LENGTH.exec(text.trim());
  const unit = match && UNITS[match[2] as string];
  return unit ? Number(match[1]) * unit(scale) : text.trim() === '0' ? 0 : undefined;
}
