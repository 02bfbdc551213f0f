/**
 * The door of this room. In: the recognised document, with what its template says of labels and places. Out: its
 * text as HTML, the inside of `<article lang="zh-CN">`: every word that the pages print, in their order, as the
 * elements that say what it is. It refuses to know pages, files and how anything looks.
 */
import type { BriefingTemplate, PaperTemplate } from '../../template/types.ts';
import type { Markup } from '../markup.ts';
import { anchorsOf } from './anchors.ts';
import { briefingTwin } from './briefing.ts';
import { type Desk, Ids, Outline } from './desk.ts';
import { lines } from './facts.ts';
import { notes } from './notes.ts';
import { paperTwin } from './paper.ts';
import type { TwinOrder } from './types.ts';

export type * from './types.ts';

/**
 * Well-formed whatever the article holds, and the same for the same document. Never throws about a document.
 * @throws when the template is not one for this kind of document
 */
export function twinOf(order: TwinOrder): Markup {
  const { recognised, attached, pictureOf } = order;
  const anchors = anchorsOf(order);
  const desk: Desk = {
    ids: new Ids(anchors),
    outline: new Outline(),
    anchors,
    pictureOf: (figure) => pictureOf(figure),
  };
  const text = textOf(order, desk);
  const files = [...attached.values()].flatMap((file) => file.notes);
  return lines([text, notes([...recognised.notes, ...files], desk)]);
}

function textOf(order: TwinOrder, desk: Desk): Markup {
  const { gongwen } = order.recognised;
  const { template } = order;
  const isBriefing = template.kind === 'briefing';
  if (gongwen.kind === 'briefing' && isBriefing)
    return briefingTwin(gongwen, template as BriefingTemplate, desk);
  if (gongwen.kind === 'paper' && !isBriefing)
    return paperTwin(gongwen, template as PaperTemplate, order, desk);
  throw new Error(`a ${gongwen.kind} has no twin by a template for ${template.kind}`);
}
