/** The body of a text: each passage as the element that says what it is. */
import type { Heading, Paragraph, Passage, Prose } from '../../gongwen/types.ts';
import { titlePieces } from '../../layout/title-lines.ts';
import { element, empty, joined, type Markup, pieces, words } from '../markup.ts';
import type { Desk } from './desk.ts';
import { figures } from './figures.ts';
import { entries, type Run, runsOf } from './lists.ts';
import { prose } from './prose.ts';
import { table } from './table.ts';

export function passages(body: readonly Passage[], desk: Desk): Markup {
  return joined(
    runsOf(body).map((run) => runOf(run, desk)),
    '\n',
  );
}

function runOf(run: Run, desk: Desk): Markup {
  return 'entries' in run ? entries(run.entries, desk) : passage(run.passage, desk);
}

function passage(own: Exclude<Passage, { kind: 'entry' }>, desk: Desk): Markup {
  switch (own.kind) {
    case 'heading':
      return heading(own, desk);
    case 'paragraph':
      return own.lead ? runIn(own.lead, own, desk) : paragraph(own.prose, desk);
    case 'quotation':
      return element('blockquote', {}, passages(own.children, desk));
    case 'table':
      return table(own, desk);
    case 'figures':
      return figures(own, desk);
    case 'listing':
      return element('pre', {}, element('code', {}, words(own.text.replace(/\n$/, ''))));
    case 'separator':
      return empty('hr');
  }
}

const titleWords = (text: string): Markup => pieces(titlePieces(text));

export const paragraph = (parts: Prose, desk: Desk, name?: string): Markup =>
  element('p', { class: name }, prose(parts, desk));

export function heading(own: Heading, desk: Desk): Markup {
  const id = desk.ids.anchor(own.id);
  // A title turns over between words, as on its page; headings are text.
  const write = own.level === 0 ? titleWords : words;
  return desk.outline.heading(own.level, { id }, words(own.number), prose(own.prose, desk, write));
}

/** A heading that opens its paragraph is a heading all the same; a style sheet sets the two on one line. */
function runIn(lead: Heading, { prose: parts }: Paragraph, desk: Desk): Markup {
  const opening = heading(lead, desk);
  if (parts.length === 0) return opening;
  return element('div', { class: 'run-in' }, opening, paragraph(parts, desk));
}
