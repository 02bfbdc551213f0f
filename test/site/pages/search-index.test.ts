import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../src/site/pages/entry.ts';
import { listed } from '../../../src/site/pages/listing.ts';
import { plainText } from '../../../src/site/pages/plain-text.ts';
import { searchIndex } from '../../../src/site/pages/search-index.ts';
import { termsOf } from '../../../src/site/pages/terms.ts';
import { publication } from './publications.ts';

describe('terms', () => {
  it.each([
    ['防汛物资', ['防汛', '汛物', '物资']],
    ['防汛，防汛', ['防汛', '防汛']],
    ['共3页', ['共', '3', '页']],
    ['ＰＤＦ文件 v2', ['pdf', '文件', 'v2']],
    ['高𠮷屋', ['高𠮷', '𠮷屋']],
    ['〔2026〕5号', ['2026', '5', '号']],
    ['__proto__ constructor', ['proto', 'constructor']],
    ['', []],
  ])('of %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });
});

describe('the words of a twin', () => {
  it('are whole where only their looks change, and apart where elements end', () => {
    const markup =
      '<p>防<strong>汛</strong>物资<sup><a href="#a&gt;b">1</a></sup></p><p>A &amp; B&#39;s &#x4E00;</p>';
    expect(plainText(markup)).toBe("防汛物资1 A & B's 一");
  });
});

describe('search-index.js', () => {
  const scripted = (text: string): unknown => {
    const self: { banxinSearch?: unknown } = {};
    runInNewContext(text, { self });
    return JSON.parse(JSON.stringify(self.banxinSearch));
  };

  it('tells for each term the documents in the order of the list', () => {
    const bare = { title: '甲', number: '', organs: [], keywords: [], type: '函' };
    const entries = entriesOf(
      ['救生', '编织', '救生'].map((word, i) =>
        listed(
          publication(
            { ...bare, output: `${i}.pdf`, date: `2026-01-0${9 - i}` },
            { twin: `<p>${word}，${word}</p>` },
          ),
        ),
      ),
    );
    expect(scripted(searchIndex(entries))).toEqual({
      documents: 3,
      terms: [
        ['函', '0 1 1'],
        ['救生', '0 2'],
        ['甲', '0 1 1'],
        ['编织', '1'],
      ],
    });
  });

  it('cannot end the script it stands in', () => {
    const made = searchIndex(entriesOf([listed(publication({ title: '</script><!--\u2028' }))]));
    expect(made).not.toMatch(/[<>\u2028]/);
  });
});
