import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { manifestText, readManifest } from '../../src/records/manifest.ts';
import { staysBelow } from '../../src/records/output-path.ts';
import type { DocumentRecord } from '../../src/records/types.ts';
import { record } from '../site/pages/publications.ts';

const two = [record({ output: '乙.pdf' }), record({ output: 'a/甲.pdf', secrecy: '秘密★1年' })];

/** The message about a manifest after a change of its first document. */
function complaint(
  change: (document: Record<string, unknown>, all: Record<string, unknown>) => void,
): string {
  const read = JSON.parse(manifestText('0.1.0', two));
  change(read.documents[0], read);
  try {
    readManifest(JSON.stringify(read), 'output/manifest.json');
  } catch (error) {
    if (error instanceof Failure) return error.text.zh;
    throw error;
  }
  return '';
}

describe('manifest.json', () => {
  it('comes back as it was written, in the order of the outputs', () => {
    const { documents, version, banxin } = readManifest(manifestText('0.1.0', two), 'm');
    expect({ version, banxin }).toEqual({ version: 1, banxin: '0.1.0' });
    expect(documents).toEqual([two[1], two[0]]);
  });

  it('is the same for the same records, however they came together', () => {
    const turned = two.map((one) => Object.fromEntries(Object.entries(one).reverse()));
    expect(manifestText('1', (turned as unknown as DocumentRecord[]).reverse())).toBe(manifestText('1', two));
  });

  it('says what was built, where that is known', () => {
    const text = manifestText('1', two, ['文稿']);
    expect(readManifest(text, 'm').base).toEqual(['文稿']);
    expect(manifestText('1', two)).not.toContain('"base"');
    expect(complaint((_, all) => Object.assign(all, { base: '文稿' }))).toContain(
      'base 可以没有；有的话，应当是一列文字',
    );
  });

  it('leaves out what is not known', () => {
    const { type: _, ...bare } = record();
    expect(manifestText('1', [bare])).not.toContain('"type"');
  });

  it('says where it is wrong', () => {
    const at = (name: string, value: unknown) =>
      complaint((document) => Object.assign(document, { [name]: value }));
    expect(at('sha256', 'ABC')).toBe(
      'output/manifest.json 读不懂：documents[0].sha256 应当是六十四个十六进制数字。',
    );
    expect(at('pages', -1)).toContain('documents[0].pages 应当是不小于零的整数');
    expect(at('organs', [1])).toContain('documents[0].organs 应当是一列文字');
    expect(at('date', '2026-8-1')).toContain('documents[0].date 可以没有；有的话，应当是日期');
    expect(at('format', 'memo')).toContain('documents[0].format 应当是 briefing、');
    expect(at('findings', { errors: 0, warnings: 0 })).toContain('documents[0].findings.hints 应当是');
    expect(at('title', undefined)).toContain('documents[0].title 应当是文字');
    expect(complaint((_, all) => Object.assign(all, { version: 2 }))).toContain('version 应当是 1');
    expect(complaint((_, all) => Object.assign(all, { documents: [1] }))).toContain(
      'documents[0] 应当是一组名和值',
    );
    expect(complaint((document) => Object.assign(document, { output: '乙.pdf' }))).toContain(
      '两次写到 乙.pdf',
    );
  });

  it('takes names with colons and backslashes for what they are on the system', () => {
    for (const path of ['A:通知.pdf', 'c:\\x.pdf', 'a\\\\b.pdf', 'a\\..\\..\\b.pdf'])
      expect([staysBelow(path, '/'), staysBelow(path, '\\')], path).toEqual([true, false]);
  });

  it.each(['../a.pdf', '/etc/a.pdf', 'a//b.pdf', './a.pdf', 'a/../../b.pdf', ''])(
    'lets no document lie outside of the folder: %j',
    (output) => {
      expect(complaint((document) => Object.assign(document, { output }))).toContain('documents[0].output');
    },
  );

  it.each(['', '{"documents": [', '[]', 'null', '"text"'])('is told from what is none: %j', (text) => {
    expect(() => readManifest(text, 'm')).toThrow(/m cannot be read/);
  });

  it('passes by what a later version may have added, and a mark at its beginning', () => {
    const read = { ...JSON.parse(manifestText('0.2.0', two)), more: true };
    expect(readManifest(`\u{feff}${JSON.stringify(read)}`, 'm').documents).toHaveLength(2);
  });
});
