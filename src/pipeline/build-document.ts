/**
 * One article through the street: bytes in; pages, PDF, findings and a report out. It prints nothing,
 * reads no environment and throws only what the rooms throw (`Failure`).
 */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { FontUse } from '../fonts/types.ts';
import type { Layout } from '../layout/types.ts';
import type { SourceFile } from '../source/file.ts';
import { inOrder } from './in-order.ts';
import { ENCLOSE, FINISH, type Order, PAINT, type Products, STAGES, type Stage } from './stages.ts';

export interface BuiltDocument {
  /** The decoded article, for showing the lines that findings point to. */
  readonly source?: SourceFile;
  readonly layout?: Layout;
  /** The pages as they go to the printer, where a print helper was asked for: what the PDF holds. */
  readonly sheets?: Layout;
  /** Absent when there are errors, or when no PDF was asked for. */
  readonly pdf?: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
  readonly fonts: FontUse;
  /** Milliseconds of every stage that ran. */
  readonly timings: Readonly<Record<string, number>>;
}

export async function buildDocument(order: Order): Promise<BuiltDocument> {
  const fonts = order.fonts.forDocument();
  const walk = new Walk({ ...order, fonts });
  for (const stage of STAGES) await walk.take(stage);
  if (order.finishing) await walk.take(FINISH);
  if (order.enclosing) await walk.take(ENCLOSE);
  const found = [...fonts.diagnostics, ...walk.diagnostics];
  const diagnostics = inOrder(found, walk.products.source?.file ?? order.file);
  if (order.paint && isPrintable(diagnostics, order.strict)) await walk.take(PAINT);
  const { source, layout, sheets, pdf } = walk.products;
  return {
    ...(source ? { source } : {}),
    ...(layout ? { layout } : {}),
    ...(sheets ? { sheets } : {}),
    ...(pdf ? { pdf } : {}),
    diagnostics,
    fonts: fonts.used(),
    timings: walk.timings,
  };
}

function isPrintable(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.every(({ severity }) => severity === 'hint' || (severity === 'warning' && !strict));
}

/** What has been made so far. */
class Walk {
  readonly order: Order;
  readonly diagnostics: Diagnostic[] = [];
  readonly timings: Record<string, number> = {};
  products: Partial<Products> = {};

  constructor(order: Order) {
    this.order = order;
  }

  async take({ name, needs, run }: Stage): Promise<void> {
    if (needs.some((need) => this.products[need] === undefined)) return;
    const start = performance.now();
    const made = await run(this.products, this.order);
    this.timings[name] = performance.now() - start;
    this.products = { ...this.products, ...made.products };
    this.diagnostics.push(...made.diagnostics);
  }
}
