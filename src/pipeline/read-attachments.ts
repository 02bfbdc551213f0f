/**
 * Attachments that stand in files of their own: each file through the first stages of the street. In: the
 * recognised paper and where its files may lie. Out: their texts by serial, the paper with the names that
 * only the files tell, and what there is to say, each finding in its own file.
 */
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { Failure } from '../diagnostics/failure.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { attachedText } from '../gongwen/attached.ts';
import { readLabel } from '../gongwen/attachment-label.ts';
import type { Attachment, Field, Note, Recognised } from '../gongwen/types.ts';
import type { AttachedFile } from '../layout/context.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { isInside, type PicturePlaces } from '../pictures/resolve.ts';
import { decodeSource } from '../source/decode.ts';
import { readSource } from '../source/read.ts';
import { entriesIn, isThere } from '../source/witness.ts';
import type { AskedFiles } from './asked-files.ts';
import { attachmentFindings } from './attachment-findings.ts';
import { lookUpPictures } from './look-up-pictures.ts';

export interface ReadAttachments {
  readonly recognised: Recognised;
  readonly attached: ReadonlyMap<number, AttachedFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** An attachment that names a file. */
type Filed = Attachment & { readonly file: Field<string> };

/**
 * Files that are read, now or when the pages are set, are added to `asked`. One that holds what the `article`
 * holds is the article, by whatever name: it is no attachment of itself.
 */
export function readAttachments(
  recognised: Recognised,
  places: PicturePlaces,
  asked: AskedFiles,
  article: Uint8Array = new Uint8Array(),
): ReadAttachments {
  const { gongwen, notes } = recognised;
  const filed = gongwen.kind === 'paper' ? gongwen.attachments.filter(isFiled) : [];
  const attached = new Map<number, AttachedFile>();
  const names = new Map<number, string>();
  const diagnostics: Diagnostic[] = [];
  let firstNote = nextNote(notes, 1);
  for (const attachment of filed) {
    const read = readOne(attachment, firstNote, { ...places, asked, article });
    diagnostics.push(...read.diagnostics);
    if (!read.file) continue;
    attached.set(attachment.serial, read.file);
    firstNote = nextNote(read.file.notes, firstNote);
    if (attachment.nameless) diagnostics.push(nameFound(attachment, read.title, names));
  }
  return { recognised: named(recognised, names), attached, diagnostics };
}

/** The title in the file, or the name of the file; `附件1` is neither. */
function nameFound(
  { serial, name, file }: Filed,
  title: string | undefined,
  names: Map<number, string>,
): Diagnostic {
  const found = title ?? (readLabel(name.value) ? undefined : name.value);
  if (found === undefined) return attachmentFindings.unnamed(file, serial);
  names.set(serial, found);
  return attachmentFindings.nameFromFile(file, serial, found, title !== undefined);
}

function named(recognised: Recognised, names: ReadonlyMap<number, string>): Recognised {
  const { gongwen } = recognised;
  if (gongwen.kind !== 'paper' || names.size === 0) return recognised;
  const attachments = gongwen.attachments.map(({ nameless, ...own }) => {
    const value = names.get(own.serial);
    return value === undefined ? own : { ...own, name: { ...own.name, value } };
  });
  return { ...recognised, gongwen: { ...gongwen, attachments } };
}

const isFiled = (attachment: Attachment): attachment is Filed => attachment.file !== undefined;

const nextNote = (notes: readonly Note[], from: number): number =>
  notes.reduce((next, note) => Math.max(next, note.number + 1), from);

interface ReadOne {
  readonly file?: AttachedFile;
  /** As typed in the file. */
  readonly title?: string;
  readonly diagnostics: readonly Diagnostic[];
}

const PICTURE = /\.(?:png|jpe?g|svg)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;

interface Places extends PicturePlaces {
  readonly asked: AskedFiles;
  readonly article: Uint8Array;
}

function readOne(attachment: Filed, firstNote: number, places: Places): ReadOne {
  const { file } = attachment;
  const path = pathOf(file.value, places.articleDir);
  if (isAbsolute(file.value) || !isInside(path, places.root)) return fault(attachmentFindings.outside(file));
  if (!PICTURE.test(path) && !MARKDOWN.test(path)) return fault(attachmentFindings.kind(file));
  if (!isThere(path)) return fault(attachmentFindings.missing(file, nearFile(path, places)));
  if (PICTURE.test(path)) return { file: pictureText(attachment, places), diagnostics: [] };
  return markdownText(attachment, path, firstNote, places);
}

const fault = (diagnostic: Diagnostic): ReadOne => ({ diagnostics: [diagnostic] });

/** As typed; people leave out .md and write backslashes. */
function pathOf(written: string, folder: string): string {
  const path = resolve(folder, written.trim().replaceAll('\\', '/'));
  return isThere(path) || extname(path) !== '' ? path : `${path}.md`;
}

function markdownText(
  { serial, name, file, nameless }: Filed,
  path: string,
  firstNote: number,
  places: Places,
): ReadOne {
  let bytes: Uint8Array;
  try {
    bytes = readSource(path);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return fault(attachmentFindings.unreadable(file, thrown.text));
  }
  if (bytes.length > 0 && Buffer.compare(bytes, places.article) === 0)
    return fault(attachmentFindings.itself(file));
  places.asked.push({ role: 'attachment', from: places.articleDir, written: file.value, path });
  const { source, diagnostics } = decodeSource(bytes, path);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const tree = parseMarkdown(source);
  const {
    text,
    title,
    notes,
    diagnostics: found,
  } = attachedText(tree, source, { serial, name: nameless ? undefined : name.value, firstNote });
  const locate = (start: number, end: number) => source.span(start, end);
  const lookUp = lookUpPictures({ ...places, articleDir: dirname(path) }, places.asked);
  return {
    file: { text, notes, locate, lookUp },
    ...(title !== undefined && { title }),
    diagnostics: [...diagnostics, ...tree.diagnostics, ...found],
  };
}

/** A picture alone is an attachment of one figure: a form, a map, a scanned list. */
function pictureText({ file, name }: Filed, places: Places): AttachedFile {
  const { span } = file;
  const figure = { src: file.value, caption: '', number: 0, alt: name.value, span };
  return {
    text: { body: [{ kind: 'figures', figures: [figure], span }], span },
    notes: [],
    locate: () => span,
    lookUp: lookUpPictures(places, places.asked),
  };
}

function nearFile(path: string, places: PicturePlaces): string | undefined {
  const folder = dirname(path);
  const inside = isThere(folder) && isInside(folder, dirname(places.root));
  const names = inside ? entriesIn(folder).map(({ name }) => name) : [];
  const near = nearest(
    basename(path),
    names.filter((n) => MARKDOWN.test(n) || PICTURE.test(n)),
  );
  return near && relative(places.articleDir, join(folder, near)).replaceAll('\\', '/');
}
