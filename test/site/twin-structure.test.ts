/** What each thing of an article is in its twin. */
import { describe, expect, test } from 'vitest';
import { twinOf } from '../../src/site/twin/twin.ts';
import { all, attribute, parsed, textOf } from './html.ts';
import { madeFile, madeFrom, twinOrder } from './made.ts';

async function twin(front: Readonly<Record<string, string>>, text: string): Promise<string> {
  const head = Object.entries(front).map(([key, value]) => `${key}: ${value}\n`);
  return twinOf(twinOrder(await madeFrom(Buffer.from(`---\n${head.join('')}---\n\n${text}`))));
}

const PLAIN = { 模板: '普通', 标题: '题' };
/** The twin of a text without the title over it. */
const body = async (text: string): Promise<string> =>
  (await twin(PLAIN, text)).replace('<h1 id="paper-title">题</h1>\n', '');

const tags = (html: string): string[] => all(parsed(html).root).map(({ tagName }) => tagName);

describe('the head of a paper', () => {
  const DOCUMENT = {
    模板: '上行文',
    发文机关: '云川市水务局',
    发文字号: '云水发〔2026〕5号',
    标题: '关于甲的请示',
  };

  test('names what its place alone says on the page, and keeps what is printed', async () => {
    const html = await twin(
      {
        ...DOCUMENT,
        份号: '000012',
        密级: '秘密★1年',
        紧急程度: '特急',
        签发人: '[张三, 李四]',
        主送: '市政府',
      },
      '甲。',
    );
    expect(html).toContain('<div><dt class="unprinted">份号</dt><dd>000012</dd></div>');
    expect(html).toContain('<div><dt class="unprinted">密级和保密期限</dt><dd>秘密★1年</dd></div>');
    expect(html).toContain('<div><dt class="unprinted">紧急程度</dt><dd>特急</dd></div>');
    expect(html).toContain('<div><dt class="unprinted">发文字号</dt><dd>云水发〔2026〕5号</dd></div>');
    expect(html).toContain('<div><dt>签发人：</dt><dd>张三</dd><dd>李四</dd></div>');
    expect(html).toContain('<p class="recipients">市政府：</p>');
  });

  test('of several organs is read name by name', async () => {
    const html = await twin(
      { ...DOCUMENT, 模板: '文件', 发文机关: '[甲局, 乙局]', 标题: '关于甲的通知' },
      '甲。',
    );
    expect(html).toContain('<p class="mark"><span>甲局</span> <span>乙局</span> <span>文件</span></p>');
  });

  test('is the first heading where there is no title', async () => {
    const html = twinOf(twinOrder(await madeFile('test/lint/texts/clean', '命令·森林防火令.md')));
    expect(html).toMatch(/<h1 class="mark" id="mark">[^<]+<\/h1>/);
  });
});

describe('headings', () => {
  test('stand one below the other, whatever was skipped', async () => {
    expect(await body('## （一）甲\n\n乙。\n\n# 一、丙\n\n### 1. 丁\n\n戊。')).toBe(
      [
        '<h2 id="paper-h1">（一）甲</h2>',
        '<p>乙。</p>',
        '<h2 id="paper-h2">一、丙</h2>',
        '<h3 id="paper-h3">1.丁</h3>',
        '<p>戊。</p>',
      ].join('\n'),
    );
  });

  test('that open a paragraph are headings', async () => {
    expect(await body('一、甲乙。丙丁戊己庚辛。')).toContain(
      '<div class="run-in"><h2 id="paper-h1">一、甲乙。</h2><p>',
    );
  });

  test('of an issue: its name, its articles, their parts', async () => {
    const front = { 简报名称: '甲简报', 期号: '1', 编印单位: '甲办', 日期: '2026-08-01' };
    const html = await twin(front, '# 乙\n\n## 一、丙\n\n丁。\n\n# 戊\n\n己。');
    expect(tags(html).filter((name) => /^h\d$/.test(name))).toEqual(['h1', 'h2', 'h3', 'h2']);
    expect(html).toContain('<h1 class="mark" id="masthead">甲简报</h1>');
    expect(html).toContain('<nav class="contents" aria-labelledby="contents"><p id="contents">目　录</p>');
    expect(html).toContain('<li><a href="#item-2-title">戊</a></li>');
  });
});

