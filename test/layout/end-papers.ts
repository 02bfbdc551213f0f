/**
 * Papers by hand, laid out: what stands below the body and on the pages of attachments, without the road
 * through an article. Positions come back in millimetres from the top left corner of the sheet.
 */
import { join } from 'node:path';
import { openFonts } from '../../src/fonts/library.ts';
import type {
  AttachedText,
  Attachment,
  Closing,
  Field,
  Heading,
  Paper,
  Passage,
  Seal,
} from '../../src/gongwen/types.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import type { Layout, Page, PictureItem, TextItem } from '../../src/layout/types.ts';
import { lookUpPictures } from '../../src/pipeline/look-up-pictures.ts';
import { typeOf } from '../../src/pipeline/type-of.ts';
import { packageRoot } from '../../src/source/package-root.ts';
import { loadTemplate } from '../../src/template/load.ts';
import type { PaperTemplate } from '../../src/template/types.ts';

export const MM = 25.4 / 72;
/** Width of one 字 and distance of two lines, mm (P-12, P-14). */
export const CELL = 156 / 28;
export const PITCH = (225 - 16 * MM) / 21;
export const EM = 16 * MM;
/** Between two lines with `n` blank ones, mm (P-17). */
export const blank = (n: number): number => n * PITCH + PITCH - EM;
/** Edges of 版心 on an odd page, mm. */
export const LEFT = 28;
export const RIGHT = 184;

const SPAN = { file: 'paper.md', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
export const field = <T>(value: T): Field<T> => ({ value, span: SPAN });
export const fields = (...values: readonly string[]): Field<string>[] => values.map(field);

export const DATE = { year: 2026, month: 11, day: 23 };
/** 2026年11月23日 is seven 字 wide. */
export const DATE_WIDTH = 7 * CELL;

export function paragraph(characters: number): Passage {
  return {
    kind: 'paragraph',
    prose: [{ kind: 'phrase', text: '汛'.repeat(characters), span: SPAN }],
    span: SPAN,
  };
}

export function title(text: string): Heading {
  const prose = [{ kind: 'phrase', text, span: SPAN } as const];
  return { kind: 'heading', level: 0, number: '', typed: false, prose, text, id: 'title', span: SPAN };
}

export function seal(width: number, src = '图/印章.svg', height?: number): Seal {
  return { src, width, span: SPAN, ...(height === undefined ? {} : { height }) };
}
export const seals = (count: number, width: number): Seal[] =>
  Array.from({ length: count }, () => seal(width));

export function closing(
  kind: Closing['kind'],
  organs: readonly string[],
  more: Partial<Closing> = {},
): Closing {
  return { kind, organs: organs.map(field), date: field(DATE), seals: [], signatures: [], ...more };
}
export const NO_CLOSING: Closing = { kind: 'unsealed', organs: [], seals: [], signatures: [] };

export function attachment(serial: number, name: string, more: Partial<Attachment> = {}): Attachment {
  return { serial, name: field(name), detached: false, ...more };
}
export const attachedText = (...body: readonly Passage[]): AttachedText => ({ body, span: SPAN });

export function paper(parts: Partial<Paper> = {}): Paper {
  return {
    kind: 'paper',
    format: 'plain',
    signers: [],
    body: [paragraph(60)],
    attachments: [],
    attendance: [],
    closing: NO_CLOSING,
    colophon: {},
    preprinted: false,
    issuers: [],
    keywords: [],
    name: '',
    ...parts,
  };
}

const fonts = openFonts();
const folder = join(packageRoot(), 'test/page/cases');
const lookUp = lookUpPictures({ articleDir: folder, root: folder });

export function laid(parts: Partial<Paper>, change: (t: PaperTemplate) => PaperTemplate = (t) => t): Layout {
  const { template } = loadTemplate('plain', packageRoot());
  return layOut({
    recognised: { gongwen: paper(parts), notes: [] },
    template: change(template as PaperTemplate),
    type: typeOf(fonts),
    lookUp,
    locate: () => SPAN,
    singleSided: false,
  });
}

/** A line of type, mm: pen positions, and the em box. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly face: string;
  readonly size: number;
  readonly hrefs: readonly (string | undefined)[];
}

/** Texts of one node on one baseline, in the order of the page. */
export function linesOf(page: Page): Line[] {
  const lines = new Map<string, TextItem[]>();
  for (const item of page.items) {
    if (item.kind !== 'text') continue;
    const key = `${item.y.toFixed(2)} ${item.node}`;
    lines.set(key, [...(lines.get(key) ?? []), item]);
  }
  return [...lines.values()].map(lineOf);
}

function lineOf(items: readonly TextItem[]): Line {
  const [first] = items as readonly [TextItem];
  const top = (first.y - 0.88 * first.size) * MM;
  return {
    text: items.map((item) => item.text).join(''),
    left: Math.min(...items.map((item) => item.x)) * MM,
    right: Math.max(...items.map((item) => item.x + item.width)) * MM,
    top,
    bottom: top + first.size * MM,
    face: first.face,
    size: first.size,
    hrefs: items.map((item) => item.href),
  };
}

/** The first line that reads so. */
export function lineReading(layout: Layout, text: string | RegExp): Line {
  const lines = layout.pages.flatMap(linesOf);
  const found = lines.find((line) => (typeof text === 'string' ? line.text === text : text.test(line.text)));
  if (!found) throw new Error(`no line reads ${text} among ${lines.map((line) => line.text).join(' / ')}`);
  return found;
}

/** A seal on the page, mm. */
export interface SetSeal {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly y: number;
  readonly alt: string | undefined;
  /** Where it comes among the items of its page. */
  readonly index: number;
}

export function sealsOf(layout: Layout): SetSeal[] {
  return layout.pages.flatMap((page) =>
    page.items.flatMap((item, index) => (item.kind === 'picture' ? [sealOf(item, index, layout)] : [])),
  );
}

function sealOf(item: PictureItem, index: number, layout: Layout): SetSeal {
  const [left, top] = [item.x * MM, item.y * MM];
  const [right, bottom] = [left + item.width * MM, top + item.height * MM];
  const alt = item.node === undefined ? undefined : layout.structure[item.node]?.alt;
  return { left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2, alt, index };
}

export const middle = (box: { left: number; right: number }): number => (box.left + box.right) / 2;

/** Lower edge of the last line of the body, mm. */
export function bodyBottom(layout: Layout): number {
  const lines = layout.pages.flatMap(linesOf).filter((line) => /^汛+$/.test(line.text));
  return Math.max(...lines.map((line) => line.bottom));
}
