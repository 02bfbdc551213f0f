/**
 * Two PDFs that should be the same, byte for byte. Out: equal, or where they part: which object comes first that
 * differs, what it is, and the pages that are drawn otherwise.
 */
import type { Bilingual } from '../diagnostics/types.ts';
import { differentPages } from '../inspect/compare-pages.ts';
import { type PdfObject, type PdfObjects, pdfObjects } from './pdf-objects.ts';

export type Comparison =
  | { readonly kind: 'equal' }
  /** All of what was made stands at the beginning, and more behind it, such as a signature. */
  | { readonly kind: 'longer'; readonly bytes: number }
  | Difference;

export interface Difference {
  readonly kind: 'different';
  /** Another program wrote the file anew: nearly all of its bytes are others. */
  readonly rewritten: boolean;
  /** First byte that differs, from 0. */
  readonly offset: number;
  /** Number of the object it stands in; absent outside of all. */
  readonly object?: number;
  readonly what: Bilingual;
  /** From 1: those that are drawn otherwise, read otherwise, are there no more, or are new. */
  readonly pages: readonly number[];
}

/** @param given The file at hand. @param made What was made anew. */
export async function compareFiles(given: Uint8Array, made: Uint8Array): Promise<Comparison> {
  const offset = firstDifference(given, made);
  if (offset === undefined) return { kind: 'equal' };
  if (offset === made.length) return { kind: 'longer', bytes: given.length - made.length };
  const [left, right] = [pdfObjects(given), pdfObjects(made)];
  const object = left.objects.find(({ start, end }) => start <= offset && offset < end);
  return {
    kind: 'different',
    rewritten: isRewritten(given, made, right.objects[0]?.start ?? 0),
    offset,
    ...(object ? { object: object.number } : {}),
    what: whatIs(object, left),
    pages: await differentPages(given, made),
  };
}

/** Its head differs, and what stands behind it as well. */
function isRewritten(given: Uint8Array, made: Uint8Array, head: number): boolean {
  const parts = [given, made].map((file) => [file.subarray(0, head), file.subarray(head)] as const);
  return [0, 1].every((part) => firstDifference(parts[0]![part]!, parts[1]![part]!) !== undefined);
}

function firstDifference(left: Uint8Array, right: Uint8Array): number | undefined {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) if (left[at] !== right[at]) return at;
  return left.length === right.length ? undefined : shared;
}

/** First row that fits. */
const KINDS: readonly (readonly [RegExp, Bilingual])[] = [
  [/\/Type \/EmbeddedFile\b/, { zh: '随附的源文件', en: 'an enclosed source file' }],
  [/\/Type \/Filespec\b/, { zh: '源文件的登记', en: 'the entry of an enclosed file' }],
  [/\/Type \/Metadata\b/, { zh: '元数据（XMP）', en: 'the metadata (XMP)' }],
  [/\/Producer\b|^\d+ 0 obj\n\(/, { zh: '文档属性', en: 'the document properties' }],
  [/\/Type \/(?:StructElem|StructTreeRoot|ObjStm)\b/, { zh: '结构标签', en: 'a structure element' }],
  [/\/Type \/Page\b/, { zh: '一个页面', en: 'a page' }],
  [/\/Subtype \/Image\b/, { zh: '一幅图片', en: 'a picture' }],
  [/\/Type \/Font|\/FontFile|\/Subtype \/CIDFontType0C|\/Length1\b/, { zh: '一款字体', en: 'a font' }],
  [/\/Type \/Annot\b|\/Subtype \/Link\b/, { zh: '一个链接', en: 'a link' }],
  [/\/Type \/Catalog\b/, { zh: '文档目录', en: 'the catalog' }],
];
const INDEX = /\/Type \/XRef\b/;
const DRAWN: Bilingual = { zh: '页面内容', en: 'the content of a page' };
const OTHER: Bilingual = { zh: '文件里的一个对象', en: 'an object of the file' };
const OUTSIDE: Bilingual = {
  zh: '文件的开头或末尾的索引',
  en: 'the head of the file or the index at its end',
};

function whatIs(object: PdfObject | undefined, { pages }: PdfObjects): Bilingual {
  if (!object || INDEX.test(object.head)) return OUTSIDE;
  if (pages.some(({ content }) => content === object.number)) return DRAWN;
  return KINDS.find(([mark]) => mark.test(object.head))?.[1] ?? OTHER;
}
