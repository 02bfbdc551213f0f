/** Which line of a page is its number: alone at the foot, and reads like one. */
import type { Segment, Sheet } from '../page/sheet.ts';

export interface PageNumber {
  readonly segment: Segment;
  readonly value: number;
  /** — 3 —, whatever its blanks. */
  readonly dashed: boolean;
}

const FORMS: readonly RegExp[] = [
  /^[—–―─━\-－~·]*(\d{1,4})[—–―─━\-－~·]*$/u,
  /^第(\d{1,4})页/u,
  /^(\d{1,4})[/／]\d{1,4}$/u,
];
const DASHED = /^—\d{1,4}—$/u;
/** Share of the page below which page numbers stand. */
const FOOT = 0.86;

export function pageNumbers(sheets: readonly Sheet[]): ReadonlyMap<number, PageNumber> {
  const found = sheets.flatMap((sheet) => {
    const number = numberOf(sheet);
    return number ? [[sheet.number, number] as const] : [];
  });
  return new Map(found);
}

/** How many pages come before the first: the printed numbers say so where each is as far ahead of its place. */
export function pagesBefore(sheets: readonly Sheet[], numbers: ReadonlyMap<number, PageNumber>): number {
  const ahead = new Set([...numbers].map(([page, { value }]) => value - page));
  const [before = 0] = ahead;
  const most = 2 * numbers.size >= sheets.filter(({ kind }) => kind === 'text').length;
  return ahead.size === 1 && before > 0 && most ? before : 0;
}

/** The lowest line that reads so, with nothing but its own kind below it. */
function numberOf({ segments, height }: Sheet): PageNumber | undefined {
  const low = segments.filter((segment) => segment.baseline > FOOT * height && segment.alone);
  const segment = low.findLast(({ text }) => FORMS.some((form) => form.test(text)));
  if (!segment) return undefined;
  const value = Number(FORMS.map((form) => form.exec(segment.text)?.[1]).find((digits) => digits));
  return { segment, value, dashed: DASHED.test(segment.text) };
}
