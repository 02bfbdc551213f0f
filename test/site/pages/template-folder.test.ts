import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../src/diagnostics/failure.ts';
import { readTemplateFolder } from '../../../src/site/pages/template-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-模板-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a folder of site templates', () => {
  it('is its files by name, without what the system keeps there', () => {
    const strays = ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'site.css~', '.site.css.swp', 'index.html.bak'];
    for (const name of ['site.css', '_页脚.html', '标志.png', ...strays])
      writeFileSync(join(folder, name), name);
    mkdirSync(join(folder, 'old'));
    expect([...readTemplateFolder(folder, 'site')]).toEqual([
      ['_页脚.html', '_页脚.html'],
      ['site.css', 'site.css'],
      ['标志.png', Buffer.from('标志.png').toString('base64')],
    ]);
  });

  it('holds no picture that is too large or could do something', () => {
    const refused = (name: string, content: string | Uint8Array) => {
      const place = mkdtempSync(join(tmpdir(), 'banxin-模板-'));
      writeFileSync(join(place, name), content);
      try {
        readTemplateFolder(place, 'site');
      } catch (error) {
        return error instanceof Failure ? error.text.zh : error;
      } finally {
        rmSync(place, { recursive: true });
      }
      return undefined;
    };
    expect(refused('大.png', new Uint8Array(1_048_577))).toBe('网站模板里的图片 大.png 超过 1 MB。');
    const loud = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
    expect(refused('a.svg', loud)).toBe('网站模板里的图片 a.svg 含有脚本、事件或指向别处的内容。');
    const quiet =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    expect(refused('b.svg', quiet)).toBeUndefined();
  });

  it('has to be there', () => {
    expect(() => readTemplateFolder(join(folder, 'gone'), 'site/')).toThrow(Failure);
    expect(() => readTemplateFolder(join(folder, 'gone'), 'site/')).toThrow(/cannot be read: site\//);
  });
});
