/** The organs a paper is addressed to. In: an article. Out: the texts that name them, of the front matter or the body. */
import { isRowOfOrgans } from '../../gongwen/loose-elements.ts';
import { ADDRESSED } from '../../gongwen/paper-body.ts';
import { endOfWords } from '../ends.ts';
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

const endOfNames = ({ value }: Text): number => endOfWords(value, MARKS, 0, value.trimEnd().length);

/** 各县人民政府, 市直各部门: classes of organs, and not a word that a sentence needs. */
const CLASS = /^(?=.{0,3}(?:各|有关))[^要应须将把在由是为对按从向\d]{2,20}$/u;

/** A row of organs opens the text; a colon says so, and without one only classes of organs are certain. */
function isAddress(text: Text, { gongwen }: Article): boolean {
  if (gongwen.kind === 'briefing' || !ADDRESSED.includes(gongwen.format)) return false;
  const { kind, marker, quoted, heading, value } = text;
  if (kind !== 'paragraph' || marker || quoted || heading || value.includes('\n')) return false;
  const names = value.slice(0, endOfNames(text));
  const mark = value.slice(names.length);
  if (mark.length > 1 || /[。；！？：:]/.test(names) || !isRowOfOrgans(names)) return false;
  return mark === '：' || mark === ':' || names.split(/[、，,]/).every((name) => CLASS.test(name));
}
