/** Metadata for archives: what a paper says of itself, in Info and XMP alike, every property described. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/index.ts';
import { xmpRecords } from '../../src/inspect/xmp.ts';
import type { ArchiveFacts, Metadata } from '../../src/layout/types.ts';
import { xmpPacket } from '../../src/render/pdf/xmp.ts';
import { packageRoot } from '../../src/source/package-root.ts';
import { reading } from './support.ts';

const ARCHIVE: ArchiveFacts = {
  format: 'document-upward',
  pages: 4,
  organs: ['甲局', '乙局'],
  publisher: '甲局办公室',
  number: '甲发〔2026〕3号',
  type: '请示',
  urgency: '加急',
  recipients: '市人民政府',
  copies: ['丙局，丁局'],
  secrecy: '秘密',
  secrecyPeriod: '1年',
  retention: '30年',
  copyNumber: '000012',
  persons: ['赵一舟', '钱二平'],
  subtitle: '（试行）',
};
const METADATA: Metadata = {
  title: '关于甲的请示',
  subject: '甲的情况',
  keywords: ['甲', '乙'],
  language: 'zh-CN',
  date: '2026-05-12',
  archive: ARCHIVE,
};
const KIND = { archive: { part: 2, level: 'A' }, access: 1 } as const;
const packetOf = (more: Partial<Metadata> = {}, kind: Parameters<typeof xmpPacket>[0]['kind'] = KIND) =>
  xmpPacket({
    ...METADATA,
    ...more,
    producer: 'banxin 0.0.0',
    created: new Date('2026-05-12T00:00:00Z'),
    kind,
  });

/** Names of the properties of the document with their XML, in their order. */
function properties(packet: string): Map<string, string> {
  const body = /<rdf:Description[^>]*>\n([\s\S]*)<\/rdf:Description>/.exec(packet)![1]!;
  const plain = body.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>\n/, '');
  const found = [...plain.matchAll(/^<([\w:]+)>(.*)<\/\1>$/gm)].map(
    ([, name, value]) => [name!, value!] as const,
  );
  expect(found.map(([name, value]) => `<${name}>${value}</${name}>`).join('\n')).toBe(plain.trimEnd());
  return new Map(found);
}

const values = (xml: string | undefined): string[] =>
  [...(xml ?? '').matchAll(/<rdf:li[^>]*>([^<]*)<\/rdf:li>/g)].map(([, text]) => text!);

/** The described properties of each schema, by prefix: name → type and category. */
function described(packet: string): Map<string, Map<string, readonly [type: string, category: string]>> {
  const schemas = packet.split('<pdfaSchema:schema>').slice(1);
  const inside = (xml: string, name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1] ?? '';
  return new Map(
    schemas.map((schema) => {
      const rows = schema
        .split('<pdfaProperty:name>')
        .slice(1)
        .map((row) => {
          expect(inside(row, 'pdfaProperty:description')).not.toBe('');
          const facts = [
            inside(row, 'pdfaProperty:valueType'),
            inside(row, 'pdfaProperty:category'),
          ] as const;
          return [row.slice(0, row.indexOf('<')), facts] as const;
        });
      return [inside(schema, 'pdfaSchema:prefix'), new Map(rows)];
    }),
  );
}

describe('XMP', () => {
  it('says in Dublin Core what the paper says', () => {
    const found = properties(packetOf());
    expect(values(found.get('dc:title'))).toEqual([METADATA.title]);
    expect(values(found.get('dc:creator'))).toEqual(ARCHIVE.organs);
    expect(values(found.get('dc:publisher'))).toEqual(['甲局办公室']);
    expect(found.get('dc:identifier')).toBe('甲发〔2026〕3号');
    expect(values(found.get('dc:date'))).toEqual(['2026-05-12']);
    expect(values(found.get('dc:type'))).toEqual(['请示']);
    expect(values(found.get('dc:rights'))).toEqual(['秘密★1年']);
    expect(values(found.get('dc:subject'))).toEqual(['甲', '乙']);
    expect(found.get('dc:subject')).toMatch(/^<rdf:Bag>/);
    expect(found.get('dc:creator')).toMatch(/^<rdf:Seq>/);
    expect(found.get('dc:title')).toMatch(/^<rdf:Alt><rdf:li xml:lang="x-default">/);
  });

  it('names the elements of DA/T 46', () => {
    const found = properties(packetOf());
    const single = Object.fromEntries(
      [...found].filter(([name, value]) => name.startsWith('archive:') && !value.startsWith('<')),
    );
    expect(single).toEqual({
      'archive:title': METADATA.title,
      'archive:alternativeTitle': '（试行）',
      'archive:abstract': '甲的情况',
      'archive:documentNumber': '甲发〔2026〕3号',
      'archive:date': '2026-05-12',
      'archive:documentType': '请示',
      'archive:precedence': '加急',
      'archive:principalReceiver': '市人民政府',
      'archive:securityClassification': '秘密',
      'archive:secrecyPeriod': '1年',
      'archive:retentionPeriod': '30年',
      'archive:totalNumberOfPages': '4',
      'archive:language': 'zh-CN',
      'archive:copyNumber': '000012',
      'archive:issuedBy': '甲局办公室',
      'archive:layout': '上行文',
    });
    expect(values(found.get('archive:author'))).toEqual(['甲局', '乙局']);
    expect(values(found.get('archive:personalName'))).toEqual(['赵一舟', '钱二平']);
    expect(values(found.get('archive:otherReceivers'))).toEqual(['丙局，丁局']);
    expect(values(found.get('archive:keyword'))).toEqual(['甲', '乙']);
  });

  it('describes every property that PDF/A does not know, with the type it has', () => {
    const packet = packetOf();
    const schemas = described(packet);
    const types: Readonly<Record<string, RegExp>> = {
      Text: /^[^<]+$/,
      Integer: /^\d+$/,
      Date: /^\d{4}-\d\d-\d\d$/,
      'bag Text': /^<rdf:Bag>/,
      'seq Text': /^<rdf:Seq>/,
    };
    const own = [...properties(packet)].filter(([name]) => /^(?:archive|pdfuaid):/.test(name));
    expect(own).toHaveLength(21);
    for (const [name, value] of own) {
      const [prefix, local] = name.split(':') as [string, string];
      const [type, category] = schemas.get(prefix)?.get(local) ?? [];
      expect(value, name).toMatch(types[type ?? ''] ?? /never/);
      expect(category, name).toMatch(/^(?:in|ex)ternal$/);
    }
  });

  it('says which standards the file follows, and nothing of those it does not', () => {
    expect(packetOf()).toContain('<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>');
    const third = packetOf({}, { archive: { part: 3, level: 'A' }, access: 1 });
    expect(third).toContain('<pdfaid:part>3</pdfaid:part>');
    const plain = packetOf({}, {});
    expect([...properties(plain).keys()].filter((name) => /^pdf(?:a|ua)id/.test(name))).toEqual([]);
    expect(plain).not.toContain('<pdfaExtension:schemas>');
    expect([...described(packetOf({ archive: undefined as never })).keys()]).toEqual(['pdfuaid']);
  });

  it('leaves out what a paper does not say', () => {
    const bare: ArchiveFacts = { format: 'plain', pages: 1, organs: [], copies: [], persons: [] };
    const { date: _, subject: __, ...rest } = METADATA;
    const packet = xmpPacket({ ...rest, keywords: [], archive: bare, producer: 'banxin' });
    expect([...properties(packet).keys()]).toEqual([
      'dc:format',
      'dc:title',
      'dc:language',
      'pdf:Producer',
      'xmp:CreatorTool',
      'archive:title',
      'archive:totalNumberOfPages',
      'archive:language',
      'archive:layout',
    ]);
  });
});

