/** How far a line is drawn in, held against the two 字 of a paragraph. */
import { OPENS } from '../page/characters.ts';
import type { Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { near } from '../values.ts';
import { cellOf, emOf, leftOn } from './area.ts';
import type { Subject } from './check.ts';

/** An opening mark may have lost its left half (C-32). */
export function indentReading(segment: Segment, subject: Subject): Reading {
  const two = 2 * cellOf(segment, subject);
  const indent = segment.left - leftOn(segment.page, subject);
  const trimmed = OPENS.test(segment.text) && Math.abs(indent + emOf(segment.size) / 2 - two) < 0.4;
  return near(trimmed ? two : indent, two, 0.4, 'mm', {
    page: segment.page,
    place: segment,
    about: segment.text,
  });
}
