/** 版头 of a paper, in the order in which its page is read. (GB/T 9704—2012 7.2; 10.1–10.3) */
import type { Mark, Paper } from '../../gongwen/types.ts';
import { headSigners } from '../../layout/paper/head/signers.ts';
import type { PaperTemplate } from '../../template/types.ts';
import { element, joined, type Markup, NOTHING, words } from '../markup.ts';
import type { Desk } from './desk.ts';
import { date, facts, lines, printed, said, unprinted } from './facts.ts';

/** The mark of an order, which has no title, is what it is called. */
export function paperHead(paper: Paper, template: PaperTemplate, desk: Desk): Markup {
  const corner = facts('marks', [
    unprinted('份号', paper.copyNumber),
    unprinted('密级和保密期限', paper.secrecy),
    unprinted('紧急程度', paper.urgency),
  ]);
  const mark = markOf(paper, desk);
  // Under the double rule of a letter its marks stand below the mark (10.1).
  const upper = template.doubleRule.show ? [mark, corner] : [corner, mark];
  const content = lines([...upper, numbers(paper, template), imprint(paper, template)]);
  return content === NOTHING ? NOTHING : element('header', { class: 'head' }, content);
}

function markOf({ mark, title }: Paper, { outline, ids }: Desk): Markup {
  if (!mark || mark.names.length === 0) return NOTHING;
  const name = nameOf(mark);
  if (title) return element('p', { class: 'mark' }, name);
  return outline.heading(0, { class: 'mark', id: ids.fresh('mark') }, name);
}

/** A joint mark is a list of names with one word behind it; a blank keeps them apart for whoever hears them. */
function nameOf({ names, word }: Mark): Markup {
  const values = names.map(({ value }) => value);
  if (values.length === 1) return words(values.join('') + word);
  const parts = word === '' ? values : [...values, word];
  return joined(
    parts.map((part) => element('span', {}, words(part))),
    ' ',
  );
}

function numbers(paper: Paper, { head }: PaperTemplate): Markup {
  return facts('numbers', [
    unprinted(paper.format === 'order' ? '令号' : '期号', paper.serialNumber),
    unprinted('发文字号', paper.docNumber),
    printed(head.signers.label, ...headSigners(paper)),
  ]);
}

/** Organs and date above the rule of minutes. */
function imprint({ issuers, date: day }: Paper, { head }: PaperTemplate): Markup {
  if (!head.imprint.show) return NOTHING;
  const organs = issuers.map(({ value }) => value).join('、');
  return facts('imprint', [
    said('编发单位', organs === '' ? undefined : words(organs)),
    said('日期', day && date(day.value)),
  ]);
}
