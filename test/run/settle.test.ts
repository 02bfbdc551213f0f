/** Where pictures may stand when nobody said. */
import { describe, expect, it } from 'vitest';
import { settleArticle } from '../../src/run/settle.ts';

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
