/** The preview over real sockets: who is answered, what may be asked for, and that nothing else can be. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Serving } from '../../src/serve/server.ts';
import { addressOf, article, type Folder, folder, preview, printed, proofOf, USUAL } from './room.ts';

const portOf = ({ url }: Serving): number => Number(new URL(url).port);

/** What comes back for bytes that no client of good manners would send. */
function raw(serving: Serving, text: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(portOf(serving), '127.0.0.1', () => socket.end(text));
    let got = '';
    socket.on('data', (chunk) => {
      got += chunk;
    });
    socket.on('close', () => done(got));
    socket.on('error', failed);
  });
}

const ask = (serving: Serving, target: string, host = `localhost:${portOf(serving)}`): Promise<string> =>
  raw(serving, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

const statusOf = (answer: string): number => Number(answer.split(' ')[1]);

async function two(): Promise<{ at: Folder; serving: Serving }> {
  const at = folder();
  at.write('项目/甲.md', article('会议要求，各乡镇要压实责任。'));
  at.write('项目/下级/乙 #1&?.md', article('会议强调，各部门要加强值守。'));
  at.write('秘密.md', article('这一篇在项目之外。'));
  return { at, serving: await preview(at.at('项目')) };
}

describe('the server', () => {
  it('gives the list, a document, its pages and its PDF', async () => {
    const { serving } = await two();
    const home = await fetch(serving.url);
    expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await (await fetch(`${serving.url}list`)).json()).toEqual([
      { name: '下级/乙 #1&?.md', title: '全县防汛工作有序推进' },
      { name: '甲.md', title: '全县防汛工作有序推进' },
    ]);
    for (const [name, words] of [
      ['甲.md', '压实责任'],
      ['下级/乙 #1&?.md', '加强值守'],
    ] as const) {
      const proof = await proofOf(serving, name);
      expect(printed(proof)).toContain(words);
      const [first] = proof.pages;
      const page = await fetch(addressOf(serving, 'page', name, `&number=1&look=${first!.look}`));
      expect(page.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
      expect(await page.text()).toMatch(/^<svg .*<\/svg>$/s);
      const pdf = await fetch(addressOf(serving, 'pdf', name));
      expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
      expect(pdf.headers.get('content-disposition')).toMatch(/^inline; filename\*=UTF-8''[\w%.-]+\.pdf$/);
    }
  });

  it('leads straight to an article that is alone', async () => {
    const at = folder();
    at.write('甲.md', article('会议要求，各乡镇要压实责任。'));
    const serving = await preview(at.path, ['甲.md']);
    const home = await fetch(serving.url);
    expect(home.url).toBe(addressOf(serving, 'view', '甲.md'));
    expect(await home.text()).toContain('<h1 id="name">甲.md</h1>');
  });

  it('says on a page why there is no PDF, and leads back', async () => {
    const at = folder();
    at.write('甲&.md', article('会议要求，各乡镇要压实责任。').replace('期号: 3', '期号: 3\n期号: <4>'));
    const serving = await preview(at.path);
    const answer = await fetch(addressOf(serving, 'pdf', '甲&.md'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([409, 'text/html; charset=utf-8']);
    const text = await answer.text();
    expect(text).toContain('“期号”写了两次');
    expect(text).toContain('第 4 行');
    expect(text).toContain('href="/view?doc=%E7%94%B2%26.md"');
    expect(text).not.toMatch(/<script|<4>/);
    const { findings, pages } = await proofOf(serving, '甲&.md');
    expect([findings[0]!.severity, pages.length]).toEqual(['error', 1]);
  });

  it('puts the worst first, and shows files as they are called from here', async () => {
    const at = folder();
    const settings = '模板: 模板/自己的.yaml\n期号: 3\n期号: 4';
    const text = article('会议要求,各乡镇要压实责任。\n\n## 一、一条\n\n最后,照此办理。');
    at.write('模板/自己的.yaml', 'extends: briefing\nname: 自己的\n');
    at.write('甲.md', text.replace('期号: 3', settings));
    const serving = await preview(at.path);
    const { findings } = await proofOf(serving, '甲.md');
    const ranks = findings.map(({ severity }) => ['error', 'warning', 'hint'].indexOf(severity));
    expect(new Set(ranks).size).toBe(3);
    expect(ranks).toEqual([...ranks].sort());
    const warnings = findings.filter(({ severity, place }) => severity === 'warning' && place);
    const lines = warnings.map(({ place }) => place!.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    at.write('模板/自己的.yaml', 'extends: briefing\n没有: 3\n');
    const { findings: faults, sources } = await proofOf(serving, '甲.md');
    expect(faults.map(({ place }) => place?.name)).toContain('模板/自己的.yaml');
    expect(sources.map(({ name }) => name)).toEqual(['甲.md', '模板/自己的.yaml']);
  });

  it('sets an article again whose pages nobody keeps any more', async () => {
    const at = folder();
    const names = Array.from({ length: 14 }, (_, i) => `${i}.md`);
    for (const name of names) at.write(name, article('会议要求，各乡镇要压实责任。'));
    const serving = await preview(at.path);
    const [first] = (await proofOf(serving, '0.md')).pages;
    for (const name of names.slice(1)) await proofOf(serving, name);
    const page = await fetch(addressOf(serving, 'page', '0.md', `&number=1&look=${first!.look}`));
    expect([page.status, (await page.text()).slice(0, 4)]).toEqual([200, '<svg']);
  });

  it('escapes what a file is called', async () => {
    const at = folder();
    const name = '<script>alert(1)<!--"\'&.md';
    at.write(name, article('会议要求，各乡镇要压实责任。'));
    const serving = await preview(at.path, [name]);
    const text = await (await fetch(serving.url)).text();
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;!--');
  });

  it('says with every answer that nothing is kept, run or framed', async () => {
    const { serving } = await two();
    const { pages } = await proofOf(serving, '甲.md');
    const look = `&number=1&look=${pages[0]!.look}`;
    const all = ['', 'list', 'serve.css', 'view.js', 'icon.svg', 'nothing'].map((path) => serving.url + path);
    const own = [['proof'], ['view'], ['page', look], ['pdf'], ['page', '&number=1&look=other']] as const;
    const addresses = [...all, ...own.map(([path, more = '']) => addressOf(serving, path, '甲.md', more))];
    for (const address of addresses) {
      const { headers } = await fetch(address);
      expect(headers.get('cache-control'), address).toBe('no-store');
      expect(headers.get('x-content-type-options'), address).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy'), address).toBe('same-origin');
      expect(headers.get('access-control-allow-origin'), address).toBeNull();
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, address).toContain("default-src 'none'");
      expect(policy, address).toContain("frame-ancestors 'none'");
      expect(policy, address).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/);
    }
  });

  it('answers HEAD without a body, and refuses to take anything', async () => {
    const { serving } = await two();
    const head = await fetch(serving.url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await fetch(addressOf(serving, 'proof', '甲.md'), { method });
      expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'GET, HEAD']);
    }
  });

  it('answers on both addresses of the machine for itself, and on no other', async () => {
    const { serving } = await two();
    const port = portOf(serving);
    const reaches = (host: string): Promise<boolean> =>
      new Promise((done) => {
        const socket = connect(port, host, () => {
          socket.destroy();
          done(true);
        });
        socket.on('error', () => done(false));
      });
    const addresses = Object.values(networkInterfaces()).flatMap((some = []) => some);
    expect(await reaches('127.0.0.1')).toBe(true);
    for (const { address, internal, scopeid } of addresses)
      expect(await reaches(scopeid ? `${address}%${scopeid}` : address), address).toBe(
        internal && (address === '127.0.0.1' || address === '::1'),
      );
  });
});

