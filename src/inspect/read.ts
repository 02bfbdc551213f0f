/**
 * Bytes → sheets, page by page: what was read of a page is let go before the next, so a long file costs no
 * more memory than its segments. Throws `Failure` (exit 3) where there is nothing to read.
 */
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import type { MeasuredFont } from './measure/types.ts';
import { metadataOf } from './metadata.ts';
import { type Sheet, sheetOf } from './page/sheet.ts';
import { openPdf, type PDFDocumentProxy } from './pdfjs-door.ts';
import type { Metadata } from './types.ts';

export interface ReadFile {
  readonly sheets: readonly Sheet[];
  readonly fonts: ReadonlyMap<string, MeasuredFont>;
  readonly metadata: Metadata;
}

/** Pages after which shared pieces are let go too; what fonts say is kept. */
const BATCH = 25;

/** @param onPage told of each page that has been read */
export async function readPdf(bytes: Uint8Array, onPage?: (page: number) => void): Promise<ReadFile> {
  requirePdf(bytes);
  const loading = openPdf(Uint8Array.from(bytes));
  try {
    const pdf = await loading.promise;
    if (pdf.numPages === 0) throw unreadable({ zh: '这个 PDF 一页也没有。', en: 'This PDF has no pages.' });
    const fonts = new Map<string, MeasuredFont>();
    const sheets = await readSheets(pdf, fonts, onPage);
    return { sheets, fonts, metadata: await metadataOf(pdf) };
  } catch (thrown) {
    throw failureFor(thrown);
  } finally {
    await loading.destroy();
  }
}

async function readSheets(
  pdf: PDFDocumentProxy,
  fonts: Map<string, MeasuredFont>,
  onPage?: (page: number) => void,
): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  const { readPage } = await import('./measure/read-page.ts');
  const layers = await pdf.getOptionalContentConfig();
  const isShown = (content: unknown) => layers.isVisible(content);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    sheets.push(sheetOf(await readPage(page, fonts, isShown), fonts));
    page.cleanup();
    onPage?.(number);
    if (number % BATCH === 0) await pdf.cleanup(true);
  }
  return sheets;
}

/** A header may come late: readers look through the first kilobyte. */
function requirePdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable({ zh: '这个文件是空的。', en: 'The file is empty.' });
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return;
  const kind = OTHERS.find(([mark]) => start.startsWith(mark));
  if (kind) throw unreadable(...kind[1]);
  throw unreadable({
    zh: '这不是 PDF 文件（开头没有 %PDF-）。',
    en: 'This is no PDF file: it does not begin with %PDF-.',
  });
}

const SAVE_AS: Bilingual = { zh: '请先另存为 PDF 再量。', en: 'Save it as PDF first.' };
const OTHERS: readonly (readonly [string, readonly [Bilingual, Bilingual]])[] = [
  [
    'PK\u0003\u0004',
    [
      {
        zh: '这是 Word、WPS 一类的文件或压缩包，不是 PDF。',
        en: 'This is a Word or WPS file or an archive, no PDF.',
      },
      SAVE_AS,
    ],
  ],
  [
    '\u00d0\u00cf\u0011\u00e0',
    [
      { zh: '这是旧式的 Word、WPS 文件，不是 PDF。', en: 'This is an old Word or WPS file, no PDF.' },
      SAVE_AS,
    ],
  ],
  ['{\\rtf', [{ zh: '这是 RTF 文件，不是 PDF。', en: 'This is an RTF file, no PDF.' }, SAVE_AS]],
  ['OFD', [{ zh: '这是 OFD 文件，不是 PDF。', en: 'This is an OFD file, no PDF.' }, SAVE_AS]],
];

function unreadable(text: Bilingual, help?: Bilingual, cause?: unknown): Failure {
  return new Failure(EXIT.setup, text, help, cause);
}

function failureFor(thrown: unknown): unknown {
  if (thrown instanceof Failure) return thrown;
  const { name = '', message = '' } = (thrown ?? {}) as { name?: string; message?: string };
  if (name === 'PasswordException')
    return unreadable(
      { zh: '这个 PDF 加了密，没有密码打不开。', en: 'This PDF is encrypted and needs a password.' },
      { zh: '请去掉密码另存一份再量。', en: 'Save a copy without the password.' },
      thrown,
    );
  if (
    /^(InvalidPDF|MissingPDF|FormatError|XRefEntry|XRefParse|UnknownError|Parser)/.test(name) ||
    name.endsWith('Exception')
  )
    return unreadable(
      {
        zh: `这个 PDF 已经损坏，读不出来（${message}）。`,
        en: `This PDF is damaged and cannot be read (${message}).`,
      },
      {
        zh: '请重新导出，或用阅读器打开后另存一份再量。',
        en: 'Export it again, or save a copy from a viewer.',
      },
      thrown,
    );
  return thrown;
}
