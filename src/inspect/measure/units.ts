/** Points and millimetres, and the box that Chinese type is placed by. */

export const POINTS_PER_MM = 72 / 25.4;
export const mm = (points: number): number => points / POINTS_PER_MM;

/** Share of the em box above the baseline: what lines are measured by, whatever a font says of itself (P-18). */
export const EM_ASCENT = 0.88;

export const emTop = (baseline: number, size: number): number => baseline - mm(EM_ASCENT * size);
export const emBottom = (baseline: number, size: number): number => baseline + mm((1 - EM_ASCENT) * size);
