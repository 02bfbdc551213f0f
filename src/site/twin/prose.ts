/**
 * Prose as phrasing content: marks of the writer, links, note marks. It refuses to know what the prose is for.
 */
import type { LineBreak, Phrase, Prose } from '../../gongwen/types.ts';
import { noteAnchor, noteReference } from '../../layout/inline-nodes.ts';
import { noteMark } from '../../layout/note-mark.ts';
import { element, empty, joined, type Markup, words } from '../markup.ts';
import type { Desk } from './desk.ts';

/** @param write how a text is written */
export function prose(parts: Prose, desk: Desk, write = words): Markup {
  return joined(linked(parts, desk).map((run) => linkOf(run, desk, write)));
}

/** The same without links and note marks: inside a link there can be no other. */
export function unlinked(parts: Prose): Markup {
  const own = parts.filter((part) => part.kind === 'break' || part.note === undefined);
  return joined(own.map((part) => marked(part)));
}

interface Run {
  readonly href?: string;
  readonly parts: readonly (Phrase | LineBreak)[];
}

/** Parts that follow each other and lead to the same place are one link. */
function linked(parts: Prose, desk: Desk): Run[] {
  const runs: { href?: string; parts: (Phrase | LineBreak)[] }[] = [];
  for (const part of parts) {
    const href = part.kind === 'phrase' && part.note === undefined ? placeOf(part.href, desk) : undefined;
    const last = runs.at(-1);
    if (last && last.href === href) last.parts.push(part);
    else runs.push({ ...(href !== undefined && { href }), parts: [part] });
  }
  return runs;
}

function linkOf({ href, parts }: Run, desk: Desk, write: typeof words): Markup {
  if (href !== undefined) return element('a', { href }, ...parts.map((part) => marked(part, write)));
  return joined(
    parts.map((part) =>
      part.kind === 'phrase' && part.note !== undefined ? reference(part.note, desk) : marked(part, write),
    ),
  );
}

/** What a browser may be sent to: places of the web, of people, and of this page. A file beside the article is not on it. */
export const ELSEWHERE = /^(?:https?:\/\/|mailto:|tel:)/i;

function placeOf(href: string | undefined, { anchors }: Desk): string | undefined {
  if (href === undefined) return undefined;
  if (href.startsWith('#')) return anchors.has(href.slice(1)) ? href : undefined;
  return ELSEWHERE.test(href) ? href : undefined;
}

/** The first mark of a note is where the note leads back to. */
function reference(number: number, { ids, anchors }: Desk): Markup {
  const mark = words(noteMark(number));
  const id = ids.fresh(noteReference(number));
  if (!anchors.has(noteAnchor(number))) return element('sup', { id }, mark);
  const href = `#${noteAnchor(number)}`;
  const label = `注${noteMark(number)}`;
  return element('sup', {}, element('a', { id, href, role: 'doc-noteref', 'aria-label': label }, mark));
}

/** Mark of the article → element, the outermost last. */
const MARKS = [
  ['code', 'code'],
  ['strike', 's'],
  ['emphasis', 'em'],
  ['strong', 'strong'],
] as const;

function marked(part: Phrase | LineBreak, write = words): Markup {
  if (part.kind === 'break') return empty('br');
  let inner = write(part.text);
  if (part.script) inner = element(part.script === 'sub' ? 'sub' : 'sup', {}, inner);
  for (const [mark, name] of MARKS) if (part[mark]) inner = element(name, {}, inner);
  return inner;
}
