/** Lines on a page, characters in a line, and the pitch that fills the text area: 5.2.3. */
import type { Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { near } from '../values.ts';
import { AREA, emOf } from './area.ts';
import type { Subject } from './check.ts';

/** Most lines that a page holds, where one is full of them; else how many its pitch would give. */
export function linesPerPage(subject: Subject): readonly Reading[] {
  const { column, body } = subject;
  const { pitch, size, rows } = column;
  if (!pitch || body.rows.length === 0) return [];
  const pages = [...new Set(rows.map(({ page }) => page))];
  const full = pages
    .map((page) => rows.filter((row) => row.page === page))
    .filter((on) => isRegular(on, pitch) && (fillsArea(on, pitch) || runsOn(on, subject)));
  const most = full.reduce((best, on) => (on.length > best.length ? on : best), [] as typeof rows);
  if (most.length > 0) return [near(most.length, 22, 0, 'lines', { page: most[0]!.page })];
  const em = emOf(size);
  const counts = [Math.floor((AREA.height + 0.5 - em) / pitch) + 1, Math.floor((AREA.height + 0.5) / pitch)];
  const best = counts.reduce((a, b) => (Math.abs(a - 22) <= Math.abs(b - 22) ? a : b));
  const note = { zh: '没有一面全是正文，按行距推算', en: 'no page is all body: from the line pitch' };
  return [near(best, 22, 0, 'lines', { note })];
}

const FEW = 10;

/** Each line a pitch below the one before. */
const isRegular = (on: readonly Segment[], pitch: number): boolean =>
  on.length > FEW &&
  on.every((row, i) => i === 0 || Math.abs(row.baseline - on[i - 1]!.baseline - pitch) < 0.1);

const fillsArea = (on: readonly Segment[], pitch: number): boolean =>
  on[0]!.top < AREA.top + 4 && on.at(-1)!.bottom > AREA.bottom - 1.2 * pitch;

/** From the top of its page, into a paragraph that the next page goes on with. */
function runsOn(on: readonly Segment[], { sheets, body }: Subject): boolean {
  const [first, last] = [on[0]!, on.at(-1)!];
  const leads = sheets[first.page - 1]?.segments[0] === first;
  return leads && body.rows.some(({ segment, continued }) => segment === last && continued);
}

/** 22 lines and 21 gaps, or 22 slots of one pitch (P-14, P-15): neither is in the standard, the filling is. */
export function fill({ column: { pitch, size } }: Subject): readonly Reading[] {
  if (!pitch) return [];
  const heights = [21 * pitch + emOf(size), 22 * pitch];
  const height = heights.reduce((a, b) => (Math.abs(a - AREA.height) <= Math.abs(b - AREA.height) ? a : b));
  const note = {
    zh: `行距 ${pitch.toFixed(2)} mm（${(pitch / 0.352778).toFixed(2)} pt）；标准没有规定行距的磅数`,
    en: `line pitch ${pitch.toFixed(2)} mm (${(pitch / 0.352778).toFixed(2)} pt); the standard names no pitch`,
  };
  return [near(height, AREA.height, 1.5, 'mm', { note })];
}

export function charactersPerLine({ column, body }: Subject): readonly Reading[] {
  const steps = body.rows.flatMap(({ segment }) => (segment.advance ? [segment.advance.median] : []));
  if (steps.length < 2) return [];
  const step = steps.sort((a, b) => a - b)[steps.length >> 1]!;
  const count = Math.floor((AREA.width + 0.2 * emOf(column.size)) / step);
  const note = {
    zh: `字距 ${step.toFixed(3)} mm（${(step / 0.352778).toFixed(2)} pt）`,
    en: `character pitch ${step.toFixed(3)} mm (${(step / 0.352778).toFixed(2)} pt)`,
  };
  return [near(count, 28, 0, 'characters', { note })];
}

/** The last page of the text may be set closer (7.3.5.5). */
export function evenPitch({ column: { pitch, pitches } }: Subject): readonly Reading[] {
  if (!pitch || pitches.size === 0) return [];
  const last = Math.max(...pitches.keys());
  const off = [...pitches].filter(
    ([page, own]) => Math.abs(own - pitch) > 0.1 && !(page === last && own < pitch),
  );
  if (off.length === 0) return [near(pitch, pitch, 0.1, 'mm')];
  return off.map(([page, own]) => near(own, pitch, 0.1, 'mm', { page }));
}
