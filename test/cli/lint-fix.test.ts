/** `banxin lint --fix`, `--fix-suggested`, `--diff`: what becomes of files, byte by byte. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gb18030Bytes } from '../../src/source/gb18030.ts';
import { ARTICLE, type Desk, desk, ROOT } from './banxin.ts';

const ONLY = ['--rule', 'all=off,L-56=warning'];
const SLIP = `${ARTICLE}\n𠮷会议强调,要\t压实😀责任.\n`;
const MENDED = `${ARTICLE}\n𠮷会议强调，要\t压实😀责任。\n`;

const utf16 = (text: string, big = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('--fix', () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  it.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['a BOM', (text) => Buffer.from(`\ufeff${text}`)],
    ['CRLF', (text) => Buffer.from(crlf(text))],
    ['a BOM and CRLF', (text) => Buffer.from(`\ufeff${crlf(text)}`)],
    ['CR alone', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['mixed line ends', (text) => Buffer.from(text.replace('\n', '\r\n'))],
    ['no final line end', (text) => Buffer.from(text.trimEnd())],
    ['UTF-16, little end first', (text) => utf16(crlf(text))],
    ['UTF-16, big end first', (text) => utf16(text, true)],
    ['GB 18030', (text) => gb18030Bytes(crlf(text))],
    [
      'a line separator of a word processor',
      (text) => Buffer.from(text.replace('# 全', '甲\u2028乙\n\n# 全')),
    ],
  ])('keeps %s', (_, bytes) => {
    const at = desk();
    at.write('a.md', bytes(SLIP));
    const ended = at.run(['lint', 'a.md', '--fix', ...ONLY]);
    expect(ended.out).toContain('✓ a.md：改了 2 处（L-56 ×2）。\n');
    expect(at.read('a.md').equals(bytes(MENDED))).toBe(true);
    expect(at.files()).toEqual(['a.md']);
    expect(at.run(['lint', 'a.md', '--fix', ...ONLY]).out).not.toContain('改了');
  });

  it('reports what is left, at its place in the changed file', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n加强 监测,及时,<u>预警</u>。\n`);
    const { out } = at.run(['lint', 'a.md', '--fix', '--rule', 'all=off,L-56=warning,L-76=warning']);
    expect(at.read('a.md').toString()).toContain('加强监测，及时，');
    expect(out).toMatch(/a\.md:12:9 \S+ .*\(markdown\//);
    expect(out).toContain('✓ a.md：改了 3 处（L-56 ×2、L-76 ×1）。\n');
    expect(out).not.toMatch(/a\.md:.* L-/);
  });

  it('mends as many as were told ahead, though one change uncovers another', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n加强监测 ,及时预警“甲\t, 乙”。\n\n安排如下 :做好1 、2两项 。\n`);
    const told = /可用 --fix 改好 (\d+) 处/.exec(at.run(['lint', 'a.md']).out)?.[1];
    expect(at.run(['lint', 'a.md', '--diff']).err).toContain(`会改 1 篇，共 ${told} 处`);
    const { out } = at.run(['lint', 'a.md', '--fix']);
    expect(out).toContain(`✓ a.md：改了 ${told} 处（`);
    expect(at.run(['lint', 'a.md']).out).not.toContain('可用 --fix');
  });

  it('keeps the rights of a file, and a link', () => {
    const at = desk();
    at.write('real/a.md', SLIP);
    chmodSync(join(at.folder, 'real/a.md'), 0o640);
    symlinkSync('real/a.md', join(at.folder, 'a.md'));
    at.run(['lint', 'a.md', '--fix', ...ONLY]);
    expect(lstatSync(join(at.folder, 'a.md')).isSymbolicLink()).toBe(true);
    expect(statSync(join(at.folder, 'real/a.md')).mode & 0o777).toBe(0o640);
    expect(at.read('real/a.md').toString()).toBe(MENDED);
  });

  it.runIf(process.getuid?.() === 0)('keeps the owner, whoever runs it', () => {
    const at = desk();
    at.write('a.md', SLIP);
    chownSync(join(at.folder, 'a.md'), 65534, 65534);
    at.run(['lint', 'a.md', '--fix', ...ONLY]);
    const { uid, gid } = statSync(join(at.folder, 'a.md'));
    expect([uid, gid, at.read('a.md').toString()]).toEqual([65534, 65534, MENDED]);
  });

  it('writes nothing where nothing changes', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const before = statSync(join(at.folder, 'a.md'), { bigint: true });
    const ended = at.run(['lint', 'a.md', '--fix', '--fix-suggested', ...ONLY]);
    const after = statSync(join(at.folder, 'a.md'), { bigint: true });
    expect([ended.code, after.mtimeNs, after.ino]).toEqual([0, before.mtimeNs, before.ino]);
  });

  it.each([
    ['a file', 'a.md', 0o444, '是只读的，没有改动。'],
    ['a folder', '.', 0o555, '没有权限写'],
  ])('refuses %s that may not be written, and goes on with the others', (_, path, mode, message) => {
    const at = desk();
    at.write('a.md', SLIP);
    at.write('in/b.md', SLIP);
    chmodSync(at.folder, 0o777);
    chmodSync(join(at.folder, 'in'), 0o777);
    chmodSync(join(at.folder, 'in/b.md'), 0o666);
    chmodSync(join(at.folder, 'a.md'), 0o666);
    chmodSync(join(at.folder, path), mode);
    const ended = at.run(['lint', 'a.md', 'in', '--fix', ...ONLY], { asNobody: true });
    chmodSync(at.folder, 0o755);
    expect(ended.code).toBe(3);
    expect(ended.err).toContain(message);
    expect(at.read('a.md').toString()).toBe(SLIP);
    expect(at.read('in/b.md').toString()).toBe(MENDED);
    expect(at.files()).toEqual(['a.md', 'in/b.md']);
  });

  it.each<[string, Buffer]>([
    [
      'GB 18030 with a byte of another encoding',
      Buffer.concat([gb18030Bytes(`${SLIP}价格`), Buffer.from([0x80]), gb18030Bytes('元\n')]),
    ],
    ['UTF-16 with half a character', Buffer.concat([utf16(SLIP), Buffer.from([0x00, 0xd8, 0x0a, 0x00])])],
    ['UTF-8 of a database', Buffer.concat([Buffer.from(SLIP), Buffer.from('edada1edbf87', 'hex')])],
  ])('refuses %s, which would not come back as it was, and says how to convert it', (_, bytes) => {
    const at = desk();
    at.write('a.md', bytes);
    const ended = at.run(['lint', 'a.md', '--fix', ...ONLY]);
    expect(ended.code).toBe(3);
    expect(ended.err).toContain('里有不能原样写回的字节，没有改动。\n请先另存为 UTF-8 再修改');
    expect(ended.out).toContain('L-56');
    expect(at.read('a.md').equals(bytes)).toBe(true);
  });

  it('leaves code, comments and what is switched off alone', () => {
    const at = desk();
    const text = `${ARTICLE}\n<!-- banxin-disable-next-line L-56：照录 -->\n甲,乙。\n\n\`丙,丁\`\n\n\`\`\`\n戊,己\n\`\`\`\n`;
    at.write('a.md', text);
    const ended = at.run(['lint', 'a.md', '--fix', ...ONLY]);
    expect([ended.code, ended.out]).toEqual([0, '✓ 共 1 篇：没有发现问题。\n']);
    expect(at.read('a.md').toString()).toBe(text);
  });

  it('makes suggested changes only when asked for them', () => {
    const at = desk();
    const text = `${ARTICLE}\n<!-- banxin-disable-next-line L-56 -->\n甲，乙,丙。\n\n<!-- banxin-disable-line L-56 -->\n`;
    at.write('a.md', text);
    at.run(['lint', 'a.md', '--fix', ...ONLY]);
    expect(at.read('a.md').toString()).toBe(text);
    at.run(['lint', 'a.md', '--fix-suggested', ...ONLY]);
    expect(at.read('a.md').toString()).toBe(text.replace('<!-- banxin-disable-line L-56 -->\n', ''));
  });
});

describe('standard input', () => {
  it('is mended into standard output; what there is to say goes beside it', () => {
    const at = desk();
    for (const args of [['--stdin'], ['-'], ['--stdin-filename', 'x.md']]) {
      const ended = at.run(['lint', ...args, '--fix', ...ONLY], { input: `\ufeff${SLIP}` });
      expect([ended.code, ended.out]).toEqual([0, `\ufeff${MENDED}`]);
      expect(ended.err).toContain(`${args.includes('x.md') ? 'x.md' : '<标准输入>'}：改了 2 处`);
    }
    const same = at.run(['lint', '-', '--fix', ...ONLY], { input: gb18030Bytes(ARTICLE) });
    expect(same.bytes.equals(gb18030Bytes(ARTICLE))).toBe(true);
    const binary = at.run(['lint', '-', '--fix', ...ONLY], { input: '%PDF-1.7' });
    expect([binary.code, binary.out]).toEqual([1, '%PDF-1.7']);
  });

  it('has the name, the template and the settings of the file it is said to be', () => {
    const at = desk();
    at.write('in/ours.yaml', 'extends: briefing\nlint: { L-56: error }\n');
    at.write('in/banxin.config.yaml', '模板: ours.yaml\n');
    const ended = at.run(['lint', '--stdin', '--stdin-filename', 'in/x.md'], { input: SLIP });
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('in/x.md:12:7 错误 L-56');
    expect(at.run(['lint', '-'], { input: SLIP }).out).toContain('<标准输入>:12:7 警告 L-56');
  });
});

describe('--diff', () => {
  it('shows the change and writes nothing; patch makes of it what --fix makes', () => {
    const at = desk();
    const long = (comma: string) =>
      `${ARTICLE}\n${Array.from({ length: 30 }, (_, i) => (i % 13 === 0 ? `第${i}行${comma}了` : `第${i}行`)).join('\n\n')}`;
    at.write('in/a.md', long(','));
    at.write('b.md', long(',').replaceAll('\n', '\r\n'));
    const { code, out, err } = at.run(['lint', 'in/a.md', 'b.md', '--diff', ...ONLY]);
    expect(code).toBe(1);
    expect(out).toMatch(/^--- a\/in\/a\.md\n\+\+\+ b\/in\/a\.md\n@@ -9,7 \+9,7 @@\n/);
    expect(out.match(/^@@/gm)).toHaveLength(6);
    expect(err).toContain('会改 2 篇，共 6 处；没有写文件。');
    expect(at.read('in/a.md').toString()).toBe(long(','));
    const git = spawnSync('git', ['apply', '-p1', '-'], { cwd: at.folder, input: out });
    expect([git.status, git.stderr.toString()]).toEqual([0, '']);
    expect(at.read('in/a.md').toString()).toBe(long('，'));
    expect(at.read('b.md').toString()).toBe(long('，').replaceAll('\n', '\r\n'));
    expect(at.run(['lint', 'in/a.md', 'b.md', '--diff', ...ONLY])).toMatchObject({ code: 0, out: '' });
  });

  it('shows whole lines that go, to the last one without an end', () => {
    const at = desk();
    const text = `${ARTICLE}\n<!-- banxin-disable-line L-56 -->\n甲\n\n<!-- banxin-enable -->`;
    at.write('a.md', text);
    const { out } = at.run(['lint', 'a.md', '--diff', '--fix-suggested', ...ONLY]);
    expect(spawnSync('git', ['apply', '-p1', '-'], { cwd: at.folder, input: out }).stderr.toString()).toBe(
      '',
    );
    expect(at.read('a.md').toString()).toBe(`${ARTICLE}\n甲\n\n`);
  });

  it('says what would be left', () => {
    const at = desk();
    at.write('a.md', `${ARTICLE}\n强调,要<script>x</script>\n`);
    const { code, err } = at.run(['lint', 'a.md', '--diff', ...ONLY]);
    expect(code).toBe(1);
    expect(err).toContain('(markdown/script');
    expect(err).not.toContain('L-56');
  });
});

describe('the shipped articles', () => {
  const articles = readdirSync(join(ROOT, 'input'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  const copied = (at: Desk) => {
    for (const name of articles) at.write(`input/${name}`, readFileSync(join(ROOT, 'input', name)));
  };

  it('are as they are after two rounds of fixes as after one', () => {
    const at = desk();
    copied(at);
    const all = () => articles.map((name) => at.read(`input/${name}`).toString());
    const words = articles.map((name) => `input/${name}`);
    at.run(['lint', ...words, '--fix-suggested']);
    const once = all();
    expect(at.run(['lint', ...words, '--fix-suggested']).out).not.toContain('改了');
    expect(all()).toEqual(once);
  });

  it('have nothing wrong with them but what a hint says', () => {
    const at = desk();
    copied(at);
    expect(at.run(['lint', 'input', '--quiet', '--max-warnings', '0'])).toMatchObject({ out: '', code: 0 });
  });
});
