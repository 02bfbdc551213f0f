/**
 * What is known of a document once it is built: a line of the manifest, an entry of the site, a row of a
 * report. Plain data, the same on every machine: no times, no absolute paths. Paths have `/` on every system.
 */
import type { Format } from '../gongwen/types.ts';

export interface DocumentRecord {
  /** The article, from the folder that was built. */
  readonly input: string;
  /** The PDF, from the output folder. */
  readonly output: string;
  /** Of the PDF, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  /** Key of everything that decides the bytes of the PDF, hexadecimal. */
  readonly key: string;
  readonly title: string;
  readonly format: Format;
  /** 文种: 通知, 请示 … where the title names one. */
  readonly type?: string;
  /** 发文字号, 令号 or 期号, as printed. */
  readonly number?: string;
  /** 成文日期 or 日期, `2026-08-01`. */
  readonly date?: string;
  /** Issuing organs, the lead organ first. */
  readonly organs: readonly string[];
  readonly keywords: readonly string[];
  /** 密级 with its period, 秘密★1年, or a mark such as 内部资料. */
  readonly secrecy?: string;
  readonly findings: { readonly errors: number; readonly warnings: number; readonly hints: number };
}

/** `manifest.json` of an output folder. */
export interface Manifest {
  /** Version that built it. */
  readonly banxin: string;
  /** Layout of this file; grows when a reader of the old one could be misled. */
  readonly version: 1;
  /**
   * What was built: folders and globs as they were named, from the folder of the settings; absent where the settings
   * speak of no site, or something outside of their folder was named.
   */
  readonly base?: readonly string[];
  readonly documents: readonly DocumentRecord[];
}

/** What a site shows of a document. */
export interface Publication {
  readonly record: DocumentRecord;
  /** The text of the document as HTML, the inside of `<article>`. */
  readonly twin: string;
  /** Its first page as SVG, letters as outlines. */
  readonly preview: string;
  /** Pictures the twin shows: name below the document's own folder → bytes. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}