describe('text', () => {
  test('with marks, breaks and links', async () => {
    expect(await body('**重**和*轻*、~~删~~、`码`、10^2^[网](https://example.org/?a=1&b=2)。')).toBe(
      '<p><strong>重</strong>和<em>轻</em>、<s>删</s>、<code>码</code>、10<sup>2</sup><a href="https://example.org/?a=1&amp;b=2">网</a>。</p>',
    );
  });

  test('lists are nested, with the labels of the page', async () => {
    expect(await body('1. 甲\n\n   又\n\n   - 乙\n   - 丙\n2. 丁')).toBe(
      '<ol class="entries" role="list"><li><p><span class="label">（1）</span>甲</p><p>又</p>' +
        '<ol class="entries" role="list"><li><span class="label">①</span>乙</li><li><span class="label">②</span>丙</li></ol></li>' +
        '<li><span class="label">（2）</span>丁</li></ol>',
    );
  });

  test('quotations, code and rules', async () => {
    const html = await body('> 甲\n\n```\n\na < b\n```\n\n---\n\n乙');
    expect(html).toContain('<blockquote><p>甲</p></blockquote>');
    expect(textOf(all(parsed(html).root, 'pre')[0]!)).toBe('\na < b');
    expect(html).toContain('<hr/>');
  });

  test('footnotes lead there and back', async () => {
    const html = await body('甲[^1]乙[^1]丙[^2]。\n\n[^1]: 注一\n[^2]: 注二');
    expect(html).toContain(
      '<sup><a id="note-ref-1" href="#note-1" role="doc-noteref" aria-label="注①">①</a></sup>',
    );
    expect(html).toContain(
      '<sup><a id="note-ref-1-2" href="#note-1" role="doc-noteref" aria-label="注①">①</a></sup>',
    );
    expect(html).toContain(
      '<li id="note-2"><p><a href="#note-ref-2" role="doc-backlink" aria-label="回到正文中的注②">②</a> 注二</p></li>',
    );
    expect(html).toContain('<section class="notes" role="doc-endnotes" aria-label="注释">');
  });
});

describe('tables', () => {
  const JOINED = [
    '表：甲',
    '',
    '| 名 || 量 |',
    '| --- | --- | --: |',
    '| 一 | 二 | 3 |',
    '| ^^ | 四 | 5 |',
    '',
    '注：六',
  ];

  test('have a caption, heads with their scope, joined cells and notes', async () => {
    const html = await body(`${JOINED.join('\n')}\n\n见表1。`);
    expect(html).toContain(
      '<div id="table-1" class="table" role="group" tabindex="0" aria-labelledby="table-1-caption">' +
        '<table><caption id="table-1-caption">表1　甲</caption>' +
        '<thead><tr><th scope="colgroup" colspan="2">名</th><th scope="col">量</th></tr></thead>',
    );
    expect(html).toContain('<tr><td rowspan="2">一</td><td>二</td><td class="right">3</td></tr>');
    expect(html).toContain('<tr><td>四</td><td class="right">5</td></tr>');
    expect(html).toContain('<p class="table-note">注：六</p>');
    expect(html).toContain('见<a href="#table-1">表1</a>。');
  });

  test('an empty corner is no head', async () => {
    const html = await body('|  | 甲 |\n| --- | --- |\n| 乙 | 丙 |');
    expect(html).toContain('<thead><tr><td></td><th scope="col">甲</th></tr></thead>');
    expect(html).toContain('aria-label="表格"');
  });
});

