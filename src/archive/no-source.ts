/** Why a PDF cannot be taken apart, in words. In: the reason. Out: what is so, and what to do. */
import type { Bilingual } from '../diagnostics/types.ts';
import type { NotFound } from './read-found.ts';

/** Why a PDF cannot be taken apart, and what to do. */
export const NO_SOURCE: Readonly<
  Record<NotFound, { readonly message: Bilingual; readonly help: Bilingual }>
> = {
  none: {
    message: { zh: '这个 PDF 里没有 banxin 的源文件。', en: 'There is no source of banxin in this PDF.' },
    help: {
      zh: '排版时加 --pdf a-3a+ua，源文件才会放进 PDF。',
      en: 'The source goes into a PDF that is made with --pdf a-3a+ua.',
    },
  },
  unreadable: {
    message: { zh: '这不是能读的 PDF。', en: 'This is no PDF that can be read.' },
    help: {
      zh: '请检查文件是不是 PDF，是否完整，有没有加密。',
      en: 'Check that it is a PDF, whole and not encrypted.',
    },
  },
  damaged: {
    message: {
      zh: '这个 PDF 里随附的文件已经损坏，读不出来。',
      en: 'The files inside this PDF are damaged and cannot be read.',
    },
    help: { zh: '请换一份没有损坏的 PDF。', en: 'Take a copy of the PDF that is whole.' },
  },
  unknown: {
    message: {
      zh: '这个 PDF 里有 banxin 的源文件，但清单已损坏，或出自更新的版本。',
      en: 'There is a source of banxin in this PDF, but its recipe is damaged or of a newer version.',
    },
    help: {
      zh: '请换用新的 banxin 再试；单个文件可以用 PDF 阅读器的“附件”取出。',
      en: 'Try a newer banxin; single files can be saved from the attachments of a PDF reader.',
    },
  },
};
