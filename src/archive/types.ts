/** What is enclosed in a PDF, or was found in one. */
import type { Recipe, RecipeFile } from './recipe.ts';

/** A file to be enclosed. */
export interface EnclosedFile extends RecipeFile {
  readonly bytes: Uint8Array;
}

/** A file that was found: absent bytes where the PDF has lost it. */
export interface FoundFile extends RecipeFile {
  readonly bytes?: Uint8Array;
  /** Whether it is the very file that the recipe names. */
  readonly intact: boolean;
}

export interface Found {
  readonly recipe: Recipe;
  readonly files: readonly FoundFile[];
}
