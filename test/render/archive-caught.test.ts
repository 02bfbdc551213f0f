/** Every rule is seen to fail: a file that keeps it is broken in one place, and that rule says so. */
import { describe, expect, test } from 'vitest';
import { bytesOf, ODD, takenApart } from './archive-articles.ts';
import { broken, RULES } from './archive-rules.ts';
import { type Dictionary, nameOf, Pdf, type Stream, type Value } from './objects.ts';
import { type Tagged, type TreeElement, taggedOf } from './structure-tree.ts';

const SAMPLES = 'test/pictures/samples';
const [plain, inline, table, list, figures, missing] = await Promise.all(
  ['一句话', '行内', '表格', '列表', '图', '怪字'].map((name) => bytesOf(ODD[name]!, SAMPLES)),
);
const enclosing = await bytesOf(ODD.都写!, SAMPLES, { pdf: 'a-3a+ua' });

const named = (name: string): Value => ({ name });
const written = (bytes: string): Value => ({ bytes });
const element = ({ elements }: Tagged, role: string): TreeElement =>
  elements.find((one) => one.role === role)!;
const attributes = (tagged: Tagged, role: string): Dictionary =>
  tagged.pdf.entries(element(tagged, role).entries.get('A'));
const firstPage = ({ pdf }: Tagged): Dictionary => pdf.entries(pdf.pages[0]);
const link = ({ pdf }: Tagged): Dictionary => pdf.entries(pdf.list(pdf.at(pdf.pages[0], 'Annots'))[0]);
const treeRoot = ({ pdf }: Tagged): Dictionary => pdf.entries(pdf.root.get('StructTreeRoot'));

/** The stream of the first page, or what the catalog leads to, with its text changed. */
function rewrite({ pdf }: Tagged, from: Value | undefined, change: (data: string) => string): void {
  const stream = pdf.real(from) as Stream;
  const key = [...pdf.objects].find(([, one]) => one === stream)![0];
  pdf.objects.set(key, { ...stream, data: change(stream.data) });
}
const content = (tagged: Tagged, change: (data: string) => string): void =>
  rewrite(tagged, firstPage(tagged).get('Contents'), change);
const packet = (tagged: Tagged, change: (data: string) => string): void =>
  rewrite(tagged, tagged.pdf.root.get('Metadata'), change);
const font = ({ pdf }: Tagged): Dictionary =>
  pdf.entries([...pdf.entries(pdf.at(pdf.pages[0], 'Resources', 'Font')).values()][0]);

type Break = readonly [
  rule: keyof typeof RULES,
  fault: string,
  file: Uint8Array | undefined,
  change: (tagged: Tagged) => void,
];

const SAID_TWICE = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate'];

