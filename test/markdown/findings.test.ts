/** The messages are part of the product: each says what is wrong and what to type instead. */
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';

function firstFinding(text: string) {
  return parseMarkdown(sourceFromText(text, '稿.md').source).diagnostics[0]!;
}

describe('what the writer reads', () => {
  test.each([
    [
      '甲<br>乙',
      'HTML 标签 <br> 不起作用，已略去；标签之间的文字照印。',
      '要换行，请在行末输入反斜杠 \\ 再按回车；要分段，请空一行。',
    ],
    [
      'm<SUP>2</SUP>',
      'HTML 标签 <SUP> 不起作用，已略去；标签之间的文字照印。',
      '上标请写作 ^2^，例如 m^2^。',
    ],
    [
      '<marquee>甲',
      'HTML 标签 <marquee> 不起作用，已略去；标签之间的文字照印。',
      '请删去标签，改用 Markdown 的写法；要原样印出尖括号，请写作 \\<。',
    ],
    ['<style>p {}</style>', '<style> 及其中的内容不会印出。', '请删去它；要原样印出尖括号，请写作 \\<。'],
    [
      '![图](照片 1.jpg)',
      '图片路径“照片 1.jpg”含有空格，其他软件可能不认。',
      '请写作 ![图题](<照片 1.jpg>)。',
    ],
    ['甲[^3]', '脚注 [^3] 没有内容，已当作普通文字。', '请另起一段写“[^3]: 脚注内容”，或删去 [^3]。'],
    [
      '甲\n---',
      '文字下面的横线已当作分隔线，不当作标题。',
      '要作标题，请在文字前加 # 和空格；要作分隔线，请在横线前空一行。',
    ],
    [
      '---\n标题: 甲\n',
      '文件开头的 --- 没有配对，分不清哪里是文件信息，哪里是正文。',
      '请在“标题: ……”等各行之后另起一行，输入 ---。',
    ],
  ])('about %j', (text, message, help) => {
    const finding = firstFinding(text);
    expect([finding.message.zh, finding.help?.zh]).toEqual([message, help]);
  });
});

test('every finding speaks both languages and has a place', () => {
  const all =
    '#标题\n甲\n---\n<b> [^1] **甲 ![图]（a.jpg）\n\n[甲](file:///a)\n\n[^2]: 注\n\n[a]: /b\n\n| 甲 |\n|---|\n| 乙 | 丙 |\n\n甲|乙\n-|-|-\n\n```';
  const { diagnostics } = parseMarkdown(sourceFromText(all, '稿.md').source);
  expect(new Set(diagnostics.map(({ code }) => code)).size).toBe(12);
  for (const { message, help, span } of diagnostics) {
    expect([message.zh, message.en, help?.zh, help?.en].every(Boolean)).toBe(true);
    expect(message.en + help!.en).not.toMatch(/\p{Script=Han}{6}/u);
    expect(span).toBeDefined();
  }
});
