import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/diagnostics/failure.ts';
import { absoluteLink, relativeLink, requireBase } from '../../../src/site/pages/links.ts';
import { pagesOf, pictureUrl } from '../../../src/site/pages/places.ts';

const step = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter((name) => name !== '.' && name !== '..' && !name.includes('/'));
const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'));

describe('links', () => {
  it('lead a browser from any file to any other, whatever they are called', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        const base = `https://a.example/site/${from.split('/').map(encodeURIComponent).join('/')}`;
        const { pathname, search, hash, host } = new URL(relativeLink(from, to), base);
        expect({ search, hash, host }).toEqual({ search: '', hash: '', host: 'a.example' });
        expect(decodeURIComponent(pathname)).toBe(`/site/${to}`);
      }),
    );
  });

  it.each([
    ['a.html', 'b c.pdf', 'b%20c.pdf'],
    ['深/a.html', 'index.html', '../index.html'],
    ['深/a.html', '深/100%#?.pdf', '100%25%23%3F.pdf'],
    ['深/更深/a.html', '深/b.html', '../b.html'],
    ['a.html', 'javascript:alert(1).html', 'javascript%3Aalert%281%29.html'],
  ])('from %s to %s: %s', (from, to, link) => {
    expect(relativeLink(from, to)).toBe(link);
  });

  it('take a base with or without its slash', () => {
    for (const base of ['https://a.cn/公文', 'https://a.cn/公文/', 'https://a.cn/公文//?x#y'])
      expect(absoluteLink(base, '通 知.html')).toBe(
        'https://a.cn/%E5%85%AC%E6%96%87/%E9%80%9A%20%E7%9F%A5.html',
      );
  });

  it.each(['www.example.cn', 'file:///tmp/', 'javascript:alert(1)', ''])('refuse %j as a base', (base) => {
    expect(() => requireBase(base)).toThrow(Failure);
  });
});

describe('places', () => {
  it('give every document a page beside its PDF', () => {
    expect([...pagesOf(['通知.pdf', '深/A.PDF'])]).toEqual([
      ['通知.pdf', '通知.html'],
      ['深/A.PDF', '深/A.html'],
    ]);
  });

  it('keep the first page free, and every page for one document', () => {
    const outputs = ['Index.pdf', 'index-2.pdf', '404.pdf', 'a/index.pdf'];
    expect([...pagesOf(outputs).values()]).toEqual([
      'Index-3.html',
      'index-2.html',
      '404-2.html',
      'a/index.html',
    ]);
  });

  it('let a twin name its pictures', () => {
    expect(pictureUrl('深/通 知.pdf', '图/1#.png')).toBe(
      '%E9%80%9A%20%E7%9F%A5.files/pictures/%E5%9B%BE/1%23.png',
    );
  });
});
