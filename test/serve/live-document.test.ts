/** An article that is looked at, with a press that only counts. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { LiveDocument } from '../../src/serve/desk/live-document.ts';
import { blankProof } from '../../src/serve/setting/proof-of.ts';
import type { ProofOrder, ProofPress } from '../../src/serve/types.ts';
import { type Folder, folder, words } from './room.ts';

function looked(at: Folder, seen: readonly string[] = ['a.md']) {
  const order: ProofOrder = {
    article: { name: 'a.md', path: at.at('a.md'), stem: 'a' },
    wishes: { cwd: at.path },
    lang: 'zh',
  };
  const prove = vi.fn<ProofPress['prove']>(async () => ({
    proof: blankProof('a.md'),
    seen: seen.map((name) => at.at(name)),
    started: Date.now() + 60_000,
  }));
  const press: ProofPress = {
    prove,
    page: async () => undefined,
    pdf: async () => undefined,
    close: async () => {},
  };
  const document = new LiveDocument(order, { press, words });
  onTestFinished(() => document.close());
  return { document, prove };
}

describe('a live document', () => {
  it('is set when it is first asked for, and not again while its files are the same', async () => {
    const at = folder();
    at.write('a.md', '甲');
    const { document, prove } = looked(at);
    expect(prove).not.toHaveBeenCalled();
    await Promise.all([document.proof(), document.proof()]);
    await document.proof();
    expect(prove).toHaveBeenCalledTimes(1);
    at.write('a.md', '乙丙');
    await document.proof();
    expect(prove).toHaveBeenCalledTimes(2);
  });

  it('tells who listens of every change, by itself, of any file it was set from', async () => {
    const at = folder();
    at.write('a.md', '甲');
    const { document, prove } = looked(at, ['a.md', '图/b.png', 'banxin.config.yaml']);
    await document.proof();
    const events: string[] = [];
    document.listen((event) => events.push(event));
    for (const [i, change] of [
      () => at.replace('a.md', '乙丙'),
      () => at.write('图/b.png', '丁'),
      () => at.write('banxin.config.yaml', '戊'),
      () => at.remove('a.md'),
      () => at.write('a.md', '己'),
    ].entries()) {
      change();
      await vi.waitFor(() => expect(events).toHaveLength(2 * (i + 1)), { timeout: 5000, interval: 20 });
    }
    expect(events.slice(0, 2)).toEqual(['setting', 'proof']);
    expect(prove).toHaveBeenCalledTimes(6);
  });

  it('rests while nobody listens', async () => {
    const at = folder();
    at.write('a.md', '甲');
    const { document, prove } = looked(at);
    await document.proof();
    const first = document.listen(() => undefined);
    const second = document.listen(() => undefined);
    first();
    at.write('a.md', '乙丙');
    await vi.waitFor(() => expect(prove).toHaveBeenCalledTimes(2), { timeout: 5000 });
    second();
    expect(document.isLookedAt).toBe(false);
    at.write('a.md', '丁戊己');
    await new Promise((done) => setTimeout(done, 400));
    expect(prove).toHaveBeenCalledTimes(2);
  });

  it('keeps its last pages, as old ones that lead nowhere, when the press is lost', async () => {
    const at = folder();
    at.write('a.md', '甲');
    const { document, prove } = looked(at);
    const page = {
      number: 1,
      width: 595,
      height: 842,
      area: { x: 0, y: 0, width: 1, height: 1 },
      rows: { tops: [], count: 28 },
      look: 'x',
      segments: [[0, 0, 1, 1, 0, 0, 1, []]] as const,
    };
    prove.mockResolvedValueOnce({
      proof: { ...blankProof('a.md'), pages: [page] },
      seen: [at.at('a.md')],
      started: Date.now() + 60_000,
    });
    await document.proof();
    prove.mockRejectedValueOnce(new Error('out of memory'));
    at.write('a.md', '乙丙');
    const proof = await document.proof();
    expect(proof.isOld).toBe(true);
    expect(proof.pages).toEqual([{ ...page, segments: [] }]);
    expect(proof.findings.map(({ message }) => message)).toEqual(['Error: out of memory']);
    await document.proof();
    expect(prove).toHaveBeenCalledTimes(2);
  });
});
