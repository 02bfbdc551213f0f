/** The ToUnicode map of a composite font with two-byte codes. Text in, CMap source out. */

/** Entries one `beginbfchar` block may hold (PDF 32000-1 9.10.3 by way of Adobe TN 5014). */
const BLOCK = 100;

/** `texts[code]` are the code points of a code; holes and code 0 are left out. */
export function toUnicodeMap(texts: readonly (readonly number[] | undefined)[]): string {
  const entries: string[] = [];
  for (let code = 1; code < texts.length; code += 1) {
    const text = texts[code];
    if (text?.length) entries.push(`<${hex4(code)}> <${text.map(utf16).join('')}>`);
  }
  return [HEAD, ...blocks(entries), TAIL].join('\n');
}

function blocks(entries: readonly string[]): string[] {
  const made: string[] = [];
  for (let start = 0; start < entries.length; start += BLOCK) {
    const block = entries.slice(start, start + BLOCK);
    made.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return made;
}

function utf16(codePoint: number): string {
  return [...String.fromCodePoint(codePoint)]
    .join('')
    .split('')
    .map((unit) => hex4(unit.charCodeAt(0)))
    .join('');
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange`;

const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
