/** What a page draws, by the marks it stands in. In: a page of a PDF. Out: its marks with their words, and what stands in none. */
import {
  type Dictionary,
  isOperator,
  isStream,
  nameOf,
  type Pdf,
  Reader,
  type Stream,
  textOf,
  type Value,
} from './objects.ts';

export interface MarkedWords {
  readonly tag: string;
  readonly id: number;
  text: string;
  /** Whether anything is drawn. */
  draws: boolean;
  /** Whether something is to be read instead of its glyphs. */
  said: boolean;
  /** Operators that chose the colours its words are drawn in. */
  readonly fills: Set<string>;
}

/** What is drawn but is no content. */
export interface Artifact {
  readonly type: string;
  text: string;
}

export interface PageContent {
  readonly marks: readonly MarkedWords[];
  readonly artifacts: readonly Artifact[];
  /** Every operator there is. */
  readonly operators: ReadonlySet<string>;
  /** Operators that draw outside every mark. */
  readonly loose: readonly string[];
  /** Marks in artifacts, artifacts in marks, marks that are not closed. */
  readonly tangled: readonly string[];
  /** Codes shown, by font. */
  readonly codes: ReadonlyMap<string, ReadonlySet<number>>;
}

const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const FILLS = new Set(['g', 'rg', 'k', 'cs', 'sc', 'scn']);
const DRAWS = new Set([...SHOWS, 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'EI']);

interface Open {
  readonly tag: string;
  readonly mark: MarkedWords | undefined;
  readonly artifact: Artifact | undefined;
  /** Said instead of what is drawn. */
  readonly actual: string | undefined;
}

export function contentOf(pdf: Pdf, page: Value): PageContent {
  return new Walk(pdf, page).walk();
}

class Walk {
  readonly #pdf: Pdf;
  readonly #page: Value;
  readonly #open: Open[] = [];
  readonly #marks: MarkedWords[] = [];
  readonly #artifacts: Artifact[] = [];
  readonly #operators = new Set<string>();
  readonly #loose: string[] = [];
  readonly #tangled: string[] = [];
  readonly #codes = new Map<string, Set<number>>();
  readonly #maps = new Map<string, ReadonlyMap<number, string>>();
  readonly #saved: string[] = [];
  #font = '';
  #fill = '0 g';

  constructor(pdf: Pdf, page: Value) {
    this.#pdf = pdf;
    this.#page = page;
  }

  walk(): PageContent {
    const content = this.#pdf.at(this.#page, 'Contents');
    for (const [operator, operands] of steps(isStream(content) ? content.data : ''))
      this.#step(operator, operands);
    if (this.#open.length > 0) this.#tangled.push('not closed');
    return {
      marks: this.#marks,
      artifacts: this.#artifacts,
      operators: this.#operators,
      loose: this.#loose,
      tangled: this.#tangled,
      codes: this.#codes,
    };
  }

  #step(operator: string, operands: readonly Value[]): void {
    this.#operators.add(operator);
    if (operator === 'BDC' || operator === 'BMC') this.#begin(operands);
    else if (operator === 'EMC') this.#end();
    else if (operator === 'Tf') this.#font = nameOf(operands[0]) ?? '';
    else if (operator === 'q') this.#saved.push(this.#fill);
    else if (operator === 'Q') this.#fill = this.#saved.pop() ?? this.#fill;
    else if (FILLS.has(operator))
      this.#fill = [...operands.map((one) => nameOf(one) ?? one), operator].join(' ');
    else if (DRAWS.has(operator)) this.#draw(operator, operands);
  }

