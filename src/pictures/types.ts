/**
 * A picture as far as a page needs to know it. In: a path and bytes. Out: format and natural size, or
 * what is wrong with it, as data. Knows nothing of pages, templates or PDF.
 */
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';

export type PictureFormat = 'png' | 'jpeg' | 'svg';

export interface Picture {
  readonly kind: 'picture';
  readonly format: PictureFormat;
  /** Absolute path. */
  readonly path: string;
  /** Natural size in points as a viewer shows it: EXIF orientation applied, resolution of the file used. */
  readonly width: number;
  readonly height: number;
  /** Pixels as stored (user units of an SVG). */
  readonly pixels: { readonly width: number; readonly height: number };
  /** EXIF orientation, 1 (upright) to 8. */
  readonly orientation: number;
  /** What prints, but not as one might expect. */
  readonly warnings: readonly Diagnostic[];
}

export interface PictureFault {
  readonly kind: 'fault';
  /** Without a span: the caller knows where the picture was asked for. */
  readonly diagnostic: Diagnostic;
}

/** What a header says; sizes in the file's own units. */
export interface Header {
  readonly width: number;
  readonly height: number;
  /** Points per pixel or user unit, across and down. */
  readonly scale: readonly [number, number];
  readonly orientation: number;
  readonly warnings: readonly Diagnostic[];
}

/** Reading a header: the header, or the name of what is wrong. */
export type HeaderResult =
  | Header
  | {
      readonly wrong: 'corrupt' | 'unsupported' | 'too-large' | 'too-detailed';
      readonly detail: string | Bilingual;
    };
