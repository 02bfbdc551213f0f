/**
 * Of the codes people meet in their own articles: how it comes about, and the mend. A row: code | as typed | as
 * it should be | what to do, in Chinese | in English. ⏎ ends a line of an example; — is an example that there is
 * not. Codes that a rule of the linter speaks for need no row: the rule has examples of its own.
 */
import type { Bilingual } from './types.ts';

const TABLE = `
attachment/itself | 附件: [说明: 通知.md]（在通知.md 里） | 附件: [说明: 附件/说明.md] | 附件写到另一个文件里，或把它放在正文后面，以“# 附件1：名称”开头。 | Put the attachment into another file, or behind the text under “# 附件1：”.
attachment/kind | 附件: [名单: 名单.xlsx] | 附件: [名单: 名单.md] | 能排的是 Markdown 和图片；别的请另存为 .md，或不写文件只写名称，另行附送。 | Markdown and pictures can be set; save others as .md, or give the name alone.
attachment/missing | 附件: [分工: 附件/分工表.md] | 附件: [分工: 附件/分工.md] | 路径从文章所在的文件夹算起，请核对文件名和文件夹。 | The path starts at the folder of the article; check it.
attachment/outside | 附件: [分工: ../../共用/分工.md] | 附件: [分工: 附件/分工.md] | 把文件移到项目文件夹里；项目文件夹可用 --pictures-root 指定。 | Move the file into the project, or name a wider folder by --pictures-root.
attachment/unnamed | 附件: [附件/1.md] | 附件: [任务分工: 附件/1.md] | 在文件头写上名称，或在附件文件的第一行写“# 标题”。 | Name it in the front matter, or begin its file with “# ” and a title.
front-matter/alias-key | 落款日期: 2026-08-01 | 成文日期: 2026-08-01 | 值照常使用；改成正式的名称就不再提示。 | The value is used; use the proper name and the hint goes.
front-matter/attachment-number | 附件: ["2.名单", "1.任务"] | 附件: [名单, 任务] | 序号由排版按先后编，名称前面不要写；要换次序就换行的先后。 | Numbers are set by order: leave them out, or change the order.
front-matter/attachment-unnamed | 附件: 附件如文 | 附件: 任务清单 | 写附件的名称；没有附件就删去这一项。 | Write the name of the attachment, or delete the key.
front-matter/broken-yaml | 标题: 通知: 甲⏎主送: "县委 | 标题: 通知：甲⏎主送: 县委 | 文件头用 YAML 写，值里不能有“半角冒号加空格”，半角引号、方括号要成对，行首不能缩进。改法二选一：标点换成全角；或给整个值加一对半角双引号（标题: "通知: 甲"）。在改好之前，这一行以后的各项都没有读，也不查、不改。 | Front matter is YAML: no “: ” inside a value, quotes and brackets in pairs, no indent. Use full-width marks, or put the whole value in double quotes. Until then nothing behind that line is read, checked or changed.
front-matter/doc-number-code | 发文字号: YZF〔2026〕5号 | 发文字号: 云政发〔2026〕5号 | 机关代字用汉字；照排不误，确有此代字可不理。 | The code of an organ is in Han characters; it is printed as typed.
front-matter/doc-number-several | 发文字号: 云政发〔2026〕5号、云水发〔2026〕7号 | 发文字号: 云政发〔2026〕5号 | 联合行文只标主办机关的发文字号。 | A joint paper has the number of its lead organ alone.
front-matter/duplicate-key | 标题: 甲⏎title: 乙 | 标题: 甲 | 中文和英文写法是同一项；只用了第一处，请留一处。 | Chinese and English names are one key; the first is used. Keep one.
front-matter/empty-row | 附件:⏎  - 任务清单⏎  - | 附件:⏎  - 任务清单 | 写上名称，或删去空的一项。 | Fill it in, or delete the row.
front-matter/empty-value | 主送: | 主送: 各县（区）人民政府 | 写上值，或删去这一行。 | Fill it in, or delete the line.
front-matter/fullwidth-colon | 标题：关于甲的通知 | 标题: 关于甲的通知 | 键后面用半角冒号，空一格再写值；这里已经照这样读了。 | Write a half-width colon and a blank; it was read so.
front-matter/key-not-used | 模板: 简报⏎主送: 各县 | 模板: 简报⏎送: 各县 | 这一项没有印。看看模板选得对不对；不对改模板，对就删去这一项或改用这种文书的项。 | It is not printed: choose another template, or the key that this kind of paper has.
front-matter/masthead-incomplete | 简报名称: 防汛简报 | 简报名称: 防汛简报⏎期号: 7⏎编印单位: 云川市防汛办⏎日期: 2026-08-01 | 补上消息里点名的各项。 | Add what the message names.
front-matter/misspelt-key | 發文 字號: 云政发〔2026〕5号 | 发文字号: 云政发〔2026〕5号 | 值照常使用；请改正键名。 | The value is used; mend the key.
front-matter/no-space-after-colon | 标题:关于甲的通知 | 标题: 关于甲的通知 | 冒号后面空一格；这里已经补上了。 | A blank behind the colon; it was added.
front-matter/normalised | 成文日期: 2026年08月01日 | 成文日期: 2026年8月1日 | 页面上已是规定的写法，原稿没有改；banxin lint --fix 可以把原稿也改过来。 | The page has it right, the source not; banxin lint --fix mends the source too.
front-matter/not-keys | ---⏎关于甲的通知⏎--- | ---⏎标题: 关于甲的通知⏎--- | 两行 --- 之间只能写“键: 值”；正文写在第二个 --- 下面。要画一条线，请在它上面空一行。 | Between the two --- only “key: value” lines; the text goes below.
front-matter/old-retention | 保管期限: 长期 | 保管期限: 30年 | 现行的是永久、30年、10年，请按本单位的归档范围选。 | The terms now are 永久, 30年 and 10年.
front-matter/seal-opaque | 印章: 章.jpg | 印章: 章.png | 用底色透明的 PNG 或 SVG。 | Use a PNG or SVG with a transparent ground.
front-matter/seal-size | 印章: 章.png | 印章: 章.png 42mm | 写上印章的直径。 | Give its diameter.
front-matter/seal-unit | 印章: 章.png 42 | 印章: 章.png 42mm | 写上单位。 | Give the unit.
front-matter/telegram-urgency | 紧急程度: 特提 | 紧急程度: 特急 | 公文用“特急”“加急”。 | Papers have 特急 and 加急.
front-matter/template-not-given | 发文字号: 云政发〔2026〕5号 | 模板: 文件⏎发文字号: 云政发〔2026〕5号 | 加一行“模板”：文件、上行文、信函、命令、纪要、普通、简报。 | Add a line 模板 (template).
front-matter/unknown-entry | 印章:⏎  文件: 章.png⏎  大小: 42mm | 印章:⏎  文件: 章.png⏎  直径: 42mm | 小项的名称见消息和 docs/front-matter.md。 | The names of members are in docs/front-matter.md.
front-matter/unknown-key | 发文: 云川市人民政府 | 发文机关: 云川市人民政府 | 值没有使用。核对键名；只是自己的备注，就写成“# ”开头的一行。 | The value is not used: check the key; a note of your own begins with “# ”.
front-matter/value-is-comment | 标题: #甲事的通知 | 标题: "#甲事的通知" | YAML 里空格加 # 是注释；给整个值加上半角双引号。 | In YAML “ #” begins a comment: put the value in quotes.
front-matter/wrong-value | 成文日期: 2026-02-30 | 成文日期: 2026-02-28 | 应写什么，消息里有；各项怎样写见 docs/front-matter.md。 | The message says what is wanted; see docs/front-matter.md.
gongwen/attachment-empty | # 附件1：任务清单 | # 附件1：任务清单⏎⏎1.监测每日一报。 | 在标题下面写内容；附件不随正文印，就写“附件: [任务清单: 另附]”一类的说明，不要留空标题。 | Write its text below the title, or delete the empty title.
gongwen/attachment-level | ## 附件1 | # 附件1：任务清单 | 用一个 # 并顶格，附件才另起一面。 | One # begins an attachment on a page of its own.
gongwen/attachment-name-twice | 附件: [名单, 名单] | 附件: [专家名单, 联系人名单] | 名称要分得开。 | Give them different names.
gongwen/attachment-twice | 附件: [任务: 附件/任务.md]⏎（正文后又有“# 附件1：任务”） | 附件: [任务: 附件/任务.md] | 内容只留一处。 | Keep the text in one place.
gongwen/attachment-without-name | # 附件2 | # 附件2：联系人名单 | 写上名称，附件说明才能列它。 | Name it, for the list needs a name.
gongwen/editor-note-twice | 编者按: 甲……⏎（正文开头又有一段编者按） | 编者按: 甲…… | 只留一处。 | Keep one.
gongwen/element-in-text | 成文日期：2026年8月1日（写在正文里） | 成文日期: 2026-08-01（写在文件头） | 照正文排了；移到文件头，位置和字号才是规定的。 | It is set as text; in the front matter it has its place and size.
gongwen/element-missing | 模板: 文件⏎标题: 关于甲的通知 | 模板: 文件⏎发文字号: 云政发〔2026〕5号⏎标题: 关于甲的通知 | 在文件头补上消息里说的那一项；确实没有的，可以不理，照样能排。 | Add what the message names; a paper without it is set all the same.
gongwen/element-twice | 抄送: 市委办公室。（文件头）⏎抄送：市委办公室。（正文末尾又写了一遍） | 抄送: 市委办公室。（只在文件头） | 文件头里的要素由排版放到规定的位置，正文里再写就会印两次。请删去正文里的那一行；两处不同的，先核对哪一处对，把对的写在文件头。 | The page puts what the front matter says into its place, so that the line in the text prints once more. Delete that line; where the two differ, keep the right one in the front matter.
gongwen/hash-as-section | # 一、总体要求⏎# 二、重点任务 | ## 一、总体要求⏎## 二、重点任务 | # 留给标题，小标题从 ## 起；这里已照小标题排。 | # is for the title, headings begin at ##; they were set as headings.
gongwen/heading-unnumbered | ## 一、监测⏎## 预警 | ## 一、监测⏎## 二、预警 | 同级的都编号，或都不编。 | Number all of a level, or none.
gongwen/joined-lines | 第一段⏎第二段 | 第一段⏎⏎第二段 | 段与段之间空一行。 | Leave an empty line between paragraphs.
gongwen/no-such-reference | 见表3（全文只有两张表） | 见表2 | 核对编号；表、图的号按出现的先后排。 | Check the number; tables and figures are counted in order.
gongwen/note-unused | [^2]: 数据来自普查。 | 全市共860座[^2]。⏎⏎[^2]: 数据来自普查。 | 在正文里写上 [^2]，或删去这条脚注。 | Refer to it in the text, or delete it.
gongwen/post-count | 签名章: [甲.png, 乙.png]⏎签发人职务: 市长 | 签名章: [甲.png, 乙.png]⏎签发人职务: [市长, 县长] | 个数要一样，次序要对应。 | As many of one as of the other, in one order.
gongwen/printed-before-date | 成文日期: 2026-08-05⏎印发日期: 2026-08-01 | 印发日期: 2026-08-05 | 印发不会早于成文，请核对两个日期。 | A paper is not printed before its date.
gongwen/recipients-in-text | 各县（区）人民政府：（正文第一行） | 主送: 各县（区）人民政府 | 已当作主送排印；不是主送，请在它前面写一句话。 | It is set as 主送; if it is none, put a sentence before it.
gongwen/seal-count | 发文机关: [甲县, 乙县]⏎印章: 甲.png | 印章: [甲.png, 乙.png] | 几个机关署名就有几个印章。 | As many seals as organs that sign.
gongwen/signer-count | 发文机关: [甲局, 乙局]⏎签发人: 陈望山 | 签发人: [陈望山, 李知远] | 联合上报，每个机关一位签发人，次序对应。 | One signer for each organ, in their order.
gongwen/signers-not-printed | 模板: 文件⏎签发人: 陈望山 | 模板: 上行文⏎签发人: 陈望山 | 请示、报告用上行文；下行文删去签发人。 | Use the upward template for 请示 and 报告; else delete it.
gongwen/title-assumed | 关于甲的通知⏎⏎正文…… | # 关于甲的通知⏎⏎正文…… | 在标题前写“# ”，或写在文件头。 | Put “# ” before the title, or write it in the front matter.
gongwen/title-from-file-name | （没有标题的文章） | 标题: 关于甲的通知 | 在文件头写标题，或在正文前写“# 标题”。 | Write the title in the front matter or behind “# ”.
gongwen/title-missing | ---⏎模板: 文件⏎---⏎⏎正文…… | ---⏎模板: 文件⏎标题: 关于甲的通知⏎--- | 在文件头写标题，或在正文前写“# 标题”。 | Write the title in the front matter or behind “# ”.
gongwen/title-twice | 标题: 甲的通知（文件头）⏎# 乙的通知（正文） | 标题: 甲的通知 | 只留一处，用哪一个消息里有。 | Keep one; the message says which is used.
gongwen/title-without-kind | 标题: 做好防汛工作 | 标题: 云川市人民政府关于做好防汛工作的通知 | 标题由发文机关、事由、文种组成。 | A title is made of organ, subject and kind.
lint/unknown-rule | <!-- banxin-disable L-560 --> | <!-- banxin-disable L-56 --> | 写 L-01 至 L-100 的编号；理由写在冒号后面。 | Write L-01 to L-100; a reason goes behind a colon.
lint/unknown-verb | <!-- banxin-disabel L-56 --> | <!-- banxin-disable L-56 --> | 有 disable、enable、disable-line、disable-next-line 四种。 | There are disable, enable, disable-line and disable-next-line.
lint/unused-comment | <!-- banxin-disable-line L-56 -->（这一行没有半角标点） | — | 删去注释，或核对编号和位置；--fix-suggested 可以删去。 | Delete it, or check rule and place; --fix-suggested deletes it.
`;

export interface CodeAdvice {
  /** As people type it, and as it should be; where an example says something. */
  readonly wrong?: string;
  readonly right?: string;
  readonly how: Bilingual;
}

const rows = TABLE.trim()
  .split('\n')
  .map((row): readonly [string, CodeAdvice] => {
    const [code = '', wrong, right, zh = '', en = ''] = row.split(' | ');
    return [code, { ...example('wrong', wrong), ...example('right', right), how: { zh, en } }];
  });

function example(name: 'wrong' | 'right', typed: string | undefined): Partial<CodeAdvice> {
  return typed === undefined || typed === '—' ? {} : { [name]: typed.replaceAll('⏎', '\n') };
}

export const ADVICE: ReadonlyMap<string, CodeAdvice> = new Map(rows);
