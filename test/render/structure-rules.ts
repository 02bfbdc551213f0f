/** What PDF/A-2a and PDF/UA-1 ask of the structure tree and of what it leads to, rule by rule. */
import { type Dictionary, nameOf, type Pdf, type Reference, textOf, type Value } from './objects.ts';
import { type Rule, when } from './rule.ts';
import { childrenOf, type TreeElement } from './structure-tree.ts';

export const marksInTree: Rule = ({ elements, contents }) => {
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

export const allMarked: Rule = ({ contents }) =>
  contents.flatMap(({ loose, tangled, marks }, page) => [
    ...loose.map((operator) => `page ${page + 1}: ${operator} in no mark`),
    ...tangled.map((fault) => `page ${page + 1}: ${fault}`),
    ...marks.flatMap(({ draws, id }) => when(!draws, `page ${page + 1}: mark ${id} is empty`)),
  ]);

export const parentTree: Rule = ({ pdf, elements }) => {
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

/** Of ISO 32000-1 14.8.4; others need a place in the role map. */
const STANDARD = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6',
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot',
    'Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

export const roles: Rule = ({ pdf, elements }) => {
  const map = pdf.entries(pdf.at(pdf.root, 'StructTreeRoot', 'RoleMap'));
  return elements.flatMap(({ role }) =>
    when(!STANDARD.has(role) && !STANDARD.has(nameOf(map.get(role)) ?? ''), `${role} is no role`),
  );
};

export const headings: Rule = ({ elements }) => {
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

export const nesting: Rule = ({ elements }) =>
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

export const tables: Rule = ({ pdf, elements }) =>
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

export const tableHeads: Rule = ({ pdf, elements }) => {
  const ids = new Set(elements.flatMap(({ entries }) => textOf(entries.get('ID')) ?? []));
  return elements.flatMap((cell) => {
    if (cell.role === 'TH')
      return when(nameOf(attribute(pdf, cell, 'Scope')) !== 'Column', 'TH without a scope');
    const heads = cell.role === 'TD' ? pdf.list(attribute(pdf, cell, 'Headers')) : [];
    return heads.flatMap((head) => when(!ids.has(textOf(head) ?? ''), 'TD names a head that is not there'));
  });
};

export const figures: Rule = ({ pdf, elements }) =>
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

export const notes: Rule = ({ pdf, elements }) => {
  const ids = elements
    .filter(({ role }) => role === 'Note')
    .map(({ entries }) => textOf(entries.get('ID')) ?? '');
  const tree = pdf.list(pdf.at(pdf.root, 'StructTreeRoot', 'IDTree', 'Names')).map((one) => textOf(one));
  return [
    ...when(ids.includes('') || new Set(ids).size < ids.length, 'Note without an ID of its own'),
    ...ids.flatMap((id) => when(!tree.includes(id), `${id} is not in the tree of IDs`)),
  ];
};

export const lists: Rule = ({ pdf, elements }) =>
  elements.flatMap((list) => {
    const isLabelled =
      list.role === 'L' && childrenOf(list).some((item) => childrenOf(item)[0]?.role === 'Lbl');
    const numbering = nameOf(attribute(pdf, list, 'ListNumbering'));
    return when(isLabelled && (numbering ?? 'None') === 'None', 'a labelled list that says it is not');
  });

const PRINT = 4;

export const links: Rule = ({ pdf, elements }) => {
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

/** Links and bookmarks lead to a page that is there. */
export const places: Rule = ({ pdf }) => {
  const flat = pdf.list(pdf.at(pdf.root, 'Names', 'Dests', 'Names'));
  const named = new Map(
    flat.flatMap((key, at) => (at % 2 === 0 ? [[bytesOf(key), flat[at + 1]] as const] : [])),
  );
  const isPlace = (place: Value | undefined): boolean => {
    const [page] = pdf.list(place) as (Reference | undefined)[];
    return pdf.pages.some(({ object }) => object === page?.object);
  };
  const links = pdf.pages.flatMap((page) => pdf.list(pdf.at(page, 'Annots')));
  const inside = links.filter((link) => nameOf(pdf.at(link, 'A', 'S')) === 'GoTo');
  return [
    ...inside.flatMap((link) =>
      when(
        !isPlace(named.get(bytesOf(pdf.at(link, 'A', 'D')))),
        `link ${(link as Reference).object} leads nowhere`,
      ),
    ),
    ...bookmarks(pdf, pdf.at(pdf.root, 'Outlines', 'First')).flatMap((entry) =>
      when(!isPlace(entry.get('Dest')), `bookmark ${textOf(entry.get('Title'))} leads nowhere`),
    ),
  ];
};

const bytesOf = (text: Value | undefined): string =>
  (text as { readonly bytes?: string } | undefined)?.bytes ?? '';

/** With those after it and below it. */
function bookmarks(pdf: Pdf, first: Value | undefined): Dictionary[] {
  const found: Dictionary[] = [];
  for (let entry = pdf.real(first); entry instanceof Map; entry = pdf.real(entry.get('Next')))
    found.push(entry, ...bookmarks(pdf, entry.get('First')));
  return found;
}
