/** What a twin is made of, and what it has to ask for. */
import type { AttachedText, Figure, Note, Recognised } from '../../gongwen/types.ts';
import type { Template } from '../../template/types.ts';

export interface TwinOrder {
  readonly recognised: Recognised;
  /** Its labels (附件：, 编者按：) and which elements stand where are those of the page. */
  readonly template: Template;
  /** Texts of attachments that stand in files of their own, by serial. */
  readonly attached: ReadonlyMap<number, Attached>;
  readonly pictureOf: PictureOf;
}

export interface Attached {
  readonly text: AttachedText;
  readonly notes: readonly Note[];
}

/**
 * Where a picture of the article lies, seen from the page that shows the twin; nothing where it cannot be had.
 * @param attachment serial of the attachment whose file names it; absent for the article's own text
 */
export type PictureOf = (figure: Figure, attachment?: number) => TwinPicture | undefined;

export interface TwinPicture {
  /** Relative. */
  readonly url: string;
  /** Of the picture, CSS pixels, so that a page does not jump while it loads. */
  readonly width?: number;
  readonly height?: number;
  /** What it shows; the article's own words where absent. */
  readonly alt?: string;
}
