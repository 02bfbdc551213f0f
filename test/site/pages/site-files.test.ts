import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/diagnostics/failure.ts';
import { readManifest } from '../../../src/records/manifest.ts';
import type { Publication } from '../../../src/records/types.ts';
import { siteFiles } from '../../../src/site/pages/site-files.ts';
import type { SiteOptions } from '../../../src/site/pages/types.ts';
import { all, attribute, type Element, parsed } from '../html.ts';
import { publication } from './publications.ts';

const OPTIONS: SiteOptions = { title: '云川公文', banxin: '0.1.0' };
const BASE = 'https://www.example.cn/公文/';
const EVIL = `"'><script>alert(1)</script><!--]]>&{{ site.title }}`;

const PUBLICATIONS: readonly Publication[] = [
  publication({ output: '通知.pdf', date: '2026-08-01' }),
  publication({ output: '深 层/100% #1?.pdf', date: '2025-02-03' }),
  publication({ output: '深 层/更深/😀-a.pdf', date: '2026-08-02', keywords: [] }),
  publication(
    { output: 'index.pdf', title: EVIL, number: EVIL, organs: [EVIL], keywords: [EVIL], type: EVIL },
    { pictures: new Map([['图/1.png', new Uint8Array([1])]]) },
  ),
  publication({ output: '密.pdf', secrecy: '秘密★1年', date: '2026-08-03', title: '秘密的通知' }),
  publication({ output: '无题.pdf', title: ' ' }, {}),
];

const made = (publications = PUBLICATIONS, options: Partial<SiteOptions> = {}) => {
  const files = siteFiles(publications, { ...OPTIONS, ...options });
  return {
    files,
    text: (name: string) => new TextDecoder('utf-8', { fatal: true }).decode(files.get(name)!),
    pages: [...files.keys()].filter((name) => name.endsWith('.html')),
  };
};

const undated = ({ record: { date: _, ...record }, ...rest }: Publication): Publication => ({
  ...rest,
  record,
});

