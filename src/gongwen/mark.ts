/**
 * 发文机关标志 (GB/T 9704—2012 7.2.4, 10.1–10.3; H-06…H-10, X-01, X-03, X-20, X-30). In: the mark as written, or
 * the issuing organs, and the format. Out: the names in the mark and the word behind them.
 *
 * What is written as 发文机关标志 stands as it is. Otherwise the names of the organs take the word of the
 * format: 文件; 令, unless the writer asks for 命令; 纪要 behind a meeting, 会议纪要 behind an organ; none in a letter.
 */
import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import { paperFindings } from './findings/paper.ts';
import type { FrontMatter } from './front-matter/read.ts';
import type { Field, Mark, PaperFormat } from './types.ts';

type Names = readonly Field<string>[];

/** @param top where the front matter begins: the place of a mark that nobody wrote */
export function markOf(
  { mark, issuer }: Pick<FrontMatter, 'mark' | 'issuer'>,
  format: PaperFormat,
  top: Span,
  context: Context,
): Mark | undefined {
  if (format === 'plain') return undefined;
  const issuers = issuer?.value ?? [];
  const asked = wordAsked(mark?.value, format);
  const made = mark && !asked ? written(mark.value) : fromOrgans(issuers, asked, format, top);
  return format === 'letter' ? made && leadOnly(made, mark !== undefined, context) : made;
}

/** 发文机关标志: 命令 — the word alone, behind the names of the organs. */
function wordAsked(mark: Names | undefined, format: PaperFormat): string | undefined {
  const [only, ...others] = mark ?? [];
  const words = WORDS[format];
  return only && others.length === 0 && words.includes(only.value) ? only.value : undefined;
}

/** Words that a mark of the format ends in; the first is the usual one. */
const WORDS: Readonly<Record<PaperFormat, readonly string[]>> = {
  document: ['文件'],
  'document-upward': ['文件'],
  letter: [''],
  order: ['令', '命令'],
  minutes: ['会议纪要', '纪要'],
  plain: [''],
};

const LAST_WORD = /^(?:文件|命令|令|会议纪要|纪要)$/;

function written(names: Names): Mark {
  const last = names.at(-1)!;
  if (names.length > 1 && LAST_WORD.test(last.value)) return { names: names.slice(0, -1), word: last.value };
  return { names, word: '' };
}

function fromOrgans(
  issuers: Names,
  asked: string | undefined,
  format: PaperFormat,
  top: Span,
): Mark | undefined {
  const lead = issuers[0];
  if (!lead)
    return format === 'minutes' ? { names: [{ value: '会议纪要', span: top }], word: '' } : undefined;
  const usual = format === 'minutes' ? wordOfMinutes(lead.value) : WORDS[format][0]!;
  const word = asked ?? usual;
  return { names: issuers, word: WORDS[format].some((w) => w !== '' && lead.value.endsWith(w)) ? '' : word };
}

/** 云川市人民政府常务会议 + 纪要, 云川市人民政府 + 会议纪要. */
function wordOfMinutes(name: string): string {
  return /(?:会议|办公会|常务会|例会|全会|协调会|调度会|推进会|座谈会)$/.test(name) ? '纪要' : '会议纪要';
}

/** */
function leadOnly({ names, word }: Mark, isWritten: boolean, context: Context): Mark {
  const lead = names[0]!;
  if (isWritten && names.length > 1)
    context.report(paperFindings.letterMarkJoint(names[1]!.span, lead.value));
  if (isWritten && (word === '文件' || lead.value.endsWith('文件')))
    context.report(paperFindings.letterMarkWithFile(lead.span));
  return { names: [lead], word: '' };
}
