/**
 * Which files an article depends on. In: how it is to be read. Out: all that its reader and its pages ask the file
 * system for: attachments, the template and its parents, pictures, and what was looked for in vain. No page is set.
 */
import type { PictureLookup } from '../layout/context.ts';
import type { Span } from '../source/span.ts';
import { type Sighting, witnessed } from '../source/witness.ts';
import { lookUpPictures } from './look-up-pictures.ts';
import { READING, type ReadingOrder } from './stages.ts';
import { Walk } from './walk.ts';

/** @throws Failure where the rooms throw one */
export async function askedFor(order: ReadingOrder): Promise<readonly Sighting[]> {
  const { seen } = await witnessed(async () => {
    const walk = new Walk(order);
    for (const stage of READING) await walk.take(stage);
    const lookUp = lookUpPictures({ articleDir: order.folder, root: order.picturesRoot });
    const { recognised, attached } = walk.products;
    lookUpAll(recognised, lookUp);
    for (const { text, notes, lookUp: own } of attached?.values() ?? []) lookUpAll([text, notes], own);
  });
  return seen;
}

function lookUpAll(tree: unknown, lookUp: PictureLookup): void {
  for (const { src, span } of picturesIn(tree)) lookUp(src, span);
}

interface PictureNode {
  readonly src: string;
  readonly span: Span;
}

/** Figures, seals, whatever else is drawn from a file: all that has a source and a place. */
function picturesIn(tree: unknown): readonly PictureNode[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const own = isPicture(tree) ? [tree] : [];
  return [...own, ...Object.values(tree).flatMap(picturesIn)];
}

const isPicture = (node: object): node is PictureNode =>
  'src' in node && typeof node.src === 'string' && 'span' in node;
