/** What `banxin lsp` helps with while one types: fixes, comments that keep a rule quiet, front matter, hovers. */
import { describe, expect, it } from 'vitest';
import { type CompletionItem, type CompletionList, MarkupContent } from 'vscode-languageserver/node';
import { ARTICLE } from '../cli/banxin.ts';
import { cursorIn, type Editor, editor, rangeIn, said } from './editor.ts';

const HEAD = ARTICLE.slice(0, ARTICLE.indexOf('8月1日'));
const withBody = (body: string): string => `${HEAD}${body}\n`;

async function opened(text: string): Promise<Editor> {
  const made = await editor();
  made.open('a.md', text);
  return made;
}

describe('a quick fix', () => {
  it('that is safe is preferred, is for one version, and puts right what it says', async () => {
    const text = withBody('要压实责任,做好其它工作。');
    const { actions, made, diagnostics } = await opened(text);
    const fixes = await actions('a.md', rangeIn(text, ','), ['quickfix']);
    expect(fixes.map(({ title, isPreferred = false }) => [title, isPreferred])).toEqual([
      ['把“,”改为“，”（L-56）', true],
      ['下一行停用 L-56', false],
    ]);
    expect(made('a.md', fixes[0]!)).toBe(text.replace(',', '，'));
    const shown = (await diagnostics('a.md')).filter(({ code }) => code === 'L-56');
    expect(fixes[0]!.diagnostics).toEqual(shown);
  });

  it('keeps the line ends of the document', async () => {
    const text = withBody('甲村,乙村。').replaceAll('\n', '\r\n');
    const { actions, made } = await opened(text);
    const [fix, quiet] = await actions('a.md', rangeIn(text, ','), ['quickfix']);
    expect(made('a.md', fix!)).toBe(text.replace(',', '，'));
    expect(made('a.md', quiet!)).toBe(text.replace('甲村', '<!-- banxin-disable-next-line L-56 -->\r\n甲村'));
  });

  it('is offered for the text as it stands, though nothing was said of that yet', async () => {
    const { open, type, actions, made } = await editor();
    open('a.md', ARTICLE);
    const text = withBody('甲村,乙村。');
    type('a.md', { text });
    const [fix] = await actions('a.md', rangeIn(text, ','));
    expect(made('a.md', fix!)).toBe(text.replace(',', '，'));
  });

  it('takes the older form where the editor knows no versions', async () => {
    const { open, actions, uri } = await editor([], {});
    const text = withBody('甲村,乙村。');
    open('a.md', text);
    const [fix] = await actions('a.md', rangeIn(text, ','));
    expect(fix!.edit).toEqual({ changes: { [uri('a.md')]: [{ range: rangeIn(text, ','), newText: '，' }] } });
  });

  it('is not offered elsewhere, nor when only something else is asked for', async () => {
    const text = withBody('甲村,乙村。');
    const { actions } = await opened(text);
    expect(await actions('a.md', rangeIn(text, '工作简报'), ['quickfix'])).toEqual([]);
    expect(await actions('a.md', rangeIn(text, ','), ['refactor'])).toEqual([]);
  });
});

describe('fix all', () => {
  const text = withBody('甲村,乙村;丙村,做好其它工作...丁村。');

  it('does what banxin lint --fix does', async () => {
    const { actions, made, desk } = await opened(text);
    for (const only of [['source.fixAll.banxin'], ['source.fixAll'], ['source']]) {
      const all = await actions('a.md', rangeIn(text, '丁村'), only);
      expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.banxin']);
      const { out } = desk.run(['lint', '--stdin', '--stdin-filename', 'a.md', '--fix'], { input: text });
      expect(made('a.md', all[0]!)).toBe(out);
    }
  });

  it('is not there where nothing can be made right', async () => {
    const { actions } = await opened(ARTICLE);
    expect(await actions('a.md', rangeIn(ARTICLE, '8月1日'))).toEqual([]);
  });
});

