/** What src/render/pdf/seam.ts leans on inside pdfmake and pdfkit: an update that takes it away fails here first. */
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { PaintDocument, paintPages } from '../../src/render/pdf/seam.ts';

const require = createRequire(import.meta.url);
const PdfmakeDocument = require('pdfmake/js/PDFDocument.js').default;
const PdfmakeRenderer = require('pdfmake/js/Renderer.js').default;

const FACTS = { language: 'zh-CN', info: { Title: '题' }, xmp: '<x/>', tagged: false };

describe('pdfmake', () => {
  test('is the version the seam was written for', () => {
    expect(require('pdfmake/package.json').version).toBe('0.3.11');
    expect(require('pdfkit/package.json').version).toBe('0.19.1');
  });

  test('paints through its own two classes', () => {
    const document = new PaintDocument(FACTS);
    expect(document).toBeInstanceOf(PdfmakeDocument);
    const seen: string[] = [];
    const { renderPages } = PdfmakeRenderer.prototype;
    PdfmakeRenderer.prototype.renderPages = function (pages: unknown) {
      seen.push(this.constructor.name);
      renderPages.call(this, pages);
    };
    try {
      paintPages(document, [{ pageSize: { width: 100, height: 100 }, items: [] }]);
    } finally {
      PdfmakeRenderer.prototype.renderPages = renderPages;
    }
    expect(seen).toEqual(['PaintRenderer']);
  });

  test.each([
    '_write',
    '_finalize',
    '_normalizeColor',
    '_getColorSpace',
    '_doOpacity',
    'ref',
    'addContent',
    'save',
    'restore',
    'transform',
    'openImage',
    'font',
    'getFontFile',
    'link',
    'goTo',
    'endMetadata',
    'end',
  ])('PDFDocument has %s', (name) => {
    expect(PdfmakeDocument.prototype[name]).toBeTypeOf('function');
  });

  test.each(['renderPages', 'renderLine', 'renderVector', 'renderImage', 'renderSVG'])(
    'Renderer has %s',
    (name) => {
      expect(PdfmakeRenderer.prototype[name]).toBeTypeOf('function');
    },
  );

  test('a document has the places we reach into', () => {
    const document = new PaintDocument(FACTS);
    paintPages(document, [{ pageSize: { width: 100, height: 200 }, items: [] }]);
    expect(document).toMatchObject({
      page: {
        width: 100,
        height: 200,
        content: { buffer: expect.any(Array), uncompressedLength: expect.any(Number) },
      },
      _fontFamilies: {},
      _imageRegistry: {},
      _ctm: expect.any(Array),
      _ctmStack: expect.any(Array),
      _root: { data: { Pages: { data: { Kids: [{}] } }, Names: { data: { Dests: { limits: true } } } } },
      outline: { outlineData: {} },
    });
  });
});

describe('what the seam keeps closed', () => {
  test('files: no font, no picture is opened by name', () => {
    const document = new PaintDocument(FACTS);
    expect(() => document.openImage('/etc/hostname')).toThrow(RangeError);
    expect(() => document.font('/etc/hostname')).toThrow(RangeError);
    expect(() => document.font('Helvetica')).toThrow(RangeError);
  });

  test('the clock: a document without a date has none', () => {
    expect(new PaintDocument(FACTS).info).not.toHaveProperty('CreationDate');
  });

  test('the state of the page after a drawing that failed', () => {
    const document = new PaintDocument(FACTS);
    const painted: string[] = [];
    let half = 0;
    const instead = { paint: () => painted.push('instead') };
    const drawing =
      '<rect width="9" height="9"/><g transform="scale(2)"><rect width="9" height="9"/><image href="x"/></g>';
    const broken = {
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${drawing}</svg>`,
      x: 0,
      y: 0,
      instead,
      options: {
        warningCallback() {
          // The picture that is not opened comes after two rectangles were drawn.
          half = document.page.content.buffer.length;
          throw new Error('broken');
        },
      },
    };
    paintPages(document, [
      {
        pageSize: { width: 100, height: 100 },
        items: [
          { type: 'line', item: { paint: (on: PaintDocument) => on.addContent('% before') } },
          { type: 'svg', item: broken },
        ],
      },
    ]);
    expect(painted).toEqual(['instead']);
    expect(half).toBeGreaterThan(document.page.content.buffer.length);
    expect(document._ctmStack).toEqual([]);
    expect(Buffer.concat(document.page.content.buffer).toString()).toMatch(/% before\n$/);
  });
});
