/** A project that was built in one folder, and its copy in another, with one cache. */
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, type Desk, desk, type Ended } from './banxin.ts';

const SVG = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60" fill="${colour}"/></svg>`;
const SETTLED = () => new Promise((done) => setTimeout(done, 60));

interface Two {
  readonly at: Desk;
  /** Builds in a folder, with the cache that both have. */
  readonly build: (folder: string, ...more: string[]) => Ended;
  /** Builds in the first, copies it, and builds the copy; what of each document was known there. */
  readonly moved: (...more: string[]) => readonly boolean[];
  /** What a build without cache makes and says is what the copy has. */
  readonly isRight: () => void;
}

const documents = ({ out }: Ended): readonly Record<string, unknown>[] => JSON.parse(out).documents;
/** All that does not say how it came about. */
const said = (ended: Ended) =>
  documents(ended).map(({ known, standing, milliseconds, stages, ...rest }) => rest);

function two(files: Readonly<Record<string, string>>, from = 'one', to = 'other/二'): Two {
  const at = desk();
  for (const [path, content] of Object.entries(files)) at.write(join(from, path), content);
  const cache = join(at.folder, 'kept');
  const build = (folder: string, ...more: string[]) =>
    at.run(['build', 'in', '-o', 'out', '--json', '--cache', cache, ...more], { folder });
  return {
    at,
    build,
    moved(...more) {
      build(from, ...more);
      cpSync(join(at.folder, from), join(at.folder, to), { recursive: true, verbatimSymlinks: true });
      rmSync(join(at.folder, to, 'out'), { recursive: true, force: true });
      return documents(build(to, ...more)).map(({ known }) => known === true);
    },
    isRight() {
      const fresh = at.run(['build', 'in', '-o', 'fresh', '--json', '--no-cache'], { folder: to });
      const put = (ended: Ended) => JSON.parse(JSON.stringify(said(ended)).replaceAll('fresh/', 'out/'));
      expect(said(build(to))).toEqual(put(fresh));
      for (const pdf of at.files(join(to, 'fresh')))
        expect(at.read(join(to, 'out', pdf)).equals(at.read(join(to, 'fresh', pdf))), pdf).toBe(true);
    },
  };
}

const named = (template: string) => ARTICLE.replace('---\n', `---\n模板: ${template}\n`);

describe('a project in another folder', () => {
  it('is known: pictures, templates and attachments beside and above an article, and what is said of them', async () => {
    const { at, moved, isRight, build } = two({
      'in/a.md': `${ARTICLE}\n![现场](图/a.svg)\n\n![没有](图/无.png)\n`,
      'in/图/a.svg': SVG('#000'),
      'in/b/b.md': named('../../ours/ours.yaml'),
      'in/b/c.md': `${ARTICLE}\n![图](../../shared/c.svg)\n`,
      'ours/ours.yaml': 'extends: parent.yaml\ngrid:\n  lines: 21\n',
      'ours/parent.yaml': 'extends: briefing\n',
      'shared/c.svg': SVG('#888'),
      'banxin.config.yaml': '语言: zh\n',
    });
    await SETTLED();
    expect(moved()).toEqual([true, true, true]);
    isRight();
    const files = documents(build('other/二')).flatMap(({ diagnostics }) =>
      (diagnostics as readonly { readonly place: { readonly file: string } | null }[]).map(
        (one) => one.place?.file,
      ),
    );
    expect(files).toContain(join(at.folder, 'other/二/ours/ours.yaml'));
    expect(files.filter((file) => file?.includes('/one/'))).toEqual([]);
  });

  it('is known with its sources inside', async () => {
    const { moved, isRight } = two({
      'in/a.md': `${named('../ours.yaml')}\n![现场](../a.svg)\n`,
      'a.svg': SVG('#000'),
      'ours.yaml': 'extends: briefing\n',
      'banxin.config.yaml': 'PDF: a-3a+ua\n',
    });
    await SETTLED();
    expect(moved()).toEqual([true]);
    isRight();
  });

  it('is not known where a file it asks for is another there', async () => {
    const { at, build, moved, isRight } = two({
      'in/a.md': `${ARTICLE}\n![现场](../a.svg)\n`,
      'a.svg': SVG('#000'),
    });
    await SETTLED();
    expect(moved()).toEqual([true]);
    at.write('other/二/a.svg', SVG('#888'));
    expect(documents(build('other/二'))[0]?.known).toBe(false);
    isRight();
  });

  it('is not known where a path goes up to a name that the copy has not', async () => {
    const { moved, isRight } = two({
      'in/a.md': `${ARTICLE}\n![现场](../../one/a.svg)\n`,
      'in/b.md': named('../../one/ours.yaml'),
      'a.svg': SVG('#000'),
      'ours.yaml': 'extends: briefing\n',
    });
    await SETTLED();
    expect(moved()[0]).toBe(false);
    isRight();
  });

  it('is not known where a whole path leads back to the first', async () => {
    const { at, moved, isRight, build } = two({ 'in/b.md': ARTICLE, 'ours.yaml': 'extends: parent.yaml\n' });
    at.write('one/in/a.md', named(join(at.folder, 'one/ours.yaml')));
    at.write('one/parent.yaml', 'extends: briefing\n');
    await SETTLED();
    expect(moved()).toEqual([false, true]);
    at.write('one/parent.yaml', 'extends: briefing\nbody:\n  size: 15pt\n');
    expect(documents(build('other/二'))[0]?.known).toBe(false);
    isRight();
  });

  it('is not known where an article quotes the folder it was in', async () => {
    const { at, moved, isRight } = two({ 'in/b.md': ARTICLE });
    at.write('one/in/a.md', `${ARTICLE}\n文件在${at.folder}/one，见图,如下。\n`);
    await SETTLED();
    expect(moved()).toEqual([false, true]);
    isRight();
  });

  it('is not known where its pictures stand somewhere else by a link', async () => {
    const { at, moved, isRight } = two({ 'in/a.md': `${ARTICLE}\n![现场](图/a.svg)\n` });
    at.write('one/图/a.svg', SVG('#000'));
    symlinkSync('../图', join(at.folder, 'one/in/图'));
    await SETTLED();
    expect(moved()).toEqual([true]);
    rmSync(join(at.folder, 'other/二/in/图'));
    mkdirSync(join(at.folder, 'far'));
    renameSync(join(at.folder, 'other/二/图'), join(at.folder, 'far/图'));
    symlinkSync(join(at.folder, 'far/图'), join(at.folder, 'other/二/in/图'));
    isRight();
  });
});
