/** 份号、密级和保密期限、紧急程度：7.2.1～7.2.3。 */
import type { Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { judged, near, quoted, within, words } from '../values.ts';
import { leftOn, lineTop } from './area.ts';
import type { Subject } from './check.ts';
import { faceReading } from './faces-check.ts';
import { WHAT } from './what.ts';

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });

/** Rows 1, 2, 3 of the text area, flush left; 密级 in row 2 where there is nothing above it too (D-11), or in row 1. */
export function cornerReadings(subject: Subject): readonly Reading[] {
  const { copyNumber, secrecy, urgency } = subject.head;
  const count = [copyNumber, secrecy].filter(Boolean).length;
  const readings: Reading[] = [];
  const place = (segment: Segment | undefined, first: number, last: number) => {
    if (!segment) return;
    const [[from], [, to]] = [lineTop(first, segment, subject), lineTop(last, segment, subject)];
    readings.push(
      within(segment.top, [from, to], 'mm', {
        ...at(segment),
        what: WHAT.top,
      }),
      near(segment.left - leftOn(1, subject), 0, 0.5, 'mm', { ...at(segment), what: WHAT.left }),
    );
  };
  place(copyNumber, 1, 1);
  place(secrecy, copyNumber ? 2 : 1, 2);
  place(urgency, count + 1, count === 0 ? 1 : secrecy ? 3 : 2);
  if (copyNumber)
    readings.push(
      judged(/^\d{6}$/.test(copyNumber.text), quoted(copyNumber.text), words('六位数字', 'six digits'), {
        ...at(copyNumber),
        what: WHAT.form,
      }),
    );
  for (const one of [secrecy, urgency]) if (one) readings.push(faceReading(one.runs, 'heiti', at(one)));
  return readings;
}
