/**
 * The user's own fonts: role → file in, faces ready for the front of their chains out. Checks that a file
 * is a font we can embed and may embed; a fault is a Failure (exit 3), because it is the set-up that is
 * wrong and not a document.
 */
import { basename, extname } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import { coverageOf } from './coverage.ts';
import { guarded } from './damaged.ts';
import { StoredFace } from './face-store.ts';
import { fewHanzi, remarks } from './remarks.ts';
import { containerOf, faceOffsets } from './sfnt/directory.ts';
import { SfntFace } from './sfnt/face.ts';
import { type FontFile, openFontFile } from './sfnt/font-file.ts';
import { SHIPPED } from './shipped.ts';
import type { FontMapping, Role } from './types.ts';

/** Keys of the user's faces per role, best first. */
export type RoleFaces = ReadonlyMap<Role, readonly string[]>;

export interface Mapped {
  readonly faces: readonly StoredFace[];
  readonly byRole: RoleFaces;
  readonly diagnostics: readonly Diagnostic[];
}

export function openMappings(mappings: readonly FontMapping[]): Mapped {
  const faces = new Map<string, StoredFace>();
  const byRole = new Map<Role, string[]>();
  const diagnostics: Diagnostic[] = [];
  const counted = new Set<StoredFace>();
  const taken = new Set<string>(Object.keys(SHIPPED));
  for (const mapping of mappings) {
    const place = `${mapping.path}\n${mapping.face ?? ''}`;
    let stored = faces.get(place);
    if (!stored) {
      const face = openFace(mapping);
      stored = store(mapping, face, taken);
      faces.set(place, stored);
      diagnostics.push(...remarks(mapping, face));
    }
    if (mapping.role !== 'latin' && !counted.has(stored)) diagnostics.push(...fewHanzi(stored));
    if (mapping.role !== 'latin') counted.add(stored);
    byRole.set(mapping.role, [...(byRole.get(mapping.role) ?? []), stored.file.key]);
  }
  return { faces: [...faces.values()], byRole, diagnostics };
}

function store(mapping: FontMapping, face: SfntFace, taken: Set<string>): StoredFace {
  const postscriptName = postscriptOf(face, mapping.path);
  let key = postscriptName;
  for (let n = 2; taken.has(key); n++) key = `${postscriptName}~${n}`;
  taken.add(key);
  const file = { key, path: mapping.path, postscriptName, role: mapping.role };
  return new StoredFace(file, coverageOf(face.characters), face);
}

