/**
 * What goes between the three parts of this room, and to the browser: plain data. A proof (校样) is a document as
 * it is looked at: its pages as far as they are needed to draw over them, its text, and what is said of it.
 */
import type { Lang, Severity } from '../diagnostics/types.ts';
import type { Box } from '../layout/types.ts';
import type { Wishes } from '../run/settle.ts';

/** An article that may be looked at. */
export interface ServedArticle {
  /** What it is asked for by, and what a person sees. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly stem: string;
  /** Absolute folder that it may not lie outside of, links followed; absent for one that was named itself. */
  readonly within?: string;
}

/** An article in the list of all. */
export interface ListedArticle {
  readonly name: string;
  /** Empty where it has none, or cannot be read. */
  readonly title: string;
}

/** All that it takes to set an article, as plain data. */
export interface ProofOrder {
  readonly article: ServedArticle;
  readonly wishes: Wishes;
  readonly lang: Lang;
}

/**
 * Where on a page something of the source stands: x, y, width, height in points, index of the file, start and end in
 * it; and, where the type changes on the way, which offset stands at which x, in turn.
 */
export type Segment = readonly [
  x: number,
  y: number,
  width: number,
  height: number,
  file: number,
  start: number,
  end: number,
  stops: readonly number[],
];

export interface ProofPage {
  readonly number: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** 版心 */
  readonly area: Box;
  /** Cells of the page grid: upper edges of the lines, and how many stand in one. */
  readonly rows: { readonly tops: readonly number[]; readonly count: number };
  /** Changes when the page looks otherwise. */
  readonly look: string;
  /** In the order of reading. */
  readonly segments: readonly Segment[];
}

export interface ProofFinding {
  readonly severity: Severity;
  /** Empty for what is no finding about the document. */
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  readonly clause?: string;
  readonly place?: {
    /** Index into `sources`; absent where its text is not shown. */
    readonly file?: number;
    readonly name: string;
    readonly start: number;
    readonly end: number;
    readonly line: number;
    readonly column: number;
  };
}

export interface Proof {
  readonly name: string;
  readonly title: string;
  readonly pages: readonly ProofPage[];
  /** The pages are those of an earlier state: the article cannot be laid out as it is now. */
  readonly isOld: boolean;
  /** Size of the cells of the grid, points. */
  readonly cell: { readonly width: number; readonly height: number };
  /** Lines and characters of a full page. */
  readonly grid?: { readonly lines: number; readonly characters: number };
  /** The article first, then the files attached to it and others that findings point into. */
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  /** The worst first, and as bad ones in the order of the files. */
  readonly findings: readonly ProofFinding[];
  /** How many more there are. */
  readonly unlisted: number;
  readonly milliseconds: number;
}

/** A proof, and what it depends on. */
export interface Proved {
  readonly proof: Proof;
  /** Absolute paths of files and folders that were asked for, there or not. */
  readonly seen: readonly string[];
  /** When the first was asked for, milliseconds since 1970. */
  readonly started: number;
}

/** Who makes proofs: in this thread or in another. */
export interface ProofPress {
  /** Throws nothing that is about the document. */
  prove(order: ProofOrder): Promise<Proved>;
  /** A page of the last pages of a document as SVG; undefined where it looks otherwise by now. */
  page(name: string, number: number, look: string): Promise<string | undefined>;
  /** The PDF as `banxin build` makes it; undefined where there are errors. */
  pdf(order: ProofOrder): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}
