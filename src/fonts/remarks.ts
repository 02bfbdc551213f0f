/**
 * What is said about a font of the user's that can be used, but not quite as he may think. A face in,
 * findings out; what cannot be used at all is a Failure (`mapping.ts`).
 */
import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostics/types.ts';
import { guarded } from './damaged.ts';
import type { StoredFace } from './face-store.ts';
import { gb2312 } from './hanzi-tables.ts';
import type { SfntFace } from './sfnt/face.ts';
import type { FontMapping } from './types.ts';

export function remarks(mapping: FontMapping, face: SfntFace): Diagnostic[] {
  const name = face.names.local || mapping.path;
  const found: Diagnostic[] = [];
  if (!face.rights.subsettable) {
    found.push({
      code: 'font/no-subsetting',
      severity: 'warning',
      message: {
        zh: `字体“${name}”声明只许整个嵌入，而 PDF 里只嵌入用到的字`,
        en: `The font “${name}” declares that it may only be embedded whole; a PDF holds the used glyphs only`,
      },
      help: { zh: '分发 PDF 前请核对字体许可。', en: 'Check the licence before you pass the PDF on.' },
    });
  }
  if (face.directory.has('fvar')) {
    found.push({
      code: 'font/variable',
      severity: 'warning',
      message: {
        zh: `“${name}”是可变字体，只按它的默认字重使用`,
        en: `“${name}” is a variable font; only its default instance is used`,
      },
      help: { zh: '要别的字重，请换用静态字体文件。', en: 'For another weight use a static font file.' },
    });
  }
  return found;
}

/** A font for Han text that lacks most of it was hardly meant: Latin fonts and subsets of web pages are such. */
export function fewHanzi(stored: StoredFace): Diagnostic[] {
  const { path } = stored.file;
  const hanzi = gb2312();
  const count = guarded(path, () => hanzi.filter((character) => stored.covers(character)).length);
  if (count * 2 >= hanzi.length) return [];
  const name = stored.face.names.local || basename(path);
  const message = {
    zh: `字体“${name}”只有 GB 2312 的 ${hanzi.length} 个汉字中的 ${count} 个，其余的字用后备字体`,
    en: `The font “${name}” has only ${count} of the ${hanzi.length} hanzi of GB 2312; the rest come from fallback fonts`,
  };
  const help = {
    zh: '请核对是不是指错了文件，或换用字数完整的字体。',
    en: 'Check that this is the file you meant, or use a font with all hanzi.',
  };
  return [{ code: 'font/few-hanzi', severity: 'warning', message, help }];
}
