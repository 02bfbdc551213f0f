/** The organs a paper is addressed to. In: an article. Out: the texts that name them, of the front matter or the body. */
import { isRowOfOrgans } from '../../gongwen/loose-elements.ts';
import { ADDRESSED } from '../../gongwen/paper-body.ts';
import type { Article, Text } from '../types.ts';

export const ADDRESSED_FORMATS = ADDRESSED;

export interface Addressees {
  readonly in: Text;
  /** Where the names end in the text; what stands behind is a mark, or nothing. */
  readonly end: number;
  readonly isField: boolean;
}

/** Items of a YAML list are several. */
export function addresseesOf(article: Article): readonly Addressees[] {
  const given = article.fields.get('recipients') ?? [];
  if (given.length > 0) return given.map((text) => ({ in: text, end: endOfNames(text), isField: true }));
  const first = article.texts.find(({ kind }) => kind !== 'field' && kind !== 'title');
  if (!first || !isAddress(first, article)) return [];
  return [{ in: first, end: endOfNames(first), isField: false }];
}

const MARKS = '：:。.；;，,、';

function endOfNames({ value }: Text): number {
  let end = value.trimEnd().length;
  while (end > 0 && MARKS.includes(value[end - 1]!)) end -= 1;
  return end;
}

/** A row of organs opens the text; without any mark behind it, only where it cannot be the letterhead. */
function isAddress(text: Text, { gongwen }: Article): boolean {
  if (gongwen.kind === 'briefing' || !ADDRESSED.includes(gongwen.format)) return false;
  const { kind, marker, quoted, heading, value } = text;
  if (kind !== 'paragraph' || marker || quoted || heading || value.includes('\n')) return false;
  const names = value.slice(0, endOfNames(text));
  if (names === '' || value.length - names.length > 1 || !isRowOfOrgans(names)) return false;
  return names.length < value.length || /^各|[、，]/.test(names);
}