interface Read {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: (name: string) => unknown;
}

/** Facts of a sample as a reader has them. */
async function read(sample: string): Promise<Read> {
  const [result] = await build({ inputs: join(packageRoot(), 'input', sample), cwd: packageRoot() });
  return reading(result!.pdf!, async (pdf) => {
    const { info, metadata } = await pdf.getMetadata();
    const records = xmpRecords(String(metadata?.getRaw()));
    return { info: info as Read['info'], xmp: (name) => records[name] };
  });
}

describe('the samples', () => {
  it('a joint request', async () => {
    const { info, xmp } = await read('请示·联合修编洪水风险图.md');
    const organs = ['云川市水务局', '云川市应急管理局', '云川市自然资源和规划局'];
    expect(info).toMatchObject({ Author: organs.join(', '), Title: xmp('dc:title') });
    expect(xmp('dc:creator')).toEqual(organs);
    expect(xmp('archive:documentNumber')).toBe('云水发〔2026〕31号');
    expect(xmp('archive:documentType')).toBe('请示');
    expect([xmp('archive:securityClassification'), xmp('archive:secrecyPeriod')]).toEqual(['秘密', '1年']);
    expect([xmp('archive:precedence'), xmp('archive:copyNumber')]).toEqual(['加急', '000012']);
    expect(xmp('archive:personalName')).toEqual(['陈堃', '李翀', '王頔']);
    expect(xmp('archive:otherReceivers')).toEqual(['市发展和改革委员会，市财政局']);
  });

  it('a briefing, whose author is named', async () => {
    const { info, xmp } = await read('汛期水情通报.md');
    expect(info.Author).toBe('云川市防汛抗旱指挥部办公室');
    expect(xmp('dc:identifier')).toBe('防汛抗旱信息第12期（总第128期）');
    expect(xmp('archive:author')).toEqual(['云川市防汛抗旱指挥部', '云川市防汛抗旱指挥部办公室']);
    expect(xmp('archive:securityClassification')).toBe('内部资料');
    expect(xmp('archive:otherReceivers')).toEqual([
      '报：市委、市人大常委会、市政府、市政协',
      '送：市委各部门，市直各单位，驻云部队',
      '发：各县、区防汛抗旱指挥部，各大中型水库管理处',
    ]);
  });

  it('a briefing of several items is called by its issue', async () => {
    const content = '---\n简报名称: 防汛简报\n期号: 12\n---\n\n# 甲地抢险\n\n一。\n\n# 乙地转移\n\n二。\n';
    const [several] = await build({ inputs: { content } });
    expect(several!.layout!.metadata.title).toBe('防汛简报第12期');
    const [titled] = await build({ inputs: { content: content.replace('期号', '标题: 防汛专刊\n期号') } });
    expect(titled!.layout!.metadata.title).toBe('防汛专刊');
  });

  it('a paper that says how long it is kept', async () => {
    const content = '---\n模板: 普通\n标题: 节水工作总结\n保管期限: 定期30年\n---\n\n正文。\n';
    const [result] = await build({ inputs: { content } });
    expect(xmpPacket({ ...result!.layout!.metadata, producer: 'banxin' })).toContain(
      '<archive:retentionPeriod>30年</archive:retentionPeriod>',
    );
    expect(result!.layout!.metadata.archive).toMatchObject({ pages: 1, format: 'plain', retention: '30年' });
  });

  it('an order, by its mark and number', async () => {
    const { xmp } = await read('令·启动防汛二级应急响应.md');
    expect(xmp('archive:documentNumber')).toBe('云川市防汛抗旱指挥部令第3号');
    expect(xmp('archive:layout')).toBe('命令（令）');
  });
});
