import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../src/layout/types.ts';
import { recordOf } from '../../src/records/record.ts';

const FILES = {
  input: 'a.md',
  output: 'a.pdf',
  sha256: '0'.repeat(64),
  bytes: 5,
  key: '1'.repeat(64),
  findings: { errors: 0, warnings: 0, hints: 0 },
};

const METADATA: Metadata = {
  title: '关于值守的通知',
  keywords: ['值守'],
  language: 'zh-CN',
  date: '2026-08-01',
  archive: {
    format: 'document',
    pages: 2,
    organs: ['云川市水务局'],
    copies: [],
    persons: [],
    type: '通知',
    number: '云水发〔2026〕5号',
    secrecy: '秘密',
    secrecyPeriod: '1年',
  },
};

describe('the record of a document', () => {
  it('holds what its pages say of themselves', () => {
    expect(recordOf(METADATA, FILES)).toEqual({
      ...FILES,
      pages: 2,
      title: '关于值守的通知',
      format: 'document',
      type: '通知',
      number: '云水发〔2026〕5号',
      date: '2026-08-01',
      organs: ['云川市水务局'],
      keywords: ['值守'],
      secrecy: '秘密★1年',
    });
  });

  it('has no member for what nobody said', () => {
    const { date: _, ...undated } = METADATA;
    const bare = { format: 'plain', pages: 1, organs: [], copies: [], persons: [] } as const;
    expect(Object.keys(recordOf({ ...undated, archive: bare }, FILES))).toEqual([
      ...['input', 'output', 'sha256', 'bytes', 'key', 'findings', 'pages', 'title', 'format'],
      ...['organs', 'keywords'],
    ]);
  });
});
