/**
 * Text back into the bytes of its encoding. In: the bytes of a file, and changes of its text. Out: the bytes
 * after them, with mark, line ends and everything untouched as it was; or nothing, where that cannot be
 * had. It refuses to know why something is changed.
 */
import type { Edit } from '../diagnostics/types.ts';
import { decodeText } from './encoding.ts';
import type { SourceEncoding } from './file.ts';
import { FileText } from './file-text.ts';
import { gb18030Bytes } from './gb18030.ts';

const ENCODERS: Readonly<Record<SourceEncoding, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  gb18030: gb18030Bytes,
};

export interface ChangedFile {
  readonly bytes: Uint8Array;
  /** With the line ends of the file, without its mark. */
  readonly text: string;
}

/**
 * @param edits in order, none over another; offsets of the text as `SourceFile` has it
 * @returns undefined where the bytes do not come back as they were even without a change
 */
export function bytesWith(bytes: Uint8Array, edits: readonly Edit[]): ChangedFile | undefined {
  const { text: before, encoding, mark } = decodeText(bytes);
  const encode = ENCODERS[encoding];
  if (Buffer.compare(encode(before), bytes.subarray(mark)) !== 0) return undefined;
  const text = new FileText(before).with(edits);
  return { bytes: Buffer.concat([bytes.subarray(0, mark), encode(text)]), text };
}