describe('a hostile request', () => {
  it('of another name for this machine gets nothing (DNS rebinding)', async () => {
    const { serving } = await two();
    for (const host of [
      'evil.example',
      `evil.example:${portOf(serving)}`,
      `localhost.evil.example:${portOf(serving)}`,
    ]) {
      const answer = await ask(serving, '/list', host);
      expect(statusOf(answer), host).toBe(403);
      expect(answer).not.toContain('甲.md');
    }
    expect(statusOf(await raw(serving, 'GET /list HTTP/1.0\r\n\r\n'))).toBe(403);
    expect(statusOf(await raw(serving, 'GET /list HTTP/1.1\r\n\r\n'))).toBe(400);
  });

  it('of a page of another site gets nothing, not even word of changes', async () => {
    const { serving } = await two();
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' },
    ] as const)
      for (const path of ['list', 'news', 'view.js'])
        expect(await statusWith(serving, path, headers), JSON.stringify(headers)).toBe(403);
  });

  /** Paths that would lead out of a folder of files, if there were one. */
  const PATHS = [
    '/../秘密.md',
    '/..%2f秘密.md',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cwindows/win.ini',
    '/%2e%2e%2fserve.css',
    '/C:/Windows/win.ini',
    '/c:%5cwindows%5cwin.ini',
    '/etc/passwd',
    '//etc/passwd',
    '/serve.css/../../../package.json',
    '/serve.css%00.md',
    '/.git/config',
    '/甲.md',
    '/package.json',
    'http://evil.example/etc/passwd',
  ];

  it.each(PATHS)('for %s finds nothing', async (path) => {
    const { serving } = await two();
    const answer = await ask(serving, encodeURI(path).replaceAll('%25', '%'));
    expect([400, 404]).toContain(statusOf(answer));
    expect(answer).not.toMatch(/root:|这一篇在项目之外|"name": "banxin"/);
  });

  const NAMES = (at: Folder): readonly string[] => [
    '../秘密.md',
    '..\\秘密.md',
    '%2e%2e/秘密.md',
    './甲.md',
    '下级/../甲.md',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    'C:甲.md',
    '\\\\server\\share\\甲.md',
    '甲.md\0',
    '甲.md\0.png',
    'file:///etc/passwd',
    at.at('秘密.md'),
    at.at('项目/甲.md'),
    '外.md',
    '外面/丙.md',
    '',
  ];

  it('for an article by any other name than its own finds nothing', async () => {
    const at = folder();
    at.write('项目/甲.md', article('会议要求，各乡镇要压实责任。'));
    at.write('秘密.md', article('这一篇在项目之外。'));
    at.write('别处/丙.md', article('这一篇也在项目之外。'));
    symlinkSync(at.at('秘密.md'), at.at('项目/外.md'));
    symlinkSync(at.at('别处'), at.at('项目/外面'));
    const serving = await preview(at.at('项目'));
    expect(serving.notes.map(({ zh }) => zh)).toEqual([
      '外.md 指向文件夹之外的文件，没有列入；要看它请直接写出文件名。',
    ]);
    for (const name of NAMES(at))
      for (const path of ['proof', 'view', 'page', 'pdf', 'news']) {
        const answer = await fetch(addressOf(serving, path, name));
        expect(answer.status, `${path} ${name}`).toBe(404);
        expect(await answer.text()).not.toContain('项目之外');
      }
  });

  it('does not reach a file that a link took the place of an article to', async () => {
    const { at, serving } = await two();
    expect(printed(await proofOf(serving, '甲.md'))).toContain('压实责任');
    at.remove('项目/甲.md');
    symlinkSync(at.at('秘密.md'), at.at('项目/甲.md'));
    const proof = await proofOf(serving, '甲.md');
    expect(JSON.stringify(proof)).not.toContain('这一篇在项目之外');
    expect(proof.findings.map(({ message }) => message)).toEqual(['甲.md 指向文件夹之外的文件，没有读取。']);
  });

  it('does not make a page show what its article may not show', async () => {
    const { at, serving } = await two();
    at.write('项目/甲.md', article('![外](../../秘密.png)\n\n会议要求，各乡镇要压实责任。'));
    at.write('秘密.png', 'PNG');
    const { findings } = await proofOf(serving, '甲.md');
    expect(findings.map(({ code }) => code)).toContain('picture/outside');
  });

  it('that is endless or torn ends by itself and harms nobody', async () => {
    const { serving } = await two();
    const endless = [
      `GET /proof?doc=${'a'.repeat(30_000)} HTTP/1.1\r\n\r\n`,
      `GET / HTTP/1.1\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`,
    ];
    const torn = ['\0\0\0', 'GET', 'GET / HTTP/9\r\n\r\n', '\x16\x03\x01', 'GET /proof?doc=%E7%94%B2.m'];
    // Whoever is still speaking when it is refused may be cut off before it hears that.
    for (const text of [...endless, ...torn])
      expect(await raw(serving, text).catch(() => ''), text.slice(0, 40)).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/);
    expect((await fetch(serving.url)).status).toBe(200);
  });
});

