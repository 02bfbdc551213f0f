/** How far a line is drawn in, held against the two 字 of a paragraph. */
import { OPENS } from '../page/characters.ts';
import type { Segment } from '../page/sheet.ts';
import type { Reading } from '../types.ts';
import { near } from '../values.ts';
import { CELL, emOf, leftOn, type Subject } from './check.ts';

/** An opening mark may have lost its left half (C-32). */
export function indentReading(segment: Segment, subject: Subject): Reading {
  const indent = segment.left - leftOn(segment.page, subject);
  const trimmed = OPENS.test(segment.text) && Math.abs(indent + emOf(segment.size) / 2 - 2 * CELL) < 0.4;
  return near(trimmed ? 2 * CELL : indent, 2 * CELL, 0.4, 'mm', {
    page: segment.page,
    place: segment,
    about: segment.text,
  });
}
