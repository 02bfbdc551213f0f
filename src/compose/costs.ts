/**
 * What the breaker minimises, and the limits of justification. One unit of cost is a line whose
 * Han–Han gaps stand 0.01 em off their cell; the cost grows with the square, so 0.10 em is 100.
 */

export const COST = {
  /** Per (0.01 em)² by which a line is set wide or tight. */
  stretch: 1,
  /** Added once when Han–Han gaps close by more than `hanShrink`: nearly a loose line. */
  tight: 10,
  /** Added once when a line is looser than `loose`, beside the square. */
  loose: 400,
  /** Beside the square, per (0.01 em)² beyond `hard`. */
  hard: 20,
  /** Per (0.1 em)² that word spaces and Latin gaps grow beyond ½ em. */
  wideSpace: 60,
  /** Added when even that does not fill the line, and twenty times the square of the part left empty. */
  ragged: 50_000,
  /** A seam of an address or of a hyphenated word, where such things are parted. */
  seam: 60,
  /** A joint of an avoided sequence: dearer than any even line, cheaper than a loose one. */
  avoid: 200,
  /** A last line of one Han character (C-60). */
  lone: 900,
  /** A mark of C-11 or C-12 at the wrong edge, where nothing else is possible (C-14). */
  edge: 1e5,
  /** A cut inside a number or word longer than the line. */
  cut: 1e7,
  /** A single glyph wider than the line. */
  overfull: 1e10,
  /** A line more, all else equal. */
  line: 0.5,
} as const;

/** Full use of a step of C-39 costs this much; part of it costs the square of the part. */
export const SHRINK_COST: readonly number[] = [1, 4, 4, 2, 8];

export const LIMIT = {
  /** Word space, em: C-39 (2), C-40 (1). */
  wordSpaceMin: 0.25,
  wordSpaceMax: 0.5,
  /** Gap between Han and Latin, em: C-36. */
  latinGapMin: 0.125,
  latinGapMax: 0.5,
  /** Gap that justification may open between Han and a number, em; none of its own (C-37). */
  digitGapMax: 0.25,
  /** Part of it that opens before the gaps between Han characters; the rest only to keep a line from being loose. */
  digitGapFirst: 0.5,
  /** Han–Han gaps close by this much when every blank has been used: 0.3 pt at 16 pt, C-60. */
  hanShrink: 0.019,
  /** And by this much where the other choice is a loose line; the ink of two characters stays apart. */
  hanShrinkUtmost: 0.04,
  /** Beyond `hard`, word spaces and Latin gaps may take this much more, em. */
  extraSpace: 0.75,
  /** And after that all gaps up to this, em, before the line is left short. */
  utmost: 0.6,
} as const;
