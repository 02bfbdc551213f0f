/**
 * Attachments that stand in files of their own: each file through the first stages of the street. In: the
 * recognised paper and where its files may lie. Out: their texts by serial, the paper with the names that
 * only the files tell, and what there is to say, each finding in its own file.
 */
import { basename, dirname, extname, isAbsolute, join, relative } from 'node:path';
import { Failure } from '../diagnostics/failure.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { type AttachedReading, attachedText } from '../gongwen/attached.ts';
import { readLabel } from '../gongwen/attachment-label.ts';
import type { Attachment, Field, Note, Recognised } from '../gongwen/types.ts';
import type { AttachedFile } from '../layout/context.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import { isInside, type PicturePlaces } from '../pictures/resolve.ts';
import { decodeSource } from '../source/decode.ts';
import type { SourceFile } from '../source/file.ts';
import { entriesIn, isThere, pathFrom } from '../source/witness.ts';
import type { AskedFiles } from './asked-files.ts';
import { attachmentFindings } from './attachment-findings.ts';
import { lookUpPictures } from './look-up-pictures.ts';

export interface ReadAttachments {
  readonly recognised: Recognised;
  readonly attached: ReadonlyMap<number, AttachedFile>;
  /** Those that are text, each file once. */
  readonly attachedTexts: readonly AttachedManuscript[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that is attached, as it was read. */
export interface AttachedManuscript {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its name is that of the article with the way from there. */
  readonly source: SourceFile;
  readonly tree: MarkdownTree;
  readonly reading: AttachedReading;
  /** Number and name in the list of attachments; no name where that is to come from the file. */
  readonly listed: { readonly serial: number; readonly name: string | undefined };
}

/** What is known about the article, and where its files may lie. */
export interface AttachingOrder {
  readonly bytes: Uint8Array;
  /** Name that diagnostics show. */
  readonly file: string;
  readonly folder: string;
  readonly picturesRoot: string;
  /** Bytes of an attached file, by its absolute path. */
  readonly readAttached: (path: string) => Uint8Array;
}

/** An attachment that names a file. */
type Filed = Attachment & { readonly file: Field<string> };

/**
 * Files that are read, now or when the pages are set, are added to `asked`. One that holds what the article
 * holds is the article, by whatever name: it is no attachment of itself.
 */
export function readAttachments(
  recognised: Recognised,
  order: AttachingOrder,
  asked: AskedFiles,
): ReadAttachments {
  const { gongwen, notes } = recognised;
  const { folder, picturesRoot } = order;
  const filed = gongwen.kind === 'paper' ? gongwen.attachments.filter(isFiled) : [];
  const attached = new Map<number, AttachedFile>();
  const texts = new Map<string, AttachedManuscript>();
  const names = new Map<number, string>();
  const diagnostics: Diagnostic[] = [];
  let firstNote = nextNote(notes, 1);
  for (const attachment of filed) {
    const read = readOne(attachment, firstNote, { articleDir: folder, root: picturesRoot, asked, order });
    diagnostics.push(...read.diagnostics);
    if (!read.file) continue;
    attached.set(attachment.serial, read.file);
    if (read.text && !texts.has(read.text.path)) texts.set(read.text.path, read.text);
    firstNote = nextNote(read.file.notes, firstNote);
    if (attachment.nameless)
      diagnostics.push(nameFound(attachment, read.text?.reading.titles[0]?.value, names));
  }
  const attachedTexts = [...texts.values()];
  return { recognised: named(recognised, names), attached, attachedTexts, diagnostics };
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
  readonly text?: AttachedManuscript;
  readonly diagnostics: readonly Diagnostic[];
}

const PICTURE = /\.(?:png|jpe?g|svg)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;

interface Places extends PicturePlaces {
  readonly asked: AskedFiles;
  readonly order: AttachingOrder;
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
  const path = pathFrom(folder, written.trim().replaceAll('\\', '/'));
  return isThere(path) || extname(path) !== '' ? path : `${path}.md`;
}

function markdownText(
  { serial, name, file, nameless }: Filed,
  path: string,
  firstNote: number,
  places: Places,
): ReadOne {
  const { order, asked, articleDir } = places;
  const bytes = bytesOf(path, order);
  if (bytes instanceof Failure) return fault(attachmentFindings.unreadable(file, bytes.text));
  if (bytes.length > 0 && Buffer.compare(bytes, order.bytes) === 0)
    return fault(attachmentFindings.itself(file));
  asked.push({ role: 'attachment', from: articleDir, written: file.value, path });
  const { source, diagnostics } = decodeSource(bytes, shownName(path, order));
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const tree = parseMarkdown(source);
  const listed = { serial, name: nameless ? undefined : name.value };
  const reading = attachedText(tree, source, { ...listed, firstNote });
  const locate = (start: number, end: number) => source.span(start, end);
  const lookUp = lookUpPictures({ ...places, articleDir: dirname(path) }, asked);
  return {
    file: { text: reading.text, notes: reading.notes, locate, lookUp },
    text: { path, bytes, source, tree, reading, listed },
    diagnostics: [...diagnostics, ...tree.diagnostics, ...reading.diagnostics],
  };
}

function bytesOf(path: string, { readAttached }: AttachingOrder): Uint8Array | Failure {
  try {
    return readAttached(path);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

/** From where a person stands, as the name of the article is. */
const shownName = (path: string, { file, folder }: AttachingOrder): string =>
  join(dirname(file), relative(folder, path));

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
