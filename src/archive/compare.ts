/**
 * Two PDFs that should be the same, byte for byte. Out: equal, or where they part: which object comes first that
 * differs, what it is, and the pages that are drawn otherwise.
 */
import type { Bilingual } from '../diagnostics/types.ts';
import { type PdfObject, type PdfObjects, pdfObjects } from './pdf-objects.ts';

export type Comparison =
  | { readonly kind: 'equal' }
  /** All of what was made stands at the beginning, and more behind it, such as a signature. */
  | { readonly kind: 'longer'; readonly bytes: number }
  | Difference;

export interface Difference {
  readonly kind: 'different';
  /** First byte that differs, from 0. */
  readonly offset: number;
  /** Number of the object it stands in; absent outside of all. */
  readonly object?: number;
  readonly what: Bilingual;
  /** From 1: those that are drawn otherwise, are there no more, or are new. */
  readonly pages: readonly number[];
}

/** @param given The file at hand. @param made What was made anew. */
export function compareFiles(given: Uint8Array, made: Uint8Array): Comparison {
  const offset = firstDifference(given, made);
  if (offset === undefined) return { kind: 'equal' };
  if (offset === made.length) return { kind: 'longer', bytes: given.length - made.length };
  const [left, right] = [pdfObjects(given), pdfObjects(made)];
  const object = left.objects.find(({ start, end }) => start <= offset && offset < end);
  return {
    kind: 'different',
    offset,
    ...(object ? { object: object.number } : {}),
    what: whatIs(object, left),
    pages: differentPages(left, right, given, made),
  };
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
  [/\/Producer\b/, { zh: '文档属性', en: 'the document properties' }],
  [/\/Type \/(?:StructElem|StructTreeRoot)\b/, { zh: '结构标签', en: 'a structure element' }],
  [/\/Type \/Page\b/, { zh: '一个页面', en: 'a page' }],
  [/\/Subtype \/Image\b/, { zh: '一幅图片', en: 'a picture' }],
  [/\/Type \/Font|\/FontFile|\/Subtype \/CIDFontType0C|\/Length1\b/, { zh: '一款字体', en: 'a font' }],
  [/\/Type \/Annot\b|\/Subtype \/Link\b/, { zh: '一个链接', en: 'a link' }],
  [/\/Type \/Catalog\b/, { zh: '文档目录', en: 'the catalog' }],
];
const DRAWN: Bilingual = { zh: '页面内容', en: 'the content of a page' };
const OTHER: Bilingual = { zh: '文件里的一个对象', en: 'an object of the file' };
const OUTSIDE: Bilingual = {
  zh: '文件的开头或末尾的索引',
  en: 'the head of the file or the index at its end',
};

function whatIs(object: PdfObject | undefined, { pages }: PdfObjects): Bilingual {
  if (!object) return OUTSIDE;
  if (pages.some(({ content }) => content === object.number)) return DRAWN;
  return KINDS.find(([mark]) => mark.test(object.head))?.[1] ?? OTHER;
}

function differentPages(
  left: PdfObjects,
  right: PdfObjects,
  given: Uint8Array,
  made: Uint8Array,
): readonly number[] {
  const count = Math.max(left.pages.length, right.pages.length);
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return numbers.filter(
    (number) => Buffer.compare(drawnOn(number, left, given), drawnOn(number, right, made)) !== 0,
  );
}

/** What is drawn, without the number of its object, which may differ for another reason. */
function drawnOn(number: number, { objects, pages }: PdfObjects, file: Uint8Array): Buffer {
  const content = pages[number - 1]?.content;
  const object = objects.find((one) => one.number === content);
  if (!object) return Buffer.alloc(0);
  return Buffer.from(file.subarray(object.start + object.head.length, object.end));
}
