/**
 * An article and the files attached to it gone through with their fixes, again and again until nothing changes, for
 * one change may uncover another. In: what was said of them, and how to lint them with other texts. Out: what is
 * left to say, and the changes of each file as edits of what it was, with the bytes they give. It writes nothing.
 */
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Edit, Fix } from '../diagnostics/types.ts';
import { type Applied, applyFixes } from '../lint/apply.ts';
import { composeEdits } from '../lint/compose-edits.ts';
import type { LintedDocument, LintedFile } from '../pipeline/lint-document.ts';
import { bytesWith, type ChangedFile } from '../source/encode.ts';
import type { SourceFile } from '../source/file.ts';

export type FixKinds = ReadonlySet<Fix['kind']>;

export interface Fixing {
  readonly kinds: FixKinds;
  /** Leave attached files as they are: what is no file itself changes none. */
  readonly ownAlone: boolean;
}

/** Changes of a text, in order; none where nothing changes. */
export interface Changes {
  readonly edits: readonly Edit[];
  /** The file after them; absent where nothing changes. */
  readonly made?: ChangedFile;
}

export interface FixedArticle extends Changes {
  /** All as they are now. */
  readonly after: LintedDocument;
  /** Of the attached files those that change. */
  readonly attached: readonly FixedAttachment[];
}

export interface FixedAttachment {
  /** As it was. */
  readonly file: LintedFile;
  readonly edits: readonly Edit[];
  readonly made: ChangedFile;
}

/** Contents instead of those that were read: by the path of an attached file, the article's own under `OWN`. */
export type OtherContents = ReadonlyMap<string, Uint8Array>;
export const OWN = '';

type Lint = (contents: OtherContents) => Promise<LintedDocument>;

/** Rounds after which two rules that undo each other are left alone. */
const ROUNDS = 10;

/**
 * @param before what was said of these bytes
 * @throws Failure (exit 3) where a changed text cannot be written in the encoding of its file
 */
export async function fixArticle(
  bytes: Uint8Array,
  before: LintedDocument,
  fixing: Fixing,
  lint: Lint,
): Promise<FixedArticle> {
  const all = fixing.kinds.size > 0 ? await editsFor(before, fixing, lint) : new Map();
  const own = before.source ? changesOf(before.source, bytes, all.get(OWN)) : UNCHANGED;
  const attached = before.attached.flatMap((file): readonly FixedAttachment[] => {
    const { edits, made } = changesOf(file.source, file.bytes, all.get(file.path));
    return made ? [{ file, edits, made }] : [];
  });
  if (!own.made && attached.length === 0) return { after: before, ...own, attached };
  const made = attached.map((one) => [one.file.path, one.made.bytes] as const);
  const after = await lint(new Map([...(own.made ? [[OWN, own.made.bytes] as const] : []), ...made]));
  return { after, ...own, attached };
}

type EditsByPath = ReadonlyMap<string, readonly Edit[]>;

async function editsFor(before: LintedDocument, fixing: Fixing, lint: Lint): Promise<EditsByPath> {
  const all = new Map<string, readonly Edit[]>();
  const contents = new Map<string, Uint8Array>();
  let now = before;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixed = textsOf(now, fixing).map((file) => ({ path: file.path, ...fixedOnce(file, now, fixing) }));
    const changed = fixed.filter(({ edits }) => edits.length > 0);
    if (changed.length === 0) break;
    for (const { path, text, edits } of changed) {
      all.set(path, composeEdits(all.get(path) ?? [], edits));
      contents.set(path, new TextEncoder().encode(text));
    }
    now = await lint(contents);
  }
  return all;
}

type Text = Pick<LintedFile, 'path' | 'source'>;

const textsOf = ({ source, attached }: LintedDocument, { ownAlone }: Fixing): readonly Text[] => [
  ...(source ? [{ path: OWN, source }] : []),
  ...(ownAlone ? [] : attached),
];

function fixedOnce({ source }: Text, { diagnostics }: LintedDocument, { kinds }: Fixing): Applied {
  const ours = diagnostics.filter(({ span, fix }) => fix && span?.file === source.file);
  return applyFixes(source.text, ours, kinds);
}

const UNCHANGED: Changes = { edits: [] };

function changesOf(source: SourceFile, bytes: Uint8Array, all: readonly Edit[] = []): Changes {
  const edits = all.filter(({ start, end, text }) => source.text.slice(start, end) !== text);
  if (edits.length === 0) return UNCHANGED;
  const made = bytesWith(bytes, edits);
  if (!made) throw notKept(source);
  return { edits, made };
}

function notKept({ file, encoding: name }: SourceFile): Failure {
  const encoding = name.toUpperCase();
  return new Failure(
    EXIT.setup,
    {
      zh: `${file} 的编码（${encoding}）里有不能原样写回的字节，没有改动。`,
      en: `${file} (${encoding}) holds bytes that cannot be written back as they are; it was left alone.`,
    },
    {
      zh: '请先另存为 UTF-8 再修改：用编辑器“另存为”选 UTF-8，或 iconv -f GB18030 -t UTF-8 旧文件 > 新文件。',
      en: 'Save it as UTF-8 first: by Save As in an editor, or iconv -f GB18030 -t UTF-8 old > new.',
    },
  );
}
