/** `banxin lsp` as an editor meets it: when it speaks, of what, where, and how it ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import { ARTICLE, ROOT } from '../cli/banxin.ts';
import { editor, rangeIn, said } from './editor.ts';

const HEAD = ARTICLE.slice(0, ARTICLE.indexOf('8月1日'));
const withBody = (body: string): string => `${HEAD}${body}\n`;
const BOTH = '要压实责任,加强值守。';

describe('the server', () => {
  it('says what it can do', async () => {
    const { initialized, registered } = await editor(['--stdio']);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(initialized.serverInfo).toEqual({ name: 'banxin', version });
    expect(initialized.capabilities).toMatchObject({
      textDocumentSync: { openClose: true, change: 2 },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.banxin'] },
      hoverProvider: true,
    });
    await vi.waitFor(() => expect(registered).toEqual(['workspace/didChangeWatchedFiles']));
  });

  it('ends with code 0 when it is told to, and 1 when the editor just goes away', async () => {
    const polite = await editor();
    await polite.connection.sendRequest('shutdown');
    polite.tell('exit', {});
    expect(await ended(polite.child)).toBe(0);
    const rude = await editor([], {});
    rude.open('a.md', ARTICLE);
    await rude.diagnostics('a.md');
    rude.child.stdin!.end();
    expect(await ended(rude.child)).toBe(1);
    expect(polite.stderr() + rude.stderr()).toBe('');
  });

  it('asks nobody to watch files who cannot', async () => {
    const { registered, open, diagnostics } = await editor([], {});
    open('a.md', ARTICLE);
    expect([await diagnostics('a.md'), registered]).toEqual([[], []]);
  });
});

const ended = (child: { once(event: 'exit', done: (code: number) => void): unknown }): Promise<number> =>
  new Promise((done) => child.once('exit', done));

describe('findings', () => {
  it('are those of banxin lint, with rule, page and place', async () => {
    const text = withBody(BOTH);
    const { open, diagnostics, desk } = await editor();
    open('a.md', text);
    const [finding, ...others] = await diagnostics('a.md');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'L-56',
      source: 'banxin',
      severity: DiagnosticSeverity.Warning,
      range: rangeIn(text, ','),
    });
    expect(finding!.codeDescription!.href).toMatch(/\/docs\/rules\.md#l-56$/);
    const { out } = desk.run(['lint', '--stdin', '--stdin-filename', 'a.md', '--format', 'json'], {
      input: text,
    });
    const [alone] = JSON.parse(out).documents[0].diagnostics;
    expect(finding!.message).toBe(`${alone.message.zh}\n${alone.help.zh}`);
  });

  it('follow what is typed, with the version they are for', async () => {
    const { open, type, text, diagnostics, said: all } = await editor();
    open('a.md', withBody(BOTH));
    expect(said(await diagnostics('a.md'))).toEqual(['L-56']);
    type('a.md', { range: rangeIn(text('a.md'), ','), text: '，' });
    expect(await diagnostics('a.md')).toEqual([]);
    type('a.md', { range: rangeIn(text('a.md'), '压实责任'), text: '做好其它工作' });
    expect(said(await diagnostics('a.md'))).toEqual(['L-99']);
    expect(all.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('are told once for a burst of typing, for the last version', async () => {
    const { open, type, diagnostics, said: all } = await editor();
    open('a.md', ARTICLE);
    for (const character of BOTH) type('a.md', { range: endOf(ARTICLE), text: character });
    await diagnostics('a.md');
    expect(all.length).toBeLessThan(4);
    expect(all.at(-1)!.version).toBe(1 + BOTH.length);
  });

  it('stand where an editor counts: UTF-16 units, CRLF, a mark, tabs', async () => {
    const lines = ['\ufeff---', ...HEAD.split('\n').slice(1, -1), '𠮷\t县𠮷野,村。', ''];
    const { open, diagnostics } = await editor();
    for (const [name, lineEnd] of Object.entries({ 'lf.md': '\n', 'crlf.md': '\r\n', 'cr.md': '\r' })) {
      const text = lines.join(lineEnd);
      open(name, text);
      expect((await diagnostics(name)).map(({ range }) => range)).toContainEqual(rangeIn(text, ','));
    }
  });

  it('of the first line stand right behind a mark', async () => {
    const { open, diagnostics } = await editor();
    const text = '\ufeff甲村,乙村。\n';
    open('a.md', text);
    const comma = (await diagnostics('a.md')).find(({ code }) => code === 'L-56');
    expect(comma!.range).toEqual(rangeIn(text, ','));
  });

  it('say by their tag what is of no use', async () => {
    const { open, diagnostics } = await editor();
    open('a.md', withBody('<!-- banxin-disable-next-line L-56 -->\n一切正常。'));
    expect(await diagnostics('a.md')).toMatchObject([
      {
        code: 'lint/unused-comment',
        tags: [DiagnosticTag.Unnecessary],
        severity: DiagnosticSeverity.Warning,
      },
    ]);
  });

  it('come in English when asked', async () => {
    const { open, diagnostics } = await editor(['--lang', 'en']);
    open('a.md', withBody(BOTH));
    expect((await diagnostics('a.md'))[0]!.message).toMatch(/^[\x20-\x7e“”，,\n]+$/);
  });

  it('are gone when the document is closed', async () => {
    const { open, close, diagnostics, said: all, uri } = await editor();
    open('a.md', withBody(BOTH));
    await diagnostics('a.md');
    close('a.md');
    await vi.waitFor(() => expect(all.at(-1)).toEqual({ uri: uri('a.md'), diagnostics: [] }));
  });

  it('are told of articles only: neither of a readme nor of a draft', async () => {
    const { open, diagnostics, said: all, uri } = await editor();
    for (const path of ['README.md', '_草稿.md', 'a.txt.yaml', 'a.md']) open(path, withBody(BOTH));
    await diagnostics('a.md');
    expect(all.map((one) => one.uri)).toEqual([uri('a.md')]);
  });

  it('are told of a document that is no file yet', async () => {
    const { tell, said: all } = await editor();
    const textDocument = { uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text: '甲,乙。' };
    tell('textDocument/didOpen', { textDocument });
    await vi.waitFor(() => expect(said(all[0]?.diagnostics ?? [])).toContain('L-56'));
  });
});

describe('settings', () => {
  it('hold for the articles below them, and are read again when they change', async () => {
    const { desk, open, diagnostics, tell, said: all } = await editor();
    desk.write('banxin.config.yaml', '审校:\n  L-56: 关\n');
    open('2026/a.md', withBody(BOTH));
    expect(await diagnostics('2026/a.md')).toEqual([]);
    desk.write('banxin.config.yaml', '审校:\n  L-56: 提示\n语言: en\n');
    tell('workspace/didChangeWatchedFiles', { changes: [] });
    await vi.waitFor(() => expect(all.length).toBe(2));
    expect(all[1]!.diagnostics).toMatchObject([
      { code: 'L-56', severity: DiagnosticSeverity.Information, message: expect.stringMatching(/^[A-Z]/) },
    ]);
  });

  it('that are wrong are said to be, where they stand, until they are right', async () => {
    const { desk, open, diagnostics, tell, said: all, uri } = await editor();
    desk.write('banxin.config.yaml', '审校:\n  L-56: 关掉\n');
    open('a.md', withBody(BOTH));
    expect(said(await diagnostics('a.md'))).toEqual(['L-56']);
    const ofSettings = () => all.findLast((one) => one.uri === uri('banxin.config.yaml'))?.diagnostics;
    await vi.waitFor(() => expect(ofSettings()).toMatchObject([{ code: 'config/wrong-value' }]));
    expect(ofSettings()![0]!.range.start).toEqual({ line: 1, character: 8 });
    desk.write('banxin.config.yaml', '审校:\n  L-56: 关\n');
    tell('workspace/didChangeWatchedFiles', { changes: [] });
    await vi.waitFor(() => expect(ofSettings()).toEqual([]));
  });

  it('are checked while they are written, and count when they are saved', async () => {
    const { desk, open, type, save, text, diagnostics, said: all, uri } = await editor();
    open('a.md', withBody(BOTH));
    expect(said(await diagnostics('a.md'))).toEqual(['L-56']);
    open('banxin.config.yaml', '审效:\n  L-56: 关\n');
    expect(said(await diagnostics('banxin.config.yaml'))).toEqual(['config/unknown-key']);
    type('banxin.config.yaml', { range: rangeIn(text('banxin.config.yaml'), '审效'), text: '审校' });
    expect(await diagnostics('banxin.config.yaml')).toEqual([]);
    desk.write('banxin.config.yaml', text('banxin.config.yaml'));
    save('banxin.config.yaml');
    await vi.waitFor(() => expect(all.findLast((one) => one.uri === uri('a.md'))!.diagnostics).toEqual([]));
  });

  it('name a template that is not there: it is said, and the text is read all the same', async () => {
    const { open, diagnostics } = await editor();
    open('a.md', withBody(BOTH).replace('---\n', '---\n模板: 没有.yaml\n'));
    expect(said(await diagnostics('a.md'))).toEqual(['template/unusable', 'L-56']);
  });

  it('of a template of ours are checked when it is opened; other YAML is left alone', async () => {
    const { desk, open, diagnostics, said: all, uri } = await editor();
    const template = 'extends: 简报\nname: 我的简报\nbodi: 1\n';
    desk.write('ours.yaml', template);
    open('compose.yaml', 'extends: airbnb\nbodi: 1\n');
    open('ours.yaml', template);
    expect(said(await diagnostics('ours.yaml'))).toEqual(['template/unknown-key']);
    expect(all.map((one) => one.uri)).toEqual([uri('ours.yaml')]);
  });
});

function endOf(text: string) {
  const at = { line: text.split('\n').length - 1, character: 0 };
  return { start: at, end: at };
}

describe('attachments', () => {
  const PAPER = `---\n模板: 普通\n标题: 汛前任务安排\n附件:\n  - 任务分解表: 附件1.md\n---\n\n现将任务分解表印发。\n`;

  it('are told of in their own files, and again when they are saved', async () => {
    const { desk, open, close, save, diagnostics, said: all, uri } = await editor();
    desk.write('附件1.md', BOTH);
    open('a.md', PAPER);
    expect(await diagnostics('a.md')).toEqual([]);
    const ofFile = () => all.findLast((one) => one.uri === uri('附件1.md'))?.diagnostics ?? [];
    await vi.waitFor(() => expect(said(ofFile())).toEqual(['L-56']));
    expect(ofFile()[0]!.range).toEqual(rangeIn(BOTH, ','));
    open('附件1.md', BOTH.replace(',', '，'));
    await vi.waitFor(() => expect(ofFile()).toEqual([]));
    desk.write('附件1.md', '正文,正文。');
    save('附件1.md');
    close('附件1.md');
    await vi.waitFor(() => expect(said(ofFile())).toEqual(['L-56']));
    close('a.md');
    await vi.waitFor(() => expect(ofFile()).toEqual([]));
  });

  it('opened by themselves are read as what they are', async () => {
    const { open, diagnostics } = await editor();
    open('附件1.md', `# 任务分解表\n\n${BOTH}\n`);
    expect(said(await diagnostics('附件1.md'))).toEqual(['L-56']);
  });
});
