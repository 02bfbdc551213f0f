/**
 * Elements of a paper that people type into its text. In: the blocks of the body. Out: the addressees, which
 * open it and are taken out, and a word about others, which belong into the front matter and stay: only
 * there the page gives them their place. One that stands in both is printed twice, and that is a warning.
 */
import type * as md from '../markdown/types.ts';
import type { Span } from '../source/span.ts';
import { readLabel } from './attachment-label.ts';
import { signsByIssuer } from './closing.ts';
import type { Context } from './context.ts';
import { paperFindings } from './findings/paper.ts';
import type { Words } from './findings/say.ts';
import type { FrontMatter } from './front-matter/read.ts';
import { plainText, proseOf, spanOf } from './prose.ts';
import type { Field, PaperFormat } from './types.ts';

/** What the name of an organ, or of a class of organs, ends in. */
const ORGAN =
  /(?:委|政府|局|厅|部|院|办|署|部门|单位|机构|公司|集团|学校|中学|小学|大学|学院|中心|处|科|室|站|所|社|银行|分行|支行|会|县|区|市|省|乡|镇|街道|村|队|团体|组织|党组|支部|总支|企业)(?:（[^（）]*）)?$/;
const LONGEST_ROW = 200;

/** 各县（区）人民政府，市政府各部门 */
export const isRowOfOrgans = (names: string): boolean =>
  names.length < LONGEST_ROW && names.split(/[、，,]/).every((name) => ORGAN.test(name));

export interface Addressed {
  readonly recipients?: Field<string>;
  readonly rest: readonly md.Block[];
}

/** 各县（区）人民政府，市政府各部门： as the first line of the text. */
export function takeRecipients(blocks: readonly md.Block[], context: Context): Addressed {
  const at = blocks.findIndex((b) => b.kind !== 'thematicBreak' && b.kind !== 'html');
  const first = blocks[at];
  if (first?.kind !== 'paragraph' || blocks.length === at + 1) return { rest: blocks };
  const prose = proseOf(first.children, context);
  const text = plainText(prose);
  const names = /^([^。；！？：:\n]+)[：:]$/.exec(text)?.[1];
  if (names === undefined || !isRowOfOrgans(names)) return { rest: blocks };
  context.report(paperFindings.recipientsInText(first.span, names));
  const { start } = spanOf(prose, first.span, context);
  const span = context.source.span(start, Math.min(start + names.length, first.span.end));
  return { recipients: { value: names, span }, rest: [...blocks.slice(0, at), ...blocks.slice(at + 1)] };
}

type LooseKey = readonly [zh: string, id: keyof FrontMatter];

const DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const LOOSE: readonly { readonly form: RegExp; readonly key: LooseKey }[] = [
  { form: /^附件[：:]\s*\S/, key: ['附件', 'attachments'] },
  { form: /^抄[ \u3000]*[送报][：:]\s*\S/, key: ['抄送', 'cc'] },
  { form: /^主[ \u3000]*送[：:]\s*\S/, key: ['主送', 'recipients'] },
  { form: /^签发人[：:]\s*\S/, key: ['签发人', 'signers'] },
  { form: /^[（(](?:此件|联系人)[^（）()]*[）)]$/, key: ['附注', 'note'] },
  { form: DATE, key: ['成文日期', 'date'] },
];

/** Only whole paragraphs and headings of the text itself: a quotation may quote. */
export function checkLooseElements(
  blocks: readonly md.Block[],
  fields: FrontMatter,
  format: PaperFormat,
  context: Context,
): void {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    const text = plainText(proseOf(block.children, context)).trim();
    if (block.kind === 'heading') checkLevel(text, block.span, context);
    else checkParagraph(text, block.span, fields, format, context);
  }
}

function checkParagraph(
  text: string,
  span: Span,
  fields: FrontMatter,
  format: PaperFormat,
  context: Context,
): void {
  const key = looseKey(text, fields);
  if (!key) return;
  const giver = giverOf(key, fields, format);
  const typed = shortened(text);
  context.report(
    giver ? paperFindings.alsoInHead(span, typed, key, giver) : paperFindings.belongsInHead(span, typed, key),
  );
}

function looseKey(text: string, { issuer, signature }: FrontMatter): LooseKey | undefined {
  const organs = [...(signature?.value ?? []), ...(issuer?.value ?? [])];
  // With no empty line between them, date and organ are one paragraph.
  const behind = organs.flatMap(({ value }) =>
    text.startsWith(value) ? [text.slice(value.length).trim()] : [],
  );
  if (behind.some((rest) => rest === '' || DATE.test(rest))) return ['署名', 'signature'];
  return LOOSE.find(({ form }) => form.test(text))?.key;
}

/** The key that has it printed at its place. */
function giverOf([zh, id]: LooseKey, fields: FrontMatter, format: PaperFormat): Words | undefined {
  if (fields[id]) return [zh, id];
  return id === 'signature' && fields.issuer && signsByIssuer(format) ? ['发文机关', 'issuer'] : undefined;
}

/** ## 附件1 */
function checkLevel(text: string, span: Span, context: Context): void {
  const label = readLabel(text);
  if (label && (label.serial !== undefined || label.title === ''))
    context.report(paperFindings.attachmentLevel(span, shortened(text)));
}

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}……` : text);
