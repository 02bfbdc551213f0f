/** What the file says of itself: the elements of the paper as plain text. In: the paper and its number of pages. */
import { documentTypeOf } from '../gongwen/document-type.ts';
import type { Briefing, Field, Gongwen, Mark, Paper } from '../gongwen/types.ts';
import type { ArchiveFacts, Metadata } from './types.ts';

export function metadataOf(gongwen: Gongwen, pages: number): Metadata {
  const { author, subject, keywords } = gongwen;
  const date = gongwen.date?.value;
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    title: titleOf(gongwen),
    keywords,
    language: 'zh-CN',
    ...given({ author, subject }),
    ...(date ? { date: `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}` } : {}),
    archive: archiveFacts(gongwen, pages),
  };
}

const titleOf = (gongwen: Gongwen): string => (gongwen.kind === 'briefing' ? gongwen.title : gongwen.name);

function archiveFacts(gongwen: Gongwen, pages: number): ArchiveFacts {
  const format = gongwen.kind === 'briefing' ? 'briefing' : gongwen.format;
  const [secrecy, secrecyPeriod] = gongwen.secrecy?.value.split('★') ?? [];
  const { retention } = gongwen;
  const common = { type: documentTypeOf(titleOf(gongwen), format), secrecy, secrecyPeriod, retention };
  return {
    format,
    pages,
    ...given({ ...common, copyNumber: gongwen.copyNumber?.value }),
    ...(gongwen.kind === 'briefing' ? briefingFacts(gongwen) : paperFacts(gongwen)),
  };
}

type Facts = Omit<ArchiveFacts, 'format' | 'pages'>;

function briefingFacts({ masthead, issue, totalIssue, organizer, publisher, tail, items }: Briefing): Facts {
  const { report, send, dispatch, extra } = tail;
  const rows = { 报: report, 送: send, 发: dispatch, 增发: extra };
  const number = issue && `${masthead?.value ?? ''}${issueText(issue.value)}${total(totalIssue)}`;
  return {
    organs: unique([organizer, publisher]),
    copies: Object.entries(rows).flatMap(([row, names]) => (names ? [`${row}：${bare(names)}`] : [])),
    persons: [],
    ...given({
      number,
      publisher: publisher?.value,
      subtitle: items.length === 1 ? proseText(items[0]?.subtitle) : undefined,
    }),
  };
}

const issueText = (issue: string): string => (/^\d+$/.test(issue) ? `第${issue}期` : issue);

const total = (issue: Field<string> | undefined): string => (issue ? `（总${issueText(issue.value)}）` : '');

function paperFacts(paper: Paper): Facts {
  const { docNumber, serialNumber, mark, colophon, closing, recipients, signers, urgency } = paper;
  const organs = [paper.issuers, mark?.names ?? [], closing.organs].find((names) => names.length > 0);
  const number = docNumber?.value ?? (serialNumber && `${markText(mark)}${serialNumber.value}`);
  const printer = colophon.printer?.value ?? organs?.[0]?.value;
  const own = { number, publisher: printer, urgency: urgency?.value, recipients: recipients?.value };
  return {
    organs: unique(organs ?? []),
    copies: colophon.cc ? [bare(colophon.cc)] : [],
    persons: unique([...signers, ...closing.signatures.map(({ name }) => name)]),
    ...given({ ...own, subtitle: proseText(paper.subtitle) }),
  };
}

const markText = (mark: Mark | undefined): string =>
  mark ? mark.names.map(({ value }) => value).join('、') + mark.word : '';

/** A row of names as it is printed, without the 。 behind it. */
const bare = ({ value }: Field<string>): string => value.replace(/。$/, '');

const unique = (names: readonly (Field<string> | undefined)[]): readonly string[] => [
  ...new Set(names.flatMap((name) => (name ? [name.value] : []))),
];

const proseText = (prose: Paper['subtitle']): string | undefined =>
  prose?.map((piece) => (piece.kind === 'phrase' ? piece.text : '')).join('');

/** Only what is there and says something. */
function given<T extends Readonly<Record<string, string | undefined>>>(
  record: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value)) as {
    [K in keyof T]?: string;
  };
}
