import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isQuietSvg } from '../../../src/site/pages/quiet-svg.ts';
import { packageRoot } from '../../../src/source/package-root.ts';

const svg = (inside: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('pictures that lie in the folder of a site', () => {
  it.each([
    '<script>alert(1)</script>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
    '<rect onclick="alert(1)"/>',
    "<rect\nonload = 'alert(1)'/>",
    '<a href="javascript:alert(1)"><text>点</text></a>',
    '<a href="java&#10;script&#x3a;alert(1)"/>',
    '<a href="&#106;avascript:alert(1)"/>',
    '<set attributeName="href" to="x"/>',
    '<foreignObject><p/></foreignObject>',
    '<use href="data:image/svg+xml,x#y"/>',
    '<use href="图.svg#a"/>',
    '<image href="http://example.com/a.png"/>',
    '<image href="//example.com/a.png"/>',
    '<image xlink:href="a.png" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    '<image href="data:image/svg+xml;base64,AA=="/>',
    '<feImage href="http://example.com/a.png"/>',
    '<a href="https://example.com/"><text>点</text></a>',
    '<style>@import "http://example.com/a.css";</style>',
    '<style><![CDATA[rect{fill:url(http://example.com/a.svg#b)}]]></style>',
    '<style>rect{fill:u<!-- -->rl(http://example.com/a.svg#b)}</style>',
    '<style>rect{fill:u\\72l(http://example.com/a.svg#b)}</style>',
    '<style>svg{background:image-set("http://example.com/a.png" 1x)}</style>',
    '<style>@font-face{font-family:x;src:url(http://example.com/a.woff)}</style>',
    '<style>/**/@import/**/"http://example.com/a.css"</style>',
    '<style>rect{fill:&#117;rl(&quot;http://example.com/a.svg&quot;)}</style>',
    '<style><g>@import "a.css"</g></style>',
    '<rect style="fill:url(http://example.com/a.svg#b)"/>',
    '<rect fill="url(\'http://example.com/a.svg#b\')"/>',
    '<rect cursor="url(http://example.com/a.png)"/>',
    '<g xml:base="http://example.com/"><use href="#a"/></g>',
    '<img xmlns="http://www.w3.org/1999/xhtml" src="http://example.com/a.png"/>',
    '<h:audio xmlns:h="http://www.w3.org/1999/xhtml" src="http://example.com/a.mp3"/>',
    '<h:form xmlns:h="http://www.w3.org/1999/xhtml" action="http://example.com/"><h:input name="a"/></h:form>',
    '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape"><g xmlns:i="http://www.w3.org/2000/svg"><i:script/></g></g>',
    '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape"><i:g onload="alert(1)"/></g>',
    '<style xmlns:i="http://www.inkscape.org/namespaces/inkscape"><i:style/>@import "a.css";</style>',
    '<style>.a{transform:translate(url(http://example.com/a.svg))}</style>',
    '<animate attributeName="x" to="1"/>',
    '<discard/>',
    '<rect unknown="1"/>',
    '<?xml-stylesheet href="a.css"?>',
    '<text>&unknown;</text>',
  ])('may not hold %s', (inside) => {
    expect(isQuietSvg(svg(inside))).toBe(false);
  });

  it.each([
    ['a list of attributes', '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]><svg/>'],
    ['a list of nothing', '<!DOCTYPE svg []><svg/>'],
    ['a list in another file', '<!DOCTYPE svg SYSTEM "a.dtd"><svg/>'],
    ['an encoding that hides marks', '<?xml version="1.0" encoding="UTF-7"?><svg>+ADw-script+AD4-</svg>'],
    ['another root', '<g xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing at all', ''],
  ])('may not have %s', (_, text) => {
    expect(isQuietSvg(Buffer.from(text))).toBe(false);
  });

  it('may not declare what makes such things, in any encoding', () => {
    expect(
      isQuietSvg(Buffer.from('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>')),
    ).toBe(false);
    expect(isQuietSvg(Buffer.from('<?xml-stylesheet href="a.xsl"?><svg/>'))).toBe(false);
    expect(isQuietSvg(utf16('<svg><script>alert(1)</script></svg>'))).toBe(false);
  });

  it('may be drawings', () => {
    const folder = join(packageRoot(), 'input/图');
    const drawings = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThan(0);
    for (const name of drawings) expect(isQuietSvg(readFileSync(join(folder, name))), name).toBe(true);
    expect(
      isQuietSvg(
        svg('<style>.a{fill:red}</style><image href="data:image/png;base64,AA=="/><text>script = 1</text>'),
      ),
    ).toBe(true);
  });

  it.each([
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>',
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:rect style="fill:url(#a);transform:rotate(3deg)"/></s:svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"><sodipodi:namedview pagecolor="#fff" inkscape:zoom="1"/><g inkscape:label="层 1" id="layer(1)"><path d="M0 0" fill="url(\'#g\')"/></g></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><style><![CDATA[@media print { .a { fill: rgb(1, calc(2 + 1), 3) } } /* 说明 */ .b > .c:hover { fill: url(#g) }]]></style><use href="#a"/></svg>',
  ])('may be drawings as programs write them: %s', (text) => {
    expect(isQuietSvg(Buffer.from(text))).toBe(true);
  });
});
