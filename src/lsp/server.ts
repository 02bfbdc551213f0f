/**
 * The door of this room, and the only one to the protocol: streams in, an editor served until it says goodbye
 * or goes away (then the process ends). What is said of documents, and what can be done about it, is decided
 * in the files beside; here it is asked for at the right time.
 */
import type { Readable, Writable } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type Hover,
  ProposedFeatures,
  type ServerCapabilities,
  type TextDocumentPositionParams,
  TextDocumentSyncKind,
  TextDocuments,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Lang } from '../diagnostics/types.ts';
import { packageManifest } from '../source/package-root.ts';
import { type Bench, FIX_ALL, fixAll, isAsked, QUICK_FIX, quickFixes } from './actions.ts';
import { COMPLETION_TRIGGERS, complete } from './completion.ts';
import { hoverOf, keyAt, rulesAt } from './hover.ts';
import type { KeyDesk } from './key-desk.ts';
import { paperOf } from './papers.ts';
import { Places } from './places.ts';
import { Publisher } from './publisher.ts';
import { type ReadArticle, safeFixes } from './read-article.ts';
import { Readings } from './readings.ts';

export interface Post {
  /** Absolute; where documents are read that are no files. */
  readonly cwd: string;
  /** As asked for; else the settings say, else it is Chinese. */
  readonly lang: Lang | undefined;
  readonly now: () => Date;
}

/** Never comes back: the process ends with the connection. */
export function serve({ input, output }: { input: Readable; output: Writable }, post: Post): Promise<never> {
  new Server(createConnection(ProposedFeatures.all, input, output), post).listen();
  return new Promise(() => {});
}

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  codeActionProvider: { codeActionKinds: [QUICK_FIX, FIX_ALL] },
  completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
  hoverProvider: true,
};

/** Whatever an article is read by. */
const WATCHED = { watchers: [{ globPattern: '**/*.{yaml,yml}' }] };

class Server {
  readonly #connection: Connection;
  readonly #post: Post;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #readings: Readings;
  readonly #publisher: Publisher;
  #client: ClientCapabilities = {};

  constructor(connection: Connection, post: Post) {
    this.#connection = connection;
    this.#post = post;
    const open = (uri: string) => this.#documents.get(uri);
    this.#readings = new Readings({ open, cwd: post.cwd });
    const isOpen = (uri: string) => open(uri) !== undefined;
    const readings = this.#readings;
    this.#publisher = new Publisher({
      connection,
      readings,
      lang: post.lang,
      isOpen,
      complain: this.#complain,
    });
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize(({ capabilities }) => {
      this.#client = capabilities;
      const { name, version } = packageManifest();
      return { capabilities: CAPABILITIES, serverInfo: { name, version } };
    });
    connection.onInitialized(() => this.#watch());
    connection.onDidChangeWatchedFiles(() => this.#readAllAgain());
    connection.onCodeAction((params) => this.#actions(params));
    connection.onCompletion(async ({ textDocument, position }) => {
      const document = this.#article(textDocument.uri);
      return document ? complete(document, position, await this.#keyDesk(document)) : null;
    });
    connection.onHover((params) => this.#hover(params));
    this.#listenToDocuments();
    connection.listen();
  }

  #listenToDocuments(): void {
    const documents = this.#documents;
    documents.onDidChangeContent(({ document }) => this.#soon(document.uri));
    documents.onDidSave(({ document }) => {
      if (this.#isReadByOthers(document)) this.#readAllAgain();
    });
    documents.onDidClose(({ document }) => {
      this.#readings.close(document.uri);
      this.#publisher.forget(document.uri);
      if (this.#isReadByOthers(document)) this.#readAllAgain();
    });
    documents.listen(this.#connection);
  }

  /** Settings, a template, an attachment. */
  #isReadByOthers(document: TextDocument): boolean {
    return ['settings', 'template'].includes(paperOf(document)) || this.#publisher.leadsTo(document.uri);
  }

  async #watch(): Promise<void> {
    if (!this.#client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, WATCHED);
  }

  #soon(uri: string): void {
    this.#readings.soon(uri, (document) => {
      this.#publisher.tell(document).catch(this.#complain);
    });
  }

  readonly #complain = (thrown: unknown): void => {
    const { console: log } = this.#connection;
    log.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  };

  #readAllAgain(): void {
    this.#readings.forgetAll();
    for (const uri of this.#documents.keys()) this.#soon(uri);
  }

  #article(uri: string): TextDocument | undefined {
    const document = this.#documents.get(uri);
    return document && paperOf(document) === 'article' ? document : undefined;
  }

  async #keyDesk(document: TextDocument): Promise<KeyDesk> {
    const { cwd, now } = this.#post;
    return { cwd, now, lang: this.#post.lang ?? (await this.#readings.of(document))?.lang ?? 'zh' };
  }

  async #hover({ textDocument, position }: TextDocumentPositionParams): Promise<Hover | null> {
    const document = this.#article(textDocument.uri);
    const bench = document && (await this.#benchFor(document));
    if (!document || !bench) return null;
    const keys = keyAt(document, position, await this.#keyDesk(document));
    return hoverOf([...keys, ...rulesAt(bench.article, position, bench)]);
  }

  async #actions({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[] | null> {
    const document = this.#article(textDocument.uri);
    const bench = document && (await this.#benchFor(document));
    if (!document || !bench) return null;
    const quick = isAsked(QUICK_FIX, context.only) ? quickFixes(range, bench) : [];
    const whole = isAsked(FIX_ALL, context.only) ? await this.#wholeFix(document, bench) : [];
    return [...quick, ...whole];
  }

  async #wholeFix(document: TextDocument, bench: Bench): Promise<CodeAction[]> {
    const { version } = document;
    if (!bench.article.findings.some(({ fix }) => fix?.kind === 'safe')) return [];
    const edits = await safeFixes(document, this.#post.cwd);
    return document.version === version ? fixAll(edits, bench) : [];
  }

  /** Undefined where the document changed while it was read: the editor asks again. */
  async #benchFor(document: TextDocument): Promise<Bench | undefined> {
    const { uri, version } = document;
    const article = await this.#readings.of(document);
    if (!article || !this.#readings.isCurrent(uri, version)) return undefined;
    return this.#bench(document, article, version);
  }

  #bench(document: TextDocument, article: ReadArticle, version: number): Bench {
    const { uri } = document;
    const { source } = article;
    const versioned = this.#client.workspace?.workspaceEdit?.documentChanges === true;
    return {
      article,
      file: source.file,
      places: new Places(document, source),
      lang: this.#post.lang ?? article.lang ?? 'zh',
      change: (edits: readonly TextEdit[]) =>
        versioned
          ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
          : { changes: { [uri]: [...edits] } },
    };
  }
}
