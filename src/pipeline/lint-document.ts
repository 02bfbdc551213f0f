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
import { LINT, type Order, READING, type ReadingOrder, SETTING } from './stages.ts';
import { Walk } from './walk.ts';
import { withFindings } from './with-findings.ts';

export interface LintedDocument {
  /** Absent where the bytes are no text. */
  readonly source?: SourceFile;
  /** In the order of the file; what an earlier stage and a rule say alike is said by the rule. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function lintDocument(order: ReadingOrder): Promise<LintedDocument> {
  const walk = await read(order);
  return linted(
    walk,
    walk.diagnostics.filter((finding) => concernsText(finding, order.file)),
  );
}

/** The same, and what only its pages tell. */
export async function lintPages(order: Order): Promise<LintedDocument> {
  const fonts = order.fonts.forDocument();
  const walk = await read({ ...order, fonts });
  for (const stage of SETTING) await walk.take(stage);
  return linted(walk, [...fonts.diagnostics, ...walk.diagnostics]);
}

async function read<O extends ReadingOrder>(order: O): Promise<Walk<O>> {
  const walk = new Walk(order);
  for (const stage of READING) await walk.take(stage);
  if (walk.products.template) await walk.take(LINT);
  else await readAnyway(walk);
  return walk;
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
  for (const stage of [...READING.slice(-1), LINT]) await aside.take(stage);
  const { linted } = aside.products;
  if (linted) walk.products = { ...walk.products, linted };
}

function usualTemplate({ usualTemplate: { name, from } }: ReadingOrder): Template | undefined {
  try {
    return loadTemplate(name, from).template;
  } catch (thrown) {
    if (thrown instanceof Failure) return undefined;
    throw thrown;
  }
}

/** What a template says of itself is no matter of the articles that use it, unless it keeps them from being read. */
function concernsText({ span, severity }: Diagnostic, file: string): boolean {
  return severity === 'error' || span === undefined || span.file === file;
}

function linted({ products, order }: Walk<ReadingOrder>, found: readonly Diagnostic[]): LintedDocument {
  const { source, linted } = products;
  const diagnostics = inOrder(linted ? withFindings(found, linted) : found, order.file);
  return { ...(source ? { source } : {}), diagnostics };
}
