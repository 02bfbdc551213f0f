/** What goes wrong while somebody looks is told, the last good pages stay, and what is mended is shown. */
import { mkdirSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Serving } from '../../src/serve/server.ts';
import type { ListedArticle, Proof } from '../../src/serve/types.ts';
import { addressOf, article, type Folder, folder, preview, printed, proofOf } from './room.ts';

const FIRST = '会议要求，各乡镇要压实责任。';
const SECOND = '会议强调，各部门要加强值守。';

const errorsOf = ({ findings }: Proof): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);

const looksOf = ({ pages }: Proof): readonly string[] => pages.map(({ look }) => look);

async function statusOfPage(serving: Serving, name: string, look: string): Promise<number> {
  return (await fetch(addressOf(serving, 'page', name, `&number=1&look=${look}`))).status;
}

async function looking(
  content = article(FIRST),
  name = '甲.md',
): Promise<{ at: Folder; serving: Serving; good: Proof }> {
  const at = folder();
  at.write(name, content);
  const serving = await preview(at.path);
  const good = await settled(serving, name);
  expect(errorsOf(good)).toEqual([]);
  expect(good.pages.length).toBeGreaterThan(0);
  return { at, serving, good };
}

/** Files that have just been written are read twice, for they may still be changing: then only what changes counts. */
async function settled(serving: Serving, name: string): Promise<Proof> {
  await proofOf(serving, name);
  return proofOf(serving, name);
}

/** Broken: the pages of before, which can still be drawn and lead nowhere. Mended: the pages of now. */
async function survives(
  { serving, good }: Awaited<ReturnType<typeof looking>>,
  said: RegExp,
  mend: () => void,
): Promise<{ broken: Proof; mended: Proof }> {
  const broken = await proofOf(serving, '甲.md');
  expect(errorsOf(broken).join('\n')).toMatch(said);
  expect(broken.isOld).toBe(true);
  expect(looksOf(broken)).toEqual(looksOf(good));
  expect(broken.pages.flatMap(({ segments }) => segments)).toEqual([]);
  expect(await statusOfPage(serving, '甲.md', looksOf(good)[0]!)).toBe(200);
  mend();
  const mended = await proofOf(serving, '甲.md');
  expect(mended.isOld).toBe(false);
  expect(errorsOf(mended)).toEqual([]);
  return { broken, mended };
}

