/**
 * Text as GB 18030, which Node.js can read and not write: its own reader is asked for every character once,
 * and the answer is turned round. In: text. Out: its bytes. It refuses to judge whether somebody else would
 * have written them so.
 */

/** Every character has one to four bytes; the table is made by the first text that needs it. */
let table: ReadonlyMap<string, Uint8Array> | undefined;

export function gb18030Bytes(text: string): Uint8Array {
  table ??= tableOf();
  const known = table;
  return Buffer.concat([...text].map((character) => known.get(character) ?? beyond(character)));
}

function tableOf(): ReadonlyMap<string, Uint8Array> {
  const decoder = new TextDecoder('gb18030');
  const characters = new Map<string, Uint8Array>();
  for (let code = 0; code < 0x80; code += 1) characters.set(String.fromCharCode(code), Uint8Array.of(code));
  for (const bytes of [...twoBytes(), ...fourBytes()]) {
    const character = decoder.decode(bytes);
    const isOne = [...character].length === 1 && character !== '\ufffd';
    // The first is the usual one: A1 A1 and A3 A0 are both read as the full-width blank.
    if (isOne && !characters.has(character)) characters.set(character, bytes);
  }
  return characters;
}

function* twoBytes(): Generator<Uint8Array> {
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) yield Uint8Array.of(lead, trail);
}

/** Those of the basic plane: 81 30 81 30 … 84 31 A4 39. */
function* fourBytes(): Generator<Uint8Array> {
  for (let index = 0; index < 39_420; index += 1) yield fourBytesAt(index);
}

function fourBytesAt(index: number): Uint8Array {
  return Uint8Array.of(
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  );
}

/** The planes behind the basic one stand in a row, from 90 30 81 30. */
function beyond(character: string): Uint8Array {
  return fourBytesAt(189_000 + character.codePointAt(0)! - 0x10000);
}
