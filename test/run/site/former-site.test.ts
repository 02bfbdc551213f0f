import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FileStates } from '../../../src/cache/file-states.ts';
import { manifestText } from '../../../src/records/manifest.ts';
import { readSums, sumsText } from '../../../src/records/sums.ts';
import { formerSite, notWanted, removeFormer } from '../../../src/run/site/former-site.ts';
import { Journal } from '../../../src/run/site/journal.ts';
import { sha256 } from '../../../src/site/pages/listing.ts';

const TEXT = '<p>甲</p>';

const record = (output: string) => ({
  input: output.replace('.pdf', '.md'),
  output,
  sha256: sha256(output),
  bytes: 1,
  pages: 1,
  key: '',
  title: '甲',
  format: 'plain' as const,
  organs: [],
  keywords: [],
  findings: { errors: 0, warnings: 0, hints: 0 },
});

/** A folder with files, all of one content, a list of sums that names them and others, and a manifest. */
function folderWith(
  files: readonly string[],
  { listed = files, outputs = ['a.pdf', 'b.pdf'] }: { listed?: readonly string[]; outputs?: string[] } = {},
): string {
  const home = mkdtempSync(join(tmpdir(), 'banxin-former-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, 'out');
  for (const file of [...files, '../旁.html']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), TEXT);
  }
  const manifest = manifestText('1.0.0', outputs.map(record));
  writeFileSync(join(folder, 'manifest.json'), manifest);
  const sums = [...listed.map((path) => [path, sha256(TEXT)] as const), ['manifest.json', sha256(manifest)]];
  writeFileSync(join(folder, 'SHA256SUMS'), sumsText(new Map(sums as [string, string][])));
  return folder;
}

const former = (folder: string, wanted: readonly string[] = []) =>
  notWanted(folder, formerSite(folder), new Set([...wanted, 'manifest.json']), new FileStates());

it('names what a former site left, and nothing that is wanted, a PDF, or of another kind', () => {
  const files = [
    'a.html',
    'b.html',
    'b.files/page-1.svg',
    'b.files/pictures/图.png',
    'b.pdf',
    '说明.txt',
    'feed.xml',
  ];
  const folder = folderWith(files);
  expect(former(folder, ['a.html']).surplus).toEqual([
    'b.files/page-1.svg',
    'b.files/pictures/图.png',
    'b.html',
    'feed.xml',
  ]);
});

it('names no page of somebody else, though the list of sums names it', () => {
  const folder = folderWith(['a.html', '关于.html', 'c.files/page-1.svg']);
  expect(former(folder)).toEqual({ surplus: ['a.html'], changed: [] });
});

it('names nothing where the list of sums or the manifest is somebody else’s', () => {
  const folder = folderWith(['a.html', 'index.html']);
  writeFileSync(join(folder, 'manifest.json'), '{"name":"banxin"}');
  expect([former(folder).surplus, formerSite(folder).isKnown]).toEqual([[], false]);
  const sums = `${sha256('{"name":"banxin"}')}  manifest.json\n${sha256(TEXT)}  a.html\n`;
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
  expect([former(folder).surplus, formerSite(folder).isKnown]).toEqual([[], false]);
});

it('names nothing outside of the folder, whatever the list says', () => {
  const outside = [
    '../旁.html',
    '/etc/旁.html',
    'x/../../旁.html',
    '..\\旁.html',
    'C:\\旁.html',
    '上/旁.html',
  ];
  const outputs = ['a.pdf', '上/旁.pdf'];
  const folder = folderWith(['a.html'], { listed: [...outside, 'a.html'], outputs });
  symlinkSync('..', join(folder, '上'));
  expect(former(folder)).toEqual({ surplus: ['a.html'], changed: [] });
});

it('tells what was changed, and names nothing without a list', () => {
  const folder = folderWith(['a.html', 'b.html']);
  writeFileSync(join(folder, 'a.html'), '<p>改过</p>');
  expect(former(folder)).toEqual({ surplus: ['b.html'], changed: ['a.html'] });
  rmSync(join(folder, 'SHA256SUMS'));
  expect(former(folder)).toEqual({ surplus: [], changed: [] });
});

it('knows by the journal what was being written, beside what was there before', () => {
  const folder = folderWith(['a.html', 'b.html']);
  new Journal(folder, formerSite(folder).sums).note('c.html', sha256('丙'));
  writeFileSync(join(folder, 'c.html'), '丙');
  writeFileSync(join(folder, 'SHA256SUMS'), '');
  expect([[...former(folder).surplus].sort(), formerSite(folder).isBroken]).toEqual([
    ['a.html', 'b.html', 'c.html'],
    true,
  ]);
  writeFileSync(join(folder, '.banxin-site'), readFileSync(join(folder, '.banxin-site'), 'utf8').slice(2));
  expect([former(folder).surplus, formerSite(folder).isBroken]).toEqual([[], false]);
});

it('takes a file away with the folders that it leaves empty', () => {
  const folder = folderWith(['甲/b.files/pictures/图.png', '甲/c.html'], {
    outputs: ['甲/b.pdf', '甲/c.pdf'],
  });
  removeFormer(folder, '甲/b.files/pictures/图.png');
  expect(former(folder).surplus).toEqual(['甲/c.html']);
  removeFormer(folder, '甲/c.html');
  expect(former(folder).surplus).toEqual([]);
});

it('reads the sums that it has written, whatever the names', () => {
  const sums = new Map(
    ['甲 乙.pdf', 'a\\b.html', 'a\nb.html', '😀#?.svg'].map((path) => [path, sha256(path)]),
  );
  expect(readSums(sumsText(sums))).toEqual(new Map([...sums].sort()));
  expect(readSums('no line of such a list\n\n')).toEqual(new Map());
});
