/** The label of an attachment as people type it: 附件, 附件1, 附件 2：任务分解表, 附件二 (B-61, L-46). */
import { narrowDigits } from './front-matter/kind.ts';
import { hanValue } from './ordinals.ts';

export interface AttachmentLabel {
  /** Absent where 附件 stands alone. */
  readonly serial?: number;
  /** What is typed behind it; `from` is where it begins in the text. */
  readonly title: string;
  readonly from: number;
}

const BLANKS = '[ \\t\\u3000]*';
/** 附件2份 counts them. */
const NUMBER = '([0-9０-９]{1,3}(?![0-9０-９份])|[一二三四五六七八九十]{1,3}(?!\\p{Script=Han}))';
/** `附件管理办法` is a name like any other: behind the word there is a number, a mark, a blank or nothing. */
const LABEL = new RegExp(
  `^${BLANKS}附${BLANKS}件(?:${BLANKS}${NUMBER}${BLANKS}[：:.．、]?|[：:]|(?=[ \\t\\u3000]|$))${BLANKS}`,
  'u',
);

export function readLabel(text: string): AttachmentLabel | undefined {
  const match = LABEL.exec(text);
  if (!match) return undefined;
  const serial = match[1] ? Number(narrowDigits(match[1])) || hanValue(match[1]) : 0;
  const from = match[0].length;
  return { ...(serial > 0 && { serial }), title: text.slice(from).trim(), from };
}
