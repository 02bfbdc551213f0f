import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';

describe('readYaml', () => {
  it('keeps what was typed and where', () => {
    const { root, faults } = readYaml('期号: 07\n标题: "甲"\n', 4);
    expect(faults).toEqual([]);
    expect(root?.kind === 'map' && root.entries.map((e) => [e.key, e.keyRange, e.value])).toEqual([
      [
        '期号',
        { start: 4, end: 6 },
        { kind: 'scalar', value: 7, text: '07', quoted: false, range: { start: 8, end: 10 } },
      ],
      [
        '标题',
        { start: 11, end: 13 },
        { kind: 'scalar', value: '甲', text: '甲', quoted: true, range: { start: 15, end: 18 } },
      ],
    ]);
  });
  it.each(['a: &x [*x]', 'a: *b', 'a: &a 1\nb: *a', '标题: **重要**'])('refuses the alias in %s', (text) => {
    expect(readYaml(text).faults.map((f) => f.code)).toContain('ALIAS');
  });
  it('survives nesting that no reader can follow', () => {
    expect(readYaml(`a: ${'['.repeat(50_000)}`).faults.length).toBeGreaterThan(0);
  });
  it('gives no root for an empty text', () => {
    expect(readYaml('')).toEqual({ faults: [] });
  });
});
