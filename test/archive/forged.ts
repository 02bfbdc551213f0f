/** PDFs as nobody makes them by accident: pages and enclosed files that were chosen apart. */
import { readFound } from '../../src/archive/read-found.ts';
import { RECIPE_NAME, type Recipe, recipeBytes } from '../../src/archive/recipe.ts';
import type { FoundFile } from '../../src/archive/types.ts';
import type { Layout } from '../../src/layout/types.ts';
import type { AssociatedFile } from '../../src/render/pdf/associated-files.ts';
import { renderPdf } from '../../src/render/pdf/render.ts';
import { fonts, layout, page, text } from '../render/support.ts';

const PAGES = layout([page([text(80, 100, '一页')])]);

export interface Forgery {
  /** Changes to the recipe. */
  readonly recipe?: Partial<Recipe>;
  /** Changes to a file, after its checksum was taken. */
  readonly file?: (file: FoundFile) => Partial<AssociatedFile>;
  readonly pages?: Layout;
}

/** A PDF with the source of another, changed. */
export async function forged(
  pdf: Uint8Array,
  { recipe = {}, file, pages = PAGES }: Forgery,
): Promise<Uint8Array> {
  const found = await readFound(pdf);
  if (typeof found === 'string') throw new Error(found);
  const changed: Recipe = { ...found.recipe, ...recipe };
  const files = found.files.map((one) => ({ ...associated(one.name, one.bytes!), ...file?.(one) }));
  return withFiles([associated(RECIPE_NAME, recipeBytes(changed)), ...files], pages);
}

export function withFiles(files: readonly AssociatedFile[], pages: Layout = PAGES): Promise<Uint8Array> {
  return renderPdf(pages, fonts, { producer: 'banxin 0.1.0', kind: 'a-3a+ua', files });
}

export function associated(name: string, content: string | Uint8Array): AssociatedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, about: name, type: 'text/plain', relationship: 'Source', bytes };
}
