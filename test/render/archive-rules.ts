/**
 * What PDF/A-2a and PDF/UA-1 ask of a file that banxin writes, rule by rule. A rule takes a file apart and names
 * what breaks it. None knows the painter; each has been seen to fail (archive-caught.test.ts).
 */
import { unicodeMap } from './marked-content.ts';
import {
  type Dictionary,
  isStream,
  nameOf,
  type Pdf,
  type Reference,
  textOf,
  type Value,
} from './objects.ts';
import { childrenOf, type Tagged, type TreeElement } from './structure-tree.ts';

export type Rule = (tagged: Tagged) => readonly string[];

const when = (broken: boolean, fault: string): string[] => (broken ? [fault] : []);

const marksInTree: Rule = ({ elements, contents }) => {
  const told = elements.flatMap(({ role, kids }) =>
    kids.flatMap((kid) => ('id' in kid ? [{ place: `${kid.page}:${kid.id}`, role }] : [])),
  );
  const drawn = contents.flatMap(({ marks }, page) =>
    marks.map(({ id, tag }) => ({ place: `${page}:${id}`, tag })),
  );
  const roles = new Map(told.map(({ place, role }) => [place, role]));
  const places = new Set(drawn.map(({ place }) => place));
  return [
    ...when(new Set(told.map(({ place }) => place)).size < told.length, 'a mark is told twice'),
    ...when(places.size < drawn.length, 'a number is given twice on a page'),
    ...drawn.flatMap(({ place, tag }) => when(!roles.has(place), `mark ${place} ${tag} is in no element`)),
    ...told.flatMap(({ place, role }) => when(!places.has(place), `${role} leads to no mark ${place}`)),
  ];
};

const allMarked: Rule = ({ contents }) =>
  contents.flatMap(({ loose, tangled, marks }, page) => [
    ...loose.map((operator) => `page ${page + 1}: ${operator} in no mark`),
    ...tangled.map((fault) => `page ${page + 1}: ${fault}`),
    ...marks.flatMap(({ draws, id }) => when(!draws, `page ${page + 1}: mark ${id} is empty`)),
  ]);

const parentTree: Rule = ({ pdf, elements }) => {
  const parents = numberTree(pdf);
  return elements.flatMap(({ object, kids, role }) =>
    kids.flatMap((kid) => {
      if ('element' in kid) return [];
      const isMark = 'id' in kid;
      const holder: Value | undefined = isMark ? pdf.pages[kid.page] : { object: kid.annotation };
      const key = pdf.at(holder, isMark ? 'StructParents' : 'StructParent') as number;
      const found = parents.get(key);
      const back = isMark ? (pdf.real(found) as Value[] | undefined)?.[kid.id] : found;
      return when(
        (back as Reference | undefined)?.object !== object,
        `${role} is not found from ${JSON.stringify(kid)}`,
      );
    }),
  );
};

function numberTree(pdf: Pdf): ReadonlyMap<number, Value> {
  const flat = pdf.list(pdf.at(pdf.root, 'StructTreeRoot', 'ParentTree', 'Nums'));
  return new Map(flat.flatMap((key, at) => (at % 2 === 0 ? [[key as number, flat[at + 1]!] as const] : [])));
}

const headings: Rule = ({ elements }) => {
  let last = 0;
  return elements.flatMap(({ role }) => {
    const level = Number(/^H(\d)$/.exec(role)?.[1] ?? last);
    const faults = when(level > last + 1, `${role} after H${last}`);
    last = level;
    return faults;
  });
};

const ALLOWED: Readonly<
  Record<string, { readonly in?: readonly string[]; readonly holds?: readonly string[] }>
> = {
  Table: { holds: ['Caption', 'TR'] },
  TR: { in: ['Table'], holds: ['TH', 'TD'] },
  TH: { in: ['TR'] },
  TD: { in: ['TR'] },
  L: { holds: ['LI', 'L'] },
  LI: { in: ['L'], holds: ['Lbl', 'LBody'] },
  LBody: { in: ['LI'] },
  TOC: { holds: ['Caption', 'TOCI'] },
  TOCI: { in: ['TOC'] },
};

const nesting: Rule = ({ elements }) =>
  elements.flatMap((element) => {
    const { role, parent } = element;
    const rule = ALLOWED[role] ?? {};
    const kids = childrenOf(element).map((kid) => kid.role);
    return [
      ...when(rule.in !== undefined && !rule.in.includes(parent?.role ?? ''), `${role} in ${parent?.role}`),
      ...kids.flatMap((kid) =>
        when(rule.holds !== undefined && !rule.holds.includes(kid), `${role} holds ${kid}`),
      ),
      ...when(kids.indexOf('Caption') > 0 && role !== 'Figure', `${role}: a caption after other kids`),
    ];
  });

