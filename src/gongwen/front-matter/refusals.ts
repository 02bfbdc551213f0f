/**
 * Keys that a format does not use: what the standard says about it, and what to write instead. In: the key
 * and the format. Out: words and rule; a general word where there is nothing more to say.
 */
import type { Rule, Words } from '../findings/say.ts';
import type { Format } from '../types.ts';
import { PAPERS } from './keys/row.ts';

export interface Refusal {
  readonly why: Words;
  readonly rule: Rule;
}
interface Row extends Refusal {
  readonly keys: readonly string[];
  readonly formats: readonly Format[];
}

const LETTER: Rule = { clause: 'GB/T 9704—2012 10.1', strength: 'MUST' };
const ORDER: Rule = { clause: 'GB/T 9704—2012 10.2', strength: 'MUST' };
const NUMBER: Rule = { clause: 'GB/T 9704—2012 7.2.5', strength: 'MUST' };
const PRACTICE: Rule = { strength: 'PRAC' };

/** First row that fits wins. */
export const REFUSALS: readonly Row[] = [
  {
    keys: ['printer', 'printDate'],
    formats: ['letter'],
    rule: LETTER,
    why: [
      '信函的版记不加印发机关和印发日期，请删去这一行。',
      'The foot of a letter has no printing organ and no date of printing: delete the line.',
    ],
  },
  {
    keys: ['docNumber'],
    formats: ['order'],
    rule: ORDER,
    why: [
      '命令（令）编令号，请改写“令号”，如“令号: 5”。',
      'An order has a number of its own: write `orderNumber: 5`.',
    ],
  },
  {
    keys: ['recipients'],
    formats: ['order'],
    rule: { clause: 'GB/T 9704—2012 10.2', strength: 'DERIV' },
    why: [
      '命令（令）没有主送机关，请删去这一行；要发给谁可以写“抄送”。',
      'An order is addressed to nobody: delete the line, or write `cc`.',
    ],
  },
  {
    keys: ['seal'],
    formats: ['order'],
    rule: ORDER,
    why: [
      '命令（令）用签发人签名章，请改写“签发人职务”和“签名章”。',
      'An order bears a signature seal: write `signerPost` and `signatureSeal`.',
    ],
  },
  {
    keys: ['recipients'],
    formats: ['minutes'],
    rule: { clause: 'GB/T 9704—2012 10.3', strength: 'DERIV' },
    why: ['纪要没有主送机关，要发给谁请写“抄送”。', 'Minutes are addressed to nobody: write `cc`.'],
  },
  {
    keys: ['signers', 'signerPost', 'signatureSeal'],
    formats: ['minutes'],
    rule: PRACTICE,
    why: ['纪要一般不落签发人，请删去这一行。', 'Minutes are signed by nobody: delete the line.'],
  },
  {
    keys: ['orderNumber'],
    formats: ['document', 'document-upward', 'letter'],
    rule: NUMBER,
    why: [
      '令号只用于命令（令）；请改写“发文字号”，如“发文字号: 云政发〔2026〕5号”。',
      'That is for orders: write `docNumber: 云政发〔2026〕5号`.',
    ],
  },
  {
    keys: ['orderNumber'],
    formats: ['minutes'],
    rule: PRACTICE,
    why: ['令号只用于命令（令）；请改写“期号”，如“期号: 7”。', 'That is for orders: write `issue: 7`.'],
  },
  {
    keys: ['issue', 'totalIssue'],
    formats: ['document', 'document-upward', 'letter'],
    rule: NUMBER,
    why: [
      '期号用于简报和纪要；请改写“发文字号”，如“发文字号: 云政发〔2026〕5号”。',
      'That is for briefings and minutes: write `docNumber: 云政发〔2026〕5号`.',
    ],
  },
  {
    keys: ['present', 'absent', 'attendees'],
    formats: ['document', 'document-upward', 'letter', 'order', 'plain'],
    rule: { clause: 'GB/T 9704—2012 10.3', strength: 'DEF' },
    why: [
      '出席、请假、列席名单用于纪要；其他公文请写在正文里。',
      'Lists of those present are for minutes: write them into the text.',
    ],
  },
  {
    keys: ['issuer', 'mark', 'docNumber', 'orderNumber', 'issue', 'preprinted'],
    formats: ['plain'],
    rule: PRACTICE,
    why: [
      '普通文稿没有红头；要署名请写“署名”，要红头请换用“文件”或“信函”模板。',
      'A plain paper has no red head: write `signature` to have it signed, or use the template document or letter.',
    ],
  },
  {
    keys: ['report', 'send', 'dispatch', 'extra'],
    formats: PAPERS,
    rule: { clause: 'GB/T 9704—2012 7.4.2', strength: 'MUST' },
    why: [
      '“报”“送”“发”用于简报；公文的版记请写“抄送”。',
      'These rows are for briefings: write `cc` in a paper.',
    ],
  },
  {
    keys: ['masthead', 'organizer', 'publisher'],
    formats: PAPERS,
    rule: PRACTICE,
    why: [
      '这一项用于简报；公文请写“发文机关”或“发文机关标志”。',
      'That is for briefings: write `issuer` or `mark` in a paper.',
    ],
  },
  {
    keys: ['recipients', 'cc'],
    formats: ['briefing'],
    rule: PRACTICE,
    why: [
      '简报的报尾请写“报”“送”“发”。',
      'The tail of a briefing has the rows 报, 送 and 发: write `report`, `send` or `dispatch`.',
    ],
  },
  {
    keys: ['issuer', 'mark', 'signature'],
    formats: ['briefing'],
    rule: PRACTICE,
    why: [
      '简报请写“简报名称”和“编印单位”。',
      'A briefing has a name and a publisher: write `masthead` and `publisher`.',
    ],
  },
  {
    keys: ['docNumber', 'orderNumber'],
    formats: ['briefing'],
    rule: PRACTICE,
    why: ['简报请写“期号”，如“期号: 7”。', 'A briefing has a number: write `issue: 7`.'],
  },
];

const GENERAL: Refusal = {
  why: ['请删去这一行，或换用需要它的模板。', 'Delete the line, or use a template that needs it.'],
  rule: {},
};

export function refusalOf(key: string, format: Format): Refusal {
  return REFUSALS.find((row) => row.keys.includes(key) && row.formats.includes(format)) ?? GENERAL;
}
