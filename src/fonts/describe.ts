/**
 * What there is to say about one face: names, version, licence, what its maker allows. For the shipped
 * faces the manifest knows more than the file says of itself.
 */
import { join } from 'node:path';
import { readShippedJson } from '../source/shipped.ts';
import type { StoredFace } from './face-store.ts';
import { SHIPPED } from './shipped.ts';
import type { FaceFacts } from './types.ts';

/** One entry of `fonts/manifest.json`. */
export interface ManifestEntry {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly postscript: string;
  readonly family: string;
  readonly version: string;
  readonly glyphs: number;
  readonly package: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly licenceFile: string;
  /** `no`, `subset`, or `subset, renamed`. */
  readonly changed: string;
}

export function readManifest(folder: string): readonly ManifestEntry[] {
  return readShippedJson(join(folder, 'manifest.json')) as readonly ManifestEntry[];
}

export function describeFace(stored: StoredFace, folder: string): FaceFacts {
  const { names, rights } = stored.face;
  const { key, path } = stored.file;
  const shipped = key in SHIPPED ? readManifest(folder).find((entry) => entry.postscript === key) : undefined;
  return {
    key,
    path,
    name: names.local || names.postscript,
    version: names.version.split(';')[0]?.replace(/^Version /, '') ?? '',
    licence: shipped?.licence ?? (names.licence || names.copyright),
    shipped: shipped !== undefined,
    embedding: !rights.embeddable
      ? 'none'
      : rights.bits & 4
        ? 'preview'
        : rights.bits & 8
          ? 'editable'
          : 'free',
    subsetting: rights.subsettable,
  };
}
