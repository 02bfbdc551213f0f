/**
 * Faces by role. Only this room opens a font file. A face is named by a short key that is stable from
 * run to run (its PostScript name), so pages that mention it are plain data.
 */
import type { Metrics } from '../compose/types.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import type { FontUse, Role } from './font-use.ts';
import type { PaintFont } from './paint-font.ts';

export type { FontUse, Role, Substitution } from './font-use.ts';

/** A font file the user names for a role, before the shipped ones: TTF, OTF or one face of a TTC. */
export interface FontMapping {
  readonly role: Role;
  /** Absolute path. */
  readonly path: string;
  /** PostScript, family or Chinese name of the face in a collection. */
  readonly face?: string;
}

/** What the painter needs to embed a face. */
export interface FaceFile {
  readonly key: string;
  readonly path: string;
  readonly postscriptName: string;
  readonly role: Role | 'fallback';
}

/** Ink of a text set in one face at its natural advances, em from the pen position and the baseline, y upward. */
export interface Ink {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What there is to say about a face. */
export interface FaceFacts {
  readonly key: string;
  readonly path: string;
  /** Chinese name where the face has one. */
  readonly name: string;
  readonly version: string;
  /** SPDX expression of a shipped face; for a user's font what its maker wrote into it, possibly empty. */
  readonly licence: string;
  readonly shipped: boolean;
  /** OS/2 fsType: no restriction, editable documents, preview and print, or not at all. */
  readonly embedding: 'free' | 'editable' | 'preview' | 'none';
  readonly subsetting: boolean;
}

export interface FontLibrary extends Metrics {
  /** Folder of the shipped faces. */
  readonly folder: string;
  /** Opens the file. */
  describe(face: string): FaceFacts;
  /** Throws RangeError for a key that no role of this library can give. */
  faceFile(face: string): FaceFile;
  /** The face as the painter needs it. */
  font(face: string): PaintFont;
  /** Undefined for a text without ink (blanks only). */
  ink(face: string, text: string): Ink | undefined;
  /** Whether a face is asked for this cluster at all. */
  covers(face: string, cluster: string): boolean;
  /** Key of the face a role is meant to have: the user's, else the shipped one. */
  wanted(role: Role): string;
  /** Faces a role asks, best first. */
  chain(role: Role): readonly string[];
  used(): FontUse;
  /** The same faces with a fresh `used()`: one per document of a batch. */
  forDocument(): FontLibrary;
  /** About the mapped fonts, e.g. one that may not be subset. */
  readonly diagnostics: readonly Diagnostic[];
  /** Lets go of the open files; a closed library must not be asked again. */
  close(): void;
}
export type { Diagnostic };
