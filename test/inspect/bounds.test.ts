/** PDFs made to fill the memory of who reads them: told of in plain words, and the next file is measured. */
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { desk } from '../cli/banxin.ts';
import { document } from './papers.ts';
import { fileOf, typedPdf } from './typed-pdf.ts';

const GB = 2 ** 30;
/** Twice what may be used; as runs of 128 zeros, and those deflated. */
const RUNS = (2 * GB) / 128;

/** A page whose content is two gigabytes of nothing in a file of a few kilobytes. */
function bomb(): Uint8Array {
  const content = deflateSync(Buffer.alloc(2 * RUNS, Buffer.from([129, 0]))).toString('latin1');
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R /Resources << >> >>',
    `<< /Filter [/FlateDecode /RunLengthDecode] /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]);
}

it('a bomb: given up with its page, and what comes after it is measured', () => {
  const at = desk();
  at.write('1.pdf', bomb());
  at.write('2.pdf', typedPdf(document()));
  const { code, out, err } = at.run(['inspect', '1.pdf', '2.pdf', '--quiet']);
  expect(code).toBe(3);
  expect(err).toContain('1.pdf  读到第 1 面，用的内存超过了 1 GB，没有读完。');
  expect(out).toContain('2.pdf');
});
