/** `build|check --report`: what CI machines are given, held against the schema of each. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ARTICLE, type Desk, desk, ROOT } from './banxin.ts';
import { expectValid, SARIF } from './sarif-schema.ts';

const SCHEMA = readFileSync(join(ROOT, 'test/cli/junit.xsd'), 'utf8');

async function junit(at: Desk, file = 'r.xml'): Promise<string> {
  const xml = at.read(file).toString();
  const { valid, errors } = await validateXML({
    xml: { fileName: file, contents: xml },
    schema: { fileName: 'junit.xsd', contents: SCHEMA },
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(valid).toBe(true);
  return xml;
}

/** A picture that is not there is a warning, a template that is not there an error. */
const WARNED = `${ARTICLE}\n![现场](没有.png)\n`;
const BAD = ARTICLE.replace('---\n', '---\n模板: 没有.yaml\n');
/** All that XML gives a meaning to, and what it cannot hold. */
const NASTY = `${ARTICLE}\n见图“<&>"']]>”\u0001\u001b[31m\n\n![<b>&"']]>](<&"']]>.png)\n`;

function various(): Desk {
  const at = desk();
  at.write('in/a.md', ARTICLE);
  at.write('in/第3期/b.md', WARNED);
  at.write('in/第3期/c.md', BAD);
  at.write('in/README.md', '# 说明\n');
  return at;
}

