/** A 简报 from masthead to 报尾, in the order of its page. */
import type { Briefing, Heading, Item } from '../../gongwen/types.ts';
import { listed } from '../../layout/briefing/contents.ts';
import { creditText } from '../../layout/briefing/credit.ts';
import { issueText } from '../../layout/briefing/masthead.ts';
import { EDITORS, LISTS } from '../../layout/briefing/tail.ts';
import type { BriefingTemplate } from '../../template/types.ts';
import { element, joined, type Markup, NOTHING, words } from '../markup.ts';
import type { Desk } from './desk.ts';
import { copies, date, facts, lines, printed, said, unprinted } from './facts.ts';
import { passages } from './passages.ts';
import { prose, unlinked } from './prose.ts';
import { title } from './title.ts';

export function briefingTwin(briefing: Briefing, template: BriefingTemplate, desk: Desk): Markup {
  const isIssue = briefing.items.length > 1 && briefing.masthead !== undefined;
  const head = masthead(briefing, isIssue, desk);
  const within = isIssue ? { ...desk, outline: desk.outline.deeper() } : desk;
  return lines([
    head,
    contents(briefing, template, desk),
    editorNote(briefing, template, desk),
    ...briefing.items.map((item) => itemOf(item, template, within)),
    tail(briefing),
  ]);
}

/** The name of an issue stands over the titles of its articles; over a single one the title is what counts. */
function masthead(briefing: Briefing, isIssue: boolean, { outline, ids }: Desk): Markup {
  const { organizer, masthead: name, publisher, date: day } = briefing;
  const own = name && words(name.value);
  const issue = issueText(briefing);
  const content = lines([
    facts('marks', [unprinted('密级', briefing.secrecy), unprinted('编号', briefing.copyNumber)]),
    organizer ? element('p', { class: 'organizer' }, words(organizer.value)) : NOTHING,
    own && isIssue ? outline.heading(0, { class: 'mark', id: ids.fresh('masthead') }, own) : NOTHING,
    own && !isIssue ? element('p', { class: 'mark' }, own) : NOTHING,
    facts('numbers', [said('期号', issue === '' ? undefined : words(issue))]),
    facts('imprint', [unprinted('编印单位', publisher), said('日期', day && date(day.value))]),
  ]);
  return content === NOTHING ? NOTHING : element('header', { class: 'head' }, content);
}

function contents(briefing: Briefing, { contents: style }: BriefingTemplate, { ids }: Desk): Markup {
  const entries = briefing.contents ? listed(briefing) : [];
  if (entries.length === 0) return NOTHING;
  const id = ids.fresh('contents');
  const label = element('p', { id }, words(style.label));
  const list = element('ol', { role: 'list' }, ...entries.map(contentsEntry));
  return element('nav', { class: 'contents', 'aria-labelledby': id }, label, list);
}

function contentsEntry({ id, number, prose: parts }: Heading): Markup {
  return element('li', {}, element('a', { href: `#${id}` }, words(number), unlinked(parts)));
}

function editorNote({ editorNote: note }: Briefing, template: BriefingTemplate, desk: Desk): Markup {
  if (!note) return NOTHING;
  const label = element('span', { class: 'label' }, words(template.editorNote.label));
  const paragraphs = note.value.map((parts, i) =>
    element('p', {}, i === 0 ? label : NOTHING, prose(parts, desk)),
  );
  return element('aside', { class: 'editor-note', 'aria-label': '编者按' }, ...paragraphs);
}

function itemOf(item: Item, { subtitle }: BriefingTemplate, desk: Desk): Markup {
  const credit = item.contributor ?? item.source;
  const content = [
    item.title ? title(item.title, item.subtitle, subtitle.prefix, desk) : NOTHING,
    passages(item.body, desk),
    credit ? element('p', { class: 'credit' }, words(creditText(item))) : NOTHING,
  ];
  const name = { 'aria-labelledby': item.title?.id };
  return element('section', { class: 'item', ...name }, lines(content));
}

function tail({ tail: own }: Briefing): Markup {
  const content = facts('colophon', [
    ...LISTS.map(([label, key]) => printed(`${label}：`, own[key])),
    said('印数', copies(own.copies)),
    ...EDITORS.map(([label, key]) => printed(`${label}：`, own[key])),
  ]);
  return content === NOTHING ? NOTHING : element('footer', {}, joined([content]));
}
