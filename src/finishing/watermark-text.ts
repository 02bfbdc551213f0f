/** Words for a watermark as somebody typed them → the words, or what is wrong with them. */
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';

/** With more of them on the diagonal of A4 the letters would be no larger than a title. */
const MOST = 20;

export type WatermarkText =
  | { readonly text: string }
  | { readonly wrong: Bilingual; readonly help: Bilingual };

/** Blanks at the ends go, others become one: line ends have no meaning on a single line. */
export function watermarkText(written: string): WatermarkText {
  const text = written.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const count = [...text].length;
  if (count === 0) return { wrong: EMPTY, help: LIKE_THIS };
  return count > MOST ? { wrong: tooLong(count), help: SHORTER } : { text };
}

/** @throws Failure (exit 2) for words that cannot be a watermark. */
export function watermarkGiven(written: string): string {
  const read = watermarkText(written);
  if ('text' in read) return read.text;
  throw new Failure(EXIT.usage, read.wrong, read.help);
}

const EMPTY: Bilingual = { zh: '水印没有文字。', en: 'The watermark has no words.' };
const LIKE_THIS: Bilingual = {
  zh: '例如：--watermark 征求意见稿；不要水印就不写这一项。',
  en: 'For example: --watermark DRAFT; for no watermark leave the option out.',
};
const tooLong = (count: number): Bilingual => ({
  zh: `水印有 ${count} 个字，太长了。`,
  en: `The watermark is too long: ${count} characters.`,
});
const SHORTER: Bilingual = {
  zh: `最多 ${MOST} 个字：水印沿对角线排成一行，字多了就看不清。`,
  en: `At most ${MOST}: it is one line on the diagonal, and more words would be too small.`,
};
