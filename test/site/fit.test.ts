/** What came from elsewhere is shown on a site only where it is as we write it ourselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tagsOf } from '../../src/site/markup-reader.ts';
import { unfit } from '../../src/site/pages/fit.ts';
import { isPreview } from '../../src/site/preview/preview-shape.ts';
import { isTwin } from '../../src/site/twin/twin-shape.ts';
import { ROOT } from './made.ts';
import { publication } from './pages/publications.ts';

const PREVIEW =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="zh-CN" viewBox="0 0 595.28 841.89" width="595.28pt" height="841.89pt"><title>甲</title><defs><path id="g0" d="m1 2h3v-4z"/></defs><rect width="100%" height="100%" fill="#fff"/><g transform="scale(0.1)"><g transform="translate(1 2.5)rotate(-90)" fill="#f00"><use href="#g0" x="3"/></g></g></svg>';
const PNG = readFileSync(join(ROOT, 'input/图/溢洪道.png'));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>';

describe('markup is ours', () => {
  it('where every tag is closed and every mark escaped', () => {
    const tags = tagsOf('<p id="a&quot;b">甲 &lt; 乙<br/></p>\n<hr/>') ?? [];
    expect(tags.map(({ name, isEmpty, depth }) => [name, isEmpty, depth])).toEqual([
      ['p', false, 0],
      ['br', true, 1],
      ['hr', true, 0],
    ]);
    expect(tags[0]?.attributes.get('id')).toBe('a"b');
  });

  it.each([
    '<p>',
    '</p>',
    '<p></b>',
    '<p></p></article>',
    '<p><b></p></b>',
    '<p id=a></p>',
    "<p id='a'></p>",
    '<p id="a" id="b"></p>',
    '<p id="a"class="b"></p>',
    '<p/id="a"></p>',
    '<p\nid="a"></p>',
    '<p id="&#x61;"></p>',
    '<p id="a&b"></p>',
    '甲 & 乙',
    '&nbsp;',
    '<!-- a -->',
    '<![CDATA[a]]>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE html>',
    '<p>"</p>',
    '<',
  ])('and nowhere else: %s', (markup) => expect(tagsOf(markup)).toBeUndefined());
});

describe('a twin', () => {
  const known = new Set(['a.files/pictures/图.png']);

  it('has what a text needs', () => {
    const html =
      '<h1 id="甲">甲</h1>\n<p class="mark"><a href="https://example.cn/?a=1&amp;b">乙</a><a href="#甲">丙</a></p><figure><img src="a.files/pictures/图.png" alt="图" loading="lazy"/></figure>';
    expect(isTwin(html, known)).toBe(true);
  });

  it.each([
    '</article><meta http-equiv=refresh content="0;url=https://evil.example">',
    '<script>alert(1)</script>',
    '<script src="//evil.example"></script>',
    '<meta http-equiv="refresh" content="0"/>',
    '<base href="//evil.example"/>',
    '<style>p{}</style>',
    '<iframe src="https://evil.example"></iframe>',
    '<form action="https://evil.example"><input name="a"/></form>',
    '<p onclick="alert(1)"></p>',
    '<p style="position:fixed"></p>',
    '<p class="site-head"></p>',
    '<a href="javascript:alert(1)">甲</a>',
    '<a href="//evil.example">甲</a>',
    '<a href="data:text/html,a">甲</a>',
    '<a href="https://example.cn" target="_blank">甲</a>',
    '<img src="https://evil.example/a.png" alt=""/>',
    '<img src="b.files/pictures/图.png" alt=""/>',
    '<img src="a.files/pictures/图.png" onerror="alert(1)"/>',
    '<p/>',
    '<br></br>',
    '<svg></svg>',
    '<constructor></constructor>',
    '<p constructor="a"></p>',
  ])('has nothing else: %s', (html) => expect(isTwin(html, known)).toBe(false));
});

describe('a preview', () => {
  it('is a drawing of outlines', () => expect(isPreview(PREVIEW)).toBe(true));

  const within = (markup: string) => PREVIEW.replace('<defs>', `${markup}<defs>`);
  it.each([
    'no',
    '',
    `甲${PREVIEW}`,
    PREVIEW + PREVIEW,
    '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script>alert(1)</script></svg>',
    within('<script>alert(1)</script>'),
    within('<foreignObject></foreignObject>'),
    within('<animate attributeName="href"/>'),
    within('<use href="https://evil.example/a.svg#g0"/>'),
    within('<image href="https://evil.example/a.png"/>'),
    within('<image href="data:text/html;base64,QUJD"/>'),
    within('<rect fill="url(https://evil.example)"/>'),
    within('<svg></svg>'),
    PREVIEW.replace('role="img"', 'onload="alert(1)"'),
  ])('and nothing else (%#)', (svg) => expect(isPreview(svg)).toBe(false));
});

describe('a publication', () => {
  const with_ = (pictures: Readonly<Record<string, string | Uint8Array>>) => {
    const bytes = Object.entries(pictures).map(([name, own]) => [name, Buffer.from(own)] as const);
    return unfit(publication({}, { preview: PREVIEW, pictures: new Map(bytes) }));
  };

  it('is fit with pictures that are what they are called', () => {
    expect(with_({ '图.png': PNG, 'b.svg': SVG })).toBeUndefined();
  });

  it.each([
    ['x.html', '<script>alert(1)</script>'],
    ['x.html', PNG],
    ['x.png', '<script>alert(1)</script>'],
    ['x.svg', PNG],
    ['x.png', SVG],
    ['x.svg', SVG.replace('<rect', '<script>alert(1)</script><rect')],
    ['x.png', 'GIF89a'],
  ])('is not, with %s', (name, bytes) => expect(with_({ [name]: bytes })?.at).toBe(`pictures "${name}"`));

  it('says what is not ours', () => {
    expect(unfit(publication({}, { preview: PREVIEW, twin: '<p>' }))?.at).toBe('twin');
    expect(unfit(publication({}, { preview: '' }))?.at).toBe('preview');
  });
});