const BREAKS: readonly Break[] = [
  ['marksInTree', 'is in no element', plain, (t) => element(t, 'P').entries.set('K', [])],
  ['marksInTree', 'leads to no mark', plain, (t) => element(t, 'P').entries.set('K', 99)],
  ['marksInTree', 'is told twice', inline, (t) => element(t, 'P').entries.set('K', [0, 0])],
  [
    'marksInTree',
    'number is given twice',
    inline,
    (t) => content(t, (c) => c.replaceAll(/MCID \d/g, 'MCID 0')),
  ],
  ['allMarked', 'Tj in no mark', plain, (t) => content(t, (c) => `${c}\nBT <0001> Tj ET`)],
  ['allMarked', 'f in no mark', plain, (t) => content(t, (c) => `${c}\n0 0 9 9 re f`)],
  ['allMarked', 'Artifact in', plain, (t) => content(t, (c) => c.replace('BDC', 'BDC /Artifact BMC EMC'))],
  ['allMarked', 'P in Artifact', plain, (t) => content(t, (c) => `/Artifact BMC ${c} EMC`)],
  ['allMarked', 'not closed', plain, (t) => content(t, (c) => `${c}\n/Artifact BMC`)],
  ['allMarked', 'closed twice', plain, (t) => content(t, (c) => `${c}\nEMC`)],
  ['allMarked', 'is empty', plain, (t) => content(t, (c) => `${c}\n/P <</MCID 77>> BDC EMC`)],
  ['parentTree', 'is not found from {"page"', plain, (t) => firstPage(t).delete('StructParents')],
  ['parentTree', 'is not found from {"annotation"', inline, (t) => link(t).delete('StructParent')],
  ['parentTree', 'P is not found', plain, (t) => treeRoot(t).delete('ParentTree')],
  ['parentTree', 'P is not found', inline, (t) => marksOfPage(t).reverse()],
  ['roles', 'Paragraph is no role', plain, (t) => element(t, 'P').entries.set('S', named('Paragraph'))],
  ['headings', 'H3 after H0', inline, (t) => element(t, 'H1').entries.set('S', named('H3'))],
  ['nesting', 'TH in P', table, (t) => element(t, 'TR').entries.set('S', named('P'))],
  ['nesting', 'LI in P', list, (t) => element(t, 'L').entries.set('S', named('P'))],
  ['nesting', 'L holds P', list, (t) => element(t, 'LI').entries.set('S', named('P'))],
  ['nesting', 'a caption after other kids', table, (t) => kidsOf(element(t, 'Table')).reverse()],
  ['tables', 'overlaps or leaves', table, (t) => attributes(t, 'TH').set('RowSpan', 9)],
  ['tables', 'rows of', table, (t) => kidsOf(element(t, 'TR')).pop()],
  ['tableHeads', 'TH without a scope', table, (t) => attributes(t, 'TH').delete('Scope')],
  ['tableHeads', 'names a head', table, (t) => element(t, 'TH').entries.set('ID', written('x'))],
  ['figures', 'without Alt', figures, (t) => element(t, 'Figure').entries.delete('Alt')],
  ['figures', 'without a box', figures, (t) => attributes(t, 'Figure').delete('BBox')],
  ['figures', 'without a box', figures, (t) => attributes(t, 'Figure').set('BBox', [9, 9, 9, 12])],
  ['notes', 'without an ID', inline, (t) => element(t, 'Note').entries.delete('ID')],
  ['notes', 'not in the tree of IDs', inline, (t) => treeRoot(t).delete('IDTree')],
  ['lists', 'labelled', list, (t) => attributes(t, 'L').set('ListNumbering', named('None'))],
  ['links', 'is in no Link', inline, (t) => element(t, 'Link').entries.set('S', named('Span'))],
  ['links', 'says nothing', inline, (t) => link(t).delete('Contents')],
  ['links', 'flags', inline, (t) => link(t).set('F', 2)],
  ['links', 'no order', inline, (t) => firstPage(t).delete('Tabs')],
  ['links', 'action', inline, (t) => t.pdf.entries(link(t).get('A')).set('S', named('JavaScript'))],
  ['places', 'leads nowhere', inline, (t) => places(t).splice(0)],
  ['places', 'leads nowhere', inline, (t) => places(t).fill([])],
  ['places', 'bookmark', inline, (t) => bookmark(t).set('Dest', [])],
  ['places', 'bookmark', inline, (t) => bookmark(t).delete('Dest')],
  ['catalog', 'not marked', plain, (t) => t.pdf.root.delete('MarkInfo')],
  ['catalog', 'no language', plain, (t) => t.pdf.root.delete('Lang')],
  ['catalog', 'the title is not shown', plain, (t) => t.pdf.root.delete('ViewerPreferences')],
  ['catalog', 'no title', plain, (t) => info(t).delete('Title')],
  ['catalog', 'no ID', plain, (t) => t.pdf.trailer.delete('ID')],
  ...['OpenAction', 'AA', 'Requirements'].map(
    (key): Break => ['catalog', key, plain, (t) => t.pdf.root.set(key, named('Print'))],
  ),
  ['metadata', 'no PDF/A', plain, (t) => packet(t, (x) => x.replaceAll('pdfaid:part', 'x:part'))],
  ['metadata', 'no PDF/A', plain, (t) => packet(t, (x) => x.replace('>A<', '>B<'))],
  ['metadata', 'no PDF/UA', plain, (t) => packet(t, (x) => x.replaceAll('pdfuaid:part', 'x:part'))],
  ['metadata', 'is not described', plain, (t) => packet(t, (x) => x.replace('>pdfuaid<', '>x<'))],
  ...SAID_TWICE.flatMap((key): Break[] => [
    ['metadata', `Info says ${key}`, enclosing, (t) => info(t).set(key, written('x'))],
    ['metadata', `Info says ${key}`, enclosing, (t) => info(t).delete(key)],
  ]),
  ['metadata', 'Info says ModDate', enclosing, (t) => info(t).set('ModDate', written('x'))],
  ['metadata', 'packed', plain, (t) => metadataOf(t).set('Filter', named('FlateDecode'))],
  ['metadata', 'files inside', enclosing, (t) => packet(t, (x) => x.replace('part>3<', 'part>2<'))],
  ['metadata', 'files that belong to nothing', enclosing, (t) => t.pdf.root.delete('AF')],
  ['metadata', 'a file that belongs to nothing', enclosing, (t) => t.pdf.root.set('AF', [])],
  ['metadata', 'a file without a name', enclosing, (t) => file(t).delete('UF')],
  ['metadata', 'a file of no use', enclosing, (t) => file(t).set('AFRelationship', named('Alternative'))],
  [
    'metadata',
    'a file of no type',
    enclosing,
    (t) => t.pdf.entries(t.pdf.at(file(t), 'EF', 'F')).delete('Subtype'),
  ],
  ['colours', 'no output intent', plain, (t) => t.pdf.root.delete('OutputIntents')],
  ['colours', 'no profile of a screen', plain, (t) => intent(t).delete('DestOutputProfile')],
  ['colours', 'DeviceCMYK', plain, (t) => t.pdf.objects.set(9999, [named('DeviceCMYK')])],
  ['colours', 'k', plain, (t) => content(t, (c) => `0 0 0 1 k ${c}`)],
  ['colours', 'K', plain, (t) => t.pdf.objects.set(9999, form('0 0 0 1 K'))],
  ['inks', 'in 0.1 g', plain, (t) => content(t, (c) => c.replaceAll(/^0 g/gm, '0.1 g'))],
  ['inks', 'in 0 0 0 rg', plain, (t) => content(t, (c) => c.replaceAll(/^0 g/gm, '0 0 0 rg'))],
  ['fonts', 'stands for nothing', plain, (t) => font(t).delete('ToUnicode')],
  ['fonts', 'not called a subset', plain, (t) => font(t).set('BaseFont', named('Fang'))],
  ['fonts', 'not embedded', plain, (t) => font(t).delete('DescendantFonts')],
  ['fonts', '.notdef', plain, (t) => content(t, (c) => c.replace(/<[\da-f]{4}/, '<0000'))],
  ['widths', 'code 1', plain, (t) => widen(t, 'CIDFontType2')],
  ['widths', 'code 1', plain, (t) => widen(t, 'CIDFontType0')],
  ['widths', 'code 1', missing, (t) => widen(t, 'Type3')],
  ['privateUse', 'a private character', plain, privateLetter],
];

