/** What a picture file is, how large it wants to be, and what is said when it cannot be used. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS, type Picture, type PictureFault, probePicture } from '../../src/pictures/picture.ts';
import { chunk, type PngPlan, writePng } from './png-writer.ts';

const SAMPLES = join(import.meta.dirname, 'samples');
const sample = (name: string) => probePicture(join(SAMPLES, name));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-pictures-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ofBytes = (bytes: Uint8Array | string, name = '图.png') =>
  probePicture({ path: `/x/${name}`, bytes: Buffer.from(bytes) });

function good(result: Picture | PictureFault): Picture {
  if (result.kind === 'fault') throw new Error(result.diagnostic.message.en);
  return result;
}
const code = (result: Picture | PictureFault) => (result.kind === 'fault' ? result.diagnostic.code : 'good');

const PLAN: PngPlan = { width: 200, height: 100, bits: 8, type: 0, pixel: () => [0] };
const physical = (across: number, down: number, unit: number) => {
  const data = Buffer.alloc(9);
  data.writeUInt32BE(across, 0);
  data.writeUInt32BE(down, 4);
  data[8] = unit;
  return [['pHYs', data]] as const;
};

test('a named pipe is no picture, and nobody waits for it', () => {
  const path = join(folder, '管.png');
  execFileSync('mkfifo', [path]);
  expect(code(probePicture(path))).toBe('picture/unreadable');
});

describe('size', () => {
  test('a PNG without resolution is taken at 96 pixels to the inch', () => {
    expect(good(ofBytes(writePng(PLAN)))).toMatchObject({ format: 'png', width: 150, height: 75 });
  });

  test('a PNG is as large as its resolution says', () => {
    const { width, height } = good(ofBytes(writePng({ ...PLAN, extra: physical(11811, 5906, 1) })));
    expect(width).toBeCloseTo(48, 1);
    expect(height).toBeCloseTo(48, 1);
    expect(good(ofBytes(writePng({ ...PLAN, extra: physical(2, 1, 0) }))).width).toBe(150);
  });

  test('a JPEG is as large as its resolution says', () => {
    expect(good(sample('dense.jpg'))).toMatchObject({ format: 'jpeg', width: 18, height: 12 });
    expect(good(sample('grey.jpg'))).toMatchObject({ width: 36, height: 24 });
    expect(good(sample('progressive.jpg'))).toMatchObject({ width: 36, height: 24 });
  });

  test('a turned JPEG is measured as it is seen', () => {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      expect(good(sample(`turned-${orientation}.jpg`))).toMatchObject({ orientation, width: 36, height: 24 });
    }
    expect(good(sample('turned-6.jpg')).pixels).toEqual({ width: 32, height: 48 });
  });

  test.each([
    ['width="96" height="48"', 72, 36],
    ['width="10mm" height="20mm"', 28.35, 56.69],
    ["width='2in' height='72pt'", 144, 72],
    ['viewBox="0 0 400 300"', 300, 225],
    ['width="100%" height="100%" viewBox="0 0 400 300"', 300, 225],
    ['width="200" viewBox="0 0 400 300"', 150, 112.5],
    ['height="4cm" viewBox="0,0,10,20"', 56.69, 113.39],
    ['data-width="5"', 225, 112.5],
  ])('an SVG with %s', (attributes, width, height) => {
    const picture = good(ofBytes(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`));
    expect(picture.format).toBe('svg');
    expect(picture.width).toBeCloseTo(width, 1);
    expect(picture.height).toBeCloseTo(height, 1);
  });

  test('an SVG may begin with a mark, a declaration, comments and a document type', () => {
    const body =
      '<?xml version="1.0"?>\n<!-- <svg width="9"> -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg:svg xmlns:svg="s" width="96" height="48"/>';
    expect(good(ofBytes(`\ufeff${body}`))).toMatchObject({ width: 72, height: 36 });
    const wide = Buffer.from(`\ufeff<svg width="96" height="48"/>`, 'utf16le');
    expect(good(ofBytes(wide))).toMatchObject({ width: 72, height: 36 });
  });
});

describe('faults', () => {
  test('a file that is not there', () => {
    const result = probePicture(join(folder, '没有.png'));
    expect(result).toMatchObject({ diagnostic: { code: 'picture/missing', severity: 'warning' } });
    expect((result as PictureFault).diagnostic.message).toEqual({
      zh: '找不到图片“没有.png”。',
      en: 'The picture "没有.png" was not found.',
    });
    expect((result as PictureFault).diagnostic.help?.zh).toContain('文件名');
  });

  test('is named as the writer wrote it, where that is known', () => {
    const result = probePicture(join(folder, 'a.png'), '照片/a.png') as PictureFault;
    expect(result.diagnostic.message.zh).toBe('找不到图片“照片/a.png”。');
  });

  test('a folder', () => {
    expect(code(probePicture(folder))).toBe('picture/unreadable');
  });

  test.each([
    ['scene.gif', 'GIF'],
    ['scene.webp', 'WebP'],
    ['scene.tiff', 'TIFF'],
    ['scene.bmp', 'BMP'],
  ])('%s is named and its way out told', (name, format) => {
    const result = sample(name) as PictureFault;
    expect(result.diagnostic.code).toBe('picture/unsupported');
    expect(result.diagnostic.message.zh).toContain(format);
    expect(result.diagnostic.message.en).toContain(format);
    expect(result.diagnostic.help?.zh).toContain('PNG');
  });

  test.each([
    ['\0\0\0\x18ftypheic\0\0\0\0mif1', 'HEIC'],
    ['\0\0\0\x1cftypavif\0\0\0\0avif', 'AVIF'],
    ['%PDF-1.7', 'PDF'],
    ['8BPS\0\x01', 'PSD'],
    ['\x1f\x8b\x08', 'SVGZ'],
    [`\x01\0\0\0${'\0'.repeat(36)} EMF`, 'EMF'],
    ['\xd7\xcd\xc6\x9a', 'WMF'],
  ])('first bytes %j are %s', (bytes, format) => {
    const result = ofBytes(Buffer.from(bytes, 'latin1')) as PictureFault;
    expect(result.diagnostic.message.zh).toContain(format);
  });

  test('text and HTML are no pictures', () => {
    expect(code(ofBytes('简报'))).toBe('picture/not-a-picture');
    expect(code(ofBytes('<html><body><svg/></body></html>'))).toBe('picture/not-a-picture');
  });

  test('an empty, a cut and a damaged file', () => {
    const png = writePng(PLAN);
    const jpeg = readFileSync(join(SAMPLES, 'grey.jpg'));
    expect(code(ofBytes(''))).toBe('picture/corrupt');
    expect(code(ofBytes(png.subarray(0, png.length - 20)))).toBe('picture/corrupt');
    expect(code(ofBytes(jpeg.subarray(0, 40)))).toBe('picture/corrupt');
    expect(code(ofBytes(jpeg.subarray(0, jpeg.length - 30)))).toBe('picture/corrupt');
    const damaged = Buffer.from(png);
    damaged[45] = (damaged[45] ?? 0) ^ 1;
    expect(code(ofBytes(damaged))).toBe('picture/corrupt');
    expect(code(ofBytes('<svg width="1"><g></svg>'))).toBe('picture/corrupt');
    expect(code(ofBytes(writePng({ ...PLAN, width: 0 })))).toBe('picture/corrupt');
  });

  test('more pixels than a page can show', () => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(20000, 0);
    header.writeUInt32BE(10000, 4);
    header.set([8, 2], 8);
    const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
    const parts = [
      signature,
      chunk('IHDR', header),
      chunk('IDAT', new Uint8Array()),
      chunk('IEND', new Uint8Array()),
    ];
    expect(20000 * 10000).toBeGreaterThan(LIMITS.pixels);
    expect(code(ofBytes(Buffer.concat(parts)))).toBe('picture/too-large');
  });

  test('a whole file read from disk', () => {
    const path = join(folder, '现场 照片.png');
    writeFileSync(path, writePng(PLAN));
    expect(good(probePicture(path))).toMatchObject({ path, width: 150 });
  });
});

describe('warnings', () => {
  test('CMYK', () => {
    expect(good(sample('cmyk.jpg')).warnings.map((warning) => warning.code)).toEqual(['picture/cmyk']);
  });

  test('what an SVG would load from outside', () => {
    const body = `<image href="/etc/passwd"/><image xlink:href='data:image/png;base64,AA'/><use href="#inside"/>
      <a href="https://example.com"><rect style="fill:url(#g)"/></a><rect style="fill:url(other.svg#g)"/>`;
    const picture = good(ofBytes(`<svg width="1" height="1">${body}</svg>`));
    expect(picture.warnings[0]?.message.zh).toContain('/etc/passwd、other.svg#g');
    expect(picture.warnings).toHaveLength(1);
    expect(good(ofBytes('<svg width="1" height="1"><use href="#a"/></svg>')).warnings).toEqual([]);
  });
});
