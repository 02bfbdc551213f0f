/**
 * Pages as text, for golden tests and for eyes: every line with its place in millimetres, face, size
 * and text. In: a layout. Out: text that is the same for the same layout. Knows no PDF.
 */
import type { Anchor, Bookmark, Layout, Page, PageItem, TextItem } from '../layout/types.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Baselines closer than this (pt) are one line. */
const SAME_LINE = 0.05;

/** The whole layout: pages, then what can be clicked, then the facts about the document. */
export function dump(layout: Layout): string {
  const parts = layout.pages.map((page) => dumpPage(page, layout));
  return `${[...parts, dumpNavigation(layout), dumpMetadata(layout)].filter(Boolean).join('\n\n')}\n`;
}

function dumpPage(page: Page, layout: Layout): string {
  const { typeArea } = page;
  const area = `${mm(typeArea.x)},${mm(typeArea.y)} ${mm(typeArea.width)}×${mm(typeArea.height)}`;
  const head = `page ${page.number}  ${mm(page.width)}×${mm(page.height)} mm  版心 ${area}  lines ${page.bodyLines}`;
  return [head, ...rows(page.items).map((row) => dumpRow(row, layout))].join('\n');
}

type Row = readonly TextItem[] | Exclude<PageItem, TextItem>;

/** Neighbouring text on one baseline is one row; rules and pictures are rows of their own. */
function rows(items: readonly PageItem[]): Row[] {
  const made: Row[] = [];
  let open: TextItem[] | undefined;
  for (const item of items) {
    if (item.kind !== 'text') {
      open = undefined;
      made.push(item);
    } else if (open && onOneLine(open[0]!, item)) {
      open.push(item);
    } else {
      open = [item];
      made.push(open);
    }
  }
  return made;
}

function onOneLine(first: TextItem, item: TextItem): boolean {
  if ((first.turn ?? 0) !== (item.turn ?? 0)) return false;
  return Math.abs(fromFirst(first, item).across) < SAME_LINE;
}

/** How far an item stands from the first of its line: along the baseline, and across it. */
function fromFirst(first: TextItem, item: TextItem): { readonly along: number; readonly across: number } {
  const turn = ((first.turn ?? 0) * Math.PI) / 180;
  const [dx, dy] = [item.x - first.x, item.y - first.y];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return { along: dx * cos - dy * sin, across: dx * sin + dy * cos };
}

function dumpRow(row: Row, layout: Layout): string {
  if (!('kind' in row)) return dumpLine(row, layout);
  const place = `${mm(row.x)} ${mm(row.y)}`;
  const size = `${mm(row.width)}×${mm(row.height)}`;
  if (row.kind === 'rule') return `  ${place}  rule ${size}${colourOf(row.colour)}${roleOf(row, layout)}`;
  const file = layout.pictures[row.picture];
  const how = `${file ? file.format : 'absent'}${turnOf(row)}`;
  return `  ${place}  picture ${size} ${how}${roleOf(row, layout)}`;
}

/** Baseline once, then every run that differs from the one before in more than its place. */
function dumpLine(items: readonly TextItem[], layout: Layout): string {
  const first = items[0]!;
  const stretches = merged(items).map((run) => `${styleOf(run.style)} ${quoted(run.text)}`);
  return `  ${placeOf(items)}  ${stretches.join('  ')}${roleOf(first, layout)}`;
}

/** From where to where, and the baseline; of a turned line its start and how long it runs which way. */
function placeOf(items: readonly TextItem[]): string {
  const first = items[0]!;
  const length = items.reduce((most, item) => Math.max(most, fromFirst(first, item).along + item.width), 0);
  if (first.turn) return `${mm(first.x)} ${mm(first.y)}${turnOf(first)} ${mm(length)}`;
  return `${mm(first.x)}–${mm(first.x + length)} ${mm(first.y)}`;
}

/** Degrees counter-clockwise; nothing for what stands upright. */
function turnOf({ turn }: { readonly turn?: number }): string {
  return turn ? ` ↺${number(turn)}°` : '';
}

interface Stretch {
  readonly style: TextItem;
  readonly text: string;
}

function merged(items: readonly TextItem[]): Stretch[] {
  const made: Stretch[] = [];
  for (const item of items) {
    const last = made.at(-1);
    const same = last && styleOf(last.style) === styleOf(item);
    if (last && same) made[made.length - 1] = { style: last.style, text: last.text + item.text };
    else made.push({ style: item, text: item.text });
  }
  return made;
}

function styleOf(item: TextItem): string {
  const tracking = Math.abs(item.tracking) < 0.005 ? '' : signed(item.tracking);
  const marks = [
    colourOf(item.colour),
    item.missing ? ' missing' : '',
    item.href === undefined ? '' : ` → ${item.href}`,
    item.actualText === undefined ? '' : ` = ${quoted(item.actualText)}`,
  ];
  return `${item.face} ${number(item.size)}${tracking}${marks.join('')}`;
}

function roleOf(item: PageItem, layout: Layout): string {
  if (item.node === undefined) return '';
  const node = layout.structure[item.node];
  return node ? `  <${node.role}>` : '';
}

function colourOf(colour: string): string {
  return colour === 'black' ? '' : ` ${colour}`;
}

function dumpNavigation({ anchors, bookmarks }: Layout): string {
  const places = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  return bookmarks.map((bookmark) => dumpBookmark(bookmark, places.get(bookmark.anchor))).join('\n');
}

function dumpBookmark({ depth, title }: Bookmark, anchor: Anchor | undefined): string {
  const place = anchor ? `page ${anchor.page} ${mm(anchor.y)}` : 'nowhere';
  return `bookmark ${'  '.repeat(depth)}${quoted(title)} → ${place}`;
}

function dumpMetadata({ metadata }: Layout): string {
  const { archive = {}, ...own } = metadata;
  const filed = Object.entries(archive).map(([key, value]) => [`archive.${key}`, value] as const);
  const facts = [...Object.entries(own), ...filed.filter(([, value]) => String(value) !== '')];
  const said = facts.filter(([, value]) => value !== undefined && value !== '');
  return said.map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join('; ') : value}`).join('\n');
}

/** Text on one line, with what cannot be seen written out. */
function quoted(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
  return `「${visible}」`;
}

/** Millimetres to a hundredth: the tolerances of the standard are tenths (M-12). */
function mm(points: number): string {
  return number(points / POINTS_PER_MM);
}

function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
}

function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : `−${number(-value)}`;
}
