/** Face class and size of a kind of text, as a reading. */
import { CLASS_NAMES, type FaceClass } from '../faces.ts';
import type { Run, Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, unknown, type Where, within, words } from '../values.ts';
import { WHAT } from './what.ts';

/** Sizes that count as a 号, pt: the office program's and the metal type's (P-11). */
export const SIZES = {
  二号: [20.75, 22.25],
  三号: [15.5, 16.25],
  四号: [13.5, 14.25],
} as const;

export interface Asked {
  readonly class: FaceClass;
  readonly size: keyof typeof SIZES;
}

/** Two readings: the face of most of its characters, and its size. */
export function faceAndSize(segments: readonly Segment[], asked: Asked, at: Where = {}): Reading[] {
  const [first] = segments;
  if (!first) return [];
  const where = { page: first.page, place: first, about: first.text, ...at };
  return [
    faceReading(
      segments.flatMap(({ runs }) => runs),
      asked.class,
      where,
    ),
    sizeReading(first, asked.size, where),
  ];
}

export function sizeReading({ size }: Segment, asked: keyof typeof SIZES, where: Where): Reading {
  const [from, to] = SIZES[asked];
  const reading = within(size, [from, to], 'pt', { ...where, what: WHAT.size });
  return { ...reading, expected: words(`${asked}（${from}～${to} pt）`, `${from}–${to} pt`) };
}

export function faceReading(runs: readonly Run[], asked: FaceClass, where: Where): Reading {
  const { class: found, face } = mostUsed(runs);
  const at = { ...where, what: WHAT.face };
  const expected = { text: CLASS_NAMES[asked] };
  const measured = words(
    found === 'unknown' ? face : `${CLASS_NAMES[found].zh}（${face}）`,
    found === 'unknown' ? face : `${CLASS_NAMES[found].en} (${face})`,
  );
  if (found !== 'unknown') return judged(found === asked, measured, expected, at);
  const note = { zh: '从字体的名称认不出是哪一类', en: 'its class does not show from its name' };
  return unknown(measured, expected, note, at);
}

/** By its Han characters; Latin letters and digits count only where there are no others. */
export function mostUsed(runs: readonly Run[]): Pick<Run, 'class' | 'face'> {
  const counts = new Map<string, { count: number; class: FaceClass }>();
  for (const { face, class: kind, text } of runs) {
    const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
    const known = counts.get(face)?.count ?? 0;
    counts.set(face, { count: known + han + text.length / 1000, class: kind });
  }
  const [face, { class: kind }] = [...counts].reduce(
    (best, entry) => (entry[1].count > best[1].count ? entry : best),
    ['', { count: -1, class: 'unknown' as FaceClass }],
  );
  return { face, class: kind };
}
