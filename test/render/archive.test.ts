/** Every PDF keeps the promises of PDF/A-2a and PDF/UA-1, however it is printed. */
import { describe, expect, test } from 'vitest';
import { ARTICLES, bytesOf, ODD, takenApart, WAYS } from './archive-articles.ts';
import { broken } from './archive-rules.ts';
import { source } from './support.ts';

describe.each(ARTICLES)('$name', ({ content, folder }) => {
  test.each(Object.entries(WAYS))('%s', async (_, options) => {
    expect(broken(takenApart(await bytesOf(content, folder, options)))).toEqual({});
  });
});

describe('what is asked for', () => {
  test('plain promises nothing and tells no structure', async () => {
    const file = source(await bytesOf(ODD.行内!, '.', { pdf: 'plain' }));
    expect(file).not.toMatch(/pdfaid:part|pdfuaid:part|StructTreeRoot|MarkInfo|OutputIntents|MCID/);
    expect(file).toContain('/Subtype /Link');
  });
  test('an unknown kind is refused', async () => {
    await expect(bytesOf(ODD.一句话!, '.', { pdf: 'a-1b' as 'plain' })).rejects.toThrow(/a-1b/);
  });
});
