/** An editor for tests: starts `banxin lsp` as a process, in a folder of its own, and remembers what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, vi } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CLI, type Desk, desk } from '../cli/banxin.ts';

const USUAL: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

export interface Editor {
  readonly desk: Desk;
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What it asked to be told of. */
  readonly registered: readonly string[];
  /** All that was said, in order. */
  readonly said: readonly PublishDiagnosticsParams[];
  /** What came over standard error. */
  stderr(): string;
  uri(path: string): string;
  open(path: string, text: string): void;
  /** Changes, each in the text that the one before left. */
  type(path: string, ...changes: readonly { readonly range?: Range; readonly text: string }[]): void;
  save(path: string): void;
  close(path: string): void;
  text(path: string): string;
  /** What is said of the document as it stands, once it is said. */
  diagnostics(path: string): Promise<readonly Diagnostic[]>;
  actions(path: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]>;
  complete(path: string, position: Position): Promise<CompletionList | null>;
  hover(path: string, position: Position): Promise<Hover | null>;
  /** The text after the edits of an action, which must be for the version that is open. */
  made(path: string, action: CodeAction): string;
  tell(method: string, params: object): void;
}

const WAIT = { timeout: 20_000, interval: 20 };

export async function editor(args: readonly string[] = [], client = USUAL): Promise<Editor> {
  const at = desk();
  const child = spawn(process.execPath, [CLI, 'lsp', ...args], { cwd: at.folder });
  onTestFinished(() => void child.kill());
  const left = new Promise<never>((_, fail) => {
    child.once('exit', (code) => fail(new Error(`banxin lsp ended with ${code}: ${stderr}`)));
  });
  left.catch(() => {});
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => connection.dispose());
  const said: PublishDiagnosticsParams[] = [];
  const registered: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    said.push(params);
  });
  connection.onRequest('client/registerCapability', ({ registrations }) => {
    registered.push(...registrations.map(({ method }: { method: string }) => method));
    return null;
  });
  connection.listen();
  const rootUri = pathToFileURL(at.folder).href;
  const greeting = { processId: process.pid, rootUri, capabilities: client };
  const answer = connection.sendRequest<InitializeResult>('initialize', greeting);
  const initialized = await Promise.race([answer, left]);
  const tell = (method: string, params: object) => void connection.sendNotification(method, params);
  tell('initialized', {});

  const documents = new Map<string, TextDocument>();
  const uri = (path: string) => pathToFileURL(join(at.folder, path)).href;
  const of = (path: string) => documents.get(path)!;
  const textDocument = (path: string) => ({ uri: uri(path) });
  return {
    desk: at,
    child,
    connection,
    initialized,
    registered,
    said,
    stderr: () => stderr,
    uri,
    open(path, text) {
      const languageId = path.endsWith('.md') ? 'markdown' : 'yaml';
      documents.set(path, TextDocument.create(uri(path), languageId, 1, text));
      tell('textDocument/didOpen', { textDocument: { uri: uri(path), languageId, version: 1, text } });
    },
    type(path, ...changes) {
      const version = of(path).version + 1;
      documents.set(path, TextDocument.update(of(path), [...changes], version));
      tell('textDocument/didChange', {
        textDocument: { uri: uri(path), version },
        contentChanges: changes,
      });
    },
    save: (path) => tell('textDocument/didSave', { textDocument: textDocument(path) }),
    close(path) {
      documents.delete(path);
      tell('textDocument/didClose', { textDocument: textDocument(path) });
    },
    text: (path) => of(path).getText(),
    async diagnostics(path) {
      const current = () => said.findLast((one) => one.uri === uri(path) && one.version === of(path).version);
      await vi.waitFor(() => expect(current()).toBeDefined(), WAIT);
      return current()!.diagnostics;
    },
    actions: async (path, range, only) =>
      (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: textDocument(path),
        range,
        context: { diagnostics: [], ...(only && { only }) },
      })) ?? [],
    complete: (path, position) =>
      connection.sendRequest('textDocument/completion', { textDocument: textDocument(path), position }),
    hover: (path, position) =>
      connection.sendRequest('textDocument/hover', { textDocument: textDocument(path), position }),
    made(path, { edit }) {
      const [change] = edit?.documentChanges ?? [];
      expect(change).toMatchObject({ textDocument: { uri: uri(path), version: of(path).version } });
      return TextDocument.applyEdits(of(path), (change as { edits: TextEdit[] }).edits);
    },
    tell,
  };
}

/** The place of a stretch that stands there once. */
export function rangeIn(text: string, part: string): Range {
  const document = TextDocument.create('x', 'x', 0, text);
  const at = text.indexOf(part);
  expect([at >= 0, text.indexOf(part, at + 1)]).toEqual([true, -1]);
  return { start: document.positionAt(at), end: document.positionAt(at + part.length) };
}

/** The text without its cursor `▮`, and where that stood. */
export function cursorIn(marked: string): { readonly text: string; readonly at: Position } {
  const at = marked.indexOf('▮');
  const text = marked.replace('▮', '');
  return { text, at: TextDocument.create('x', 'x', 0, text).positionAt(at) };
}

export const said = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code }) => String(code));