describe('a comment that keeps a rule quiet', () => {
  const wrong = '甲村,乙村';
  it.each([
    ['a paragraph', `${wrong}。`, `<!-- banxin-disable-next-line L-56 -->\n${wrong}。`],
    ['a line inside one', `第一行\n${wrong}。`, `第一行\n${wrong}。 <!-- banxin-disable-line L-56 -->`],
    ['a break', `${wrong}\\\n第二行`, `<!-- banxin-disable-next-line L-56 -->\n${wrong}\\\n第二行`],
    [
      'a line with a break',
      `首行\\\n${wrong}\\\n末行`,
      `首行\\\n${wrong} <!-- banxin-disable-line L-56 -->\\\n末行`,
    ],
    ['an item', `- 一项\n- ${wrong}\n`, `- 一项\n- ${wrong} <!-- banxin-disable-line L-56 -->\n`],
    ['a quotation', `> ${wrong}。`, `> ${wrong}。 <!-- banxin-disable-line L-56 -->`],
    ['a heading', `## ${wrong}`, `<!-- banxin-disable-next-line L-56 -->\n## ${wrong}`],
    [
      'a row of a table',
      `| 名 | 村 |\n| --- | --- |\n| 一 | ${wrong} |`,
      `| 名 | 村 |\n| --- | --- |\n| 一 | ${wrong} <!-- banxin-disable-line L-56 --> |`,
    ],
  ])('stands where it changes nothing else: %s', async (_, before, quiet) => {
    const { actions, made, open, diagnostics } = await opened(withBody(before));
    const range = rangeIn(withBody(before), ',');
    const action = (await actions('a.md', range)).find(({ title }) => title.endsWith('停用 L-56'));
    expect(made('a.md', action!)).toBe(withBody(quiet));
    open('b.md', withBody(quiet));
    const left = said(await diagnostics('b.md'));
    expect(left).toEqual(said(await diagnostics('a.md')).filter((code) => code !== 'L-56'));
  });

  it('stands in the front matter too, but not inside a block', async () => {
    const text = ARTICLE.replace('期号', '标题: 甲村,乙村\n编者按: |\n  丙村;丁村\n期号').replace(
      '# 全县',
      '全县',
    );
    const { actions, made, open, diagnostics } = await opened(text);
    const titles = async (part: string) =>
      (await actions('a.md', rangeIn(text, part))).map((one) => one.title);
    expect(await titles(';')).toEqual(['把“;”改为“；”（L-56）', '改好全文不会改变意思的毛病']);
    const quiet = (await actions('a.md', rangeIn(text, ','))).find(
      ({ title }) => title === '下一行停用 L-56',
    );
    const quieted = made('a.md', quiet!);
    expect(quieted).toBe(text.replace('标题', '# banxin-disable-next-line L-56\n标题'));
    open('b.md', quieted);
    const comma = (await diagnostics('b.md')).filter(({ range }) => range.start.line === 3);
    expect(said(comma)).not.toContain('L-56');
  });
});

