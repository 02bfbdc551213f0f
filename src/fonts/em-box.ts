/**
 * The ideographic em box, em above and below the baseline. Lines are placed by it and never by a font's own
 * ascent: Noto says 1.151, Fandol .88, SimSun .859, and one fallback character would shift its line (P-18).
 */
export const EM_BOX = { ascent: 0.88, descent: 0.12 } as const;
