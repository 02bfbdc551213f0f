/** The title of a paper or of an article, with its subtitle. */
import type { Heading, Prose } from '../../gongwen/types.ts';
import { element, type Markup, words } from '../markup.ts';
import type { Desk } from './desk.ts';
import { heading } from './passages.ts';
import { prose } from './prose.ts';

/** @param dash what is set before a subtitle */
export function title(own: Heading, subtitle: Prose | undefined, dash: string, desk: Desk): Markup {
  const main = heading(own, desk);
  if (!subtitle || subtitle.length === 0) return main;
  return element('hgroup', {}, main, element('p', {}, words(dash), prose(subtitle, desk)));
}
