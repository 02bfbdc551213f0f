/**
 * The order in which a new article shows the keys, by part, for a 简报 and for the papers of GB/T 9704. A key
 * that is named nowhere here stands at the end, so that none is ever missing.
 */
import type { Bilingual } from '../../diagnostics/types.ts';
import type { KeyId } from '../front-matter/keys.ts';

export interface Part {
  readonly title: Bilingual;
  readonly keys: readonly KeyId[];
}

const PROPERTIES: Part = {
  title: { zh: '文档属性，不印在纸上', en: 'properties of the PDF, not printed' },
  keys: ['keywords', 'subject', 'author', 'retention'],
};

export const PAPER_ORDER: readonly Part[] = [
  {
    title: { zh: '版头', en: 'head' },
    keys: [
      'issuer',
      'mark',
      'docNumber',
      'orderNumber',
      'issue',
      'publisher',
      'signers',
      'copyNumber',
      'secrecy',
      'urgency',
      'preprinted',
    ],
  },
  {
    title: { zh: '主体', en: 'body' },
    keys: ['title', 'subtitle', 'recipients', 'attachments'],
  },
  {
    title: { zh: '落款', en: 'closing' },
    keys: [
      'signature',
      'date',
      'seal',
      'signerPost',
      'signatureSeal',
      'note',
      'present',
      'absent',
      'attendees',
    ],
  },
  {
    title: { zh: '版记', en: 'foot of the last page' },
    keys: ['cc', 'printer', 'printDate', 'copies'],
  },
  PROPERTIES,
];

export const BRIEFING_ORDER: readonly Part[] = [
  {
    title: { zh: '报头', en: 'masthead' },
    keys: ['masthead', 'organizer', 'issue', 'totalIssue', 'publisher', 'date', 'secrecy', 'copyNumber'],
  },
  {
    title: { zh: '报核', en: 'articles' },
    keys: ['title', 'subtitle', 'editorNote', 'contents', 'contributor', 'source'],
  },
  {
    title: { zh: '报尾', en: 'tail' },
    keys: ['report', 'send', 'dispatch', 'extra', 'copies', 'editor', 'reviewer', 'phone'],
  },
  PROPERTIES,
];

/** For what is named in no part. */
export const REST: Bilingual = { zh: '其他', en: 'others' };
