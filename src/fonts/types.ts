/**
 * Faces by role. Only this room opens a font file. A face is named by a short key that is stable from
 * run to run (its PostScript name), so pages that mention it are plain data.
 */
import type { Diagnostic } from '../diagnostics/types.ts';

/** 小标宋 仿宋 黑体 楷体 宋体 西文 (Latin letters and digits) and the code face. */
export type Role = 'xiaobiaosong' | 'fangsong' | 'heiti' | 'kaiti' | 'songti' | 'latin';

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
export type { Diagnostic };