const attribute = (pdf: Pdf, { entries }: TreeElement, name: string): Value | undefined =>
  pdf.at(entries.get('A'), name);

const tables: Rule = ({ pdf, elements }) =>
  elements.filter(({ role }) => role === 'Table').flatMap((table) => gridFaults(pdf, table));

function gridFaults(pdf: Pdf, table: TreeElement): string[] {
  const rows = childrenOf(table).filter(({ role }) => role === 'TR');
  const taken = rows.map(() => [] as boolean[]);
  const faults: string[] = [];
  rows.forEach((tr, row) => {
    for (const cell of childrenOf(tr)) {
      let column = 0;
      while (taken[row]![column]) column += 1;
      const [across, down] = ['ColSpan', 'RowSpan'].map(
        (name) => (attribute(pdf, cell, name) as number) ?? 1,
      );
      for (let y = row; y < row + down!; y += 1)
        for (let x = column; x < column + across!; x += 1) {
          if (!taken[y] || taken[y]![x])
            faults.push(`cell at ${row}, ${column} overlaps or leaves the table`);
          else taken[y]![x] = true;
        }
    }
  });
  const widths = taken.map((row) => row.filter(Boolean).length);
  return [...faults, ...when(new Set(widths).size > 1, `rows of ${[...new Set(widths)].join(', ')} columns`)];
}

const tableHeads: Rule = ({ pdf, elements }) => {
  const ids = new Set(elements.flatMap(({ entries }) => textOf(entries.get('ID')) ?? []));
  return elements.flatMap((cell) => {
    if (cell.role === 'TH')
      return when(nameOf(attribute(pdf, cell, 'Scope')) !== 'Column', 'TH without a scope');
    const heads = cell.role === 'TD' ? pdf.list(attribute(pdf, cell, 'Headers')) : [];
    return heads.flatMap((head) => when(!ids.has(textOf(head) ?? ''), 'TD names a head that is not there'));
  });
};

const figures: Rule = ({ pdf, elements }) =>
  elements
    .filter(({ role }) => role === 'Figure')
    .flatMap((figure) => {
      const box = attribute(pdf, figure, 'BBox') as number[] | undefined;
      const [left, foot, right, top] = box ?? [];
      return [
        ...when(!textOf(figure.entries.get('Alt')), 'Figure without Alt'),
        ...when(!box || left! >= right! || foot! >= top!, 'Figure without a box'),
      ];
    });

const notes: Rule = ({ pdf, elements }) => {
  const ids = elements
    .filter(({ role }) => role === 'Note')
    .map(({ entries }) => textOf(entries.get('ID')) ?? '');
  const tree = pdf.list(pdf.at(pdf.root, 'StructTreeRoot', 'IDTree', 'Names')).map((one) => textOf(one));
  return [
    ...when(ids.includes('') || new Set(ids).size < ids.length, 'Note without an ID of its own'),
    ...ids.flatMap((id) => when(!tree.includes(id), `${id} is not in the tree of IDs`)),
  ];
};

const lists: Rule = ({ pdf, elements }) =>
  elements.flatMap((list) => {
    const isLabelled =
      list.role === 'L' && childrenOf(list).some((item) => childrenOf(item)[0]?.role === 'Lbl');
    const numbering = nameOf(attribute(pdf, list, 'ListNumbering'));
    return when(isLabelled && (numbering ?? 'None') === 'None', 'a labelled list that says it is not');
  });

const PRINT = 4;

const links: Rule = ({ pdf, elements }) => {
  const told = new Map(
    elements.flatMap((element) =>
      element.kids.flatMap((kid) => ('annotation' in kid ? [[kid.annotation, element.role] as const] : [])),
    ),
  );
  return pdf.pages.flatMap((page) => {
    const annotations = pdf.list(pdf.at(page, 'Annots')) as Reference[];
    return [
      ...when(
        annotations.length > 0 && nameOf(pdf.at(page, 'Tabs')) !== 'S',
        'a page with links and no order',
      ),
      ...annotations.flatMap((one) => [
        ...when(told.get(one.object) !== 'Link', `link ${one.object} is in no Link`),
        ...when(!textOf(pdf.at(one, 'Contents')), `link ${one.object} says nothing`),
        ...when(pdf.at(one, 'F') !== PRINT, `link ${one.object}: flags`),
        ...when(!['URI', 'GoTo'].includes(nameOf(pdf.at(one, 'A', 'S')) ?? ''), `link ${one.object}: action`),
      ]),
    ];
  });
};

