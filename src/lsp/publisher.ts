/**
 * Findings to the editor. In: documents, when their writers pause. Out: notifications of the protocol, with the
 * version they hold for, and none for a text that has changed since. What is wrong with a settings file or with
 * an attachment is said there, for as long as an open article is read by it.
 */
import { pathToFileURL } from 'node:url';
import type { Connection, Diagnostic as Shown } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Lang } from '../diagnostics/types.ts';
import { shownFailure, shownFinding } from './as-protocol.ts';
import { paperOf } from './papers.ts';
import { Places, rangeOf } from './places.ts';
import type { OtherFile, ReadArticle } from './read-article.ts';
import { readOpenSettings, readSavedTemplate } from './read-yaml.ts';
import type { Readings } from './readings.ts';

export interface Office {
  readonly connection: Connection;
  readonly readings: Readings;
  /** As asked for, if it was. */
  readonly lang: Lang | undefined;
  readonly isOpen: (uri: string) => boolean;
  /** Of faults of our own, to the log of the editor. */
  readonly complain: (thrown: unknown) => void;
}

export class Publisher {
  readonly #office: Office;
  /** Other files that something was said of, by the article that leads to them. */
  readonly #told = new Map<string, readonly string[]>();

  constructor(office: Office) {
    this.#office = office;
  }

  async tell(document: TextDocument): Promise<void> {
    const paper = paperOf(document);
    if (paper === 'article') await this.#tellArticle(document);
    else if (paper === 'settings') this.#tellYaml(document, readOpenSettings(document));
    else if (paper === 'template') this.#tellYaml(document, readSavedTemplate(document));
  }

  /** A closed document has nothing said of it; settings are read from the disk again. */
  forget(uri: string): void {
    this.#send(uri, []);
    this.#tellOthers(uri, []);
  }

  async #tellArticle(document: TextDocument): Promise<void> {
    const { readings } = this.#office;
    const { uri, version } = document;
    const read = await readings.of(document);
    if (!read || !readings.isCurrent(uri, version)) return;
    this.#send(uri, this.#shown(read, document), version);
    this.#tellOthers(uri, read.others);
  }

  #shown(read: ReadArticle, document: TextDocument): readonly Shown[] {
    const { source, findings, thrown } = read;
    const lang = this.#office.lang ?? read.lang ?? 'zh';
    const sheet = { file: source.file, places: new Places(document, source), lang };
    const shown = findings.map((finding) => shownFinding(finding, sheet));
    if (thrown === undefined) return shown;
    const failure = shownFailure(thrown, lang);
    if (!failure) this.#office.complain(thrown);
    return failure ? [failure, ...shown] : shown;
  }

  #tellYaml(document: TextDocument, read: ReturnType<typeof readSavedTemplate>): void {
    if (!read) return;
    const { source, findings } = read;
    const lang = this.#office.lang ?? 'zh';
    const sheet = { file: source.file, places: new Places(document, source), lang };
    const shown = findings.map((finding) => shownFinding(finding, sheet));
    this.#send(document.uri, shown, document.version);
  }

  /** Whether an article that was read leads to a file. */
  leadsTo(uri: string): boolean {
    return [...this.#told.values()].flat().includes(uri);
  }

  #tellOthers(article: string, others: readonly OtherFile[]): void {
    const before = this.#told.get(article) ?? [];
    const uris = others.map(({ path }) => pathToFileURL(path).href);
    this.#told.set(article, uris);
    for (const [i, { name, findings }] of others.entries()) this.#tellClosed(uris[i]!, name, findings);
    for (const uri of before) if (!this.leadsTo(uri)) this.#tellClosed(uri, '', []);
  }

  /** Of an open file what stands in the editor is said, not what stands on the disk. */
  #tellClosed(uri: string, file: string, findings: readonly Diagnostic[]): void {
    const sheet = { file, places: { range: rangeOf }, lang: this.#office.lang ?? 'zh' };
    if (!this.#office.isOpen(uri))
      this.#send(
        uri,
        findings.map((finding) => shownFinding(finding, sheet)),
      );
  }

  #send(uri: string, diagnostics: readonly Shown[], version?: number): void {
    const { connection } = this.#office;
    const params = { uri, diagnostics: [...diagnostics], ...(version !== undefined && { version }) };
    void connection.sendDiagnostics(params);
  }
}