  #begin([tag, properties]: readonly Value[]): void {
    const name = nameOf(tag) ?? '';
    const entries = (properties instanceof Map ? properties : new Map()) as Dictionary;
    const id = entries.get('MCID');
    const isTagged = typeof id === 'number';
    const around = this.#open.filter(({ tag: own, mark }) => own === 'Artifact' || mark);
    if (around.length > 0 && (isTagged || name === 'Artifact'))
      this.#tangled.push(`${name} in ${around[0]!.tag}`);
    const mark = isTagged
      ? { tag: name, id, text: '', draws: false, said: false, fills: new Set<string>() }
      : undefined;
    if (mark) this.#marks.push(mark);
    const artifact = name === 'Artifact' ? { type: nameOf(entries.get('Type')) ?? '', text: '' } : undefined;
    if (artifact) this.#artifacts.push(artifact);
    const actual = textOf(entries.get('ActualText'));
    this.#open.push({ tag: name, mark, artifact, actual });
    if (actual !== undefined) this.#say(actual);
    const told = this.#open.findLast((open) => open.mark)?.mark;
    if (told && actual !== undefined) told.said = true;
  }

  #end(): void {
    if (!this.#open.pop()) this.#tangled.push('closed twice');
  }

  #draw(operator: string, operands: readonly Value[]): void {
    const shown = SHOWS.has(operator) ? operands.flat().flatMap((one) => codesOf(one)) : [];
    const codes = this.#codes.get(this.#font) ?? new Set();
    if (shown.length > 0) this.#codes.set(this.#font, codes);
    const size = this.#sizeOf();
    const all = size === 1 ? shown : pairs(shown);
    for (const code of all) codes.add(code);
    if (this.#open.length === 0) this.#loose.push(operator);
    if (this.#open.every(({ actual }) => actual === undefined))
      this.#say(all.map((code) => this.#map().get(code) ?? '\ufffd').join(''));
    for (const { mark } of this.#open) {
      if (!mark) continue;
      mark.draws = true;
      if (all.length > 0) mark.fills.add(this.#fill);
    }
  }

  #say(text: string): void {
    const open = this.#open.findLast(({ mark, artifact }) => mark ?? artifact);
    const words = open?.mark ?? open?.artifact;
    if (words) words.text += text;
  }

  #fontOf(): Value | undefined {
    return this.#pdf.at(this.#page, 'Resources', 'Font', this.#font);
  }

  #sizeOf(): 1 | 2 {
    return nameOf(this.#pdf.at(this.#fontOf(), 'Subtype')) === 'Type0' ? 2 : 1;
  }

  #map(): ReadonlyMap<number, string> {
    const known = this.#maps.get(this.#font) ?? unicodeMap(this.#pdf, this.#fontOf());
    this.#maps.set(this.#font, known);
    return known;
  }
}

/** Operators with what stands before them. */
function* steps(content: string): Generator<readonly [string, readonly Value[]]> {
  const reader = new Reader(content);
  let operands: Value[] = [];
  while (!reader.atEnd) {
    const read = reader.next();
    if (isOperator(read)) {
      yield [read.operator, operands];
      operands = [];
    } else operands.push(read);
  }
}

export const operatorsIn = (content: string): ReadonlySet<string> =>
  new Set([...steps(content)].map(([operator]) => operator));

function codesOf(value: Value): number[] {
  return typeof value === 'object' && value !== null && 'bytes' in value
    ? Array.from(value.bytes, (character) => character.charCodeAt(0))
    : [];
}

function pairs(bytes: readonly number[]): number[] {
  return bytes.flatMap((byte, at) => (at % 2 === 0 ? [byte * 256 + (bytes[at + 1] ?? 0)] : []));
}

/** What the codes of a font stand for. */
export function unicodeMap(pdf: Pdf, font: Value | undefined): ReadonlyMap<number, string> {
  const stream = pdf.at(font, 'ToUnicode') as Stream | undefined;
  const blocks = stream?.data.matchAll(/ beginbfchar\n([\s\S]*?)\nendbfchar/g) ?? [];
  const lines = [...blocks].flatMap(([, block]) => [...block!.matchAll(/^<([\da-f]+)> <([\da-f]+)>$/gm)]);
  return new Map(
    lines.map(([, code, text]) => [
      Number.parseInt(code!, 16),
      Buffer.from(text!, 'hex').swap16().toString('utf16le'),
    ]),
  );
}
