/** The structure tree of a PDF: elements in reading order, with what they lead to. */
import { contentOf, type MarkedWords, type PageContent } from './marked-content.ts';
import { type Dictionary, nameOf, type Pdf, type Reference, type Value } from './objects.ts';

export interface TreeElement {
  readonly role: string;
  readonly entries: Dictionary;
  readonly object: number;
  readonly parent: TreeElement | undefined;
  readonly kids: readonly TreeKid[];
}
export type TreeKid =
  | { readonly element: TreeElement }
  | { readonly page: number; readonly id: number }
  | { readonly annotation: number };

export interface Tagged {
  readonly pdf: Pdf;
  readonly roots: readonly TreeElement[];
  /** All of them, in reading order. */
  readonly elements: readonly TreeElement[];
  /** By page, from 0. */
  readonly contents: readonly PageContent[];
}

export function taggedOf(pdf: Pdf): Tagged {
  const pages = new Map(pdf.pages.map(({ object }, index) => [object, index]));
  const read = (value: Value, parent: TreeElement | undefined): TreeElement => {
    const entries = pdf.entries(value);
    const kids: TreeKid[] = [];
    const role = nameOf(pdf.real(entries.get('S'))) ?? '';
    const element = { role, entries, object: (value as Reference).object, parent, kids };
    for (const kid of pdf.list(entries.get('K'))) kids.push(kidOf(kid, element));
    return element;
  };
  const kidOf = (kid: Value, parent: TreeElement): TreeKid => {
    if (typeof kid === 'number') return { page: pageOf(parent.entries), id: kid };
    const entries = pdf.entries(kid);
    const type = nameOf(entries.get('Type'));
    if (type === 'MCR') return { page: pageOf(entries), id: entries.get('MCID') as number };
    if (type === 'OBJR') return { annotation: (entries.get('Obj') as Reference).object };
    return { element: read(kid, parent) };
  };
  const pageOf = (entries: Dictionary) =>
    pages.get((entries.get('Pg') as Reference | undefined)?.object ?? -1) ?? -1;
  const roots = pdf.list(pdf.at(pdf.root, 'StructTreeRoot', 'K')).map((kid) => read(kid, undefined));
  const contents = pdf.pages.map((page) => contentOf(pdf, page));
  return { pdf, roots, elements: roots.flatMap(all), contents };
}

function all(element: TreeElement): TreeElement[] {
  return [element, ...element.kids.flatMap((kid) => ('element' in kid ? all(kid.element) : []))];
}

export function childrenOf(element: TreeElement): TreeElement[] {
  return element.kids.flatMap((kid) => ('element' in kid ? [kid.element] : []));
}

export function markOf({ contents }: Tagged, page: number, id: number): MarkedWords | undefined {
  return contents[page]?.marks.find((mark) => mark.id === id);
}

/** What somebody hears who has the element read aloud. */
export function wordsOf(tagged: Tagged, element: TreeElement): string {
  return element.kids
    .map((kid) => {
      if ('element' in kid) return wordsOf(tagged, kid.element);
      return 'id' in kid ? (markOf(tagged, kid.page, kid.id)?.text ?? '') : '';
    })
    .join('');
}
