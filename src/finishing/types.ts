/** What may be done to finished pages before they are printed, and what came of it. */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Type } from '../layout/context.ts';
import type { Layout } from '../layout/types.ts';

/** Print helpers; absent or false is without. */
export interface Finishing {
  /** Pale words across every page, as `watermarkText` gives them. */
  readonly watermark?: string;
  /** Line numbers, the cells of 版心 and rulers, for a reader with a pencil. */
  readonly draft?: boolean;
  /** Two pages a side, in the order that saddle stitching wants (P-24). */
  readonly booklet?: boolean;
}

/** What a page is made of, for those who draw over it. Points. */
export interface Workshop {
  readonly type: Type;
  readonly body: BodyGrid;
}

/** The cells that body type stands in (P-07, P-12, P-14). */
export interface BodyGrid {
  /** Type size: the height of a cell. */
  readonly size: number;
  /** From one line to the next. */
  readonly pitch: number;
  /** Width of a cell. */
  readonly cell: number;
}

export interface Finished {
  /** What goes to the printer; the document itself is unchanged. */
  readonly sheets: Layout;
  readonly diagnostics: readonly Diagnostic[];
}
