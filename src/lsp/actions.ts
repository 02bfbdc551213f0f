/**
 * What can be done about findings. In: an article as it was read, a range, and the kinds that are asked for.
 * Out: quick fixes (the preferred one is safe), a comment that keeps a rule quiet, and one action that makes
 * all safe fixes.
 */
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver/node';
import type { Bilingual, Diagnostic, Edit, Fix } from '../diagnostics/types.ts';
import type { SourceFile } from '../source/file.ts';
import { type Sheet, shownFinding } from './as-protocol.ts';
import { type Places, touch } from './places.ts';
import type { ReadArticle } from './read-article.ts';
import { silence } from './silence.ts';

export const QUICK_FIX = CodeActionKind.QuickFix;
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.banxin`;

export interface Bench extends Sheet {
  readonly article: ReadArticle;
  readonly places: Places;
  /** Puts edits into the form that the client takes. */
  readonly change: (edits: readonly TextEdit[]) => CodeAction['edit'];
}

/** Whether actions of a kind are asked for; all are where nothing is said. */
export const isAsked = (kind: string, only: readonly string[] | undefined): boolean =>
  only?.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`)) ?? true;

export function quickFixes(range: Range, bench: Bench): CodeAction[] {
  const { article, places, file } = bench;
  const here = article.findings.filter(({ span }) => span?.file === file && touch(places.range(span), range));
  return [...here.flatMap((one) => fixOf(one, bench)), ...here.flatMap((one) => silenceOf(one, bench))];
}

function fixOf(finding: Diagnostic, bench: Bench): readonly CodeAction[] {
  const { fix, code } = finding;
  if (!fix) return [];
  const title = `${fixWords(fix, code, bench.article.source)[bench.lang]}`;
  const action = quickFix(title, finding, fix.edits, bench);
  return [{ ...action, ...(fix.kind === 'safe' && { isPreferred: true }) }];
}

function silenceOf(finding: Diagnostic, bench: Bench): readonly CodeAction[] {
  const { code, span } = finding;
  const made = code.startsWith('L-') ? silence(code, span!, bench.article.source) : undefined;
  if (!made) return [];
  return [quickFix(SILENCED[made.where](code)[bench.lang], finding, [made.edit], bench)];
}

const SILENCED: Readonly<Record<'next-line' | 'line', (code: string) => Bilingual>> = {
  'next-line': (code) => ({ zh: `下一行停用 ${code}`, en: `Disable ${code} for the next line` }),
  line: (code) => ({ zh: `这一行停用 ${code}`, en: `Disable ${code} for this line` }),
};

function quickFix(title: string, finding: Diagnostic, edits: readonly Edit[], bench: Bench): CodeAction {
  return {
    title,
    kind: QUICK_FIX,
    diagnostics: [shownFinding(finding, bench)],
    edit: bench.change(edits.map((edit) => bench.places.edit(edit)))!,
  };
}

export function fixAll(edits: readonly Edit[], { places, change, lang }: Bench): CodeAction[] {
  if (edits.length === 0) return [];
  const title = { zh: '改好全文不会改变意思的毛病', en: 'Make all safe fixes' }[lang];
  return [{ title, kind: FIX_ALL, edit: change(edits.map((edit) => places.edit(edit)))! }];
}

/** What the fix does, where that is said in a word. */
function fixWords({ edits }: Fix, code: string, { text }: SourceFile): Bilingual {
  const [edit, ...others] = edits;
  if (!edit || others.length > 0 || !isShort(edit, text)) return { zh: `按 ${code} 改好`, en: `Fix ${code}` };
  const [was, will] = [shown(text.slice(edit.start, edit.end)), shown(edit.text)];
  if (edit.text === '') return { zh: `删去${was.zh}（${code}）`, en: `Delete ${was.en} (${code})` };
  if (edit.start === edit.end) return { zh: `加上${will.zh}（${code}）`, en: `Insert ${will.en} (${code})` };
  return {
    zh: `把${was.zh}改为${will.zh}（${code}）`,
    en: `Change ${was.en} to ${will.en} (${code})`,
  };
}

const LONGEST = 20;

const isShort = ({ start, end, text }: Edit, whole: string): boolean =>
  Math.max(end - start, text.length) <= LONGEST && !/\n/.test(whole.slice(start, end) + text);

function shown(words: string): Bilingual {
  if (/^\s+$/u.test(words)) return { zh: '空格', en: 'blanks' };
  return { zh: `“${words}”`, en: `“${words}”` };
}
