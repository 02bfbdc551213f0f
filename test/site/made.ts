/** Articles taken as far along the street as a twin needs them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFonts } from '../../src/fonts/library.ts';
import { type Order, type Products, READING, SETTING } from '../../src/pipeline/stages.ts';
import { Walk } from '../../src/pipeline/walk.ts';
import type { TwinOrder } from '../../src/site/twin/twin.ts';
import { packageRoot } from '../../src/source/package-root.ts';

export const ROOT = packageRoot();
export const fonts = openFonts();

export type Made = Pick<Products, 'recognised' | 'template' | 'attached' | 'layout'>;

/** One article of a folder of the project, laid out; what it takes has to be there. */
export function madeFile(folder: string, file: string): Promise<Made> {
  return madeFrom(readFileSync(join(ROOT, folder, file)), join(ROOT, folder), file);
}

export async function madeFrom(
  bytes: Uint8Array,
  folder = join(ROOT, 'input'),
  file = 'a.md',
  picturesRoot = ROOT,
): Promise<Made> {
  const order: Order = {
    bytes,
    file,
    folder,
    picturesRoot,
    usualTemplate: { name: 'briefing', from: ROOT, isFromSettings: false },
    fonts: fonts.forDocument(),
    singleSided: false,
    strict: false,
    paint: false,
    producer: 'test',
  };
  const walk = new Walk(order);
  for (const stage of [...READING, ...SETTING]) await walk.take(stage);
  const { recognised, template, attached, layout } = walk.products;
  if (!recognised || !template || !attached || !layout)
    throw new Error(`${file}: ${walk.diagnostics.map(({ message }) => message.en).join('; ')}`);
  return { recognised, template, attached, layout };
}

/** The pictures that the pages show are those that can be had. */
export function twinOrder(made: Made): TwinOrder {
  const shown = Object.keys(made.layout.pictures);
  const isShown = (src: string) => shown.some((path) => path.endsWith(src.replace(/^.*\.\//, '')));
  return {
    ...made,
    pictureOf: ({ src }, attachment) =>
      isShown(src) ? { url: `pictures/${attachment ?? 0}-${src}` } : undefined,
  };
}

export function articlesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'));
}

/** Every article that the general proofs are held against. */
export const ARTICLES: readonly (readonly [folder: string, file: string])[] = [
  'input',
  'test/lint/texts/clean',
  'test/page/cases',
].flatMap((folder) => articlesIn(folder).map((file) => [folder, file] as const));
