/**
 * Which files are attached to an article. In: its bytes and how it is to be read. Out: absolute paths of those that
 * are text. Most articles attach none, and are told by a word of their front matter that is missing.
 */
import { findFrontMatter } from '../markdown/front-matter.ts';
import { decodeSource } from '../source/decode.ts';
import { READING, type ReadingOrder } from './stages.ts';
import { Walk } from './walk.ts';

const KEY = /附[ \u3000]*件|attachment/i;

export async function attachedPaths(order: ReadingOrder): Promise<readonly string[]> {
  const { text } = decodeSource(order.bytes, order.file).source;
  const front = text.slice(0, findFrontMatter(text)?.end ?? 0);
  if (!KEY.test(front)) return [];
  const walk = new Walk(order);
  for (const stage of READING) await walk.take(stage);
  return (walk.products.attachedTexts ?? []).map(({ path }) => path);
}