describe('while an article is looked at', () => {
  it('it is deleted, and comes back', async () => {
    const desk = await looking();
    desk.at.remove('甲.md');
    const { mended } = await survives(desk, /找不到文件/, () => desk.at.write('甲.md', article(SECOND)));
    expect(printed(mended)).toContain('加强值守');
  });

  it('its front matter breaks, and is mended', async () => {
    const desk = await looking();
    desk.at.write('甲.md', article(FIRST).replace('---\n', '---\n模板: 没有的模板\n'));
    const { broken } = await survives(desk, /没有的模板/, () => desk.at.write('甲.md', article(SECOND)));
    expect(broken.sources[0]!.text).toContain('没有的模板');
    const error = broken.findings.find(({ severity }) => severity === 'error');
    expect(error?.place).toMatchObject({ file: 0, line: 2 });
  });

  it('the settings come, break, and are mended', async () => {
    const desk = await looking();
    desk.at.write('banxin.config.yaml', '水印: 征求意见稿\n');
    const marked = await proofOf(desk.serving, '甲.md');
    expect(looksOf(marked)).not.toEqual(looksOf(desk.good));
    desk.at.replace('banxin.config.yaml', '水印: [\n');
    const { broken } = await survives({ ...desk, good: marked }, /./, () =>
      desk.at.remove('banxin.config.yaml'),
    );
    expect(broken.sources.map(({ name }) => name)).toEqual(['banxin.config.yaml']);
    expect(looksOf(await proofOf(desk.serving, '甲.md'))).toEqual(looksOf(desk.good));
  });

  it('its template breaks, and is mended', async () => {
    const at = folder();
    at.write('ours.yaml', 'extends: briefing\n');
    at.write('甲.md', article(FIRST).replace('---\n', '---\n模板: ours.yaml\n'));
    const serving = await preview(at.path);
    const good = await settled(serving, '甲.md');
    expect(errorsOf(good)).toEqual([]);
    at.write('ours.yaml', 'extends: briefing\nbodey:\n  size: 16pt\n');
    const { broken } = await survives({ at, serving, good }, /bodey/, () =>
      at.write('ours.yaml', 'extends: briefing\n'),
    );
    const [first] = broken.findings.filter(({ severity }) => severity === 'error');
    expect(broken.sources[first!.place!.file!]!.name).toBe('ours.yaml');
  });

  it('it grows beyond all measure, and is refused politely', async () => {
    const desk = await looking();
    truncateSync(desk.at.at('甲.md'), 50 * 1024 * 1024);
    await survives(desk, /^甲\.md 有 50\.0 MB，预览不排超过 8\.0 MB 的文章。$/, () =>
      desk.at.write('甲.md', article(SECOND)),
    );
  });

  it('a missing picture comes, in a folder that comes with it, and is another then', async () => {
    const desk = await looking(article(`![现场](图/现场.svg)\n\n${FIRST}`));
    expect(desk.good.findings.map(({ code }) => code)).toContain('picture/missing');
    desk.at.write('图/现场.svg', svg('red'));
    const there = await proofOf(desk.serving, '甲.md');
    expect(there.findings.map(({ code }) => code)).not.toContain('picture/missing');
    expect(looksOf(there)).not.toEqual(looksOf(desk.good));
    desk.at.replace('图/现场.svg', svg('blue'));
    const other = await proofOf(desk.serving, '甲.md');
    expect(looksOf(other)).not.toEqual(looksOf(there));
    const drawing = await fetch(
      addressOf(desk.serving, 'page', '甲.md', `&number=1&look=${looksOf(other)[0]}`),
    );
    const [, inside = ''] = /data:image\/svg\+xml;base64,([^"]+)/.exec(await drawing.text()) ?? [];
    expect(Buffer.from(inside, 'base64').toString()).toContain('blue');
  });

  it('an attachment changes: its own text is beside the pages, and its words lead there', async () => {
    const at = folder();
    at.write('附/办法.md', '# 值守办法\n\n第一条　值守人员应当在岗。\n');
    at.write('甲.md', PAPER);
    const serving = await preview(at.path, ['甲.md']);
    const before = await settled(serving, '甲.md');
    expect(before.sources.map(({ name }) => name)).toEqual(['甲.md', '附/办法.md']);
    expect(printed(before)).toContain('值守人员应当在岗');
    at.replace('附/办法.md', '# 值守办法\n\n第一条　值守人员不得离岗。\n');
    expect(printed(await proofOf(serving, '甲.md'))).toContain('值守人员不得离岗');
  });
});

describe('a PDF', () => {
  it('is refused while the article has errors, and the reason is in the preview', async () => {
    const { at, serving } = await looking();
    at.write('甲.md', article(FIRST).replace('---\n', '---\n模板: 没有的模板\n'));
    const answer = await fetch(addressOf(serving, 'pdf', '甲.md'));
    expect(answer.status).toBe(409);
    const said = await answer.text();
    expect(said).toContain('文章有错误，不能做成 PDF');
    expect(said).toContain('没有的模板');
  });
});

describe('the list', () => {
  it('follows articles that come and go', async () => {
    const { at, serving } = await looking();
    const names = async () =>
      ((await (await fetch(`${serving.url}list`)).json()) as ListedArticle[]).map(({ name }) => name);
    at.write('下级/乙.md', article(SECOND));
    expect(await names()).toEqual(['下级/乙.md', '甲.md']);
    expect(printed(await proofOf(serving, '下级/乙.md'))).toContain('加强值守');
    at.remove('甲.md');
    at.remove('下级/乙.md');
    expect(await names()).toEqual([]);
  });

  it('of a thousand articles is there before one of them is set', async () => {
    const at = folder();
    for (let i = 0; i < 1000; i += 1) at.write(`${i % 20}/${i}.md`, article(FIRST));
    mkdirSync(at.at('空'));
    const serving = await preview(at.path);
    expect(serving.articles).toBe(1000);
    expect(await (await fetch(`${serving.url}list`)).json()).toHaveLength(1000);
    expect(printed(await proofOf(serving, '7/7.md'))).toContain('压实责任');
  });
});

const svg = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="${colour}"/></svg>`;

const PAPER = `---
模板: 文件
发文机关: 云川市人民政府办公室
发文字号: 云政办发〔2026〕18号
标题: 云川市人民政府办公室关于做好汛期值守工作的通知
主送: 各县（区）人民政府
附件:
  - 名称: 值守办法
    文件: 附/办法.md
成文日期: 2026-04-08
---

现就做好汛期值守工作通知如下。请遵照执行。
`;
