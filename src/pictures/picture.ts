/**
 * `probePicture`: what a picture file is and how large it wants to be. Every failure of the file is a
 * Diagnostic value in both languages; the caller adds the place in the source.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isThere } from '../source/witness.ts';
import { formatOf } from './formats.ts';
import { jpegHeader } from './jpeg.ts';
import { pictureDiagnostic, pictureFault } from './messages.ts';
import { pngHeader } from './png.ts';
import { svgHeader } from './svg.ts';
import type { HeaderResult, Picture, PictureFault, PictureFormat } from './types.ts';

export type { Picture, PictureFault } from './types.ts';

/** Bytes of a file, and pixels of a picture, beyond which it is refused: both far above a printed page. */
export const LIMITS = { bytes: 100 * 1024 * 1024, pixels: 150_000_000 } as const;

export interface PictureBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Format and natural size (points) of a picture.
 * @param source Absolute path, or a path with its bytes where they were read already.
 * @param written The picture as its writer named it, for messages; the file's name unless given.
 */
export function probePicture(source: string | PictureBytes, written?: string): Picture | PictureFault {
  const path = typeof source === 'string' ? source : source.path;
  const name = written ?? basename(path);
  const bytes = typeof source === 'string' ? readWhole(source, name) : source.bytes;
  return 'kind' in bytes ? bytes : probeBytes(path, bytes, name);
}

function readWhole(path: string, name: string): Uint8Array | PictureFault {
  isThere(path);
  try {
    const stat = statSync(path);
    // To read a named pipe is to wait for ever.
    if (!stat.isFile() && !stat.isDirectory()) return pictureFault('picture/unreadable', name, 'pipe');
    if (stat.size > LIMITS.bytes)
      return pictureFault('picture/too-large', name, `${Math.round(stat.size / 1048576)} MB`);
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return pictureFault('picture/missing', name);
    return pictureFault('picture/unreadable', name, code);
  }
}

function probeBytes(path: string, bytes: Uint8Array, name: string): Picture | PictureFault {
  if (bytes.length === 0) return pictureFault('picture/corrupt', name, '0 B');
  const known = formatOf(bytes);
  if (!known) return pictureFault('picture/not-a-picture', name);
  if ('foreign' in known) return pictureFault('picture/unsupported', name, known.foreign);
  const header = HEADER[known.format](bytes, name);
  if ('wrong' in header) return pictureFault(`picture/${header.wrong}`, name, header.detail);
  const { width, height } = header;
  if (!width || !height) return pictureFault('picture/corrupt', name, `${width} × ${height}`);
  if (known.format !== 'svg' && width * height > LIMITS.pixels) {
    return pictureFault('picture/too-large', name, `${width} × ${height}`);
  }
  return upright(path, known.format, header);
}

const HEADER: Readonly<Record<PictureFormat, (bytes: Uint8Array, name: string) => HeaderResult>> = {
  png: pngHeader,
  svg: svgHeader,
  jpeg(bytes, name) {
    const header = jpegHeader(bytes);
    if ('wrong' in header) return header;
    const warnings = header.components === 4 ? [pictureDiagnostic('picture/cmyk', name)] : [];
    return { ...header, warnings };
  },
};

function upright(
  path: string,
  format: PictureFormat,
  header: Exclude<HeaderResult, { wrong: string }>,
): Picture {
  const { orientation, warnings } = header;
  const width = header.width * header.scale[0];
  const height = header.height * header.scale[1];
  const lies = orientation > 4;
  return {
    kind: 'picture',
    format,
    path,
    width: lies ? height : width,
    height: lies ? width : height,
    pixels: { width: header.width, height: header.height },
    orientation,
    warnings,
  };
}
