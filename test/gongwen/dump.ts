/** A recognised paper as lines that a person can check: one passage a line, marks in Markdown's signs. */
import type { Diagnostic } from '../../src/diagnostics/types.ts';
import type {
  Briefing,
  CalendarDate,
  Cell,
  Field,
  Gongwen,
  Heading,
  Item,
  LineBreak,
  Note,
  Passage,
  Phrase,
  Prose,
  Table,
} from '../../src/gongwen/types.ts';
import { dumpPaper } from './dump-paper.ts';

export function dump(gongwen: Gongwen, notes: readonly Note[], diagnostics: readonly Diagnostic[]): string {
  const lines = [
    ...(gongwen.kind === 'paper' ? dumpPaper(gongwen) : [...head(gongwen), ...gongwen.items.flatMap(item)]),
    ...notes.map((n) => `note ${n.number} ${n.prose.map(prose).join(' ¶ ')}`),
    ...diagnostics.map((d) => `! ${d.span?.line}:${d.span?.column} ${d.severity} ${d.code}`),
  ];
  return `${lines.join('\n')}\n`;
}

function head(g: Briefing): string[] {
  const fields = Object.entries({ ...g, ...g.tail }).flatMap(([key, value]) => {
    if (['kind', 'items', 'tail', 'editorNote', 'title'].includes(key)) return [];
    const shown = typeof value === 'object' && 'value' in value ? (value as Field<unknown>).value : value;
    return shown === false || (Array.isArray(shown) && shown.length === 0)
      ? []
      : [`${key} = ${JSON.stringify(shown)}`];
  });
  const note = g.editorNote?.value.map((p) => `editorNote ${prose(p)}`) ?? [];
  return [`title = ${g.title}`, ...fields, ...note];
}

function item(i: Item): string[] {
  return [
    `== ${i.id} ${i.title ? prose(i.title.prose) : '(no title)'}`,
    ...(i.subtitle ? [`—— ${prose(i.subtitle)}`] : []),
    ...i.body.flatMap((p) => passage(p, '')),
    ...(i.contributor ? [`供稿 ${i.contributor.value}`] : []),
    ...(i.source ? [`来源 ${i.source.value}`] : []),
  ];
}

export function dated({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

export function passage(p: Passage, indent: string): string[] {
  switch (p.kind) {
    case 'heading':
      return [indent + heading(p)];
    case 'paragraph':
      return [`${indent}p ${p.lead ? `<${heading(p.lead)}> ` : ''}${prose(p.prose)}`];
    case 'entry':
      return [`${indent}e${p.depth} [${p.label}] ${prose(p.prose)}`];
    case 'quotation':
      return [`${indent}quote`, ...p.children.flatMap((c) => passage(c, `${indent}  `))];
    case 'table':
      return [
        `${indent}table ${p.align.join(',')}${p.caption ? ` caption ${prose(p.caption)}` : ''}${marks(p)}`,
        ...[p.head, ...p.rows].map((row) => `${indent}  | ${row.map(cell).join(' | ')}`),
        ...(p.notes ?? []).map((note) => `${indent}  note ${prose(note)}`),
      ];
    case 'figures':
      return [
        `${indent}figures ${p.figures.map((f) => `图${f.number} ${f.caption} <${f.src}>${f.label ? ` {#${f.label}}` : ''}`).join(' + ')}`,
      ];
    case 'listing':
      return [`${indent}listing ${JSON.stringify(p.text)}`];
    case 'separator':
      return [`${indent}separator`];
  }
}

/** What a table has that most have not. */
function marks({ headRows, sideways, label, id }: Table): string {
  const said = [
    headRows ? `+${headRows} head` : '',
    sideways === undefined ? '' : sideways ? '横排' : '竖排',
    label ? `{#${label} = ${id}}` : '',
  ];
  return said.map((word) => word && ` ${word}`).join('');
}

/** `3×2` for a cell of three columns and two rows. */
function cell({ prose: words, columns = 1, rows = 1, covered }: Cell): string {
  if (covered) return '·';
  return columns * rows > 1 ? `${columns}×${rows} ${prose(words)}` : prose(words);
}

function heading(h: Heading): string {
  const number = h.number === '' ? '' : ` ${h.typed ? '' : '+'}${h.number}`;
  return `h${h.level}${number} ${prose(h.prose)}`;
}

const SIGNS: readonly (readonly [keyof Phrase, string])[] = [
  ['code', '`'],
  ['emphasis', '*'],
  ['strong', '**'],
  ['strike', '~~'],
];

export function prose(p: Prose): string {
  return p.map(piece).join('');
}

function piece(p: Phrase | LineBreak): string {
  if (p.kind === 'break') return '⏎';
  if (p.note !== undefined) return `‹${p.note}›`;
  const marked = SIGNS.reduce((text, [key, sign]) => (p[key] ? sign + text + sign : text), p.text);
  const scripted = p.script
    ? `${p.script === 'super' ? '^' : '~'}${marked}${p.script === 'super' ? '^' : '~'}`
    : marked;
  const linked = p.href === undefined ? scripted : `[${scripted}](${p.href})`;
  return p.generated ? `{${linked}}` : linked;
}