/** A PDF name may not hold blanks or delimiters; some old Chinese fonts have no usable name at all. */
function postscriptOf(face: SfntFace, path: string): string {
  const clean = (name: string): string => name.replaceAll(/[^\x21-\x7e]|[()<>[\]{}/%#~]/g, '');
  return clean(face.names.postscript) || clean(basename(path, extname(path))) || 'UserFont';
}

/** Throws Failure. Everything a page will need of the face has been read when it returns. */
export function openFace({ path, face: name }: FontMapping): SfntFace {
  const file = openReadable(path);
  try {
    return guarded(path, () => {
      const face = chooseFace(file, name);
      checkReadable(face);
      checkRights(face);
      return face;
    });
  } catch (error) {
    file.close();
    throw error;
  }
}

function openReadable(path: string): FontFile {
  try {
    return openFontFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw setup(
      missing
        ? { zh: `找不到字体文件：${path}`, en: `Font file not found: ${path}` }
        : {
            zh: `字体文件读不了（${code ?? '未知原因'}）：${path}`,
            en: `Font file cannot be read (${code ?? 'unknown'}): ${path}`,
          },
      {
        zh: '请核对配置里的路径和读取权限。',
        en: 'Check the path in the configuration and the right to read it.',
      },
      cause,
    );
  }
}

/** Why a kind of file is refused. */
const REFUSED: Readonly<Record<string, Bilingual>> = {
  woff: {
    zh: '这是网页字体 WOFF：取字形须把整个文件反复解压，极慢。请换用同一字体的 TTF、OTF 或 TTC。',
    en: 'This is a WOFF web font: every glyph would need the whole file inflated. Use the TTF, OTF or TTC of the same face.',
  },
  type1: {
    zh: '这是 PostScript Type 1 字体，装不下汉字。请换用 TTF、OTF 或 TTC。',
    en: 'This is a PostScript Type 1 font, which cannot hold Han characters. Use a TTF, OTF or TTC.',
  },
  unknown: {
    zh: '这不是 TTF、OTF 或 TTC 字体。',
    en: 'This is not a TTF, OTF or TTC font.',
  },
};

function chooseFace(file: FontFile, name: string | undefined): SfntFace {
  const container = containerOf(file);
  const refused = REFUSED[container === 'woff2' ? 'woff' : container];
  if (refused)
    throw setup(
      { zh: `字体文件不能用：${file.path}`, en: `Font file cannot be used: ${file.path}` },
      refused,
    );
  const faces = faceOffsets(file).map((offset) => new SfntFace(file, offset));
  const only = faces.length === 1 ? faces[0] : undefined;
  const found = name === undefined ? only : faces.find((face) => isCalled(face, name));
  if (!found) throw noSuchFace(file.path, name, faces);
  return found;
}

/** Names are compared as people type them: without case, blanks, underscores and hyphens. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

function isCalled(face: SfntFace, name: string): boolean {
  return face.names.all.some((called) => plainName(called) === plainName(name));
}

function noSuchFace(path: string, name: string | undefined, faces: readonly SfntFace[]): Failure {
  const list = faces.map(({ names }) =>
    names.local === names.postscript ? names.postscript : `${names.local}（${names.postscript}）`,
  );
  const said = name === undefined;
  return setup(
    {
      zh: said ? `${path} 里有 ${faces.length} 个字体，没有说用哪一个` : `${path} 里没有名为“${name}”的字体`,
      en: said
        ? `${path} holds ${faces.length} faces and none was named`
        : `${path} has no face called “${name}”`,
    },
    { zh: `可用的名称：${list.join('、')}。`, en: `Names to choose from: ${list.join(', ')}.` },
  );
}

function checkReadable(face: SfntFace): void {
  if (face.outlines === 'none') {
    throw setup(
      {
        zh: `字体里没有可用的轮廓：${face.file.path}`,
        en: `The font has no outlines that can be used: ${face.file.path}`,
      },
      {
        zh: '点阵字体、彩色字体和 CFF2 可变字体不能用，请换用普通的 TTF、OTF 或 TTC。',
        en: 'Bitmap, colour and variable CFF2 fonts cannot be used; take a plain TTF, OTF or TTC.',
      },
    );
  }
  for (const tag of ['head', 'hhea', 'maxp', 'hmtx', 'cmap', 'name']) face.need(tag);
  if (face.outlines === 'glyf') face.outline(0);
  if (face.unitsPerEm < 16 || face.advance(face.glyphCount - 1) < 0) throw new RangeError('no em');
  const [first] = face.characters.codePoints();
  if (first === undefined) throw new RangeError('no Unicode character map');
}

function checkRights(face: SfntFace): void {
  if (face.rights.embeddable) return;
  throw setup(
    {
      zh: `字体“${face.names.local}”声明不许嵌入文档：${face.file.path}`,
      en: `The font “${face.names.family}” declares that it may not be embedded: ${face.file.path}`,
    },
    {
      zh: '请换用许可嵌入的字体，或向字体厂商取得可嵌入的版本。',
      en: 'Use a font that may be embedded, or ask its maker for a version that may.',
    },
  );
}

function setup(text: Bilingual, help: Bilingual, cause?: unknown): Failure {
  return new Failure(EXIT.setup, text, help, cause);
}
