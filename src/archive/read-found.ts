/**
 * What a PDF carries to be built again. In: its bytes. Out: the recipe and the files, each held against its
 * checksum; or why there is none. It takes nothing that the PDF says for granted and writes nothing.
 */
import { type Attachment, attachmentsOf, type Unread } from '../inspect/attachments.ts';
import { sha256 } from './digest.ts';
import { RECIPE_NAME, type RecipeFile, readRecipe } from './recipe.ts';
import type { Found, FoundFile } from './types.ts';

/** none: no files of ours; unknown: of a form we do not know. */
export type NotFound = Unread | 'none' | 'unknown';

export async function readFound(pdf: Uint8Array): Promise<Found | NotFound> {
  const attachments = await attachmentsOf(pdf);
  if (typeof attachments === 'string') return attachments;
  const byName = new Map(attachments.map((one) => [one.name, one]));
  const written = byName.get(RECIPE_NAME);
  if (!written) return 'none';
  const recipe = readRecipe(written.bytes);
  if (!recipe) return 'unknown';
  return { recipe, files: recipe.files.map((file) => found(file, byName.get(file.name))) };
}

function found(file: RecipeFile, attachment: Attachment | undefined): FoundFile {
  if (!attachment) return { ...file, intact: false };
  const { bytes } = attachment;
  return { ...file, bytes, intact: sha256(bytes) === file.sha256 };
}