describe('completion', () => {
  async function each(marked: readonly string[]): Promise<readonly (CompletionList | null)[]> {
    const { open, complete } = await editor();
    const asked = marked.map((one, i) => {
      const { text, at: position } = cursorIn(one);
      open(`${i}.md`, text);
      return complete(`${i}.md`, position);
    });
    return Promise.all(asked);
  }
  const at = async (marked: string): Promise<CompletionList | null> => (await each([marked]))[0]!;
  const labels = (list: CompletionList | null) => list?.items.map(({ label }) => label) ?? [];
  const edit = ({ textEdit }: CompletionItem) => textEdit as { newText: string; range: object };

  it('gives the keys of the format that are not there yet, with what they mean', async () => {
    const list = await at('---\n模板: 信函\n发文机关: 甲\n▮\n---\n\n正文。\n');
    expect(labels(list)).toContain('发文字号');
    for (const not of ['模板', '发文机关', '期号', '签发']) expect(labels(list)).not.toContain(not);
    const item = list!.items.find(({ label }) => label === '发文字号')!;
    expect(edit(item)).toEqual({
      newText: '发文字号: ',
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
    });
    expect(item.detail).toBe('docNumber');
    const { value } = item.documentation as MarkupContent;
    for (const part of ['六角括号', 'GB/T 9704—2012 7.2.5', '云政发〔2026〕5号'])
      expect(value).toContain(part);
  });

  it('gives those of a briefing where no template is named, unclosed as it may be', async () => {
    const list = await at('---\n简报名称: 甲\n▮');
    expect(labels(list)).toEqual(expect.arrayContaining(['期号', '编印单位', '责任编辑']));
    expect(labels(list)).not.toContain('简报名称');
    expect(labels(list)).not.toContain('签发人');
  });

  it('gives English names for Latin letters, and finds a key by its other names', async () => {
    expect(labels(await at('---\n模板: 文件\ndoc▮\n---\n'))).toContain('docNumber');
    const list = await at('---\n模板: 文件\n文号▮\n---\n');
    const item = list!.items.find(({ label }) => label === '发文字号')!;
    expect([item.filterText, edit(item).newText]).toEqual(['文号', '发文字号: ']);
  });

  it('leaves the colon and the value of a key that is changed', async () => {
    const list = await at('---\n模板: 文件\n文▮号: 甲〔2026〕1号\n---\n');
    const item = list!.items.find(({ label }) => label === '发文字号')!;
    expect(edit(item)).toMatchObject({
      newText: '发文字号',
      range: { start: { character: 0 }, end: { character: 2 } },
    });
  });

  it('gives the values of a key', async () => {
    const wanted = {
      '模板: ▮': ['文件', '上行文', '信函', '命令', '纪要', '普通', '简报'],
      '模板: 文件\n紧急程度: ▮': ['特急', '加急'],
      '模板: 文件\n密级：▮': ['秘密★1年', '机密★20年'],
      '模板: 文件\n保管期限: 永▮': ['永久', '30年'],
      '模板: 文件\n套打: ▮': ['是', '否'],
      '模板: 文件\n印章: ▮': ['预留'],
      '期号: ▮': ['7'],
    };
    const lists = await each(Object.keys(wanted).map((head) => `---\n${head}\n---\n\n正文。\n`));
    for (const [i, values] of Object.values(wanted).entries())
      expect(labels(lists[i]!)).toEqual(expect.arrayContaining(values));
  });

  it('puts a blank behind the colon, and the day of today behind a date', async () => {
    const list = await at('---\n模板: 文件\n成文日期:▮\n---\n');
    expect(edit(list!.items[0]!).newText).toMatch(/^ 20\d\d年\d{1,2}月\d{1,2}日$/);
  });

  it('gives nothing outside of the front matter, nor inside a value', async () => {
    const outside = ['# 标题▮\n', '---\n模板: 文件\n---\n\n正文：▮\n', '▮---\n模板: 文件\n---\n'];
    expect(await each([...outside, '---\n附件:\n  - 甲▮\n---\n'])).toEqual([null, null, null, null]);
  });
});

describe('a hover', () => {
  const words = (hover: Awaited<ReturnType<Editor['hover']>>) =>
    MarkupContent.is(hover?.contents) ? hover.contents.value : undefined;

  it('says what a key is, how it is written and which clause asks for it', async () => {
    const { text, at } = cursorIn('---\n模板: 文件\n成文▮日期: 2026-08-01\n---\n\n正文。\n');
    const { hover } = await opened(text);
    const found = await hover('a.md', at);
    expect(found!.range).toEqual(rangeIn(text, '成文日期'));
    expect(words(found)).toMatch(/^\*\*成文日期\*\* `date`\n/);
    expect(words(found)).toContain('GB/T 9704—2012 7.3.5.4');
  });

  it('says why a rule spoke, with an example', async () => {
    const { text, at } = cursorIn(withBody('甲村▮,乙村。'));
    const { hover } = await opened(text);
    const found = await hover('a.md', at);
    expect(found!.range).toEqual(rangeIn(text, ','));
    expect(words(found)).toMatch(/^\*\*L-56 /);
    expect(words(found)).toMatch(/GB\/T 15834—2011.*✗ .*✓ .*rules\.md#l-56/s);
  });

  it('says nothing of the rest', async () => {
    const { text, at } = cursorIn(withBody('甲▮村。'));
    const { hover } = await opened(text);
    expect(await hover('a.md', at)).toBeNull();
  });
});