function statusWith(
  serving: Serving,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((done, failed) => {
    const asked = request(serving.url + path, { headers }, (answer) => {
      done(answer.statusCode ?? 0);
      asked.destroy();
    });
    asked.on('error', failed);
    asked.end();
  });
}

describe('the port', () => {
  it('is the usual one or the next that is free', async () => {
    const at = folder();
    at.write('甲.md', article('会议要求，各乡镇要压实责任。'));
    const [one, other] = [await preview(at.path, ['.'], USUAL), await preview(at.path, ['.'], USUAL)];
    expect(portOf(one)).toBeGreaterThanOrEqual(9704);
    expect(portOf(other)).toBeGreaterThan(portOf(one));
  });

  it('that was asked for and is taken is told, also where only one address of it is', async () => {
    const at = folder();
    at.write('甲.md', article('会议要求，各乡镇要压实责任。'));
    for (const host of ['127.0.0.1', '::1']) {
      const taker = createServer();
      const isThere = await new Promise((done) => {
        taker.once('error', () => done(false));
        taker.listen({ host, port: 0 }, () => done(true));
      });
      // A machine without IPv6 has nothing to take there.
      if (!isThere) continue;
      onTestFinished(() => void taker.close());
      const { port } = taker.address() as { port: number };
      await expect(preview(at.path, ['.'], port), host).rejects.toMatchObject({
        exitCode: 3,
        text: { zh: `端口 ${port} 已被其他程序占用。` },
      });
    }
  });

  it('is free again at once when the preview ends, whoever is connected', async () => {
    const at = folder();
    mkdirSync(at.at('空'));
    at.write('甲.md', article('会议要求，各乡镇要压实责任。'));
    const serving = await preview(at.path);
    const news = await fetch(`${serving.url}news?doc=${encodeURIComponent('甲.md')}`);
    const reading = news.text().catch(() => 'cut');
    await serving.close();
    expect(await reading).toBe('cut');
    expect(portOf(await preview(at.path, ['.'], portOf(serving)))).toBe(portOf(serving));
  });
});
