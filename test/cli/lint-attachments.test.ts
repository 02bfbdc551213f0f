/** What a person and programs are told of attachments in files of their own, and what becomes of the files. */
import { describe, expect, it } from 'vitest';
import { desk } from './banxin.ts';

const PAPER = `---
模板: 普通
标题: 汛前任务安排
附件:
  - 任务分解表: 附件/表.md
---

现将任务分解表印发。
`;
const SLIP = '各县水务局,按表落实。\r\n\r\n都按时,按量完成。\r\n';
const MENDED = '各县水务局，按表落实。\r\n\r\n都按时，按量完成。\r\n';
const ONLY = ['--rule', 'all=off,L-56=warning'];

function twoPapers() {
  const at = desk();
  at.write('a.md', PAPER);
  at.write('b.md', PAPER);
  at.write('附件/表.md', SLIP);
  return at;
}

describe('banxin lint', () => {
  it('shows the line of the attached file, and says with what it comes', () => {
    const { out, err } = twoPapers().run(['lint', '.', ...ONLY]);
    expect(err).toContain('附件/表.md 是 a.md 的附件，随它一起校对。\n');
    expect(out).toContain('附件/表.md:1:6 警告 L-56');
    expect(out).toContain('改法：各县水务局,按表落实。 → 各县水务局，按表落实。（--fix）');
    expect(out).toContain('✓ 共 2 篇：2 个警告。');
  });

  it('gives its places in the file as it stands, and fixes, to programs', () => {
    const at = twoPapers();
    const json = JSON.parse(at.run(['lint', 'a.md', '--format', 'json', ...ONLY]).out);
    expect(json.documents[0].diagnostics[1]).toMatchObject({
      ...{ code: 'L-56', file: '附件/表.md', line: 3, column: 4, start: 18, end: 19 },
      fix: { kind: 'safe', edits: [{ start: 18, end: 19, text: '，' }] },
    });
    const sarif = JSON.parse(at.run(['lint', 'a.md', '--format', 'sarif', ...ONLY]).out);
    const uri = encodeURI('附件/表.md');
    expect(sarif.runs[0].results[0]).toMatchObject({
      locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }],
      fixes: [{ artifactChanges: [{ artifactLocation: { uri } }] }],
    });
    expect(at.run(['lint', 'a.md', '--format', 'github', ...ONLY]).out).toContain('file=附件/表.md,line=1,');
  });

  it('shows in a diff what would change, once, and changes nothing', () => {
    const at = twoPapers();
    const { out, err, code } = at.run(['lint', '.', '--diff', ...ONLY]);
    expect(out.match(/^\+\+\+ .*$/gm)).toEqual(['+++ b/附件/表.md']);
    expect(err + out).toContain('会改 1 篇，共 2 处；没有写文件。');
    expect([code, at.read('附件/表.md').toString()]).toEqual([1, SLIP]);
  });

  it('mends the file once, though several attach it', () => {
    const at = twoPapers();
    const { out } = at.run(['lint', '.', '--fix', ...ONLY]);
    expect(out.match(/^✓ .*改了.*$/gm)).toEqual(['✓ 附件/表.md：改了 2 处（L-56 ×2）。']);
    expect(at.read('附件/表.md').toString()).toBe(MENDED);
    expect(at.read('a.md').toString()).toBe(PAPER);
  });

  it('leaves it alone where the article comes from standard input', () => {
    const at = twoPapers();
    const input = PAPER.replace('现将', '现在,将');
    const { bytes } = at.run(['lint', '-', '--fix', ...ONLY], { input });
    expect(bytes.toString()).toBe(PAPER.replace('现将', '现在，将'));
    expect(at.read('附件/表.md').toString()).toBe(SLIP);
  });
});
