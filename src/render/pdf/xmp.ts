/**
 * The XMP packet: the same facts as the Info dictionary, and what an archive files the document by, in XML.
 * Facts in, packet out. The order of everything is fixed, so that the same facts are the same bytes.
 */
import type { Metadata } from '../../layout/types.ts';
import { ARCHIVE_SCHEMA, archiveProperties } from './xmp-archive.ts';
import { extensionSchemas } from './xmp-extension.ts';
import { type Property, propertyXml } from './xmp-values.ts';

export { writable } from './xmp-values.ts';

/** What a file says it follows: ISO 19005 with part and level, a part of ISO 14289. */
export interface Claims {
  readonly archive?: { readonly part: 2 | 3; readonly level: 'A' };
  readonly access?: 1;
}

export interface XmpFacts extends Metadata {
  readonly producer: string;
  readonly created?: Date | undefined;
  /** What the file claims to be; nothing where absent. */
  readonly kind?: Claims;
}

export function xmpPacket(facts: XmpFacts): string {
  const archive = facts.archive ? archiveProperties(facts, facts.archive) : [];
  const properties = [...core(facts), ...archive, ...identification(facts.kind)];
  const schemas = facts.kind?.archive ? extensionSchemas(archive.length > 0, facts.kind.access) : '';
  return [HEAD, ...properties.flatMap(propertyXml), schemas, TAIL].filter((line) => line !== '').join('\n');
}

/** The author of a file is who wrote it, if the paper says so, else the organs that issue it. */
export function creatorsOf({ author, archive }: Pick<Metadata, 'author' | 'archive'>): readonly string[] {
  return author ? [author] : (archive?.organs ?? []);
}

/** Dublin Core, and the basic properties that repeat the Info dictionary. */
function core(facts: XmpFacts): readonly Property[] {
  const { title, subject, keywords, language, date, producer, created, archive } = facts;
  const { secrecy, secrecyPeriod, publisher, number, type } = archive ?? {};
  return [
    ['dc:format', 'text', 'application/pdf'],
    ['dc:title', 'alternative', title],
    ['dc:creator', 'list', creatorsOf(facts)],
    ['dc:publisher', 'bag', publisher ? [publisher] : []],
    ['dc:identifier', 'text', number],
    ['dc:date', 'list', date ? [date] : []],
    ['dc:type', 'bag', type ? [type] : []],
    ['dc:description', 'alternative', subject],
    ['dc:subject', 'bag', keywords],
    ['dc:rights', 'alternative', [secrecy, secrecyPeriod].filter(Boolean).join('★')],
    ['dc:language', 'bag', [language]],
    ['pdf:Producer', 'text', producer],
    ['pdf:Keywords', 'text', keywords.join('; ')],
    ['xmp:CreatorTool', 'text', producer],
    ['xmp:CreateDate', 'text', created && `${created.toISOString().slice(0, 19)}Z`],
  ];
}

function identification({ archive, access }: Claims = {}): readonly Property[] {
  return [
    ['pdfaid:part', 'text', archive && String(archive.part)],
    ['pdfaid:conformance', 'text', archive?.level],
    ['pdfuaid:part', 'text', access && String(access)],
  ];
}

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  [ARCHIVE_SCHEMA.prefix]: ARCHIVE_SCHEMA.uri,
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

const DECLARED = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

const HEAD = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${DECLARED.join(' ')}>`;

const TAIL = `</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
