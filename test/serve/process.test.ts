/** `banxin serve` as a process, and `serve` of the Node API. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { serve } from '../../src/index.ts';
import { RemotePress } from '../../src/serve/setting/remote-press.ts';
import type { Proof } from '../../src/serve/types.ts';
import { CLI, desk } from '../cli/banxin.ts';
import { article, folder, printed } from './room.ts';

interface Started {
  readonly process: ChildProcess & { readonly stderr: Readable };
  /** What it says when it is ready. */
  readonly greeting: string;
  readonly url: string;
}

async function started(cwd: string, args: readonly string[], path = process.env.PATH): Promise<Started> {
  const child = spawn(process.execPath, [CLI, 'serve', ...args], {
    cwd,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const greeting = await new Promise<string>((done, failed) => {
    child.stdout.once('data', (chunk) => done(String(chunk)));
    child.once('exit', (code) => failed(new Error(`ended with ${code}`)));
  });
  return { process: child, greeting, url: /http:\/\/localhost:\d+\//.exec(greeting)?.[0] ?? '' };
}

const proofAt = async (url: string, name: string): Promise<Proof> =>
  (await (await fetch(`${url}proof?doc=${encodeURIComponent(name)}`)).json()) as Proof;

describe('banxin serve', () => {
  it('says where it is, sets in a thread of its own, follows the files, and ends at once on Ctrl+C', async () => {
    const at = folder();
    at.write('甲.md', article('会议要求，各乡镇要压实责任。'));
    const { process: child, greeting, url } = await started(at.path, ['--port', '0']);
    expect(greeting).toBe(`预览：${url}　共 1 篇。按 Ctrl+C 结束。\n`);
    expect(printed(await proofAt(url, '甲.md'))).toContain('压实责任');
    at.replace('甲.md', article('会议强调，各部门要加强值守。'));
    const proof = await proofAt(url, '甲.md');
    expect(printed(proof)).toContain('加强值守');
    const page = await fetch(
      `${url}page?doc=${encodeURIComponent('甲.md')}&number=1&look=${proof.pages[0]!.look}`,
    );
    expect(await page.text()).toContain('<svg');
    const news = fetch(`${url}news?doc=${encodeURIComponent('甲.md')}`).then((answer) => answer.text());
    news.catch(() => undefined);
    const code = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    expect(await code).toBe(130);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('speaks English where that is asked for', async () => {
    const at = folder();
    at.write('a.md', article('会议要求，各乡镇要压实责任。'));
    const { greeting, url } = await started(at.path, ['a.md', '--port', '0', '--lang', 'en']);
    expect(greeting).toBe(`Preview: ${url} (1 article). Ctrl+C ends it.\n`);
    const text = await (await fetch(url)).text();
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Source');
  });

  // Where the browser is opened by a program of the PATH.
  describe.runIf(process.platform === 'linux')('--open', () => {
    it('opens the browser at its address', async () => {
      const at = folder();
      at.write('a.md', article('会议要求，各乡镇要压实责任。'));
      at.write('bin/xdg-open', `#!/bin/sh\necho "$@" > ${at.at('opened')}\n`);
      chmodSync(at.at('bin/xdg-open'), 0o755);
      const { url } = await started(
        at.path,
        ['a.md', '--port', '0', '--open'],
        `${at.at('bin')}:${process.env.PATH}`,
      );
      await expect
        .poll(() => existsSync(at.at('opened')) && readFileSync(at.at('opened'), 'utf8'))
        .toBe(`${url}\n`);
    });

    it('says so where there is none', async () => {
      const at = folder();
      at.write('a.md', article('会议要求，各乡镇要压实责任。'));
      mkdirSync(at.at('空'));
      const { process: child, url } = await started(at.path, ['a.md', '--port', '0', '--open'], at.at('空'));
      const said = await new Promise((done) => child.stderr.once('data', (chunk) => done(String(chunk))));
      expect(said).toBe('没有能打开浏览器，请把上面的地址写进浏览器。\n');
      expect((await fetch(url)).status).toBe(200);
    });
  });

  it.each([
    [['--port', 'abc'], 2, '--port 应是 0 到 65535 的整数，不是“abc”。'],
    [['--port', '65536'], 2, '--port 应是 0 到 65535 的整数，不是“65536”。'],
    [['-'], 2, '预览要看文件的改动，不能从标准输入读取文章。'],
    [['没有.md'], 2, '找不到 没有.md。'],
    [[], 2, '文件夹 . 里没有文章。'],
    [['--host', '0.0.0.0'], 2, '没有 --host 这个选项。'],
  ] as const)('refuses %j with %i', (args, code, said) => {
    const ended = desk().run(['serve', ...args]);
    expect(ended.err).toContain(said);
    expect(ended.code).toBe(code);
  });

  it('ends with 3 where its port is taken', async () => {
    const taker = createServer();
    await new Promise<void>((done) => taker.listen(0, '127.0.0.1', done));
    onTestFinished(() => void taker.close());
    const at = desk();
    at.write('a.md', article('会议要求，各乡镇要压实责任。'));
    const { port } = taker.address() as { port: number };
    const ended = at.run(['serve', '--port', String(port)]);
    expect(ended.err).toContain(`端口 ${port} 已被其他程序占用。`);
    expect(ended.code).toBe(3);
  });
});

describe('serve', () => {
  it('gives an address, and is gone when it is closed', async () => {
    const at = folder();
    at.write('甲.md', article('会议要求，各乡镇要压实责任。'));
    const preview = await serve({ cwd: at.path, port: 0, watermark: '征求意见稿' });
    onTestFinished(() => preview.close());
    expect(preview.url).toMatch(/^http:\/\/localhost:\d+\/$/);
    expect(printed(await proofAt(preview.url, '甲.md'))).toContain('压实责任');
    await preview.close();
    await expect(fetch(preview.url)).rejects.toThrow();
  });

  it('throws where there is nothing to look at', async () => {
    await expect(serve({ cwd: folder().path, port: 0 })).rejects.toMatchObject({ exitCode: 2 });
  });
});

describe('a press in another thread', () => {
  const order = {
    article: { name: 'a.md', path: '/a.md', stem: 'a' },
    wishes: { cwd: '/' },
    lang: 'zh',
  } as const;

  it('that dies is told in words, and another takes its place', async () => {
    let threads = 0;
    const press = new RemotePress(() => {
      threads += 1;
      const code =
        threads === 1
          ? "require('node:worker_threads').parentPort.on('message', () => process.exit(7))"
          : "const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => parentPort.postMessage({ result: 'svg' }))";
      return new Worker(code, { eval: true });
    });
    onTestFinished(() => press.close());
    await expect(press.prove(order)).rejects.toThrow(Failure);
    expect(await press.page('a.md', 1, 'x')).toBe('svg');
    expect(threads).toBe(2);
  });

  it('throws what was thrown there', async () => {
    const message = { zh: '不行', en: 'no' };
    const thrown = JSON.stringify({ exitCode: 3, message, help: message, trace: '' });
    const code = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => parentPort.postMessage({ thrown: ${thrown} }))`;
    const press = new RemotePress(() => new Worker(code, { eval: true }));
    onTestFinished(() => press.close());
    await expect(press.pdf(order)).rejects.toMatchObject({ exitCode: 3, text: message, help: message });
  });
});
