/**
 * The elements of DA/T 46—2009 (文书类电子文件元数据方案) that a paper itself can tell, as XMP. Names are those of
 * the standard in English; the last three are ours. In: facts. Out: properties. docs/metadata.md lists them.
 */
import type { ArchiveFacts, Metadata } from '../../layout/types.ts';
import type { Property } from './xmp-values.ts';

export const ARCHIVE_SCHEMA = {
  prefix: 'archive',
  uri: 'urn:banxin:archive:1#',
  about: '文书类电子文件元数据（DA/T 46—2009）',
} as const;

/** How a value is written, and what the description of the schema calls it. */
const VALUE_TYPES = {
  text: 'Text',
  bag: 'bag Text',
  list: 'seq Text',
  date: 'Date',
  integer: 'Integer',
} as const;

export interface ArchiveProperty {
  readonly name: string;
  readonly kind: keyof typeof VALUE_TYPES;
  readonly about: string;
  readonly value: (document: Metadata, archive: ArchiveFacts) => string | readonly string[] | undefined;
}

const FORMATS: Readonly<Record<ArchiveFacts['format'], string>> = {
  briefing: '简报',
  document: '文件',
  'document-upward': '上行文',
  letter: '信函',
  order: '命令（令）',
  minutes: '纪要',
  plain: '普通',
};

export const ARCHIVE_PROPERTIES: readonly ArchiveProperty[] = [
  { name: 'title', kind: 'text', about: '题名', value: ({ title }) => title },
  { name: 'alternativeTitle', kind: 'text', about: '副题名', value: (_, { subtitle }) => subtitle },
  { name: 'keyword', kind: 'bag', about: '关键词', value: ({ keywords }) => keywords },
  { name: 'personalName', kind: 'bag', about: '人名：签发人、签名人', value: (_, { persons }) => persons },
  { name: 'abstract', kind: 'text', about: '摘要', value: ({ subject }) => subject },
  { name: 'documentNumber', kind: 'text', about: '文件编号', value: (_, { number }) => number },
  { name: 'author', kind: 'list', about: '责任者', value: (_, { organs }) => organs },
  { name: 'date', kind: 'date', about: '日期', value: ({ date }) => date },
  { name: 'documentType', kind: 'text', about: '文种', value: (_, { type }) => type },
  { name: 'precedence', kind: 'text', about: '紧急程度', value: (_, { urgency }) => urgency },
  { name: 'principalReceiver', kind: 'text', about: '主送', value: (_, { recipients }) => recipients },
  { name: 'otherReceivers', kind: 'list', about: '抄送；简报的报、送、发', value: (_, { copies }) => copies },
  { name: 'securityClassification', kind: 'text', about: '密级', value: (_, { secrecy }) => secrecy },
  { name: 'secrecyPeriod', kind: 'text', about: '保密期限', value: (_, { secrecyPeriod }) => secrecyPeriod },
  { name: 'retentionPeriod', kind: 'text', about: '保管期限', value: (_, { retention }) => retention },
  { name: 'totalNumberOfPages', kind: 'integer', about: '页数', value: (_, { pages }) => String(pages) },
  { name: 'language', kind: 'text', about: '语种', value: ({ language }) => language },
  {
    name: 'copyNumber',
    kind: 'text',
    about: '份号（banxin 自定）',
    value: (_, { copyNumber }) => copyNumber,
  },
  {
    name: 'issuedBy',
    kind: 'text',
    about: '印发机关、编印单位（banxin 自定）',
    value: (_, { publisher }) => publisher,
  },
  {
    name: 'layout',
    kind: 'text',
    about: '公文格式（banxin 自定）',
    value: (_, { format }) => FORMATS[format],
  },
];

export const valueTypeOf = ({ kind }: ArchiveProperty): string => VALUE_TYPES[kind];

export function archiveProperties(document: Metadata, archive: ArchiveFacts): readonly Property[] {
  return ARCHIVE_PROPERTIES.map(({ name, kind, value }): Property => {
    const written = `${ARCHIVE_SCHEMA.prefix}:${name}`;
    const given = value(document, archive);
    if (kind === 'bag' || kind === 'list') return [written, kind, typeof given === 'object' ? given : []];
    return [written, 'text', typeof given === 'object' ? given.join('、') : given];
  });
}
