import { describe, expect, it } from 'vitest';
import { xmpPacket } from '../../src/render/pdf/xmp.ts';

const packet = (title: string) => xmpPacket({ title, keywords: [], language: 'zh-CN', producer: 'banxin' });

describe('the XMP packet', () => {
  it('escapes what XML reads as markup', () => {
    expect(packet('《甲》<乙> & "丙"')).toContain('《甲》&lt;乙&gt; &amp; &quot;丙&quot;');
  });
  it('leaves out what XML cannot write, and keeps rare characters', () => {
    expect(packet('甲\u0001乙\ufffe丙\ud842丁𠮷')).toContain('>甲乙丙丁𠮷<');
  });
});
