/** Every rule is seen to fail: a file that keeps it is broken in one place, and that rule says so. */
import { describe, expect, test } from 'vitest';
import { bytesOf, ODD, takenApart } from './archive-articles.ts';
import { broken, RULES } from './archive-rules.ts';
import { type Dictionary, nameOf, Pdf, type Stream, type Value } from './objects.ts';
import { type Tagged, type TreeElement, taggedOf } from './structure-tree.ts';

const [plain, inline, table, list, figures] = await Promise.all(
  ['一句话', '行内', '表格', '列表', '图'].map((name) => bytesOf(ODD[name]!, 'test/pictures/samples')),
);

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
  what: string,
  file: Uint8Array | undefined,
  change: (tagged: Tagged) => void,
];

const BREAKS: readonly Break[] = [
  ['marksInTree', 'a mark nobody tells', plain, (t) => element(t, 'P').entries.set('K', [])],
  ['marksInTree', 'a mark that is not there', plain, (t) => element(t, 'P').entries.set('K', 99)],
  ['marksInTree', 'a mark of two elements', inline, (t) => element(t, 'P').entries.set('K', [0, 0])],
  ['allMarked', 'words in no mark', plain, (t) => content(t, (c) => `${c}\nBT <0001> Tj ET`)],
  ['allMarked', 'a rule in no mark', plain, (t) => content(t, (c) => `${c}\n0 0 9 9 re f`)],
  [
    'allMarked',
    'an artifact in words',
    plain,
    (t) => content(t, (c) => c.replace('BDC', 'BDC /Artifact BMC EMC')),
  ],
  ['allMarked', 'a mark left open', plain, (t) => content(t, (c) => `${c}\n/Artifact BMC`)],
  ['allMarked', 'an empty mark', plain, (t) => content(t, (c) => `${c}\n/P <</MCID 77>> BDC EMC`)],
  ['parentTree', 'no key on the page', plain, (t) => firstPage(t).delete('StructParents')],
  ['parentTree', 'no key on a link', inline, (t) => link(t).delete('StructParent')],
  ['parentTree', 'no tree', plain, (t) => treeRoot(t).delete('ParentTree')],
  ['headings', 'a level skipped', inline, (t) => element(t, 'H1').entries.set('S', named('H3'))],
  ['nesting', 'a cell outside a row', table, (t) => element(t, 'TR').entries.set('S', named('P'))],
  ['nesting', 'an item outside a list', list, (t) => element(t, 'L').entries.set('S', named('P'))],
  ['nesting', 'a paragraph among items', list, (t) => element(t, 'LI').entries.set('S', named('P'))],
  ['tables', 'a cell too wide', table, (t) => attributes(t, 'TH').set('ColSpan', 9)],
  ['tables', 'a row too short', table, (t) => (element(t, 'TR').entries.get('K') as Value[]).pop()],
  ['tableHeads', 'a head over nothing', table, (t) => attributes(t, 'TH').delete('Scope')],
  ['tableHeads', 'a head that is not there', table, (t) => element(t, 'TH').entries.set('ID', written('x'))],
  ['figures', 'a picture in no words', figures, (t) => element(t, 'Figure').entries.delete('Alt')],
  ['figures', 'a picture nowhere', figures, (t) => attributes(t, 'Figure').delete('BBox')],
  ['notes', 'a note without a name', inline, (t) => element(t, 'Note').entries.delete('ID')],
  ['notes', 'names in no tree', inline, (t) => treeRoot(t).delete('IDTree')],
  ['lists', 'labels that are none', list, (t) => attributes(t, 'L').set('ListNumbering', named('None'))],
  ['links', 'a link in no element', inline, (t) => element(t, 'Link').entries.set('S', named('Span'))],
  ['links', 'a link that says nothing', inline, (t) => link(t).delete('Contents')],
  ['links', 'a link that is not printed', inline, (t) => link(t).set('F', 2)],
  ['links', 'links in no order', inline, (t) => firstPage(t).delete('Tabs')],
  ['links', 'a script', inline, (t) => t.pdf.entries(link(t).get('A')).set('S', named('JavaScript'))],
  ['catalog', 'not marked', plain, (t) => t.pdf.root.delete('MarkInfo')],
  ['catalog', 'no language', plain, (t) => t.pdf.root.delete('Lang')],
  ['catalog', 'a title that is not shown', plain, (t) => t.pdf.root.delete('ViewerPreferences')],
  ['catalog', 'an action of its own', plain, (t) => t.pdf.root.set('OpenAction', named('Print'))],
  ['catalog', 'no ID', plain, (t) => t.pdf.trailer.delete('ID')],
  ['metadata', 'no part of PDF/A', plain, (t) => packet(t, (x) => x.replaceAll('pdfaid:part', 'x:part'))],
  ['metadata', 'a lower level', plain, (t) => packet(t, (x) => x.replace('>A<', '>B<'))],
  ['metadata', 'no part of PDF/UA', plain, (t) => packet(t, (x) => x.replaceAll('pdfuaid:part', 'x:part'))],
  ['metadata', 'a schema nobody knows', plain, (t) => packet(t, (x) => x.replace('>pdfuaid<', '>x<'))],
  [
    'metadata',
    'another title',
    plain,
    (t) => t.pdf.entries(t.pdf.trailer.get('Info')).set('Title', written('x')),
  ],
  ['colours', 'no intent', plain, (t) => t.pdf.root.delete('OutputIntents')],
  ['colours', 'inks', plain, (t) => t.pdf.objects.set(9999, [named('DeviceCMYK')])],
  ['fonts', 'letters without a meaning', plain, (t) => font(t).delete('ToUnicode')],
  ['fonts', 'a whole font', plain, (t) => font(t).set('BaseFont', named('Fang'))],
  ['fonts', 'a font that is not there', plain, (t) => font(t).delete('DescendantFonts')],
  ['fonts', 'a letter of no face', plain, (t) => content(t, (c) => c.replace(/<[\da-f]{4}/, '<0000'))],
  ['privateUse', 'a private character', plain, privateLetter],
];

/** The first letter of the page is told to be one. */
function privateLetter(tagged: Tagged): void {
  const { pdf } = tagged;
  const fonts = pdf.entries(pdf.at(pdf.pages[0], 'Resources', 'Font'));
  for (const one of fonts.values())
    rewrite(tagged, pdf.entries(one).get('ToUnicode'), (map) => map.replace(/> <[\da-f]{4}>$/gm, '> <e000>'));
}

describe('a file that keeps all rules', () => {
  test.each(Object.entries({ plain, inline, table, list, figures }))('%s', (_, bytes) => {
    expect(broken(takenApart(bytes!))).toEqual({});
  });
});

describe('a file that breaks', () => {
  test.each(BREAKS)('%s: %s', (rule, _, bytes, change) => {
    const pdf = new Pdf(bytes!);
    change(taggedOf(pdf));
    expect(Object.keys(broken(taggedOf(pdf)))).toContain(rule);
  });

  test('every rule has been broken', () => {
    expect(new Set(BREAKS.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
  });
});

test('names are read as they are written', () => {
  expect(nameOf(new Pdf(plain!).root.get('Type'))).toBe('Catalog');
});
