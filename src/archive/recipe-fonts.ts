/** The user's own fonts as a recipe names them: by role, and by contents, for names of files say nothing. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sha256 } from './digest.ts';
import type { RecipeFont } from './recipe.ts';

export interface FontFile {
  readonly role: string;
  /** Absolute path. */
  readonly path: string;
  /** Of a collection. */
  readonly face?: string;
}

export function recipeFonts(fonts: readonly FontFile[]): readonly RecipeFont[] {
  return fonts.map(({ role, path, face }) => {
    const known = { role, file: basename(path), sha256: sha256(readFileSync(path)) };
    return face === undefined ? known : { ...known, face };
  });
}
