/** Names of the things that a check may ask for several of. */
import type { Bilingual } from '../../diagnostics/types.ts';

export const WHAT = {
  left: { zh: '左空', en: 'left of it' },
  right: { zh: '右空', en: 'right of it' },
  above: { zh: '上空', en: 'above it' },
  below: { zh: '下空', en: 'below it' },
  top: { zh: '上缘', en: 'upper edge' },
  middle: { zh: '离版心中线', en: 'off the middle of the text area' },
  height: { zh: '高低', en: 'height' },
  length: { zh: '长', en: 'length' },
  form: { zh: '写法', en: 'form' },
  face: { zh: '字体', en: 'face' },
  size: { zh: '字号', en: 'size' },
  weights: { zh: '粗细', en: 'weights' },
  turnOver: { zh: '回行', en: 'turned line' },
  end: { zh: '末尾', en: 'end' },
  order: { zh: '次序', en: 'order' },
} as const satisfies Readonly<Record<string, Bilingual>>;
