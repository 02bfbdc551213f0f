import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FileStates } from '../../../src/cache/file-states.ts';
import { readSums, sumsText } from '../../../src/records/sums.ts';
import { formerFiles, removeFormer } from '../../../src/run/site/former-site.ts';
import { sha256 } from '../../../src/site/pages/listing.ts';

const TEXT = '<p>甲</p>';

/** A folder with files, all of one content, and a list of sums that names them and others. */
function folderWith(files: readonly string[], listed: readonly string[] = files): string {
  const home = mkdtempSync(join(tmpdir(), 'banxin-former-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, 'out');
  for (const file of [...files, '../旁.html']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), TEXT);
  }
  writeFileSync(join(folder, 'SHA256SUMS'), sumsText(new Map(listed.map((path) => [path, sha256(TEXT)]))));
  return folder;
}

const former = (folder: string, wanted: readonly string[] = []) =>
  formerFiles(folder, new Set(wanted), new FileStates());

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
  expect(former(folder, ['a.html'])).toEqual([
    'b.files/page-1.svg',
    'b.files/pictures/图.png',
    'b.html',
    'feed.xml',
  ]);
});

it('names nothing outside of the folder, whatever the list says', () => {
  const folder = folderWith(
    ['a.html'],
    ['../旁.html', '/etc/旁.html', 'x/../../旁.html', '..\\旁.html', 'C:\\旁.html'],
  );
  expect(former(folder)).toEqual([]);
  symlinkSync('..', join(folder, '上'));
  writeFileSync(join(folder, 'SHA256SUMS'), `${sha256(TEXT)}  上/旁.html\n${sha256(TEXT)}  a.html\n`);
  expect(former(folder)).toEqual(['a.html']);
});

it('names nothing that was changed, and nothing without a list', () => {
  const folder = folderWith(['a.html', 'b.html']);
  writeFileSync(join(folder, 'a.html'), '<p>改过</p>');
  expect(former(folder)).toEqual(['b.html']);
  rmSync(join(folder, 'SHA256SUMS'));
  expect(former(folder)).toEqual([]);
});

it('takes a file away with the folders that it leaves empty', () => {
  const folder = folderWith(['甲/b.files/pictures/图.png', '甲/c.html']);
  removeFormer(folder, '甲/b.files/pictures/图.png');
  expect(former(folder)).toEqual(['甲/c.html']);
  removeFormer(folder, '甲/c.html');
  expect(former(folder)).toEqual([]);
});

it('reads the sums that it has written, whatever the names', () => {
  const sums = new Map(
    ['甲 乙.pdf', 'a\\b.html', 'a\nb.html', '😀#?.svg'].map((path) => [path, sha256(path)]),
  );
  expect(readSums(sumsText(sums))).toEqual(new Map([...sums].sort()));
  expect(readSums('no line of such a list\n\n')).toEqual(new Map());
});
