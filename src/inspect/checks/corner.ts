/** 份号、密级和保密期限、紧急程度：7.2.1～7.2.3。 */
import type { Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, near, quoted, within, words } from '../values.ts';
import { leftOn } from './area.ts';
import type { Subject } from './check.ts';
import { faceReading } from './faces-check.ts';

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });

/** Rows 1, 2, 3 of the text area, flush left; 密级 in row 2 where there is nothing above it too (D-11), or in row 1. */
export function cornerReadings(subject: Subject): readonly Reading[] {
  const { copyNumber, secrecy, urgency } = subject.head;
  const pitch = subject.column.pitch ?? 10.446;
  const rows = (row: number) => [36.5 + (row - 1) * pitch, 40 + (row - 1) * pitch] as const;
  const count = [copyNumber, secrecy].filter(Boolean).length;
  const readings: Reading[] = [];
  const place = (
    segment: Segment | undefined,
    [from]: readonly [number, number],
    [, to]: readonly [number, number],
  ) => {
    if (!segment) return;
    readings.push(
      within(segment.top, [Number(from.toFixed(1)), Number(to.toFixed(1))], 'mm', at(segment)),
      near(segment.left, leftOn(1, subject), 0.5, 'mm', at(segment)),
    );
  };
  place(copyNumber, rows(1), rows(1));
  place(secrecy, copyNumber ? rows(2) : rows(1), rows(2));
  place(urgency, rows(count === 0 ? 1 : count + 1), rows(count === 0 ? 1 : secrecy ? 3 : 2));
  if (copyNumber)
    readings.push(
      judged(
        /^\d{6}$/.test(copyNumber.text),
        quoted(copyNumber.text),
        words('六位数字', 'six digits'),
        at(copyNumber),
      ),
    );
  for (const one of [secrecy, urgency]) if (one) readings.push(faceReading(one.runs, 'heiti', at(one)));
  return readings;
}
