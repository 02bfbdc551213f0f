/** Footnotes at the end of the text, each with the way back to where it is called. */
import type { Note } from '../../gongwen/types.ts';
import { noteAnchor, noteReference } from '../../layout/inline-nodes.ts';
import { noteMark } from '../../layout/note-mark.ts';
import { element, joined, type Markup, NOTHING, words } from '../markup.ts';
import type { Desk } from './desk.ts';
import { prose } from './prose.ts';

export function notes(own: readonly Note[], desk: Desk): Markup {
  if (own.length === 0) return NOTHING;
  const list = element('ol', { role: 'list' }, ...own.map((note) => noteOf(note, desk)));
  return element('section', { class: 'notes', role: 'doc-endnotes', 'aria-label': '注释' }, list);
}

function noteOf({ number, prose: paragraphs }: Note, desk: Desk): Markup {
  const [first = [], ...rest] = paragraphs;
  const opening = joined([wayBack(number, desk), words(' '), prose(first, desk)]);
  const text = [opening, ...rest.map((more) => prose(more, desk))];
  const id = desk.ids.anchor(noteAnchor(number));
  return element('li', { id }, ...text.map((part) => element('p', {}, part)));
}

/** To the first of its marks; only the mark itself where the text shows none. */
function wayBack(number: number, { ids }: Desk): Markup {
  const mark = noteMark(number);
  const place = noteReference(number);
  if (!ids.has(place)) return words(mark);
  const label = `回到正文中的注${mark}`;
  return element('a', { href: `#${place}`, role: 'doc-backlink', 'aria-label': label }, words(mark));
}