describe('junit', () => {
  it('has a test for every article, with what failed it and what else there is to say', async () => {
    const at = various();
    const { code } = at.run(['build', 'in', '-o', 'out', '--no-cache', '--report', 'junit=r.xml']);
    const xml = await junit(at);
    expect(code).toBe(1);
    expect(xml).toMatch(
      /<testsuites name="banxin build" tests="3" failures="1" errors="0" time="\d+\.\d{3}">/,
    );
    const names = [...xml.matchAll(/<testcase name="([^"]+)" classname="([^"]+)"/g)].map(
      ([, ...named]) => named,
    );
    expect(names).toEqual([
      ['in/a.md', 'in'],
      ['in/第3期/b.md', 'in/第3期'],
      ['in/第3期/c.md', 'in/第3期'],
    ]);
    expect(xml).toMatch(/b\.md"[^>]*><system-out>in\/第3期\/b\.md:\d+:1 警告 找不到图片/);
    expect(xml).toMatch(/c\.md"[^>]*><failure type="template\/unusable" message="[^"]*没有\.yaml[^"]*">/);
    expect(xml).toContain('in/README.md 是说明文件');
  });

  it('fails what is warned of under --strict', async () => {
    const at = various();
    at.run(['check', 'in', '--strict', '--report', 'junit=r.xml', '--lang', 'en']);
    const xml = await junit(at);
    expect(xml).toContain('failures="2"');
    expect(xml).toMatch(/b\.md"[^>]*><failure type="picture\/missing" message="[^"]*"/);
  });

  it('carries text of any kind', async () => {
    const at = desk();
    at.write(`in/a&b<c>"d'.md`, NASTY);
    at.run(['check', 'in', '--report', 'junit=r.xml']);
    const xml = await junit(at);
    expect(xml).toContain('name="in/a&amp;b&lt;c&gt;&quot;d&#39;.md"');
    expect(xml).toContain(']]&gt;');
    expect(xml).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('fails what --check finds missing, stale and surplus', async () => {
    const at = desk();
    for (const name of ['a', 'b', 'c']) at.write(`in/${name}.md`, ARTICLE);
    at.run(['build', 'in', '-o', 'out', '--cache', 'kept']);
    writeFileSync(join(at.folder, 'out/b.pdf'), 'x');
    at.write('in/d.md', ARTICLE);
    at.write('out/e.pdf', 'x');
    const run = () =>
      at.run(['build', 'in', '-o', 'out', '--cache', 'kept', '--check', '--report', 'junit=r.xml']);
    expect(run().code).toBe(1);
    const xml = await junit(at);
    expect(xml).toMatch(/tests="5" failures="3" errors="0"/);
    const types = [...xml.matchAll(/<failure type="([^"]+)" message="([^"]+)"/g)].map(([, ...all]) => all);
    expect(types).toEqual([
      ['build/stale', 'out/b.pdf 不是现在会排出的。'],
      ['build/missing', '没有 out/d.pdf。'],
      ['build/surplus', '没有文章排出 out/e.pdf。'],
    ]);
    expect(at.files('out')).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'e.pdf']);
  });

  it('has a test for the site, which fails where --check finds it other than it should be', async () => {
    const at = desk();
    at.write('in/a.md', ARTICLE);
    const args = ['build', 'in', '-o', 'out', '--cache', 'kept', '--site', '--report', 'junit=r.xml'];
    at.run(args);
    expect(await junit(at)).toContain(
      '<testcase name="out/index.html" classname="out" time="0.000"></testcase>',
    );
    at.write('out/index.html', 'banxin');
    at.run([...args, '--check', '--report', 'github=r.txt']);
    expect(await junit(at)).toContain(
      '<failure type="build/stale" message="out/index.html 不是现在会排出的。">',
    );
    expect(at.read('r.txt').toString()).toBe(
      '::error file=out/index.html,title=build/stale::out/index.html 不是现在会排出的。%0A请重新排一遍（banxin build）。\n',
    );
  });

  it('tells errors of what could not be written, of the settings and of wrong use', async () => {
    const at = various();
    at.write('full', 'a file');
    expect(at.run(['build', 'in/a.md', '-o', 'full/x', '--report', 'junit=r.xml']).code).toBe(3);
    expect(await junit(at)).toMatch(/errors="1".*<error type="build\/lost"/s);
    at.write('in/banxin.config.yaml', '审教: 1\n字题: 2\n');
    expect(at.run(['build', 'in', '--report', 'junit=r.xml']).code).toBe(2);
    expect(await junit(at)).toMatch(/errors="2".*<error type="config\/unknown-key"/s);
    expect(at.run(['build', 'none', '--report', 'junit=r.xml', '--lang', 'en']).code).toBe(2);
    expect(await junit(at)).toContain('<error type="build/lost" message="There is no none.">');
    expect(await junit(at)).toContain('<testcase name="banxin build" classname="banxin"');
  });
});

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
  }[];
}

describe('sarif', () => {
  const log = (text: string) => {
    const value = JSON.parse(text);
    expectValid(SARIF, value);
    return value.runs[0];
  };

  it('is valid, and places every finding', () => {
    const at = various();
    const { out, err } = at.run(['build', 'in', '-o', 'out', '--no-cache', '--report', 'sarif']);
    const { results, tool, invocations } = log(out);
    expect(invocations).toEqual([{ executionSuccessful: true, exitCode: 1, toolExecutionNotifications: [] }]);
    const places = results.map(({ ruleId, level, locations }: Result) => [
      ruleId,
      level,
      decodeURIComponent(locations[0]?.physicalLocation.artifactLocation.uri ?? ''),
    ]);
    expect(places).toContainEqual(['picture/missing', 'warning', 'in/第3期/b.md']);
    expect(places).toContainEqual(['template/unusable', 'error', 'in/第3期/c.md']);
    const { ruleIndex } = results.find(({ ruleId }: Result) => ruleId === 'picture/missing');
    expect(tool.driver.rules[ruleIndex]).toEqual({
      id: 'picture/missing',
      shortDescription: { text: '找不到图片。' },
    });
    // People are spoken to on the other stream.
    expect(err).toContain('✓ in/a.md → out/a.pdf');
  });

  it('points to the file where there is no line to point to', () => {
    const at = various();
    at.run(['build', 'in/a.md', '-o', 'out', '--check', '--no-cache', '--report', 'sarif=r/all.sarif']);
    const { results } = log(at.read('r/all.sarif').toString());
    expect(results).toEqual([
      {
        ruleId: 'build/missing',
        ruleIndex: expect.any(Number),
        level: 'error',
        message: { text: '没有 out/a.pdf。\n请重新排一遍（banxin build）。' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'in/a.md' } } }],
      },
    ]);
    at.run(['build', 'none', '--report', 'sarif=r.sarif']);
    expect(log(at.read('r.sarif').toString()).invocations[0]).toMatchObject({
      executionSuccessful: false,
      exitCode: 2,
    });
  });
});

