/**
 * Every face a library can give, by key: opened when first measured or drawn, then kept, with the advances
 * already looked up. Knows no role's order.
 */
import { join } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import { blankWidth, wantedOf } from './clusters.ts';
import type { Coverage } from './coverage.ts';
import { guarded } from './damaged.ts';
import { characterWidth, PaintFont, widthOf } from './paint-font.ts';
import { remember } from './remember.ts';
import { SfntFace } from './sfnt/face.ts';
import { openFontFile } from './sfnt/font-file.ts';
import { SHIPPED } from './shipped.ts';
import type { FaceFile } from './types.ts';

export class StoredFace {
  readonly file: FaceFile;
  readonly coverage: Coverage;
  #face: SfntFace | (() => SfntFace);
  #font: PaintFont | undefined;
  readonly #advances = new Map<string, number>();
  readonly #shaped = new Map<string, number>();

  /** `face`: opened already, or how to open it. */
  constructor(file: FaceFile, coverage: Coverage, face: SfntFace | (() => SfntFace)) {
    this.file = file;
    this.coverage = coverage;
    this.#face = face;
  }

  get face(): SfntFace {
    if (typeof this.#face === 'function') this.#face = this.#face();
    return this.#face;
  }
  get font(): PaintFont {
    this.#font ??= new PaintFont(this.face, this.file.postscriptName);
    return this.#font;
  }
  close(): void {
    if (typeof this.#face !== 'function') this.#face.file.close();
  }

  /** Whether it draws all that a cluster shows. */
  covers(cluster: string): boolean {
    const wanted = wantedOf(cluster);
    if (wanted.kind !== 'glyphs') return wanted.kind === 'invisible';
    return wanted.codePoints.every((code) => this.coverage.has(code) || blankWidth(code) !== undefined);
  }

  /** em; a cluster it does not draw is one box, whatever it is made of. */
  advance(cluster: string): number {
    return remember(this.#advances, cluster, () =>
      this.covers(cluster) ? this.#measure(cluster, false) : BOX,
    );
  }
  /** em, kerned */
  shaped(word: string): number {
    return remember(this.#shaped, word, () => this.#measure(word, true));
  }

  #measure(text: string, kerned: boolean): number {
    const wanted = wantedOf(text);
    if (wanted.kind === 'invisible') return 0;
    const [only, ...more] = wanted.kind === 'glyphs' ? wanted.codePoints : [];
    const single = only !== undefined && more.length === 0;
    const width = (): number => (single ? characterWidth(this.face, only) : widthOf(this.face, text, kerned));
    return guarded(this.file.path, width) / this.face.unitsPerEm;
  }
}

/** Width of the box of a missing character, em. */
const BOX = 1;

/** Shipped faces and the user's, by key. */
export class FaceStore {
  readonly #faces = new Map<string, StoredFace>();

  constructor(folder: string, coverage: ReadonlyMap<string, Coverage>, mapped: Iterable<StoredFace>) {
    for (const [key, { file, role }] of Object.entries(SHIPPED)) {
      const place = { key, path: join(folder, file), postscriptName: key, role };
      const covered = coverage.get(key);
      if (covered) this.#faces.set(key, new StoredFace(place, covered, () => openShipped(place.path)));
    }
    for (const face of mapped) this.#faces.set(face.file.key, face);
  }

  /** Throws RangeError for a key nobody gave out. */
  get(key: string): StoredFace {
    const face = this.#faces.get(key);
    if (!face) throw new RangeError(`no face ${key} in this library`);
    return face;
  }
  close(): void {
    for (const face of this.#faces.values()) face.close();
  }
}

function openShipped(path: string): SfntFace {
  try {
    return new SfntFace(openFontFile(path), 0);
  } catch (cause) {
    throw new Failure(
      EXIT.setup,
      { zh: `随附字体打不开：${path}`, en: `A shipped font cannot be opened: ${path}` },
      {
        zh: '请重新安装 banxin，或核对 fonts/ 目录是否完整（fonts/manifest.json 记有每个文件的校验值）。',
        en: 'Install banxin again, or check that fonts/ is complete (fonts/manifest.json lists the checksums).',
      },
      cause,
    );
  }
}
