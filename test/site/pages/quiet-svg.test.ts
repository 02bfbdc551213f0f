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
  ])('may not hold %s', (inside) => {
    expect(isQuietSvg(svg(inside))).toBe(false);
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
});
