/** Places of the text that is read and those of the document that is open name the same characters. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Places } from '../../src/lsp/places.ts';
import { decodeSource } from '../../src/source/decode.ts';
import { FileText } from '../../src/source/file-text.ts';

const pieces = fc.constantFrom(
  '甲',
  '，',
  '𠮷',
  '😀',
  'a',
  '\t',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\v',
  '\ufeff',
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

it('whatever its line ends, marks and wide characters', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
      const { source } = decodeSource(Buffer.from(text, 'utf8'), 'a.md');
      const mark = text.startsWith('\ufeff') ? 1 : 0;
      const file = new FileText(text.slice(mark));
      const [start, end] = [a, b].map((n) => n % (source.text.length + 1)).sort((x, y) => x - y);
      const places = new Places(document, source);
      const range = places.range(source.span(start!, end!));
      expect(document.offsetAt(range.start)).toBe(mark + file.offset(start!));
      expect(document.offsetAt(range.end)).toBe(mark + file.offset(end!));
      const edit = { start: start!, end: end!, text: '乙\n' };
      const edited = TextDocument.applyEdits(document, [places.edit(edit)]);
      expect(edited).toBe(text.slice(0, mark) + file.with([edit]));
    }),
  );
});