describe('github', () => {
  it('writes a command for every finding on standard output, and for people on the other stream', () => {
    const at = various();
    const { out, err } = at.run(['build', 'in', '-o', 'out', '--no-cache', '--report', 'github']);
    const lines = out.trimEnd().split('\n');
    expect(lines.every((line) => /^::(?:error|warning|notice) file=in\/第3期\//.test(line))).toBe(true);
    expect(lines.some((line) => line.includes('title=picture/missing::'))).toBe(true);
    expect(err).toContain('共 3 篇，2 篇成功，1 篇未成');
  });

  it('says once, by its path from here, what is said of a template that articles share', () => {
    const at = desk();
    at.write('ours.yaml', 'extends: briefing\nsecrecy: { size: 小三 }\n');
    for (const name of ['a', 'b'])
      at.write(`in/${name}.md`, ARTICLE.replace('---\n', '---\n模板: ../ours.yaml\n'));
    const { out } = at.run(['build', 'in', '-o', 'out', '--no-cache', '--report', 'github']);
    const notices = out.split('\n').filter((line) => line.includes('ours.yaml'));
    expect(notices).toHaveLength(1);
    expect(notices.filter((line) => !line.includes(' file=ours.yaml,'))).toEqual([]);
  });

  it('points to the article whose PDF is missing, and says why nothing was begun', () => {
    const at = various();
    const args = ['build', 'in/a.md', '-o', 'out', '--check', '--no-cache', '--report', 'github'];
    expect(at.run(args).out).toMatch(/^::error file=in\/a\.md,title=build\/missing::没有 out\/a\.pdf。%0A/);
    expect(at.run(['build', 'none', '--report', 'github']).out).toBe(
      '::error title=build/lost::找不到 none。%0A请检查路径；文件名含空格时要加引号。\n',
    );
  });
});

describe('several', () => {
  it('go to their files, beside --json and beside what people are told', async () => {
    const at = various();
    const files = ['--report', 'junit=r.xml', '--report', 'sarif=r.sarif', '--report', 'github=r.txt'];
    const { out } = at.run(['build', 'in', '-o', 'out', '--cache', 'kept', ...files, '--json']);
    expect(JSON.parse(out).documents).toHaveLength(3);
    const first = await junit(at);
    expect(at.read('r.txt').toString()).toContain('::error file=in/第3期/c.md');
    const told = at.run(['build', 'in', '-o', 'out', '--cache', 'kept', ...files]);
    expect(told.out).toContain('in/a.md → out/a.pdf，没有变化');
    const timeless = (xml: string) => xml.replace(/time="[^"]*"/g, '');
    expect(timeless(await junit(at))).toBe(timeless(first));
  });

  it.each([
    [['--json', '--report', 'junit'], '--json 和 --report junit 不能都写到标准输出。'],
    [['--report', 'junit', '--report', 'github'], '--report junit 和 --report github 不能都写到标准输出。'],
    [['--report', 'juint=x'], '--report 没有“juint”这种格式。'],
    [['--report', 'junit='], '--report junit= 的等号后面缺少文件名。'],
    [['-o', '-', '--report', 'sarif'], '报告（--json、--report）和 PDF 不能都写到标准输出。'],
  ])('%j is refused', (more, words) => {
    const ended = various().run(['build', 'in/a.md', ...more]);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(words);
  });

  it('that cannot be written fail the run once, and say so', () => {
    const at = various();
    at.write('full', 'a file');
    const ended = at.run(['build', 'in/a.md', '-o', 'out', '--json', '--report', 'junit=full/r.xml']);
    expect(ended.code).toBe(3);
    expect(JSON.parse(ended.out).failure.message.zh).toContain('full/r.xml');
  });
});
