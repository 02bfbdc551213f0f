/** The ToUnicode map of a font. Text in, CMap source out. */

/** Entries one `beginbfchar` block may hold. */
const BLOCK = 100;

/** `texts[code]` are the code points of a code of `size` bytes; holes and code 0 are left out. */
export function toUnicodeMap(texts: readonly (readonly number[] | undefined)[], size: 1 | 2 = 2): string {
  const entries: string[] = [];
  for (let code = 1; code < texts.length; code += 1) {
    const text = texts[code];
    if (text?.length) entries.push(`<${hex(code, size)}> <${text.map(utf16).join('')}>`);
  }
  return [HEAD, codeSpace(size), ...blocks(entries), TAIL].join('\n');
}

function blocks(entries: readonly string[]): string[] {
  const made: string[] = [];
  for (let start = 0; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK);
    made.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return made;
}

/** What stands for no character (half a surrogate pair, U+FFFE …) becomes the sign for that. */
function utf16(codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'fffd';
  if (codePoint === 0 || codePoint === 0xfeff || (codePoint & 0xfffe) === 0xfffe) return 'fffd';
  const text = String.fromCodePoint(codePoint);
  return text.length === 1 ? hex(codePoint, 2) : hex(text.charCodeAt(0), 2) + hex(text.charCodeAt(1), 2);
}

function hex(value: number, bytes: number): string {
  return value.toString(16).padStart(bytes * 2, '0');
}

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def`;

function codeSpace(size: number): string {
  return `1 begincodespacerange\n<${hex(0, size)}> <${'ff'.repeat(size)}>\nendcodespacerange`;
}

const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
