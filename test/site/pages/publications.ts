/** Invented publications for tests of the site. */
import { createHash } from 'node:crypto';
import type { DocumentRecord, Publication } from '../../../src/records/types.ts';

const SHEET =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842"><rect width="595" height="842" fill="#fff"/><path d="M79 200H516" stroke="#c00" stroke-width="2"/></svg>';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const record = (own: Partial<DocumentRecord> = {}): DocumentRecord => {
  const output = own.output ?? '通知.pdf';
  return {
    input: output.replace(/pdf$/, 'md'),
    output,
    sha256: sha256(output),
    bytes: 123_456,
    pages: 3,
    key: sha256(`key of ${output}`),
    title: '关于做好防汛物资储备工作的通知',
    format: 'document',
    type: '通知',
    number: '云水发〔2026〕5号',
    date: '2026-08-01',
    organs: ['云川市水务局'],
    keywords: ['防汛', '物资'],
    findings: { errors: 0, warnings: 1, hints: 2 },
    ...own,
  };
};

export function publication(own: Partial<DocumentRecord> = {}, more: Partial<Publication> = {}): Publication {
  const known = record(own);
  const twin = '<h1>题目</h1>\n<p>各县区：请即清点编织袋和救生衣。</p>';
  return { record: known, twin, preview: SHEET, pictures: new Map(), ...more };
}
