/** What PDF/A-2a, PDF/A-3a and PDF/UA-1 ask of a file as a whole: what it says of itself, its colours, files inside. */
import { operatorsIn } from './marked-content.ts';
import { isStream, nameOf, type Pdf, type Reference, textOf, type Value } from './objects.ts';
import { type Rule, when } from './rule.ts';

export const catalog: Rule = ({ pdf }) => [
  ...when(pdf.at(pdf.root, 'MarkInfo', 'Marked') !== true, 'not marked'),
  ...when(textOf(pdf.at(pdf.root, 'Lang')) !== 'zh-CN', 'no language'),
  ...when(pdf.at(pdf.root, 'ViewerPreferences', 'DisplayDocTitle') !== true, 'the title is not shown'),
  ...when(!textOf(pdf.at(pdf.trailer, 'Info', 'Title')), 'no title'),
  ...when(pdf.list(pdf.trailer.get('ID')).length !== 2, 'no ID'),
  ...['OpenAction', 'AA', 'Requirements'].flatMap((key) => when(pdf.root.has(key), key)),
];

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '"');

/** What the packet says under a name: as it is, or all entries of a list. */
function saidIn(xmp: string, name: string): string | undefined {
  const said = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xmp)?.[1];
  if (said === undefined) return undefined;
  const entries = [...said.matchAll(/<rdf:li[^>]*>([^<]*)</g)].map(([, entry]) => entry!);
  return unescaped(entries.length > 0 ? entries.join(', ') : said);
}

/** The same fact under two names. */
const TWICE: readonly (readonly [info: string, xmp: string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
];

const dated = (text: string | undefined): string | undefined =>
  text?.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');

export const metadata: Rule = ({ pdf }) => {
  const stream = pdf.at(pdf.root, 'Metadata');
  const xmp = isStream(stream) ? Buffer.from(stream.data, 'latin1').toString('utf8') : '';
  const part = saidIn(xmp, 'pdfaid:part') ?? '';
  return [
    ...when(!['2', '3'].includes(part) || saidIn(xmp, 'pdfaid:conformance') !== 'A', 'no PDF/A'),
    ...when(saidIn(xmp, 'pdfuaid:part') !== '1', 'no PDF/UA'),
    ...when(!xmp.includes('<pdfaSchema:prefix>pdfuaid<'), 'the schema of PDF/UA is not described'),
    ...TWICE.flatMap(([info, name]) => {
      const known = dated(textOf(pdf.at(pdf.trailer, 'Info', info)));
      return when(known !== saidIn(xmp, name), `Info says ${info} ${known}, XMP ${saidIn(xmp, name)}`);
    }),
    ...when(isStream(stream) && stream.entries.has('Filter'), 'packed'),
    ...enclosed(pdf, part),
  ];
};

/** Only part 3 of ISO 19005 allows files inside, each with what it is to the document (6.8). */
function enclosed(pdf: Pdf, part: string): string[] {
  const named = pdf.list(pdf.at(pdf.root, 'Names', 'EmbeddedFiles', 'Names')).filter((_, at) => at % 2 === 1);
  const told = new Set(pdf.list(pdf.at(pdf.root, 'AF')).map((one) => (one as Reference).object));
  return [
    ...when(named.length > 0 && part !== '3', 'files inside'),
    ...when(told.size !== named.length, 'files that belong to nothing'),
    ...named.flatMap((spec) => [
      ...when(!told.has((spec as Reference).object), 'a file that belongs to nothing'),
      ...when(!textOf(pdf.at(spec, 'F')) || !textOf(pdf.at(spec, 'UF')), 'a file without a name'),
      ...when(!['Source', 'Data'].includes(nameOf(pdf.at(spec, 'AFRelationship')) ?? ''), 'a file of no use'),
      ...when(!nameOf(pdf.at(spec, 'EF', 'F', 'Subtype')), 'a file of no type'),
    ]),
  ];
}

const INKS_OF_A_PRESS = new Set(['k', 'K']);

export const colours: Rule = ({ pdf, contents }) => {
  const [intent] = pdf.list(pdf.at(pdf.root, 'OutputIntents'));
  const profile = pdf.at(intent, 'DestOutputProfile');
  const bytes = isStream(profile) ? profile.data : '';
  const spaces = [...pdf.objects.values()].map((object) => JSON.stringify(plainOf(object)));
  const drawn = [...contents.map(({ operators }) => operators), ...drawings(pdf).map(operatorsIn)];
  return [
    ...when(nameOf(pdf.at(intent, 'S')) !== 'GTS_PDFA1', 'no output intent'),
    ...when(bytes.slice(36, 40) !== 'acsp' || bytes.slice(12, 20) !== 'mntrRGB ', 'no profile of a screen'),
    ...when(
      spaces.some((one) => one.includes('"DeviceCMYK"')),
      'DeviceCMYK',
    ),
    ...drawn.flatMap((operators) => [...operators].filter((one) => INKS_OF_A_PRESS.has(one))),
  ];
};

/** What is drawn, but on no page of its own: forms, patterns. */
function drawings(pdf: Pdf): string[] {
  return [...pdf.objects.values()].flatMap((one) =>
    isStream(one) && (nameOf(one.entries.get('Subtype')) === 'Form' || one.entries.has('PatternType'))
      ? [one.data]
      : [],
  );
}

function plainOf(value: Value): unknown {
  if (isStream(value)) return plainOf(value.entries);
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, entry]) => [key, plainOf(entry)]));
  return Array.isArray(value) ? value.map(plainOf) : (nameOf(value) ?? value);
}

/** Black toner alone, or the red of a head (P-09); a drawing has its own. */
const INKS = new Set(['0 g', '1 0 0 rg']);

export const inks: Rule = ({ contents }) =>
  contents.flatMap(({ marks }, page) =>
    marks.flatMap(({ tag, id, fills }) =>
      tag === 'Figure'
        ? []
        : [...fills].flatMap((fill) => when(!INKS.has(fill), `page ${page + 1}: mark ${id} in ${fill}`)),
    ),
  );
