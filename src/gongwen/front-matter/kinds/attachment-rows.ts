/**
 * The rows of 附件 as people type them: a name, `名称: 文件`, a path alone, or a mapping with 名称, 文件 and 另附.
 * In: one item of the value. Out: its rows, each with the pieces that were typed as name and as file. No item
 * goes without a row or a finding.
 */
import { findings } from '../findings.ts';
import { type Piece, part, type RawEntry, type RawMap, type Reader, type Scalar, wrong } from '../kind.ts';
import { flag } from './flag.ts';

export interface AttachmentRow {
  /** Absent where a file alone was typed. */
  readonly name?: Piece;
  readonly file?: Piece;
  readonly detached?: boolean;
}

export const WANTS = {
  zh: '附件名称，几个附件写成列表；有文件的写成“- 名称: 文件.md”',
  en: 'names of attachments, several as a list; with a file write `- name: file.md`',
};

/** Files that can be set, and those that people attach in the belief that they can: the latter get an error. */
const ENDING = '\\.(?:md|markdown|png|svg|jpe?g|gif|bmp|webp|tiff?|docx?|xlsx?|pptx?|wps|et|dps|pdf|txt|csv)';
const FILE = `(?:[A-Za-z]:(?=[\\\\/]))?[^\\s:：]+${ENDING}`;
const NAME_AND_FILE = new RegExp(
  `^(.*?[^\\s:：])[ \\t\\u3000]*[：:]?[ \\t\\u3000]*(?<=[ \\t\\u3000：:])(${FILE})$`,
  'iu',
);
/** A path may have blanks in it, where a folder shows that it is one. */
const ONLY_FILE = new RegExp(`^(?:${FILE}|[^:：]*[^\\s:：][\\\\/][^:：]*${ENDING})$`, 'iu');
const FULLWIDTH_ENTRY = /^(?:名称|文件|另附)：/;

/** Lines of a `|` block, or a single line `1.甲；2.乙`. */
export function scalarRows(scalar: Scalar, at: Reader): readonly AttachmentRow[] {
  if (scalar.paragraphs.length === 0) tellEmpty(scalar, at);
  const pieces = scalar.paragraphs.flatMap((piece) => numberedParts(piece, at));
  return pieces.flatMap((piece): readonly AttachmentRow[] => {
    if (FULLWIDTH_ENTRY.test(piece.text)) {
      wrong(piece, WANTS, at, { zh: '里的冒号是全角的', en: 'has fullwidth colons' });
      return [];
    }
    if (ONLY_FILE.test(piece.text)) return [{ file: piece }];
    const both = NAME_AND_FILE.exec(piece.text);
    return [both ? joinedRow(piece, both[1]!, both[2]!, at) : { name: piece }];
  });
}

/** `任务分解表:附件/1.md` is a pair to its writer, though not to YAML. */
function joinedRow(piece: Piece, before: string, path: string, at: Reader): AttachmentRow {
  const [name, from] = [part(piece, 0, before.length, at), piece.text.length - path.length];
  if (piece.text[from - 1] === ':') {
    const colon = part(piece, from - 1, from, at).span;
    const slip = findings.slip({ kind: 'no-space', key: name.text, at: from - 1 }, colon);
    at.report({ ...slip, severity: 'hint' });
  }
  return { name, file: part(piece, from, piece.text.length, at) };
}

/** 1.甲；2.乙 in one line: cut where the next number in the row stands. */
function numberedParts(piece: Piece, at: Reader): readonly Piece[] {
  if (!/^[1１][.．、]/.test(piece.text)) return [piece];
  const cuts = [0];
  for (let n = 2; n <= 99; n++) {
    const next = new RegExp(`[；;，,。\\s\\u3000]${n}[.．、](?!\\d)`).exec(piece.text.slice(cuts.at(-1)));
    if (!next) break;
    cuts.push(cuts.at(-1)! + next.index + 1);
  }
  return cuts.map((from, i) => part(piece, from, cuts[i + 1] ?? piece.text.length, at));
}

const NAME_KEYS = ['名称', '标题', '题目', 'name', 'title'];
const FILE_KEYS = ['文件', '路径', 'file', 'path'];
const DETACHED_KEYS = ['另附', '单独', 'detached', 'separate'];

export function mapRows(map: RawMap, at: Reader): readonly AttachmentRow[] {
  const entry = (keys: readonly string[]) => map.entries.find((e) => keys.includes(e.key.trim()));
  const [name, file, detached] = [entry(NAME_KEYS), entry(FILE_KEYS), entry(DETACHED_KEYS)];
  // Among several pairs a name without a file has its colon because YAML wants one.
  const isAlone = map.entries.length === 1;
  if (!name && !file) return map.entries.map((e) => pairRow(e, isAlone, at));
  checkKeys(map, at);
  const separate = detached && flag.read(detached.value, at);
  const row = {
    ...(isWritten(name?.value) && { name: name.value }),
    ...(isWritten(file?.value) && { file: file.value }),
    ...(separate !== undefined && { detached: separate }),
  };
  if (row.name || row.file) return [row];
  wrong(map, WANTS, at, { zh: '既没有写名称，也没有写文件', en: 'has neither a name nor a file' });
  return [];
}

const isWritten = (scalar: Scalar | undefined): scalar is Scalar =>
  scalar !== undefined && scalar.text !== '';

/** `任务分解表: 附件1.md` */
function pairRow({ key, keySpan, value }: RawEntry, isAlone: boolean, at: Reader): AttachmentRow {
  const { source } = at;
  const literal = source.text.slice(keySpan.start, keySpan.end) === key;
  const name = { text: key, span: keySpan, literal };
  if (isWritten(value)) return { name, file: value };
  if (isAlone) tellNoFile(name, at);
  return { name };
}

/** Somebody may have meant to name a file, or to write a list of names below. */
function tellNoFile({ text, span }: Piece, at: Reader): void {
  at.report({
    code: 'front-matter/normalised',
    severity: 'hint',
    message: {
      zh: `“${at.key}”的“${text}”冒号后面没有写文件，只当作名称。`,
      en: `“${text}” of “${at.key}” has a colon and no file behind it; it counts as a name.`,
    },
    help: {
      zh: '有文件的写在冒号后面，如“- 名称: 文件.md”；没有文件请删去冒号。',
      en: 'Write the file behind the colon, as in `- name: file.md`; without one delete the colon.',
    },
    span,
  });
}

function checkKeys({ entries }: RawMap, at: Reader): void {
  const known = [...NAME_KEYS, ...FILE_KEYS, ...DETACHED_KEYS];
  for (const { key, keySpan } of entries)
    if (!known.includes(key.trim()))
      at.report({
        code: 'front-matter/unknown-entry',
        severity: 'warning',
        message: {
          zh: `“${at.key}”里没有“${key}”这一小项，它的值没有使用。`,
          en: `“${at.key}” has no entry “${key}”; its value is not used.`,
        },
        help: { zh: '可用的有“名称”“文件”“另附”。', en: 'There are name, file and detached.' },
        span: keySpan,
      });
}

function tellEmpty({ span }: Scalar, at: Reader): void {
  at.report({
    code: 'front-matter/empty-row',
    severity: 'warning',
    message: {
      zh: `“${at.key}”里有一项是空的，不算一个附件。`,
      en: `“${at.key}” has an empty row; it counts as no attachment.`,
    },
    help: { zh: '请写上名称，或删去这一行。', en: 'Write a name or delete the line.' },
    span,
  });
}
