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

/** How many findings of each rule were mended, in all rounds together. */
export type Mended = ReadonlyMap<string, number>;

/** Changes of a text, in order; none where nothing changes. */
export interface Changes {
  readonly edits: readonly Edit[];
  readonly mended: Mended;
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
  readonly mended: Mended;
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
  const all = fixing.kinds.size > 0 ? await workOn(before, fixing, lint) : new Map();
  const own = before.source ? changesOf(before.source, bytes, all.get(OWN)) : UNCHANGED;
  const attached = before.attached.flatMap((file): readonly FixedAttachment[] => {
    const { edits, mended, made } = changesOf(file.source, file.bytes, all.get(file.path));
    return made ? [{ file, edits, mended, made }] : [];
  });
  if (!own.made && attached.length === 0) return { after: before, ...own, attached };
  const made = attached.map((one) => [one.file.path, one.made.bytes] as const);
  const after = await lint(new Map([...(own.made ? [[OWN, own.made.bytes] as const] : []), ...made]));
  return { after, ...own, attached };
}

/** How many findings `fixArticle` would mend, by file. */
export async function mendableIn(
  before: LintedDocument,
  fixing: Fixing,
  lint: Lint,
): Promise<ReadonlyMap<string, number>> {
  const works = await workOn(before, fixing, lint);
  return new Map([...works].map(([path, { mended }]) => [path, countOf(mended)]));
}

export const countOf = (mended: Mended): number =>
  [...mended.values()].reduce((sum, count) => sum + count, 0);

/** What is done to one file, round by round. */
interface Work {
  readonly edits: readonly Edit[];
  readonly mended: Mended;
}

type WorkByPath = ReadonlyMap<string, Work>;

async function workOn(before: LintedDocument, fixing: Fixing, lint: Lint): Promise<WorkByPath> {
  const all = new Map<string, Work>();
  const contents = new Map<string, Uint8Array>();
  let now = before;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixed = textsOf(now, fixing).map((file) => ({ path: file.path, ...fixedOnce(file, now, fixing) }));
    const changed = fixed.filter(({ edits }) => edits.length > 0);
    if (changed.length === 0) break;
    for (const { path, text, ...round } of changed) {
      all.set(path, further(all.get(path) ?? NO_WORK, round));
      contents.set(path, new TextEncoder().encode(text));
    }
    now = await lint(contents);
  }
  return all;
}

function further({ edits, mended }: Work, round: Pick<Applied, 'edits' | 'mended'>): Work {
  const counts = new Map(mended);
  for (const { code } of round.mended) counts.set(code, (counts.get(code) ?? 0) + 1);
  return { edits: composeEdits(edits, round.edits), mended: counts };
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

const NO_WORK: Work = { edits: [], mended: new Map() };
const UNCHANGED: Changes = NO_WORK;

function changesOf(source: SourceFile, bytes: Uint8Array, work: Work = NO_WORK): Changes {
  const edits = work.edits.filter(({ start, end, text }) => source.text.slice(start, end) !== text);
  if (edits.length === 0) return UNCHANGED;
  const made = bytesWith(bytes, edits);
  if (!made) throw notKept(source);
  return { edits, mended: work.mended, made };
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