describe('the files of a site', () => {
  it('are these', () => {
    expect([...made([publication()], { baseUrl: BASE }).files.keys()].sort()).toEqual([
      ...[
        '404.html',
        'SHA256SUMS',
        'feed.xml',
        'index.html',
        'manifest.json',
        'robots.txt',
        'search-index.js',
      ],
      ...['site.css', 'site.js', 'sitemap.xml', '通知.files/page-1.svg', '通知.html'],
    ]);
  });

  it('are the same however the documents come together', () => {
    expect([...made([...PUBLICATIONS].reverse()).files].sort()).toEqual([...made().files].sort());
  });

  it('lead to nothing that is not there, and never away', () => {
    const { pages, text, files } = made();
    const there = new Set([...files.keys(), ...PUBLICATIONS.map(({ record }) => record.output)]);
    let count = 0;
    for (const page of pages) {
      for (const link of linksOf(text(page)).filter((one) => !/^(#|data:,$)/.test(one))) {
        const path = posix.join(posix.dirname(page), decodeURIComponent(link.replace(/#.*/, '')));
        expect(there, `${page} → ${link}`).toContain(path);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('run nothing and load nothing from elsewhere', () => {
    const { pages, text } = made();
    for (const page of pages) {
      const all = elementsOf(text(page));
      const scripts = all.filter(({ tagName }) => tagName === 'script');
      expect(scripts.map((one) => attribute(one, 'src'))).toEqual(page === 'index.html' ? ['site.js'] : []);
      expect(all.some(({ tagName }) => tagName === 'style')).toBe(false);
      expect(
        all.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((n) => /^on|^style$/.test(n)),
      ).toEqual([]);
      const policy = all.find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy')!;
      expect(attribute(policy, 'content')).toMatch(
        /^default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self';/,
      );
      expect(attribute(policy, 'content')).not.toContain('unsafe');
    }
  });

  it('say what is written, and do nothing of it', () => {
    const { text } = made();
    const page = elementsOf(text('index-2.html'));
    const title = page.find(({ tagName }) => tagName === 'title')!;
    expect(title.childNodes[0]).toMatchObject({ value: `${EVIL}　云川公文` });
    for (const name of ['index.html', 'index-2.html', 'feed.xml', 'search-index.js'])
      expect(text(name), name).not.toContain('<script>alert');
  });

  it('call a document without a title by its file', () => {
    expect(made().text('无题.html')).toContain('<title>无题　云川公文</title>');
  });

  it('lead from one to the next, from the latest to the first', () => {
    const { text } = made();
    const neighbours = elementsOf(text('通知.html')).filter(({ tagName }) => tagName === 'link');
    const hrefOf = (rel: string) =>
      neighbours.filter((one) => attribute(one, 'rel') === rel).map((one) => attribute(one, 'href'));
    expect(hrefOf('prev')).toEqual(['%E6%97%A0%E9%A2%98.html']);
    expect(hrefOf('next')).toEqual(['%E6%B7%B1%20%E5%B1%82/100%25%20%231%3F.html']);
  });

  it('hold the twin as it is', () => {
    const twin = '<h1>题</h1>\n<pre>a\n\n\n  {{ b }}</pre>';
    expect(made([publication({}, { twin })]).text('通知.html')).toContain(twin);
  });

  it('stand in a list of sums, with the PDFs', () => {
    const { files, text } = made();
    const sums = new Map(
      text('SHA256SUMS')
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    expect(sums.size).toBe(files.size - 1 + PUBLICATIONS.length);
    for (const [path, bytes] of files)
      if (path !== 'SHA256SUMS')
        expect(sums.get(path)).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(sums.get('通知.pdf')).toBe(PUBLICATIONS[0]!.record.sha256);
  });

  it('have a manifest of all', () => {
    expect(readManifest(made().text('manifest.json'), 'm').documents).toHaveLength(PUBLICATIONS.length);
  });

  it('leave out a picture that could do something', () => {
    const pictures = new Map([
      ['a.svg', new TextEncoder().encode('<svg><script>alert(1)</script></svg>')],
      ['b.SVG', new TextEncoder().encode('<svg onload="alert(1)"/>')],
      ['c.svg', new TextEncoder().encode('<svg/>')],
    ]);
    const names = [...made([publication({}, { pictures })]).files.keys()].filter((name) =>
      name.includes('pictures'),
    );
    expect(names).toEqual(['通知.files/pictures/c.svg']);
  });

  it('are a site without any document, too', () => {
    const { text, files } = made([]);
    expect(text('index.html')).toContain('这里还没有文件。');
    expect(files.has('feed.xml')).toBe(false);
  });
});

describe('with a base URL', () => {
  const site = made(PUBLICATIONS, { baseUrl: BASE });
  const at = 'https://www.example.cn/%E5%85%AC%E6%96%87/';

  it('pages name the one address they want to be known by', () => {
    expect(site.text('index.html')).toContain(`<link rel="canonical" href="${at}">`);
    expect(site.text('深 层/更深/😀-a.html')).toContain(
      `<link rel="canonical" href="${at}%E6%B7%B1%20%E5%B1%82/%E6%9B%B4%E6%B7%B1/%F0%9F%98%80-a.html">`,
    );
    expect(made().text('index.html')).not.toContain('canonical');
  });

  it('404.html finds its way from anywhere', () => {
    const links = linksOf(site.text('404.html')).filter((link) => !/^(#|data:)/.test(link));
    for (const link of links) expect(link).toMatch(at);
  });

  it('robots.txt and sitemap.xml lead to what is meant for everybody', () => {
    expect(site.text('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${at}sitemap.xml\n`);
    const sitemap = site.text('sitemap.xml');
    expect(sitemap).toContain(
      `<url><loc>${at}%E9%80%9A%E7%9F%A5.html</loc><lastmod>2026-08-01</lastmod></url>`,
    );
    expect(sitemap).not.toContain('%E5%AF%86');
    expect(site.text('密.html')).toContain('<meta name="robots" content="noindex');
    expect(site.text('通知.html')).not.toContain('noindex');
  });

  it.each(['example.cn', 'ftp://example.cn/'])('%j is none', (baseUrl) => {
    expect(() => made(PUBLICATIONS, { baseUrl })).toThrow(Failure);
  });
});

describe('feed.xml', () => {
  const ids = (text: string) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);

  it('has the latest first, the day of each document, and nothing that is not meant for everybody', () => {
    const text = made().text('feed.xml');
    const days = [...text.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, day]) => day!.slice(0, 10));
    expect(days).toEqual([
      '2026-08-02',
      '2026-08-02',
      '2026-08-01',
      '2026-08-01',
      '2026-08-01',
      '2025-02-03',
    ]);
    expect(text).not.toContain('秘密');
  });

  it('knows an entry again after its text has changed, and tells sites from each other', () => {
    const before = made([publication()]).text('feed.xml');
    const after = made([publication({ title: '更正', sha256: '1'.repeat(64) })]).text('feed.xml');
    expect(ids(after)).toEqual(ids(before));
    expect(new Set(ids(before)).size).toBe(2);
    expect(ids(before)[0]).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(ids(made([publication()], { baseUrl: BASE }).text('feed.xml'))).not.toEqual(ids(before));
  });

  it('leaves out what has no date, and is not there when nothing has', () => {
    const one = undated(publication());
    expect(ids(made([one, publication({ output: 'b.pdf' })]).text('feed.xml'))).toHaveLength(2);
    expect(made([one]).files.has('feed.xml')).toBe(false);
    expect(made([one]).text('index.html')).not.toContain('feed.xml');
    expect(made([one]).text('index.html')).toContain('未注日期');
  });
});

describe('templates of the user', () => {
  const withTemplate = (name: string, text: string) =>
    made(PUBLICATIONS, { templates: new Map([[name, text]]) });

  it('stand in the place of the shipped ones', () => {
    const { text } = withTemplate(
      '_frame.html',
      '<!doctype html><title>甲</title>{% block main %}{% endblock %}',
    );
    expect(text('index.html')).toMatch(/^<!doctype html><title>甲<\/title><header class="masthead">/);
    expect(withTemplate('site.css', 'a{}').text('site.css')).toBe('a{}');
  });

  it('may have parts of their own', () => {
    const templates = new Map([
      ['404.html', "{% render '_foot.html', name: site.title %}"],
      ['_foot.html', '<p>{{ name }}</p>'],
    ]);
    expect(made(PUBLICATIONS, { templates }).text('404.html')).toBe('<p>云川公文</p>');
  });

  it('escape what they print', () => {
    const { text } = withTemplate(
      'document.html',
      '<i title="{{ document.title }}">{{ document.number }}</i>',
    );
    const [italic] = elementsOf(text('index-2.html'));
    expect(italic).toMatchObject({ tagName: 'i', childNodes: [{ value: EVIL }] });
    expect(attribute(italic!, 'title')).toBe(EVIL);
  });

  it.each([
    ['index.html', 'ok\n  {{ site.titel }}', 'index.html 第 2 行第 6 列'],
    ['index.html', '{{ site.title | shout }}', 'index.html 第 1 行'],
    ['_entry.html', '\n\n{% if %}', '_entry.html 第 3 行'],
    ['document.html', "{% render '_gone.html' %}", 'document.html 第 1 行'],
    ['index.html', "{% render '../../../../etc/passwd' %}", 'index.html 第 1 行'],
    ['index.html', '{{ site.constructor.name }}', 'index.html 第 1 行'],
    [
      'index.html',
      '{% for i in (1..100000000) %}{% for j in (1..100000000) %}{% endfor %}{% endfor %}',
      'index.html 第 1 行',
    ],
    [
      'index.html',
      '{% for i in (1..10000) %}{% for j in (1..10000) %}{% endfor %}{% endfor %}',
      'index.html 第 1 行',
    ],
    ['idnex.html', 'x', '没有叫“idnex.html”的模板'],
  ])('%s with %j: %s', (name, text, message) => {
    const failure = (() => {
      try {
        withTemplate(name, text);
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).text.zh).toContain(message);
    expect((failure as Failure).exitCode).toBe(2);
  });
});

const elementsOf = (page: string): Element[] => all(parsed(page).root);

function linksOf(page: string): string[] {
  return elementsOf(page).flatMap((element) =>
    ['href', 'src', 'data', 'data-index'].flatMap((name) => attribute(element, name) ?? []),
  );
}

describe('own templates', () => {
  const own = (files: Record<string, string>, options: Partial<SiteOptions> = {}) =>
    made(PUBLICATIONS, { ...options, templates: new Map(Object.entries(files)) });
  const frame = (part: string) => `{% layout '_frame.html' %}{% block main %}${part}{% endblock %}`;

  it('have the names of the page in their parts', () => {
    const parts = {
      '404.html': frame("{% render '_页脚.html' %}"),
      '_页脚.html': '<p>{{ site.title }}·页脚</p>',
    };
    expect(own(parts).text('404.html')).toContain('<p>云川公文·页脚</p>');
    const page = {
      'document.html': "{% render '_题.html' %}",
      '_题.html': '{{ document.title }}@{{ site.home }}',
    };
    expect(own(page).text('密.html')).toBe('秘密的通知@index.html');
  });

  it('are told of by the file that is wrong', () => {
    for (const part of ['{{ site.nothing }}', '{{ site.title | no }}', '{% if %}']) {
      const files = { '404.html': frame("\n\n{% render '_页脚.html' %}"), '_页脚.html': `甲\n${part}` };
      expect(() => own(files)).toThrow(/_页脚\.html, line 2/);
    }
  });

  it('may bring pictures, which stand beside the first page', () => {
    const files = {
      '标志.png': Buffer.from([1, 2, 250]).toString('base64'),
      'document.html': '<img src="{{ site.root }}标志.png">',
    };
    const { text, files: there } = own(files);
    expect([...there.get('标志.png')!]).toEqual([1, 2, 250]);
    expect(text('SHA256SUMS')).toContain('  标志.png');
    expect(text('密.html')).toBe('<img src="标志.png">');
    expect(text('深 层/更深/😀-a.html')).toBe('<img src="../../标志.png">');
  });
});

it('calls a mark that is no grade a mark', () => {
  const { text } = made([
    publication({ output: 'a.pdf', secrecy: '内部资料' }),
    publication({ output: 'b.pdf', secrecy: '秘密★1年' }),
  ]);
  expect(text('a.html')).toContain('<dt>标记</dt><dd class="secrecy">内部资料</dd>');
  expect(text('b.html')).toContain('<dt>密级</dt><dd class="secrecy">秘密★1年</dd>');
});

it('lets a 404 page have its looks from the place of the site, and no address with more than a place', () => {
  expect(made(PUBLICATIONS, { baseUrl: BASE }).text('404.html')).toContain(
    'style-src &#39;self&#39; https://www.example.cn; script-src',
  );
  for (const baseUrl of ['https://a.cn/x?q=1', 'https://a.cn/#x', 'https://a:b@a.cn/'])
    expect(() => made(PUBLICATIONS, { baseUrl })).toThrow(/no part of the address of a folder/);
});
