/**
 * One article through the street: bytes in; pages, PDF, findings and a report out. It prints nothing,
 * reads no environment and throws only what the rooms throw (`Failure`).
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { BodyGrid } from '../finishing/types.ts';
import type { FontLibrary, FontUse } from '../fonts/types.ts';
import type { Layout } from '../layout/types.ts';
import type { SourceFile } from '../source/file.ts';
import { bodyGrid } from './body-grid.ts';
import { inOrder } from './in-order.ts';
import type { Shown } from './publish.ts';
import { ENCLOSE, FINISH, LINT, type Order, PAINT, PUBLISH, READING, SETTING } from './stages.ts';
import { Walk } from './walk.ts';
import { withFindings, withoutMended } from './with-findings.ts';

export interface BuiltDocument {
  /** The decoded article, for showing the lines that findings point to. */
  readonly source?: SourceFile;
  readonly layout?: Layout;
  /** What its body stands on, where there is a layout. */
  readonly body?: BodyGrid;
  /** The pages as they go to the printer, where a print helper was asked for: what the PDF holds. */
  readonly sheets?: Layout;
  /** Absent when there are errors, or when no PDF was asked for. */
  readonly pdf?: Uint8Array;
  /** What a site shows of it, where that was asked for and there is a PDF. */
  readonly shown?: Shown;
  readonly diagnostics: readonly Diagnostic[];
  readonly fonts: FontUse;
  /** Milliseconds of every stage that ran. */
  readonly timings: Readonly<Record<string, number>>;
}

export async function buildDocument(order: Order): Promise<BuiltDocument> {
  const fonts = order.fonts.forDocument();
  const walk = new Walk({ ...order, fonts });
  for (const stage of READING) await walk.take(stage);
  if (order.lint) await walk.take(LINT);
  for (const stage of SETTING) await walk.take(stage);
  if (order.finishing) await walk.take(FINISH);
  if (order.enclosing) await walk.take(ENCLOSE);
  if (order.paint && isPrintable(findingsOf(walk, fonts), order.strict)) await walk.take(PAINT);
  if (order.publishing) await walk.take(PUBLISH);
  const { source, layout, sheets, shown, template } = walk.products;
  const diagnostics = findingsOf(walk, fonts);
  // The painter may have found what keeps it from being printed.
  const pdf = isPrintable(diagnostics, order.strict) ? walk.products.pdf : undefined;
  return {
    ...(source ? { source } : {}),
    ...(layout ? { layout } : {}),
    ...(layout && template ? { body: bodyGrid(template) } : {}),
    ...(sheets ? { sheets } : {}),
    ...(pdf ? { pdf } : {}),
    ...(shown ? { shown } : {}),
    diagnostics,
    fonts: fonts.used(),
    timings: walk.timings,
  };
}

function findingsOf(
  { diagnostics, products, order }: Walk<Order>,
  fonts: FontLibrary,
): readonly Diagnostic[] {
  const { linted, source } = products;
  const found = [...fonts.diagnostics, ...diagnostics];
  const all = linted ? withFindings(found, withoutMended(linted)) : found;
  return inOrder(all, source?.file ?? order.file);
}

function isPrintable(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.every(({ severity }) => severity === 'hint' || (severity === 'warning' && !strict));
}
