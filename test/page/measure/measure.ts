/** The ruler of `banxin inspect` (src/inspect/measure), with the outlines that a second reader finds in each font. */
import { measurePdf as measure } from '../../../src/inspect/measure/measure.ts';
import { type OutlineOf, outlinesOf } from './outlines.ts';
import type { MeasuredFont, MeasuredPdf } from './types.ts';

export async function measurePdf(bytes: Uint8Array): Promise<MeasuredPdf> {
  const pdf = await measure(bytes);
  const fonts = new Map([...pdf.fonts].map(([id, font]) => [id, withOutlines(font)]));
  return { ...pdf, fonts };
}

type Font = Omit<MeasuredFont, 'outline'>;

function withOutlines(font: Font): MeasuredFont {
  let outlines: OutlineOf | undefined;
  return {
    ...font,
    outline: (code) => {
      outlines ??= font.program ? outlinesOf(font.program) : () => undefined;
      return outlines(code);
    },
  };
}
