/**
 * An XMP packet as records. In: its XML, by whatever program. Out: values by the names the file uses; lists stay
 * lists. Lenient: of a packet that is broken it gives what stands before the break. The description of extension
 * schemas says nothing of the document and is left out.
 */

export type XmpRecords = Readonly<Record<string, string | readonly string[]>>;

/** Longer packets are cut: nobody says so much of a document. */
const LONGEST = 4 * 1024 * 1024;

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

export function xmpRecords(xml: string): XmpRecords {
  const reader = new PacketReader();
  for (const [, data, closing, name, attributes, empty, text] of xml.slice(0, LONGEST).matchAll(TOKEN)) {
    if (name === undefined) reader.text(data ?? unescaped(text ?? ''));
    else if (closing) reader.close(name);
    else {
      reader.open(name, attributes ?? '');
      if (empty) reader.close(name);
    }
  }
  return Object.fromEntries(reader.records);
}

const local = (name: string | undefined): string => (name ?? '').replace(/^.*:/, '');

/** A property of the document while it is read. */
interface Open {
  readonly name: string;
  /** How deep it stands. */
  readonly depth: number;
  readonly items: string[];
  isChoice: boolean;
}

class PacketReader {
  readonly records = new Map<string, string | readonly string[]>();
  readonly #path: string[] = [];
  #open: Open | undefined;
  #text = '';

  open(name: string, attributes: string): void {
    const isSubject = local(name) === 'Description' && local(this.#path.at(-1)) === 'RDF';
    if (isSubject) this.#attributes(attributes);
    else if (!this.#open && local(this.#path.at(-1)) === 'Description') {
      this.#open = { name, depth: this.#path.length, items: [], isChoice: false };
      this.#text = '';
    } else if (this.#open && local(name) === 'Alt') this.#open.isChoice = true;
    else if (local(name) === 'li') this.#text = '';
    this.#path.push(name);
  }

  close(name: string): void {
    if (this.#path.at(-1) !== name) return;
    this.#path.pop();
    const open = this.#open;
    if (open && local(name) === 'li') {
      open.items.push(this.#text.trim());
      this.#text = '';
    } else if (open && this.#path.length === open.depth) {
      this.#keep(open);
      this.#open = undefined;
    }
  }

  text(text: string): void {
    if (this.#open) this.#text += text;
  }

  #keep({ name, items, isChoice }: Open): void {
    const value = items.length === 0 || isChoice ? (items[0] ?? this.#text.trim()) : items;
    if (value.length > 0 && name !== 'pdfaExtension:schemas') this.records.set(name, value);
  }

  /** Simple values may be written as attributes. */
  #attributes(attributes: string): void {
    for (const [, name = '', double, single] of attributes.matchAll(
      /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    )) {
      const value = unescaped(double ?? single ?? '').trim();
      if (value !== '' && !/^xmlns(?::|$)|(?:^|:)about$/.test(name)) this.records.set(name, value);
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
