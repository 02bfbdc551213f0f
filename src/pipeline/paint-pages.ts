/** Joins the painter to the street: pages in; a PDF out, and what is said of pictures that could not be drawn. */
import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostics/types.ts';
import { pictureDiagnostic } from '../pictures/messages.ts';
import { renderPdf } from '../render/pdf/render.ts';
import type { AskedFiles } from './asked-files.ts';
import type { Made, Order, Products } from './stages.ts';

export async function paintPages(given: Partial<Products>, order: Order): Promise<Made> {
  const { layout, sheets = layout, enclosed: files, asked } = given;
  const { fonts, producer, created, pdf: kind } = order;
  if (!sheets) return { products: {}, diagnostics: [] };
  const failed = new Set<string>();
  const pdf = await renderPdf(sheets, fonts, {
    producer,
    ...(kind ? { kind } : {}),
    ...(created ? { created } : {}),
    ...(files ? { files } : {}),
    undrawn: (path) => failed.add(path),
  });
  return { products: { pdf }, diagnostics: undrawn(failed, asked) };
}

/** Each named as its writer named it. */
function undrawn(paths: Iterable<string>, asked: AskedFiles = []): readonly Diagnostic[] {
  return Array.from(paths, (path) => {
    const written = asked.find((one) => one.path === path)?.written ?? basename(path);
    return pictureDiagnostic('picture/undrawn', written);
  });
}