const info = ({ pdf }: Tagged): Dictionary => pdf.entries(pdf.trailer.get('Info'));
const metadataOf = ({ pdf }: Tagged): Dictionary => pdf.entries(pdf.root.get('Metadata'));
const intent = ({ pdf }: Tagged): Dictionary => pdf.entries(pdf.list(pdf.root.get('OutputIntents'))[0]);
const file = ({ pdf }: Tagged): Dictionary => pdf.entries(pdf.list(pdf.root.get('AF'))[0]);
const kidsOf = ({ entries }: TreeElement): Value[] => entries.get('K') as Value[];
const marksOfPage = ({ pdf }: Tagged): Value[] =>
  pdf.real(pdf.list(pdf.at(pdf.root, 'StructTreeRoot', 'ParentTree', 'Nums'))[1]) as Value[];
const places = ({ pdf }: Tagged): Value[] => pdf.at(pdf.root, 'Names', 'Dests', 'Names') as Value[];
const bookmark = ({ pdf }: Tagged): Dictionary => pdf.entries(pdf.at(pdf.root, 'Outlines', 'First'));
const form = (data: string): Stream => ({ entries: new Map([['Subtype', named('Form')]]), data });

/** The first glyph of a font of the kind is told to be wider than it is. */
function widen({ pdf }: Tagged, kind: string): void {
  const fonts = [...pdf.objects.values()].filter((one) => one instanceof Map) as Dictionary[];
  const found = fonts.find((one) => nameOf(one.get('Subtype')) === kind)!;
  const widths = pdf.real(kind === 'Type3' ? found.get('Widths') : pdf.list(found.get('W'))[1]) as number[];
  widths[kind === 'Type3' ? 0 : 1]! += 2;
}

/** The first letter of the page is told to be one. */
function privateLetter(tagged: Tagged): void {
  const { pdf } = tagged;
  const fonts = pdf.entries(pdf.at(pdf.pages[0], 'Resources', 'Font'));
  for (const one of fonts.values())
    rewrite(tagged, pdf.entries(one).get('ToUnicode'), (map) => map.replace(/> <[\da-f]{4}>$/gm, '> <e000>'));
}

describe('a file that keeps all rules', () => {
  const whole = { plain, inline, table, list, figures, missing, enclosing };
  test.each(Object.entries(whole))('%s', (_, bytes) => {
    expect(broken(takenApart(bytes!))).toEqual({});
  });
});

describe('a file that breaks', () => {
  test.each(BREAKS)('%s: %s', (rule, fault, bytes, change) => {
    const pdf = new Pdf(bytes!);
    change(taggedOf(pdf));
    expect(RULES[rule]!(taggedOf(pdf)).join('\n')).toContain(fault);
  });

  test('every rule has been broken', () => {
    expect(new Set(BREAKS.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });
});

test('a role of one’s own is no fault where the map says what it is', () => {
  const tagged = takenApart(plain!);
  element(tagged, 'P').entries.set('S', named('段落'));
  treeRoot(tagged).set('RoleMap', new Map([['段落', named('P')]]));
  expect(RULES.roles!(taggedOf(tagged.pdf))).toEqual([]);
});

test('names are read as they are written', () => {
  expect(nameOf(new Pdf(plain!).root.get('Type'))).toBe('Catalog');
});
