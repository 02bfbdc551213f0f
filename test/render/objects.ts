/**
 * A PDF as its objects: tables of references and streams of objects read, nothing of what they mean. Shares no code
 * with the painter, and with pdf.js only what the format itself is.
 */
import { inflateSync } from 'node:zlib';

export type Value = number | boolean | null | Name | Text | Reference | Value[] | Dictionary | Stream;
export type Dictionary = Map<string, Value>;
export interface Name {
  readonly name: string;
}
/** A string as it stands there, one character a byte. */
export interface Text {
  readonly bytes: string;
}
export interface Reference {
  readonly object: number;
}
export interface Stream {
  readonly entries: Dictionary;
  readonly data: string;
}
/** What stands between values in a content stream. */
export interface Operator {
  readonly operator: string;
}

const SPACE = /[\s\0]*(?:%[^\r\n]*[\s\0]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const WORD = /[^\s\0()<>[\]{}/%]+/y;

export class Reader {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  get atEnd(): boolean {
    this.#skip(SPACE);
    return this.at >= this.#text.length;
  }

  value(): Value {
    const read = this.next();
    if (isOperator(read)) throw new Error(`a value was expected, not ${read.operator} at ${this.at}`);
    return read;
  }

  next(): Value | Operator {
    this.#skip(SPACE);
    const character = this.#text[this.at];
    if (character === '/') return this.#name();
    if (character === '(') return this.#literal();
    if (character === '[') return this.#array();
    if (this.#text.startsWith('<<', this.at)) return this.#dictionary();
    if (character === '<') return this.#hex();
    const number = this.#skip(NUMBER);
    return number ? this.#numberOrReference(Number(number)) : this.#word();
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  #numberOrReference(number: number): Value {
    const rest = / +\d+ +R(?![\w])/y;
    const isReference = Number.isInteger(number) && number >= 0 && this.#skip(rest) !== '';
    return isReference ? { object: number } : number;
  }

  #word(): Value | Operator {
    const word = this.#skip(WORD);
    if (word === '')
      throw new Error(`nothing to read at ${this.at}: ${this.#text.slice(this.at, this.at + 20)}`);
    const known: Readonly<Record<string, Value>> = { true: true, false: false, null: null };
    return word in known ? known[word]! : { operator: word };
  }

  #name(): Name {
    this.at += 1;
    const name = this.#skip(WORD);
    return {
      name: name.replace(/#([\da-fA-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    };
  }

  #hex(): Text {
    const end = this.#text.indexOf('>', this.at);
    const hex = this.#text.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return { bytes: Buffer.from(hex, 'hex').toString('latin1') };
  }

  #literal(): Text {
    let bytes = '';
    let depth = 0;
    for (; ; this.at += 1) {
      let character = this.#text[this.at]!;
      if (character === '\\') {
        this.at += 1;
        const escaped = this.#text[this.at]!;
        character =
          ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' } as Record<string, string>)[escaped] ?? escaped;
      } else if (character === '(') {
        depth += 1;
        if (depth === 1) continue;
      } else if (character === ')') {
        depth -= 1;
        if (depth === 0) break;
      }
      bytes += character;
    }
    this.at += 1;
    return { bytes };
  }

  #array(): Value[] {
    this.at += 1;
    const values: Value[] = [];
    for (; ; values.push(this.value())) {
      this.#skip(SPACE);
      if (this.#text[this.at] === ']') break;
    }
    this.at += 1;
    return values;
  }

  #dictionary(): Dictionary {
    this.at += 2;
    const entries: Dictionary = new Map();
    for (;;) {
      this.#skip(SPACE);
      if (this.#text.startsWith('>>', this.at)) break;
      const key = this.value() as Name;
      entries.set(key.name, this.value());
    }
    this.at += 2;
    return entries;
  }
}

export const isOperator = (value: unknown): value is Operator =>
  typeof value === 'object' && value !== null && 'operator' in value;
const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' && value !== null && 'object' in value;
export const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && 'entries' in value && 'data' in value;

/** A file taken apart; what is changed in it is changed for every question asked later. */
export class Pdf {
  readonly objects = new Map<number, Value>();
  readonly trailer: Dictionary;

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes).toString('latin1');
    for (const match of file.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)) {
      this.objects.set(Number(match[1]), objectAt(file, match.index + match[0].length));
    }
    const ends = /trailer\n/.exec(file);
    const tables = [...this.objects.values()].filter(
      (one) => isStream(one) && nameOf(one.entries.get('Type')) === 'XRef',
    );
    this.trailer = ends
      ? (new Reader(file, ends.index + ends[0].length).value() as Dictionary)
      : (tables[0] as Stream).entries;
    for (const packed of [...this.objects.values()]) if (isStream(packed)) this.#unpack(packed);
  }

  #unpack({ entries, data }: Stream): void {
    if (nameOf(entries.get('Type')) !== 'ObjStm') return;
    const head = new Reader(data);
    const first = entries.get('First') as number;
    for (let index = 0; index < (entries.get('N') as number); index += 1) {
      const number = head.value() as number;
      this.objects.set(number, new Reader(data, first + (head.value() as number)).value());
    }
  }

  /** What a reference stands for. */
  real(value: Value | undefined): Value | undefined {
    return isReference(value) ? this.real(this.objects.get(value.object)) : value;
  }

  entries(value: Value | undefined): Dictionary {
    const found = this.real(value);
    return found instanceof Map ? found : isStream(found) ? found.entries : new Map();
  }

  /** An entry, by the way that leads to it. */
  at(value: Value | undefined, ...keys: readonly string[]): Value | undefined {
    return keys.reduce<Value | undefined>((from, key) => this.real(this.entries(from).get(key)), value);
  }

  list(value: Value | undefined): Value[] {
    const found = this.real(value);
    return found === undefined || found === null ? [] : Array.isArray(found) ? found : [value!];
  }

  get root(): Dictionary {
    return this.entries(this.trailer.get('Root'));
  }

  get pages(): readonly Reference[] {
    return this.list(this.at(this.root, 'Pages', 'Kids')) as Reference[];
  }
}

function objectAt(file: string, at: number): Value {
  const reader = new Reader(file, at);
  const value = reader.value();
  const opens = '\nstream\n';
  if (!(value instanceof Map) || !file.startsWith(opens, reader.at)) return value;
  const start = reader.at + opens.length;
  const raw = Buffer.from(file.slice(start, start + (value.get('Length') as number)), 'latin1');
  const isPacked = nameOf(value.get('Filter')) === 'FlateDecode';
  return { entries: value, data: (isPacked ? inflateSync(raw) : raw).toString('latin1') };
}

export function nameOf(value: Value | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
}

/** A text string as what it says. */
export function textOf(value: Value | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return undefined;
  const { bytes } = value;
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
