/**
 * Every key of the front matter. Names, kinds of value, the formats that use them, words for editors and for
 * the reference: reading, did-you-mean, the JSON Schema and docs/front-matter.md all come from these tables.
 * A new key is a new row of one of them; a new format is a new member of `Format`.
 */
import { BODY_KEYS } from './keys/body.ts';
import { BRIEFING_KEYS } from './keys/briefing.ts';
import { HEAD_KEYS } from './keys/head.ts';
import { PROPERTY_KEYS } from './keys/properties.ts';
import { ALL, FORMATS, type KeyRow } from './keys/row.ts';
import { TAIL_KEYS } from './keys/tail.ts';
import { line } from './kinds/text.ts';

const TEMPLATE_KEYS = [
  {
    id: 'template',
    zh: '模板',
    aliases: ['版式', '文种'],
    kind: { ...line, offers: FORMATS.map(({ templates }) => templates[0]!) },
    formats: ALL,
    about: {
      zh: '用哪个模板，也就定了是哪种公文：简报、文件、上行文、信函、命令、纪要、普通，或自己的模板文件的路径。写文种（通知、请示、函、讲话稿……）也认得。不写时按简报排。',
      en: 'Template, and with it the format: briefing, document, document-upward, letter, order, minutes, plain, or the path of your own file; a kind of paper (通知, 请示, 函 …) is understood too. A briefing if left out.',
    },
    example: '文件',
  },
] as const satisfies readonly KeyRow[];

/** The tables by part, as the reference shows them. */
export const PARTS: readonly { readonly title: string; readonly rows: readonly KeyRow[] }[] = [
  { title: '模板', rows: TEMPLATE_KEYS },
  { title: '简报', rows: BRIEFING_KEYS },
  { title: '版头', rows: HEAD_KEYS },
  { title: '主体', rows: BODY_KEYS },
  { title: '版记', rows: TAIL_KEYS },
  { title: '文档属性', rows: PROPERTY_KEYS },
];

export const KEYS = [
  ...TEMPLATE_KEYS,
  ...BRIEFING_KEYS,
  ...HEAD_KEYS,
  ...BODY_KEYS,
  ...TAIL_KEYS,
  ...PROPERTY_KEYS,
] as const;

export type KeyId = (typeof KEYS)[number]['id'];
export type KindOf<Id extends KeyId> = Extract<(typeof KEYS)[number], { id: Id }>['kind'];
