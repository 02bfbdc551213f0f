/** The XMP packet: the same facts as the Info dictionary, in XML. Facts in, packet out. */

export interface XmpFacts {
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly producer: string;
  readonly created?: Date | undefined;
}

export function xmpPacket(facts: XmpFacts): string {
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    alternative('dc:title', facts.title),
    facts.author && list('dc:creator', 'Seq', [facts.author]),
    facts.subject && alternative('dc:description', facts.subject),
    facts.keywords.length > 0 && list('dc:subject', 'Bag', facts.keywords),
    list('dc:language', 'Bag', [facts.language]),
    `<pdf:Producer>${escaped(facts.producer)}</pdf:Producer>`,
    facts.keywords.length > 0 && `<pdf:Keywords>${escaped(facts.keywords.join('; '))}</pdf:Keywords>`,
    `<xmp:CreatorTool>${escaped(facts.producer)}</xmp:CreatorTool>`,
    facts.created && `<xmp:CreateDate>${facts.created.toISOString().slice(0, 19)}Z</xmp:CreateDate>`,
  ];
  return [HEAD, ...properties.filter(Boolean), TAIL].join('\n');
}

function alternative(name: string, text: string): string {
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
}

function list(name: string, kind: 'Seq' | 'Bag', entries: readonly string[]): string {
  const items = entries.map((entry) => `<rdf:li>${escaped(entry)}</rdf:li>`).join('');
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`;
}

const REFERENCE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no way to write, not even by reference: controls, lone surrogates, U+FFFE, U+FFFF. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (mark) => REFERENCE[mark]!);
}

const HEAD = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">`;

const TAIL = `</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
