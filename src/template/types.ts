/** A template ready for layout: every number in points, the grid worked out. */
import type { TemplateKeys } from './shape.ts';

export type { Elastic } from './shape.ts';

export interface Template extends TemplateKeys {
  /** Absolute path of the file it came from. */
  readonly file: string;
  /** Advance of one body character: width of 版心 / characters, P-12. */
  readonly cell: number;
  /** Distance of body baselines, P-14 or P-15. */
  readonly linePitch: number;
}
