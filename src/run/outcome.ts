/**
 * What became of an article, as plain data: it can be told to a person or a program, sent from one thread to
 * another, and kept. In: an article as it left the press. Out: what is said of it. No page and no PDF is held.
 */
import { sha256 } from '../archive/digest.ts';
import { EXIT, type ExitCode, type Words } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Finishing } from '../finishing/types.ts';
import type { FaceFile, FontLibrary, Substitution } from '../fonts/types.ts';
import type { BuiltDocument } from '../pipeline/build-document.ts';
import type { Target } from './plan-outputs.ts';
import type { Pressed } from './press.ts';
import type { Published } from './site/publication-shelf.ts';

/** What stands where a PDF belongs: it, another file, or none. What is right is left alone. */
export type Standing = 'right' | 'stale' | 'missing';

export interface Outcome {
  /** The article, as a person knows it. */
  readonly input: string;
  /** Where the PDF goes; absent where only the findings are wanted. */
  readonly target?: Target;
  /** Print helpers that were asked for. */
  readonly finishing?: Finishing;
  /** What stood at the target before it was written, or stands there where nothing is written. */
  readonly standing?: Standing;
  /** Whether all this was known from an earlier run. */
  readonly known?: boolean;
  /** Absent where the article could not even be read. */
  readonly document?: DocumentFacts;
  /** Its PDF is not wanted in the folder, for it is marked as a secret: nothing was written. */
  readonly omitted?: true;
  /** What a site shows of it, where there is to be one. */
  readonly publication?: Published;
  /** Whatever was thrown on the way. */
  readonly failure?: Words;
  readonly milliseconds: number;
  readonly exitCode: ExitCode;
}

/** What is said of a document. */
export interface DocumentFacts {
  readonly diagnostics: readonly Diagnostic[];
  /** Lines of the article that findings begin on, without their ends. */
  readonly lines: Readonly<Record<number, string>>;
  /** Absent where it could not be laid out. */
  readonly layout?: LayoutFacts;
  /** Its mark, 秘密 or 内部资料, without the period. */
  readonly secrecy?: string;
  /** Absent where no PDF was made. */
  readonly pdf?: PdfFacts;
  /** Faces that draw something, in the order of first use. */
  readonly faces: readonly FaceFile[];
  readonly substitutions: readonly Substitution[];
  /** Milliseconds of every stage that ran. */
  readonly timings: Readonly<Record<string, number>>;
}

export interface LayoutFacts {
  readonly pages: number;
  /** GB/T 9704—2012 5.2.3 */
  readonly grid: { readonly lines: number; readonly characters: number };
  /** Pages of the PDF, where a print helper was asked for. */
  readonly sides?: number;
}

export interface PdfFacts {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** @param words what a thrown thing is called */
export function outcomeOf(pressed: Pressed, words: (thrown: unknown) => Words): Outcome {
  const { article, target, finishing, built, fonts, thrown, milliseconds, exitCode } = pressed;
  return {
    input: article.shown,
    ...(target ? { target } : {}),
    ...(finishing ? { finishing } : {}),
    ...(built ? { document: factsOf(built, fonts) } : {}),
    ...(thrown === undefined ? {} : { failure: words(thrown) }),
    milliseconds,
    exitCode,
  };
}

function factsOf(built: BuiltDocument, library: FontLibrary): DocumentFacts {
  const { diagnostics, fonts, timings, pdf } = built;
  const layout = layoutFacts(built);
  const secrecy = secrecyOf(built);
  return {
    diagnostics,
    lines: linesOf(built),
    ...(layout ? { layout } : {}),
    ...(secrecy === undefined ? {} : { secrecy }),
    ...(pdf ? { pdf: { bytes: pdf.length, sha256: sha256(pdf) } } : {}),
    faces: fonts.faces.map((face) => library.faceFile(face)),
    substitutions: fonts.substitutions,
    timings,
  };
}

export const secrecyOf = ({ layout }: BuiltDocument): string | undefined => layout?.metadata.archive?.secrecy;

function layoutFacts({ layout, sheets }: BuiltDocument): LayoutFacts | undefined {
  if (!layout) return undefined;
  const { lines, characters } = layout.grid;
  return {
    pages: layout.pages.length,
    grid: { lines, characters },
    ...(sheets ? { sides: sheets.pages.length } : {}),
  };
}

function linesOf({ source, diagnostics }: BuiltDocument): Record<number, string> {
  const spans = diagnostics.flatMap(({ span }) => (span && span.file === source?.file ? [span] : []));
  return Object.fromEntries(spans.map(({ line }) => [line, source?.line(line) ?? '']));
}

/** Whether a PDF was made and taken to its place. */
export const isDelivered = ({ document, failure, omitted }: Outcome): boolean =>
  document?.pdf !== undefined && failure === undefined && omitted !== true;

/** The worse of two. */
export const worse = (one: ExitCode, other: ExitCode): ExitCode => Math.max(one, other) as ExitCode;

/** With files that nothing makes. */
export const worseFor = (surplus: readonly string[], code: ExitCode): ExitCode =>
  surplus.length > 0 ? worse(code, EXIT.documents) : code;

/** The worst of all. */
export const worst = (outcomes: readonly Outcome[]): ExitCode =>
  outcomes.reduce<ExitCode>((code, { exitCode }) => worse(code, exitCode), EXIT.good);
