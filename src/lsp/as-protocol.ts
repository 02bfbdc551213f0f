/** Findings as the protocol has them. In: diagnostics and their places. Out: what an editor shows. */
import { pathToFileURL } from 'node:url';
import {
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as Shown,
} from 'vscode-languageserver/node';
import { Failure } from '../diagnostics/failure.ts';
import type { Diagnostic, Lang, Severity } from '../diagnostics/types.ts';
import { type Places, rangeOf } from './places.ts';
import { rulePage } from './rule-page.ts';

/** A hint is good to know; what the protocol calls so, editors hide. */
const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

/** Shown pale, or struck through. */
const TAGS: Readonly<Record<string, DiagnosticTag>> = {
  'lint/unused-comment': DiagnosticTag.Unnecessary,
  'front-matter/key-not-used': DiagnosticTag.Unnecessary,
  'front-matter/alias-key': DiagnosticTag.Deprecated,
};

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export interface Sheet {
  /** Of its spans; others are of other files. */
  readonly file: string;
  readonly places: Pick<Places, 'range'>;
  readonly lang: Lang;
}

export function shownFinding(finding: Diagnostic, { file, places, lang }: Sheet): Shown {
  const { code, severity, message, help, span } = finding;
  const page = rulePage(code);
  const tag = TAGS[code];
  const elsewhere = span && span.file !== file;
  return {
    range: span && !elsewhere ? places.range(span) : TOP,
    severity: SEVERITIES[severity],
    code,
    source: 'banxin',
    message: help ? `${message[lang]}\n${help[lang]}` : message[lang],
    ...(page && { codeDescription: { href: page } }),
    ...(tag && { tags: [tag] }),
    ...(elsewhere && { relatedInformation: [related(finding, lang)] }),
  };
}

/** In a file that is not open: a template, an attachment. */
function related({ span, message }: Diagnostic, lang: Lang): DiagnosticRelatedInformation {
  return {
    location: { uri: pathToFileURL(span!.file).href, range: rangeOf(span!) },
    message: message[lang],
  };
}

/** What kept a document from being read; what is no `Failure` is ours, and somebody else's to tell. */
export function shownFailure(thrown: unknown, lang: Lang): Shown | undefined {
  if (!(thrown instanceof Failure)) return undefined;
  const message = thrown.say(lang);
  return { range: TOP, severity: DiagnosticSeverity.Error, code: 'banxin', source: 'banxin', message };
}
