/** What holds for an article: where its pictures may stand, and how it goes to the printer. */
import { describe, expect, it } from 'vitest';
import type { Finishing } from '../../src/finishing/types.ts';
import { namedFor } from '../../src/run/print-name.ts';
import { settleArticle, type Wishes } from '../../src/run/settle.ts';

const root = (cwd: string, folder: string, settingsFolder = folder, wished?: string) =>
  settleArticle(
    { cwd, picturesRoot: wished },
    { settings: { folder: settingsFolder, fonts: [] }, diagnostics: [] },
    folder,
  ).picturesRoot;

describe('the folder of pictures', () => {
  it('is the current one when the article is inside it', () => expect(root('/a/b', '/a/b/c')).toBe('/a/b'));
  it('is the article’s own when it is elsewhere', () => expect(root('/a/b', '/a/x')).toBe('/a/x'));
  it('is not the whole disk', () => expect(root('/', '/a/x')).toBe('/a/x'));
  it('is not a sibling whose name begins alike', () => expect(root('/a/b', '/a/bc')).toBe('/a/bc'));
  it('is the folder of the settings above', () => expect(root('/z', '/a/b/c', '/a')).toBe('/a'));
  it('is what was asked for', () => expect(root('/z', '/a/b', '/a/b', 'pics')).toBe('/z/pics'));
});

describe('print helpers', () => {
  const finishing = (wishes: Partial<Wishes>, watermark?: string) =>
    settleArticle(
      { cwd: '/a', ...wishes },
      { settings: { folder: '/a', fonts: [], ...(watermark ? { watermark } : {}) }, diagnostics: [] },
      '/a',
    ).finishing;

  it('are none unless asked for', () => expect(finishing({ draft: false, booklet: false })).toBeUndefined());
  it('are those of the wishes', () =>
    expect(finishing({ draft: true, booklet: true })).toEqual({ draft: true, booklet: true }));
  it('take the watermark of the settings, unless another is asked for', () => {
    expect(finishing({}, '内部资料')).toEqual({ watermark: '内部资料' });
    expect(finishing({ watermark: ' 征求意见稿 ' }, '内部资料')).toEqual({ watermark: '征求意见稿' });
  });
  it('refuse a watermark of too many words', () =>
    expect(() => finishing({ watermark: '稿'.repeat(21) })).toThrow(
      'The watermark is too long: 21 characters.',
    ));
});

describe('the name of a result', () => {
  const article = {
    path: '/a/通知.md',
    folder: '/a',
    read: () => new Uint8Array(),
    shown: '通知.md',
    stem: '甲/通知',
  };
  const named = (finishing?: Finishing) => {
    const settings = settleArticle(
      { cwd: '/a' },
      { settings: { folder: '/a', fonts: [] }, diagnostics: [] },
      '/a',
    );
    return namedFor([article], [{ ...settings, ...(finishing ? { finishing } : {}) }])[0]?.stem;
  };

  it('is the article’s own for the document itself', () => expect(named()).toBe('甲/通知'));
  it('says what a copy is for', () => {
    expect(named({ booklet: true })).toBe('甲/通知.小册子');
    expect(named({ booklet: true, draft: true, watermark: '稿' })).toBe('甲/通知.水印.审阅.小册子');
  });
});
