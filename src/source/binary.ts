/**
 * Tells files that are no text at all, and what they are, from their first bytes.
 *
 * In: bytes. Out: what the file is and what the writer should do instead, or nothing. It refuses to
 * decode: a file of another kind can never be read by changing its encoding.
 */
import type { Bilingual } from '../diagnostics/types.ts';

export interface ForeignFile {
  readonly what: Bilingual;
  readonly help: Bilingual;
}

const SAVE_AS_TEXT: Bilingual = {
  zh: '请在 Word 或 WPS 中打开它，另存为“纯文本（UTF-8）”，扩展名改为 .md，再交给 banxin。',
  en: 'Open it in Word or WPS, save it as plain text (UTF-8) with the extension .md, then try again.',
};
const COPY_TEXT: Bilingual = {
  zh: '请把文字复制出来，存为 UTF-8 编码的 .md 文件，再交给 banxin。',
  en: 'Copy its text into a UTF-8 .md file, then try again.',
};
const REFER_TO_PICTURE: Bilingual = {
  zh: '图片不能单独成文；请在 .md 文件中用 ![图题](图片路径) 引用它。',
  en: 'A picture is not an article; refer to it from a .md file as ![caption](path).',
};
const UNPACK: Bilingual = {
  zh: '请先解压，再把其中的 .md 文件交给 banxin。',
  en: 'Unpack it first and give banxin the .md files inside.',
};
const CHECK_FILE: Bilingual = {
  zh: '请确认给出的是 Markdown 或纯文本文件。',
  en: 'Check that this is a Markdown or plain text file.',
};

const TAKE_OUT: Bilingual = {
  zh: '用 --pdf a-3a+ua 做的 PDF，可以用 banxin extract 取出里面的文章；要看它合不合标准，用 banxin inspect。别的请把文字复制出来，存为 UTF-8 编码的 .md 文件，再交给 banxin。',
  en: 'From a PDF made with --pdf a-3a+ua, banxin extract takes the article out; banxin inspect measures any. Else copy its text into a UTF-8 .md file.',
};

interface Signature extends ForeignFile {
  /** First bytes, as Latin-1. */
  readonly magic: string;
  /** A name found near the start of a zip, which tells one packed format from another. */
  readonly inside?: string;
}

/** First match wins, so a packed format stands before the plain zip. */
const SIGNATURES: readonly Signature[] = [
  { magic: '%PDF-', what: { zh: ' PDF 文件', en: 'a PDF file' }, help: TAKE_OUT },
  {
    magic: 'PK\x03\x04',
    inside: 'word/',
    what: { zh: ' Word 文档', en: 'a Word document' },
    help: SAVE_AS_TEXT,
  },
  {
    magic: 'PK\x03\x04',
    inside: 'xl/',
    what: { zh: ' Excel 工作簿', en: 'an Excel workbook' },
    help: COPY_TEXT,
  },
  {
    magic: 'PK\x03\x04',
    inside: 'ppt/',
    what: { zh: ' PPT 演示文稿', en: 'a presentation' },
    help: COPY_TEXT,
  },
  {
    magic: 'PK\x03\x04',
    inside: 'OFD.xml',
    what: { zh: ' OFD 版式文件', en: 'an OFD file' },
    help: COPY_TEXT,
  },
  {
    magic: 'PK\x03\x04',
    inside: 'opendocument.text',
    what: { zh: ' ODT 文档', en: 'an ODT document' },
    help: SAVE_AS_TEXT,
  },
  { magic: 'PK\x03\x04', what: { zh: '压缩包', en: 'a zip archive' }, help: UNPACK },
  {
    magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    what: { zh: '旧版 Word/WPS 文档（.doc、.wps）', en: 'an old Word or WPS document (.doc, .wps)' },
    help: SAVE_AS_TEXT,
  },
  { magic: '{\\rtf', what: { zh: ' RTF 文档', en: 'an RTF document' }, help: SAVE_AS_TEXT },
  { magic: '\x1f\x8b', what: { zh: '压缩包', en: 'a gzip archive' }, help: UNPACK },
  { magic: '7z\xbc\xaf\x27\x1c', what: { zh: '压缩包', en: 'a 7z archive' }, help: UNPACK },
  { magic: 'Rar!\x1a\x07', what: { zh: '压缩包', en: 'a RAR archive' }, help: UNPACK },
  { magic: '\x89PNG\r\n\x1a\n', what: { zh: ' PNG 图片', en: 'a PNG picture' }, help: REFER_TO_PICTURE },
  { magic: '\xff\xd8\xff', what: { zh: ' JPEG 图片', en: 'a JPEG picture' }, help: REFER_TO_PICTURE },
  { magic: 'GIF8', what: { zh: ' GIF 图片', en: 'a GIF picture' }, help: REFER_TO_PICTURE },
];

/** Shown when the bytes are plainly no text and no signature says what they are. */
export const UNKNOWN_BINARY: ForeignFile = {
  what: { zh: '二进制文件', en: 'a binary file' },
  help: CHECK_FILE,
};

/** The directory of a zip stands at its end, the first entries at its beginning; names are in both. */
const ZIP_WINDOW = 64 * 1024;

/** What a file is, if its first bytes say that it is not text. */
export function foreignFile(bytes: Uint8Array): ForeignFile | undefined {
  const head = latin1(bytes.subarray(0, 16));
  const candidates = SIGNATURES.filter((signature) => head.startsWith(signature.magic));
  if (candidates.length === 0) return undefined;
  const names = latin1(bytes.subarray(0, ZIP_WINDOW)) + latin1(bytes.subarray(-ZIP_WINDOW));
  return candidates.find(({ inside }) => inside === undefined || names.includes(inside));
}

/** So many control bytes are a slip of some program, in a file of any length. */
const FEW_CONTROLS = 4;

/** Control bytes that no text has; one in thirty of them means that the bytes are not text. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, ZIP_WINDOW);
  let controls = 0;
  for (const byte of sample) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  return controls > FEW_CONTROLS + sample.length / 30;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
