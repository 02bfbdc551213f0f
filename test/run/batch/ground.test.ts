import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ground } from '../../../src/run/batch/ground.ts';
import type { ArticleSettings } from '../../../src/run/settle.ts';

const HERE = resolve('/srv/甲/项目');
const THERE = resolve('/home/ci/checkout');
const PACKAGE = resolve('/opt/banxin');
const here = new Ground(HERE, PACKAGE);
const there = new Ground(THERE, resolve('/usr/lib/banxin'));

const settings: ArticleSettings = {
  usualTemplate: { name: '简报', from: HERE, isFromSettings: false },
  singleSided: false,
  pdf: 'a-2a+ua',
  picturesRoot: HERE,
  fonts: [{ role: 'fangsong', path: resolve('/usr/share/fonts/a.ttf') }],
};

describe('where a project stands', () => {
  it.each([
    [join(HERE, 'in/a.md'), join(THERE, 'in/a.md')],
    [HERE, THERE],
    [join(PACKAGE, 'fonts/a.otf'), resolve('/usr/lib/banxin/fonts/a.otf')],
    [resolve('/elsewhere/a.png'), resolve('/elsewhere/a.png')],
    [`${HERE}二/a.png`, `${HERE}二/a.png`],
  ])('gives %s a name that leads to %s from there', (path, other) => {
    expect(there.pathOf(here.named(path))).toBe(other);
    expect(here.pathOf(here.named(path))).toBe(path);
  });

  it('is taken out of findings, and put in again as it is now', () => {
    const facts = (folder: string, root: string) => ({
      diagnostics: [
        { code: 'x', span: { file: join(folder, 'ours.yaml'), line: 1 } },
        { span: { file: 'a.md' } },
      ],
      faces: [{ key: 'F', path: join(root, 'fonts/F.otf') }],
      nothing: null,
    });
    const lifted = here.lifted(facts(HERE, PACKAGE));
    expect(JSON.stringify(lifted)).not.toContain('项目');
    expect(there.settled(lifted)).toEqual(facts(THERE, resolve('/usr/lib/banxin')));
  });

  it.each([
    ['of a message', { message: { zh: `找不到 ${join(HERE, 'a.png')}` } }],
    ['that a line of the article has', { lines: { 3: `见 ${HERE}。` } }],
    ['of the package', { message: { zh: join(PACKAGE, 'fonts') } }],
  ])('stays where it is in the words %s: they hold only there', (_what, facts) => {
    expect(here.lifted(facts)).toBeUndefined();
  });

  it('is no part of what an article is set by', () => {
    const moved = {
      ...settings,
      picturesRoot: THERE,
      usualTemplate: { ...settings.usualTemplate, from: THERE },
    };
    expect(here.liftedSettings(join(HERE, 'in'), settings)).toEqual(
      there.liftedSettings(join(THERE, 'in'), moved),
    );
  });

  it.each([
    ['its folder', resolve('/srv/甲'), settings],
    ['its pictures', HERE, { ...settings, picturesRoot: resolve('/srv/甲') }],
    ['its template', HERE, { ...settings, template: { name: 'a', from: resolve('/srv') } }],
  ])('is, where it reaches out: %s', (_what, folder, own) => {
    expect(here.liftedSettings(folder, own)).toBeUndefined();
  });

  it('tells a package beside the project from one in it', () => {
    const inside = new Ground(HERE, join(HERE, 'node_modules/banxin'));
    const around = new Ground(join(PACKAGE, 'input'), PACKAGE);
    const all = [here, inside, around, new Ground(PACKAGE, PACKAGE)].map(({ kinship }) =>
      JSON.stringify(kinship),
    );
    expect(new Set(all).size).toBe(4);
    expect(there.kinship).toEqual(here.kinship);
  });
});
