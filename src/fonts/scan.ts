/**
 * Fonts installed on this machine that fit a role, found by name. Runs only when a person asks for it;
 * reads names and embedding rights, and copies nothing.
 */
import { readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import { plainName } from './mapping.ts';
import { faceOffsets } from './sfnt/directory.ts';
import { SfntFace } from './sfnt/face.ts';
import { type FontFile, openFontFile } from './sfnt/font-file.ts';
import { KNOWN_FONTS, type KnownFont } from './system-names.ts';
import type { Role } from './types.ts';

export interface InstalledFont {
  readonly role: Role;
  /** The name people know it by. */
  readonly name: string;
  readonly path: string;
  /** PostScript name, needed to tell a face of a collection. */
  readonly face: string;
  readonly collection: boolean;
  /** Looks like the prescribed face but is not it. */
  readonly similar: boolean;
  readonly embeddable: boolean;
  /** As a value in the settings: `path`, or `path#face` in a collection, quoted where YAML needs it. */
  readonly setting: string;
}
export interface ScanResult {
  readonly folders: readonly string[];
  /** Font files looked at. */
  readonly files: number;
  /** Roles in their order, best font of a role first. */
  readonly fonts: readonly InstalledFont[];
}

const FOLDERS: Readonly<Record<string, (home: string) => readonly string[]>> = {
  win32: (home) => ['C:\\Windows\\Fonts', join(home, 'AppData', 'Local', 'Microsoft', 'Windows', 'Fonts')],
  darwin: (home) => [
    '/System/Library/Fonts',
    '/Library/Fonts',
    join(home, 'Library/Fonts'),
    '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
  ],
  linux: (home) => [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local/share/fonts'),
    join(home, '.fonts'),
  ],
};

/** Where a system keeps fonts; `system` as `os.platform()` says it. */
export function systemFontFolders(system: string = platform(), home: string = homedir()): readonly string[] {
  return (FOLDERS[system] ?? FOLDERS.linux)?.(home) ?? [];
}

/** Folders that are not there and files that cannot be read are passed over. */
export function scanSystemFonts(folders: readonly string[] = systemFontFolders()): ScanResult {
  const files = folders.flatMap((folder) => fontFiles(folder, DEPTH));
  const fonts = files
    .flatMap(recognise)
    .sort((a, b) => a.rank - b.rank || (a.font.path < b.font.path ? -1 : 1));
  return { folders, files: files.length, fonts: fonts.map(({ font }) => font) };
}

const FONT = /\.(ttf|otf|ttc|otc)$/i;
/** Deep enough for every packaged tree; a loop of links must end somewhere. */
const DEPTH = 8;

function fontFiles(folder: string, depth: number): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (FONT.test(entry.name)) return [path];
      return entry.isDirectory() && depth > 0 ? fontFiles(path, depth - 1) : [];
    });
  } catch {
    return [];
  }
}

interface Ranked {
  readonly rank: number;
  readonly font: InstalledFont;
}

function recognise(path: string): Ranked[] {
  let file: FontFile | undefined;
  try {
    file = openFontFile(path);
    const opened = file;
    const offsets = faceOffsets(opened);
    return offsets.flatMap((offset) => matches(new SfntFace(opened, offset), path, offsets.length > 1));
  } catch {
    return [];
  } finally {
    file?.close();
  }
}

function matches(face: SfntFace, path: string, collection: boolean): Ranked[] {
  const called = new Set(face.names.all.map(plainName));
  const rank = (known: KnownFont): boolean => known.names.some((name) => called.has(plainName(name)));
  return KNOWN_FONTS.flatMap((known, index) => {
    if (!rank(known)) return [];
    const { role, name, similar } = known;
    const ps = face.names.postscript;
    const setting = quoted(collection ? `${path}#${ps}` : path);
    return [
      {
        rank: index,
        font: {
          role,
          name,
          path,
          face: ps,
          collection,
          similar,
          embeddable: face.rights.embeddable,
          setting,
        },
      },
    ];
  });
}

/** A YAML scalar; single quotes wherever a plain one could be read otherwise. */
function quoted(value: string): string {
  return /^[\p{L}\p{N}/._-][\p{L}\p{N}/._#-]*$/u.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}
