/** Files that a document asked for while it was read and set, and how: what it takes to put them beside each other elsewhere. */
import type { FileRole } from '../archive/recipe.ts';
import type { Reference } from '../archive/tree.ts';

export interface AskedFile extends Reference {
  readonly role: Extract<FileRole, 'attachment' | 'picture'>;
}

/** A list that grows while the stages run; nothing of the document is decided by it. */
export type AskedFiles = AskedFile[];
