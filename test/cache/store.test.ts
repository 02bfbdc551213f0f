import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { digest } from '../../src/cache/entry.ts';
import { usualPlace } from '../../src/cache/place.ts';
import { Store } from '../../src/cache/store.ts';
import { sweep, sweepNowAndThen } from '../../src/cache/sweep.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'banxin-store-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
const key = (name: string) => digest(name);
const fileOf = (store: Store, name: string) => join(store.folder, key(name).slice(0, 2), key(name).slice(2));
const BODY = Buffer.from('%PDF-1.7 …');

describe('a store', () => {
  it('gives back what was put into it, and nothing else', () => {
    const store = new Store(folder());
    expect(store.head(key('a'))).toBeUndefined();
    expect(store.put(key('a'), { 标题: '甲' }, BODY)).toBe(true);
    expect(store.head(key('a'))).toEqual({ 标题: '甲' });
    expect(store.body(key('a'))).toEqual(BODY);
    expect(store.has(key('b'))).toBe(false);
  });

  it('keeps heads and bodies longer than it reads at once', () => {
    const store = new Store(folder());
    const head = { words: '各乡镇'.repeat(40_000) };
    const body = Buffer.alloc(3_000_000, 7);
    store.put(key('a'), head, body);
    expect(store.head(key('a'))).toEqual(head);
    expect(body.equals(store.body(key('a')) ?? Buffer.alloc(0))).toBe(true);
  });

  it('notices any byte that is changed, wherever it stands', () => {
    const store = new Store(folder());
    const file = fileOf(store, 'a');
    store.put(key('a'), { n: 1 }, BODY);
    const right = readFileSync(file);
    for (let at = 0; at < right.length; at++) {
      const wrong = Buffer.from(right);
      wrong[at] = wrong[at]! ^ 1;
      writeFileSync(file, wrong);
      const head = store.head(key('a'));
      const body = store.has(key('a')) ? store.body(key('a')) : undefined;
      expect([head, body], `byte ${at}`).not.toEqual([{ n: 1 }, BODY]);
      if (head !== undefined) expect(head).toEqual({ n: 1 });
      if (body !== undefined) expect(body).toEqual(BODY);
    }
  });

  it('notices an entry that is cut off anywhere, and takes it away', () => {
    const store = new Store(folder());
    const file = fileOf(store, 'a');
    store.put(key('a'), { n: 1 }, BODY);
    const right = readFileSync(file);
    for (let length = 0; length < right.length; length++) {
      writeFileSync(file, right.subarray(0, length));
      expect(store.head(key('a')), `${length} bytes`).toBeUndefined();
      expect(store.has(key('a'))).toBe(false);
    }
  });

  it('does not take an entry for another', () => {
    const store = new Store(folder());
    store.put(key('a'), { n: 1 });
    mkdirSync(join(fileOf(store, 'b'), '..'), { recursive: true });
    writeFileSync(fileOf(store, 'b'), readFileSync(fileOf(store, 'a')));
    expect(store.head(key('b'))).toBeUndefined();
  });

  it('says where nothing can be kept, and leaves nothing behind', () => {
    const at = folder();
    writeFileSync(join(at, 'v1'), 'a file');
    expect(new Store(at).put(key('a'), {})).toBe(false);
    expect(readdirSync(at)).toEqual(['v1']);
  });
});

describe('a sweep', () => {
  const now = Date.now();
  const aged = (file: string, hours: number) => {
    const then = new Date(now - hours * 3_600_000);
    utimesSync(file, then, then);
  };
  function full(): Store {
    const store = new Store(folder());
    for (const [i, name] of ['a', 'b', 'c', 'd'].entries()) {
      store.put(key(name), {}, Buffer.alloc(10_000));
      aged(fileOf(store, name), 100 - i);
    }
    return store;
  }

  it('lets the longest unused go first, down to less than the limit', () => {
    const store = full();
    sweep(store.folder, 30_000, now);
    expect(['a', 'b', 'c', 'd'].map((name) => store.has(key(name)))).toEqual([false, false, true, true]);
  });

  it('lets nothing go that there is room for', () => {
    const store = full();
    sweep(store.folder, 1_000_000, now);
    expect(['a', 'b', 'c', 'd'].every((name) => store.has(key(name)))).toBe(true);
  });

  it('takes away what was left half written long ago, and nothing that is not its own', () => {
    const store = full();
    const shelf = join(fileOf(store, 'a'), '..');
    for (const name of ['.old.part', '.new.part', '我的文件']) writeFileSync(join(shelf, name), 'x');
    aged(join(shelf, '.old.part'), 2);
    aged(join(shelf, '我的文件'), 2000);
    sweep(store.folder, 1, now);
    expect(readdirSync(shelf).sort()).toEqual(['.new.part', '我的文件'].sort());
  });

  it('is made now and then', () => {
    const store = full();
    const shelf = join(fileOf(store, 'a'), '..');
    const half = join(shelf, '.old.part');
    const leave = () => {
      writeFileSync(half, 'x');
      aged(half, 2);
    };
    leave();
    sweepNowAndThen(store.folder, now);
    expect(readdirSync(shelf)).not.toContain('.old.part');
    leave();
    sweepNowAndThen(store.folder, now + 60_000);
    expect(readdirSync(shelf)).toContain('.old.part');
    sweepNowAndThen(store.folder, now + 3_700_000);
    expect(readdirSync(shelf)).not.toContain('.old.part');
  });
});

describe('the usual place', () => {
  it.each([
    ['linux', { HOME: '/home/li' }, '/home/li/.cache/banxin'],
    ['linux', { HOME: '/home/li', XDG_CACHE_HOME: '/var/c' }, '/var/c/banxin'],
    ['linux', { HOME: '/home/li', XDG_CACHE_HOME: 'c' }, '/home/li/.cache/banxin'],
    ['darwin', { HOME: '/Users/li' }, '/Users/li/Library/Caches/banxin'],
    ['win32', { LOCALAPPDATA: '/c/li/AppData/Local' }, '/c/li/AppData/Local/banxin/Cache'],
    ['linux', {}, undefined],
  ])('on %s with %j is %s', (platform, env, place) => {
    expect(usualPlace(platform, env)).toBe(place);
  });
});
