/**
 * The door of this room for bytes and for text: a source file that every later stage can read, and the
 * diagnostics about its form.
 *
 * It refuses to know Markdown, and never throws: whatever the bytes are, there is a file and an answer.
 */
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import { type ForeignFile, foreignFile, looksBinary, UNKNOWN_BINARY } from './binary.ts';
import { makeSafe, type OddCharacter, type OddKind } from './characters.ts';
import { type DecodedText, decodeText } from './encoding.ts';
import { type SourceEncoding, SourceFile } from './file.ts';

export interface DecodedSource {
  readonly source: SourceFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Places shown for each kind of odd character; a damaged file has thousands. */
const SHOWN_PLACES = 10;

/** Some nine thousand pages: what is longer is no article, and would take more memory than there may be. */
export const MOST_BYTES = 16 * 2 ** 20;

/** Bytes as they stand on disk. `file` is the name that diagnostics show. */
export function decodeSource(bytes: Uint8Array, file: string): DecodedSource {
  const foreign = foreignFile(bytes);
  if (foreign) return refuse(file, foreign);
  if (bytes.length > MOST_BYTES) return refuseLarge(file, bytes.length);
  const decoded = decodeText(bytes);
  if (!decoded.encoding.startsWith('utf-16') && looksBinary(bytes)) return refuse(file, UNKNOWN_BINARY);
  const { source, diagnostics } = sourceFromText(decoded.text, file, decoded.encoding);
  return { source, diagnostics: [...encodingFindings(source, decoded), ...diagnostics] };
}

/** Text that is already a string, such as the argument of the Node API. */
export function sourceFromText(
  text: string,
  file: string,
  encoding: SourceEncoding = 'utf-8',
): DecodedSource {
  const safe = makeSafe(text);
  const source = new SourceFile(file, safe.text, encoding, safe.starts);
  const diagnostics = safe.text.trim() === '' ? [emptyFinding(source)] : oddFindings(source, safe.odd);
  return { source, diagnostics };
}

function refuse(file: string, { what, help }: ForeignFile): DecodedSource {
  const source = new SourceFile(file, '');
  const message = {
    zh: `这是${what.zh}，不是文字稿，读不了。`,
    en: `This is ${what.en}, not an article in text form, so it cannot be read.`,
  };
  const span = source.span(0, 0);
  return { source, diagnostics: [{ code: 'source/binary', severity: 'error', message, help, span }] };
}

function refuseLarge(file: string, bytes: number): DecodedSource {
  const source = new SourceFile(file, '');
  const [size, most] = [bytes, MOST_BYTES].map((count) => Math.ceil(count / 2 ** 20));
  const message = {
    zh: `文件有 ${size} MB，超过一篇文章至多的 ${most} MB，没有排版。`,
    en: `The file has ${size} MB, more than the ${most} MB of the longest article; it is not typeset.`,
  };
  const help = {
    zh: '请分成几篇；若其中有内嵌的图片（data:…），请另存为图片文件再引用。',
    en: 'Divide it; pictures written into it (data:…) belong into files of their own.',
  };
  return {
    source,
    diagnostics: [{ code: 'source/too-large', severity: 'error', message, help, span: source.span(0, 0) }],
  };
}

function emptyFinding(source: SourceFile): Diagnostic {
  return {
    code: 'source/empty',
    severity: 'error',
    message: { zh: '文件是空的，一个字也没有。', en: 'The file is empty: there is no text in it.' },
    help: {
      zh: '请写入文章；若文章刚写好，请确认编辑器已经保存。',
      en: 'Write the article first; if it is written, check that your editor has saved it.',
    },
    span: source.span(0, 0),
  };
}

const HOW_TO_CONVERT: Bilingual = {
  zh: '建议另存为 UTF-8：在记事本中打开，选“文件—另存为”，“编码”选 UTF-8；或用命令 iconv -f GB18030 -t UTF-8 旧文件 > 新文件。',
  en: 'Better save it as UTF-8: in Notepad choose Save As and the encoding UTF-8, or run iconv -f GB18030 -t UTF-8 old > new.',
};
const SAVE_UTF8: Bilingual = {
  zh: '建议用编辑器另存为 UTF-8 编码。',
  en: 'Better save it as UTF-8 with your editor.',
};
const REPAIR: Bilingual = {
  zh: '请用原来的软件重新打开并另存为 UTF-8，再核对标出的各处。',
  en: 'Open it again in the program it came from, save it as UTF-8, and check the places shown.',
};

function encodingFindings(source: SourceFile, decoded: DecodedText): Diagnostic[] {
  if (decoded.certainty === 'declared' || source.text.trim() === '') return [];
  const span = source.span(0, 0);
  const name = decoded.encoding.toUpperCase();
  if (decoded.certainty === 'damaged') {
    const message = {
      zh: '文件编码既不是完好的 UTF-8，也不是 GB18030；读不出的字以 \ufffd 代替。',
      en: 'The file is neither sound UTF-8 nor GB18030; what cannot be read is shown as \ufffd.',
    };
    return [{ code: 'source/encoding', severity: 'error', message, help: REPAIR, span }];
  }
  const message = {
    zh: `文件没有标明编码，已按 ${name} 读取；若出现乱字，请改存 UTF-8。`,
    en: `The file does not state its encoding; it was read as ${name}.`,
  };
  const help = decoded.encoding === 'gb18030' ? HOW_TO_CONVERT : SAVE_UTF8;
  return [{ code: 'source/encoding', severity: 'hint', message, help, span }];
}

interface OddText {
  readonly code: string;
  readonly severity: 'warning' | 'hint';
  readonly message: (name: string) => Bilingual;
  readonly help: Bilingual;
}

const DELETE_IT: Bilingual = {
  zh: '请删去此处看不见的字符，重新输入邻近的文字。',
  en: 'Delete the invisible character here and type the text around it again.',
};

const ODD_TEXTS: Readonly<Record<OddKind, OddText>> = {
  unreadable: {
    code: 'source/unreadable-character',
    severity: 'warning',
    message: () => ({
      zh: '此处有读不出的字（\ufffd），原字已经丢失。',
      en: 'A character here could not be read (\ufffd); the original is lost.',
    }),
    help: { zh: '请对照原稿补上这个字。', en: 'Put the character back from the original text.' },
  },
  nul: {
    code: 'source/nul',
    severity: 'warning',
    message: () => ({
      zh: '此处有空字符（U+0000），已显示为 \ufffd。',
      en: 'There is a NUL character (U+0000) here; it is shown as \ufffd.',
    }),
    help: DELETE_IT,
  },
  control: {
    code: 'source/control-character',
    severity: 'warning',
    message: (name) => ({
      zh: `此处有控制字符 ${name}，不能印出，已显示为 \ufffd。`,
      en: `There is a control character ${name} here; it cannot be printed and is shown as \ufffd.`,
    }),
    help: DELETE_IT,
  },
  lineSeparator: {
    code: 'source/line-separator',
    severity: 'hint',
    message: (name) => ({
      zh: `此处有其他软件的换行符 ${name}，已当作换行。`,
      en: `There is a line separator ${name} of another program here; it was read as a line end.`,
    }),
    help: {
      zh: '请删去它，按回车键换行；分段请空一行。',
      en: 'Delete it and press Enter; leave a blank line between paragraphs.',
    },
  },
};

function oddFindings(source: SourceFile, odd: readonly OddCharacter[]): Diagnostic[] {
  const seen = new Map<OddKind, number>();
  const shown: Diagnostic[] = [];
  for (const character of odd) {
    const count = (seen.get(character.kind) ?? 0) + 1;
    seen.set(character.kind, count);
    if (count <= SHOWN_PLACES) shown.push(oddFinding(source, character));
  }
  return [...shown, ...[...seen].flatMap(([kind, count]) => moreFinding(source, kind, count - SHOWN_PLACES))];
}

function oddFinding(source: SourceFile, { kind, offset, codePoint }: OddCharacter): Diagnostic {
  const { code, severity, message, help } = ODD_TEXTS[kind];
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return { code, severity, message: message(name), help, span: source.span(offset, offset + 1) };
}

function moreFinding(source: SourceFile, kind: OddKind, count: number): Diagnostic[] {
  if (count <= 0) return [];
  const { code, severity, help } = ODD_TEXTS[kind];
  const message = {
    zh: `同样的问题还有 ${count} 处，不再一一列出。`,
    en: `The same was found in ${count} more places, which are not listed.`,
  };
  return [{ code, severity, message, help, span: source.span(0, 0) }];
}
