/**
 * The description that PDF/A (ISO 19005-2 6.6.2.3.3) asks for every property its own list does not know: schema,
 * prefix, and of each property its type, who sets it, and what it means.
 */
import { ARCHIVE_PROPERTIES, ARCHIVE_SCHEMA, valueTypeOf } from './xmp-archive.ts';
import { escaped } from './xmp-values.ts';

interface Schema {
  readonly prefix: string;
  readonly uri: string;
  readonly about: string;
  readonly properties: readonly Described[];
}

interface Described {
  readonly name: string;
  readonly type: string;
  /** internal: made by a program; external: given by a person. */
  readonly category: 'internal' | 'external';
  readonly about: string;
}

const MADE_BY_US: ReadonlySet<string> = new Set(['totalNumberOfPages', 'language', 'layout']);

const ARCHIVE: Schema = {
  ...ARCHIVE_SCHEMA,
  properties: ARCHIVE_PROPERTIES.map((property) => ({
    name: property.name,
    type: valueTypeOf(property),
    category: MADE_BY_US.has(property.name) ? 'internal' : 'external',
    about: property.about,
  })),
};

const ACCESS: Schema = {
  prefix: 'pdfuaid',
  uri: 'http://www.aiim.org/pdfua/ns/id/',
  about: 'PDF/UA identification (ISO 14289)',
  properties: [
    { name: 'part', type: 'Integer', category: 'internal', about: 'Part of ISO 14289 that the file follows' },
  ],
};

/** `usesArchive`, `access`: whether the packet has properties of these schemas; none of either, no description. */
export function extensionSchemas(usesArchive: boolean, access: number | undefined): string {
  const schemas = [...(usesArchive ? [ARCHIVE] : []), ...(access ? [ACCESS] : [])];
  if (schemas.length === 0) return '';
  const items = schemas.map(schemaXml).join('\n');
  return `<pdfaExtension:schemas><rdf:Bag>\n${items}\n</rdf:Bag></pdfaExtension:schemas>`;
}

function schemaXml({ prefix, uri, about, properties }: Schema): string {
  return [
    '<rdf:li rdf:parseType="Resource">',
    element('pdfaSchema:schema', about),
    element('pdfaSchema:namespaceURI', uri),
    element('pdfaSchema:prefix', prefix),
    `<pdfaSchema:property><rdf:Seq>\n${properties.map(describedXml).join('\n')}\n</rdf:Seq></pdfaSchema:property>`,
    '</rdf:li>',
  ].join('\n');
}

function describedXml({ name, type, category, about }: Described): string {
  const parts = [
    element('pdfaProperty:name', name),
    element('pdfaProperty:valueType', type),
    element('pdfaProperty:category', category),
    element('pdfaProperty:description', about),
  ];
  return `<rdf:li rdf:parseType="Resource">${parts.join('')}</rdf:li>`;
}

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
