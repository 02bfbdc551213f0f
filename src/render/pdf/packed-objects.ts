/**
 * Many small objects packed together (ISO 32000-1 7.5.7), and the table that finds them (7.5.8): a structure tree
 * has an object for every paragraph and cell, and takes a tenth of the room this way.
 */
import { deflateSync } from 'node:zlib';
import { filteredRows } from './filtered-rows.ts';
import { objectSource } from './object-source.ts';

/** Where an object stands: from the start of the file, or in which stream of objects and as which of it. */
export type ObjectPlace = number | { readonly stream: number; readonly index: number };

/** Objects a stream holds: a reader unpacks it for one of them. */
const MOST = 500;

export interface PackedSource {
  readonly id: number;
  readonly source: string;
}

/** In streams of not too many. */
export function inStreams(objects: readonly PackedSource[]): (readonly PackedSource[])[] {
  const count = Math.ceil(objects.length / MOST);
  return Array.from({ length: count }, (_, at) => objects.slice(at * MOST, (at + 1) * MOST));
}

/** Entries and contents of one stream of objects. */
export function objectStream(objects: readonly PackedSource[]): {
  readonly data: Record<string, unknown>;
  readonly contents: string;
} {
  let end = 0;
  const head = objects.map(({ id, source }) => {
    const at = end;
    end += source.length + 1;
    return `${id} ${at}`;
  });
  const first = `${head.join(' ')}\n`;
  const contents = first + objects.map(({ source }) => source).join('\n');
  return { data: { Type: 'ObjStm', N: objects.length, First: first.length }, contents };
}

/** Kind, place, index: bytes of each. */
const WIDTHS = [1, 4, 2];
const ENTRY = 7;

/** The table of all objects, itself the last, as an object that ends the file. */
export function crossReferences(places: readonly ObjectPlace[], trailer: Record<string, unknown>): Buffer {
  const rows = Buffer.alloc((places.length + 1) * ENTRY);
  // Object 0 is free and nobody's.
  rows.writeUInt16BE(0xffff, 5);
  places.forEach((place, index) => {
    const at = (index + 1) * ENTRY;
    const isPacked = typeof place !== 'number';
    rows[at] = isPacked ? 2 : 1;
    rows.writeUInt32BE(isPacked ? place.stream : place, at + 1);
    rows.writeUInt16BE(isPacked ? place.index : 0, at + 5);
  });
  const packed = deflateSync(filteredRows(rows, places.length + 1, 1));
  const data = {
    Type: 'XRef',
    ...trailer,
    Size: places.length + 1,
    W: WIDTHS,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Columns: ENTRY },
    Length: packed.length,
  };
  const open = Buffer.from(`${places.length} 0 obj\n${objectSource(data)}\nstream\n`, 'latin1');
  return Buffer.concat([open, packed, Buffer.from('\nendstream\nendobj\n', 'latin1')]);
}