describe('pictures', () => {
  test('have their caption, and what they show in the words of the article', async () => {
    const html = await body('![远景](图/溢洪道.png "泄洪")\n\n如图1所示。\n\n![又](图/没有.png)');
    expect(html).toContain(
      '<figure id="figure-1"><img src="pictures/0-图/溢洪道.png" alt="远景" loading="lazy"/><figcaption>图1　泄洪</figcaption></figure>',
    );
    expect(html).toContain('如<a href="#figure-1">图1</a>所示。');
    expect(html).toContain('<p class="missing">（此处缺图）</p><figcaption>图2　又</figcaption>');
  });

  test('of an attached file are asked for by its serial, and take the size they are given', async () => {
    const made = await madeFile('input', '通知·防汛物资储备管理.md');
    const span = { file: '', start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const figures = [{ src: 'a b.png', caption: '', number: 0, alt: '', span }];
    const text = { body: [{ kind: 'figures' as const, figures, span }], span };
    const html = twinOf({
      ...made,
      attached: new Map([[1, { text, notes: [] }]]),
      pictureOf: (_, attachment) => ({ url: `p/${attachment}.png`, width: 40, height: 30 }),
    });
    expect(html).toContain('<img src="p/1.png" alt="图片" width="40" height="30" loading="lazy"/>');
  });
});

describe('the end of a paper', () => {
  const LETTER = {
    模板: '文件',
    发文机关: '甲局',
    发文字号: '甲〔2026〕1号',
    标题: '关于乙的通知',
    成文日期: '2026-8-1',
  };

  test('attachments are sections that 附件说明 leads to', async () => {
    const html = await twin(
      { ...LETTER, 附件: '[丙表, 丁表]' },
      '甲。\n\n# 附件1\n\n戊。\n\n# 附件2\n\n## 一、己\n\n庚。',
    );
    expect(html).toContain('<li><span class="label">1.</span><a href="#attachment-1">丙表</a></li>');
    expect(html).toContain(
      '<section class="attachment" id="attachment-2" aria-labelledby="attachment-2-title"><p class="attachment-label">附件2</p>\n' +
        '<h2 id="attachment-2-title">丁表</h2>\n<h3 id="attachment-2-h1">一、己</h3>',
    );
  });

  test('the date is one for machines too; names below the text; the imprint a list of terms', async () => {
    const front = {
      ...LETTER,
      附注: '此件公开发布',
      抄送: '乙局',
      印发机关: '甲局办公室',
      印发日期: '2026-8-2',
    };
    const html = await twin(front, '甲。');
    expect(html).toContain('<time datetime="2026-08-01">2026年8月1日</time>');
    expect(html).toContain('<p class="remark">（此件公开发布）</p>');
    expect(html).toContain('<dt>抄送：</dt><dd>乙局。</dd>');
    expect(html).toContain('<dd><time datetime="2026-08-02">2026年8月2日</time>印发</dd>');
    expect(html.match(/<footer>/g)).toHaveLength(1);
  });

  test('of a seal no picture, but that there is one', async () => {
    const made = await madeFile('input', '联合通知·水库库区清漂.md');
    const html = twinOf(twinOrder(made));
    const seals = all(parsed(html).root).filter((element) => attribute(element, 'class') === 'seal');
    expect(seals.map((seal) => attribute(seal, 'aria-label'))).toEqual([
      '云川市水务局印章',
      '云川市生态环境局印章',
    ]);
    expect(seals.map((seal) => textOf(seal)).join('')).toBe('');
  });
});

test('a template for another kind of document is a mistake of the caller', async () => {
  const { template } = await madeFrom(Buffer.from('# 甲\n'));
  const paper = await madeFile('input', '联合通知·水库库区清漂.md');
  expect(() => twinOf({ ...twinOrder(paper), template })).toThrow('a paper has no twin');
});
