/**
 * An article gone through with its fixes, again and again until nothing changes, for one change may uncover
 * another. In: its bytes, and how to lint bytes. Out: what is left to say, and the changes as edits of the
 * article as it was, with the bytes they give. It writes nothing.
 */
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Edit, Fix } from '../diagnostics/types.ts';
import { applyFixes } from '../lint/apply.ts';
import { composeEdits } from '../lint/compose-edits.ts';
import type { LintedDocument } from '../pipeline/lint-document.ts';
import { bytesWith, type ChangedFile } from '../source/encode.ts';

export type FixKinds = ReadonlySet<Fix['kind']>;

export interface FixedArticle {
  /** The article as it is now. */
  readonly after: LintedDocument;
  /** Of the text as it was, in order; none where nothing changes. */
  readonly edits: readonly Edit[];
  /** The file after them; absent where nothing changes. */
  readonly made?: ChangedFile;
}

/** Rounds after which two rules that undo each other are left alone. */
const ROUNDS = 10;

type Lint = (bytes: Uint8Array) => Promise<LintedDocument>;

/**
 * @param before what was said of these bytes
 * @throws Failure (exit 3) where the changed text cannot be written in the encoding of the file
 */
export async function fixArticle(
  bytes: Uint8Array,
  before: LintedDocument,
  kinds: FixKinds,
  lint: Lint,
): Promise<FixedArticle> {
  const edits = kinds.size > 0 ? await editsFor(before, kinds, lint) : [];
  if (edits.length === 0) return { after: before, edits };
  const made = bytesWith(bytes, edits);
  if (!made) throw notKept(before);
  return { after: await lint(made.bytes), edits, made };
}

async function editsFor(before: LintedDocument, kinds: FixKinds, lint: Lint): Promise<readonly Edit[]> {
  let [now, all]: [LintedDocument, readonly Edit[]] = [before, []];
  for (let round = 0; round < ROUNDS && now.source; round += 1) {
    const { file, text } = now.source;
    const ours = now.diagnostics.filter(({ span, fix }) => fix && span?.file === file);
    const { text: next, edits } = applyFixes(text, ours, kinds);
    if (edits.length === 0) break;
    all = composeEdits(all, edits);
    now = await lint(new TextEncoder().encode(next));
  }
  return all.filter(({ start, end, text }) => before.source!.text.slice(start, end) !== text);
}

function notKept({ source }: LintedDocument): Failure {
  const encoding = source?.encoding.toUpperCase() ?? '';
  return new Failure(
    EXIT.setup,
    {
      zh: `${source?.file} 的编码（${encoding}）里有不能原样写回的字节，没有改动。`,
      en: `${source?.file} (${encoding}) holds bytes that cannot be written back as they are; it was left alone.`,
    },
    {
      zh: '请先另存为 UTF-8 再修改：用编辑器“另存为”选 UTF-8，或 iconv -f GB18030 -t UTF-8 旧文件 > 新文件。',
      en: 'Save it as UTF-8 first: by Save As in an editor, or iconv -f GB18030 -t UTF-8 old > new.',
    },
  );
}
