/**
 * Which elements a paper of a format needs, as data: what standard.md calls MUST is a warning, what it calls
 * DEF or PRAC a hint; an error only where the page would be no such paper at all. What a format has no use
 * for stands in front-matter/refusals.ts.
 */
import type { Severity } from '../diagnostics/types.ts';
import type { Rule, Words } from './findings/say.ts';
import type { KeyId } from './front-matter/keys.ts';
import type { Paper, PaperFormat } from './types.ts';

export interface Need {
  /** The key that gives it; its names and its example are shown. */
  readonly key: KeyId;
  /** Where another key gives it too, it is not missing. */
  readonly or?: readonly KeyId[];
  readonly formats: readonly PaperFormat[];
  readonly has: (paper: Paper) => boolean;
  /** Asked only of such papers. */
  readonly of?: (paper: Paper) => boolean;
  readonly severity: Severity;
  readonly rule: Rule;
  /** What to do, in place of the general word. */
  readonly how?: Words;
}

const must = (clause: string): Rule => ({ clause: `GB/T 9704—2012 ${clause}`, strength: 'MUST' });
const usual = (clause: string): Rule => ({ clause: `GB/T 9704—2012 ${clause}`, strength: 'DEF' });
const PRACTICE: Rule = { strength: 'PRAC' };
const REGULATIONS: Rule = { clause: '公文处理工作条例第九条', strength: 'MUST' };

const DOCUMENTS: readonly PaperFormat[] = ['document', 'document-upward'];
const CORRESPONDENCE: readonly PaperFormat[] = [...DOCUMENTS, 'letter'];

/** Papers made public, and rules, are addressed to nobody in particular. */
const PUBLIC = /(?:公告|通告|公报|决议|决定|命令|令|规定|办法|条例|细则)(?:（[^（）]*）)?$/;

export const NEEDS: readonly Need[] = [
  {
    key: 'issuer',
    or: ['mark'],
    formats: DOCUMENTS,
    has: ({ mark }) => mark !== undefined,
    severity: 'error',
    rule: must('7.2.4'),
  },
  {
    key: 'issuer',
    or: ['mark'],
    formats: ['letter'],
    has: ({ mark }) => mark !== undefined,
    severity: 'error',
    rule: must('10.1'),
  },
  {
    key: 'issuer',
    or: ['mark'],
    formats: ['order'],
    has: ({ mark }) => mark !== undefined,
    severity: 'error',
    rule: must('10.2'),
  },
  {
    key: 'issuer',
    or: ['mark'],
    formats: ['minutes'],
    has: ({ issuers }) => issuers.length > 0,
    severity: 'hint',
    rule: usual('10.3'),
    how: [
      '标志只排“会议纪要”四个字。请写上，如“发文机关: 云川市人民政府”，或“发文机关标志: 云川市防汛工作会议纪要”。',
      'The mark reads 会议纪要 only. Add e.g. `issuer: 云川市人民政府`, or `mark: 云川市防汛工作会议纪要`.',
    ],
  },
  {
    key: 'docNumber',
    formats: DOCUMENTS,
    has: ({ docNumber }) => docNumber !== undefined,
    severity: 'warning',
    rule: must('7.2.5'),
  },
  {
    key: 'docNumber',
    formats: ['letter'],
    has: ({ docNumber }) => docNumber !== undefined,
    severity: 'warning',
    rule: must('10.1'),
  },
  {
    key: 'orderNumber',
    formats: ['order'],
    has: ({ serialNumber }) => serialNumber !== undefined,
    severity: 'warning',
    rule: must('10.2'),
  },
  {
    key: 'issue',
    or: ['docNumber'],
    formats: ['minutes'],
    has: ({ serialNumber, docNumber }) => (serialNumber ?? docNumber) !== undefined,
    severity: 'hint',
    rule: PRACTICE,
  },
  {
    key: 'signers',
    formats: ['document-upward'],
    has: ({ signers }) => signers.length > 0,
    severity: 'warning',
    rule: must('7.2.6'),
  },
  {
    key: 'copyNumber',
    formats: ['document', 'document-upward', 'letter', 'order', 'minutes', 'plain'],
    of: ({ secrecy }) => /^[绝机秘]密/.test(secrecy?.value ?? ''),
    has: ({ copyNumber }) => copyNumber !== undefined,
    severity: 'warning',
    rule: REGULATIONS,
    how: [
      '涉密公文应当标注份号，如“份号: 000017”。',
      'A classified paper carries the number of its copy, e.g. `copyNumber: 000017`.',
    ],
  },
  {
    key: 'recipients',
    formats: CORRESPONDENCE,
    of: ({ title }) => !PUBLIC.test(title?.text ?? ''),
    has: ({ recipients }) => recipients !== undefined,
    severity: 'hint',
    rule: usual('7.3.2'),
  },
  {
    key: 'signature',
    or: ['issuer', 'signerPost', 'signatureSeal'],
    formats: CORRESPONDENCE,
    has: ({ closing }) => closing.organs.length > 0 || closing.kind === 'signed',
    severity: 'hint',
    rule: usual('7.3.5'),
  },
  {
    key: 'signerPost',
    or: ['signatureSeal', 'signers'],
    formats: ['order'],
    has: ({ closing }) => closing.kind === 'signed',
    severity: 'warning',
    rule: must('10.2'),
  },
  {
    key: 'date',
    formats: [...CORRESPONDENCE, 'order'],
    has: ({ date }) => date !== undefined,
    severity: 'warning',
    rule: must('7.3.5.4'),
  },
  {
    key: 'date',
    formats: ['minutes'],
    has: ({ date }) => date !== undefined,
    severity: 'hint',
    rule: PRACTICE,
  },
  {
    key: 'present',
    formats: ['minutes'],
    has: ({ attendance }) => attendance.length > 0,
    severity: 'hint',
    rule: usual('10.3'),
  },
  {
    key: 'printer',
    formats: DOCUMENTS,
    has: ({ colophon }) => colophon.printer !== undefined,
    severity: 'hint',
    rule: usual('7.4.3'),
  },
  {
    key: 'printDate',
    formats: DOCUMENTS,
    has: ({ colophon }) => colophon.printDate !== undefined,
    severity: 'hint',
    rule: usual('7.4.3'),
  },
];
