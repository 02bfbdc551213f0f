/** A template ready for layout: every number in points, the grid worked out. */
import type { BriefingKeys, PaperKeys } from './shape.ts';

export type { Elastic } from './shape.ts';

interface Measured {
  /** Absolute path of the file it came from. */
  readonly file: string;
  /** Advance of one body character: width of 版心 / characters, P-12. */
  readonly cell: number;
  /** Distance of body baselines, P-14 or P-15. */
  readonly linePitch: number;
}
export type BriefingTemplate = BriefingKeys & Measured;
/** 文件, 上行文, 信函, 命令, 纪要 and papers without a red head. */
export type PaperTemplate = PaperKeys & Measured;
export type Template = BriefingTemplate | PaperTemplate;
