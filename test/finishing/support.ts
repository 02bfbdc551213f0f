/** Pages by hand, finished, painted and measured: what is asked is asked of the PDF. */
import { finish } from '../../src/finishing/finish.ts';
import type { Finishing } from '../../src/finishing/types.ts';
import type { Layout, Page, PageItem } from '../../src/layout/types.ts';
import { typeOf } from '../../src/pipeline/type-of.ts';
import { measurePdf } from '../page/measure/measure.ts';
import type { MeasuredPdf } from '../page/measure/types.ts';
import { fonts, layout, page, paint, text } from '../render/support.ts';

export const MM = 72 / 25.4;

/** 版心 of GB/T 9704: 156 × 225 mm, 37 from the head, 28 from the binding edge. */
export const AREA = { x: 28 * MM, y: 37 * MM, width: 156 * MM, height: 225 * MM };
const BODY = { size: 16, pitch: (225 * MM - 16) / 21, cell: (156 * MM) / 28 };
export const WORKSHOP = { type: typeOf(fonts), body: BODY };

/** A4 as it is bound: the binding edge right on even pages. */
export function leaf(number: number, items: readonly PageItem[]): Page {
  const x = number % 2 === 1 ? AREA.x : 210 * MM - AREA.x - AREA.width;
  return { ...page(items, number), width: 210 * MM, height: 297 * MM, typeArea: { ...AREA, x } };
}

/** `count` pages, each with its number in words at 60 mm, 100 mm. */
export function leaves(count: number): Layout {
  const pages = Array.from({ length: count }, (_, i) =>
    leaf(i + 1, [text(60 * MM, 100 * MM, nameOf(i + 1))]),
  );
  return layout(pages);
}

export const nameOf = (number: number): string =>
  `第${'零一二三四五六七八九'.charAt(number % 10)}${number}页`;

export async function finished(given: Layout, wishes: Finishing): Promise<MeasuredPdf> {
  return measurePdf(await paint(finish(given, wishes, WORKSHOP).sheets));
}
