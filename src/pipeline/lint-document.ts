/**
 * One article as far as its text goes: bytes in, everything out that is to be said about what stands in the
 * file. Where pages are asked for, it is laid out too. It prints nothing, writes nothing and throws only what
 * the rooms throw (`Failure`).
 */
import { Failure } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import type { SourceFile } from '../source/file.ts';
import { loadTemplate } from '../template/load.ts';
import type { Template } from '../template/types.ts';
import { inOrder } from './in-order.ts';
import { isAttachment, type LoneAttachment, lintLoneAttachment } from './lone-attachment.ts';
import { LINT, type Order, READING, type ReadingOrder, SETTING } from './stages.ts';
import { Walk } from './walk.ts';
import { withFindings } from './with-findings.ts';

export interface LintedDocument {
  /** Absent where the bytes are no text. */
  readonly source?: SourceFile;
  /** Files attached to it, which are linted with it. */
  readonly attached: readonly LintedFile[];
  /** In the order of the file; what an earlier stage and a rule say alike is said by the rule. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface LintedFile {
  /** Absolute. */
  readonly path: string;
  readonly source: SourceFile;
  /** As they were read. */
  readonly bytes: Uint8Array;
}

/** A file that is an attachment is linted as one, though it was named by itself. */
export async function lintDocument(order: ReadingOrder): Promise<LintedDocument> {
  const walk = new Walk(order);
  await read(walk);
  return linted(
    walk,
    walk.diagnostics.filter((finding) => concernsText(finding, walk)),
  );
}

/** The same, and what only its pages tell. */
export async function lintPages(order: Order): Promise<LintedDocument> {
  const fonts = order.fonts.forDocument();
  const walk = new Walk({ ...order, fonts });
  await read(walk);
  for (const stage of SETTING) await walk.take(stage);
  return linted(walk, [...fonts.diagnostics, ...walk.diagnostics]);
}

async function read<O extends ReadingOrder>(walk: Walk<O>): Promise<void> {
  for (const stage of TEXT) await walk.take(stage);
  const { source, tree } = walk.products;
  const file = source && tree && { source, tree };
  if (file && isAttachment(file, walk.order)) await readAlone(walk, file);
  else await readPaper(walk);
}

const TEXT = READING.slice(0, 2);

/** No paper is made of it, and so no pages. */
async function readAlone<O extends ReadingOrder>(walk: Walk<O>, file: LoneAttachment): Promise<void> {
  const { linted, diagnostics } = await lintLoneAttachment(file, walk.order);
  walk.products = { ...walk.products, linted };
  walk.diagnostics.push(...diagnostics);
}

async function readPaper<O extends ReadingOrder>(walk: Walk<O>): Promise<void> {
  for (const stage of READING.slice(TEXT.length)) await walk.take(stage);
  if (walk.products.template) await walk.take(LINT);
  else await readAnyway(walk);
}

/**
 * A template that cannot be used keeps a document from being set, not its text from being read: as the usual
 * template would have it. What the reader says of elements is left unsaid, for it may not hold.
 */
async function readAnyway<O extends ReadingOrder>(walk: Walk<O>): Promise<void> {
  const template = usualTemplate(walk.order);
  if (!template) return;
  const aside = new Walk(walk.order);
  aside.products = { ...walk.products, template };
  for (const stage of [...AS_A_PAPER, LINT]) await aside.take(stage);
  const { linted, attachedTexts } = aside.products;
  if (linted && attachedTexts) walk.products = { ...walk.products, linted, attachedTexts };
}

/** What follows the template. */
const AS_A_PAPER = READING.slice(TEXT.length + 1);

function usualTemplate({ usualTemplate: { name, from } }: ReadingOrder): Template | undefined {
  try {
    return loadTemplate(name, from).template;
  } catch (thrown) {
    if (thrown instanceof Failure) return undefined;
    throw thrown;
  }
}

/** What a template says of itself is no matter of the articles that use it, unless it keeps them from being read. */
function concernsText({ span, severity }: Diagnostic, { order, products }: Walk<ReadingOrder>): boolean {
  const files = [order.file, ...(products.attachedTexts ?? []).map(({ source }) => source.file)];
  return severity === 'error' || span === undefined || files.includes(span.file);
}

function linted({ products, order }: Walk<ReadingOrder>, found: readonly Diagnostic[]): LintedDocument {
  const { source, linted, attachedTexts = [] } = products;
  const diagnostics = inOrder(linted ? withFindings(found, linted) : found, order.file);
  const attached = attachedTexts.map(({ path, source: text, bytes }) => ({ path, source: text, bytes }));
  return { ...(source ? { source } : {}), attached, diagnostics };
}