const catalog: Rule = ({ pdf }) => [
  ...when(pdf.at(pdf.root, 'MarkInfo', 'Marked') !== true, 'not marked'),
  ...when(textOf(pdf.at(pdf.root, 'Lang')) !== 'zh-CN', 'no language'),
  ...when(pdf.at(pdf.root, 'ViewerPreferences', 'DisplayDocTitle') !== true, 'the title is not shown'),
  ...when(!textOf(pdf.at(pdf.trailer, 'Info', 'Title')), 'no title'),
  ...when(pdf.list(pdf.trailer.get('ID')).length !== 2, 'no ID'),
  ...['OpenAction', 'AA', 'Requirements'].flatMap((key) => when(pdf.root.has(key), key)),
];

const metadata: Rule = ({ pdf }) => {
  const stream = pdf.at(pdf.root, 'Metadata');
  const xmp = isStream(stream) ? Buffer.from(stream.data, 'latin1').toString('utf8') : '';
  const said = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp)?.[1];
  const title = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(xmp)?.[1];
  const plain = (text = '') =>
    text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '"');
  return [
    ...when(
      !['2', '3'].includes(said('pdfaid:part') ?? '') || said('pdfaid:conformance') !== 'A',
      'no PDF/A',
    ),
    ...when(said('pdfuaid:part') !== '1', 'no PDF/UA'),
    ...when(!xmp.includes('<pdfaSchema:prefix>pdfuaid<'), 'the schema of PDF/UA is not described'),
    ...when(plain(title) !== textOf(pdf.at(pdf.trailer, 'Info', 'Title')), 'another title than in Info'),
    ...when(
      plain(said('pdf:Producer')) !== textOf(pdf.at(pdf.trailer, 'Info', 'Producer')),
      'another producer',
    ),
    ...when(isStream(stream) && stream.entries.has('Filter'), 'packed'),
  ];
};

const colours: Rule = ({ pdf }) => {
  const [intent] = pdf.list(pdf.at(pdf.root, 'OutputIntents'));
  const profile = pdf.at(intent, 'DestOutputProfile');
  const bytes = isStream(profile) ? profile.data : '';
  const spaces = [...pdf.objects.values()].map((object) => JSON.stringify(plainOf(object)));
  return [
    ...when(nameOf(pdf.at(intent, 'S')) !== 'GTS_PDFA1', 'no output intent'),
    ...when(bytes.slice(36, 40) !== 'acsp' || bytes.slice(12, 20) !== 'mntrRGB ', 'no profile of a screen'),
    ...when(
      spaces.some((one) => one.includes('"DeviceCMYK"')),
      'DeviceCMYK',
    ),
  ];
};

function plainOf(value: Value): unknown {
  if (isStream(value)) return plainOf(value.entries);
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, entry]) => [key, plainOf(entry)]));
  return Array.isArray(value) ? value.map(plainOf) : (nameOf(value) ?? value);
}

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];

const fonts: Rule = ({ pdf, contents }) =>
  contents.flatMap(({ codes }, page) =>
    [...codes].flatMap(([name, shown]) => {
      const font = pdf.at(pdf.pages[page], 'Resources', 'Font', name);
      const map = unicodeMap(pdf, font);
      return [
        ...programFaults(pdf, font),
        ...[...shown].flatMap((code) => when(!map.get(code), `${name}: code ${code} stands for nothing`)),
        ...[...shown].flatMap((code) => when(code === 0, `${name}: .notdef`)),
      ];
    }),
  );

function programFaults(pdf: Pdf, font: Value | undefined): string[] {
  if (nameOf(pdf.at(font, 'Subtype')) === 'Type3') return [];
  const name = nameOf(pdf.at(font, 'BaseFont')) ?? '';
  const [descendant] = pdf.list(pdf.at(font, 'DescendantFonts'));
  const descriptor: Dictionary = pdf.entries(pdf.at(descendant, 'FontDescriptor'));
  return [
    ...when(!/^[A-Z]{6}\+/.test(name), `${name}: not called a subset`),
    ...when(!PROGRAMS.some((key) => isStream(pdf.real(descriptor.get(key)))), `${name}: not embedded`),
  ];
}

const PRIVATE = /\p{Co}/u;

/** What stands for itself only by agreement is said beside it (ISO 19005-2 6.2.11.7.3). */
const privateUse: Rule = ({ contents }) =>
  contents.flatMap(({ marks }, page) =>
    marks.flatMap(({ id, text, said }) =>
      when(PRIVATE.test(text) && !said, `page ${page + 1}: a private character in mark ${id}`),
    ),
  );

export const RULES: Readonly<Record<string, Rule>> = {
  marksInTree,
  allMarked,
  parentTree,
  headings,
  nesting,
  tables,
  tableHeads,
  figures,
  notes,
  lists,
  links,
  catalog,
  metadata,
  colours,
  fonts,
  privateUse,
};

/** Every rule that is broken, with its first faults. */
export function broken(tagged: Tagged): Readonly<Record<string, readonly string[]>> {
  const found = Object.entries(RULES).map(([name, rule]) => [name, rule(tagged).slice(0, 3)] as const);
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0));
}
