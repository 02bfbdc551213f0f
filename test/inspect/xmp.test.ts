/** XMP of any program as records. */
import { describe, expect, it } from 'vitest';
import { xmpRecords } from '../../src/inspect/xmp.ts';

const packet = (
  inside: string,
  attributes = '',
) => `<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="d"${attributes}>${inside}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

describe('XMP', () => {
  it('keeps lists as lists, and takes the first of a choice', () => {
    const xml = packet(`
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">甲 &amp; 乙</rdf:li><rdf:li>A</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>甲局</rdf:li><rdf:li>乙局</rdf:li></rdf:Seq></dc:creator>
      <archive:personalName><rdf:Bag><rdf:li>赵一舟</rdf:li></rdf:Bag></archive:personalName>
      <xmp:CreateDate>2026-05-12T00:00:00Z</xmp:CreateDate>`);
    expect(xmpRecords(xml)).toEqual({
      'dc:title': '甲 & 乙',
      'dc:creator': ['甲局', '乙局'],
      'archive:personalName': ['赵一舟'],
      'xmp:CreateDate': '2026-05-12T00:00:00Z',
    });
  });

  it('reads simple values written as attributes, and several descriptions', () => {
    const xml = packet('', ` pdf:Producer="甲 &#x4E00;" xmp:CreatorTool='Word'`).replace(
      '</rdf:RDF>',
      '<rdf:Description rdf:about=""><dc:format>application/pdf</dc:format></rdf:Description></rdf:RDF>',
    );
    expect(xmpRecords(xml)).toEqual({
      'pdf:Producer': '甲 一',
      'xmp:CreatorTool': 'Word',
      'dc:format': 'application/pdf',
    });
  });

  it('leaves out the description of schemas, empty values and comments', () => {
    const schemas =
      '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>甲</pdfaSchema:schema></rdf:li></rdf:Bag></pdfaExtension:schemas>';
    expect(xmpRecords(packet(`${schemas}<dc:source></dc:source><!-- <dc:x>1</dc:x> --><dc:y/>`))).toEqual({});
  });

  it('gives of a broken packet what stands before the break', () => {
    expect(xmpRecords(packet('<dc:format>a</dc:format><dc:title><rdf:Alt').slice(0, -60))).toEqual({
      'dc:format': 'a',
    });
    expect(xmpRecords('')).toEqual({});
    expect(xmpRecords('<'.repeat(100_000))).toEqual({});
  });

  it('reads a structure as its words', () => {
    const inside =
      '<xmpMM:DerivedFrom rdf:parseType="Resource"><stRef:id>uuid:1</stRef:id></xmpMM:DerivedFrom>';
    expect(xmpRecords(packet(inside))).toEqual({ 'xmpMM:DerivedFrom': 'uuid:1' });
  });
});
