/** Size of an SVG from its root element, and what it would like to load. Bytes in, header out. */
import { pictureDiagnostic } from './messages.ts';
import { tooMuchOf } from './svg-detail.ts';
import { svgText, TAG, withoutCommentsAndData } from './svg-text.ts';
import type { HeaderResult } from './types.ts';

/** Points per CSS unit. */
const UNIT: Readonly<Record<string, number>> = {
  '': 0.75,
  px: 0.75,
  pt: 1,
  pc: 12,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  in: 72,
};
/** What a browser gives an SVG that names no size. */
const DEFAULT_SIZE = { width: 300 * 0.75, height: 150 * 0.75 };

const ROOT = /<((?:[\w-]+:)?svg)\b((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(?=\/?>)/i;
const REFERENCE =
  /\b(?:xlink:)?href\s*=\s*(["'])\s*(?!#|data:)([^"']+?)\s*\1|url\(\s*(["']?)(?!#|data:)([^)"'\s]+)\3\s*\)|@import\s+(["'])([^"']+)\5/gi;

export function svgHeader(bytes: Uint8Array, name: string): HeaderResult {
  try {
    return headerOf(svgText(bytes), name);
  } catch (error) {
    // A tag of millions of characters is more than a pattern can hold.
    if (error instanceof RangeError) return { wrong: 'corrupt', detail: 'SVG: XML' };
    throw error;
  }
}

function headerOf(source: string, name: string): HeaderResult {
  const text = withoutCommentsAndData(source);
  if (text === undefined) return { wrong: 'corrupt', detail: 'SVG: XML' };
  const root = svgRoot(text);
  if (!root) return { wrong: 'corrupt', detail: 'SVG: <svg>' };
  if (!isBalanced(text)) return { wrong: 'corrupt', detail: 'SVG: XML' };
  const detail = tooMuchOf(text, source);
  if (detail) return { wrong: 'too-detailed', detail };
  const size = svgSize(root.attributes);
  if (!size) return { wrong: 'corrupt', detail: 'SVG: width, height' };
  const outside = externalReferences(text);
  return {
    ...size,
    scale: [1, 1],
    orientation: 1,
    warnings: outside.length
      ? [pictureDiagnostic('picture/external', name, outside.slice(0, 3).join('、'))]
      : [],
  };
}

/** The root element's tag: `start` is its `<`, `end` the place of its `>` or `/>`. */
export interface SvgRoot {
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

export function svgRoot(text: string): SvgRoot | undefined {
  const found = ROOT.exec(text);
  if (!found) return undefined;
  const [tag, name = '', attributes = ''] = found;
  return { name, attributes, start: found.index, end: found.index + tag.length };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Natural size in points. */
export function svgSize(attributes: string): Size | undefined {
  const box = viewBoxOf(attributes);
  const width = lengthOf(attributes, 'width');
  const height = lengthOf(attributes, 'height');
  const shape = box ?? DEFAULT_SIZE;
  const size = {
    width: width ?? (height === undefined ? shape.width : (height * shape.width) / shape.height),
    height: height ?? (width === undefined ? shape.height : (width * shape.height) / shape.width),
  };
  return size.width > 0 && size.height > 0 && Number.isFinite(size.width + size.height) ? size : undefined;
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

/** Per cent means: as wide as what it stands in, so it says nothing here. */
function lengthOf(attributes: string, name: string): number | undefined {
  const found = /^\s*([\d.]+(?:e[-+]?\d+)?)\s*(px|pt|pc|mm|cm|in|)\s*$/i.exec(
    attribute(attributes, name) ?? '',
  );
  if (!found) return undefined;
  return Number(found[1]) * (UNIT[(found[2] ?? '').toLowerCase()] ?? 0.75);
}

function viewBoxOf(attributes: string): Size | undefined {
  const numbers = (attribute(attributes, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width, height] = numbers;
  if (numbers.length !== 4 || !width || !height) return undefined;
  return { width: width * 0.75, height: height * 0.75 };
}

/** Every element that opens closes again, in order, and nothing else looks like one. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', attributes] of text.matchAll(TAG)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!attributes?.endsWith('/')) open.push(name);
  }
  return open.length === 0 && !/<[A-Za-z_/]/.test(text.replace(TAG, ''));
}

function externalReferences(text: string): string[] {
  const links = text.replace(/<(?:\w+:)?a\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g, '');
  const found = [...links.matchAll(REFERENCE)].map((match) => match[2] ?? match[4] ?? match[6] ?? '');
  return [...new Set(found)].map((reference) =>
    reference.length > 60 ? `${reference.slice(0, 57)}…` : reference,
  );
}
