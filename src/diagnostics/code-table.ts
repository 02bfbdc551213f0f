/**
 * Every code of the house but the rules of the linter, with a sentence each: what it is about, whatever the
 * finding itself says of its place. A row: code | 中文 | English | clause, where there is one. A test holds it
 * against the sources: no code without a row, no row without a code.
 */
import type { Bilingual } from './types.ts';

const TABLE = `
archive/absolute-extends | 模板用完整路径继承另一个模板，源文件不能放进 PDF。 | A template extends another by an absolute path, so the sources cannot travel inside the PDF.
attachment/itself | 附件文件就是这篇文章自己。 | The file of an attachment is the article itself.
attachment/kind | 附件文件不是能排的类型。 | The file of an attachment is of a kind that cannot be set.
attachment/missing | 找不到附件文件。 | The file of an attachment was not found.
attachment/name-from-file | 附件没有写名称，取自文件里的标题或文件名。 | An attachment has its name from the title in its file, or from the file's own.
attachment/outside | 附件文件不在项目文件夹之内。 | The file of an attachment lies outside the project folder.
attachment/unnamed | 附件只写了文件，文件里也没有标题。 | An attachment has no name, and no title in its file.
attachment/unreadable | 附件文件不能读取。 | The file of an attachment cannot be read.
build/lost | 这一篇没有排成。 | An article was not set.
build/missing | 输出文件夹里没有这篇文章的 PDF。 | The PDF of an article is not in the output folder.
build/stale | 输出文件夹里的 PDF 不是现在会排出的。 | A PDF in the output folder is not what would be made now.
build/surplus | 输出文件夹里的 PDF 没有文章排出它。 | No article makes a PDF in the output folder.
config/no-font | 配置文件里写的字体文件不存在。 | A font file named in the settings does not exist.
config/no-template | 配置文件里写的模板不存在。 | There is no such template as the settings name.
config/twice | 配置文件里同一项写了两次。 | A setting is given twice.
config/unknown-key | 配置文件里没有这一项。 | There is no such setting.
config/wrong-value | 配置文件里一项的值不合要求。 | A setting has a value it cannot have.
config/yaml | 配置文件不是写对的 YAML。 | The settings are no valid YAML.
finishing/watermark-glyph | 水印里有字没有字体可用，印成了方框。 | No font has a character of the watermark; it prints as a box.
font/few-hanzi | 所配的字体只有很少的汉字。 | The font of a role has few Han characters.
font/missing-glyph | 没有字体含有这个字，页面上画成方框。 | No font has this character; it prints as a box.
font/no-subsetting | 字体声明只许整个嵌入，而 PDF 里只嵌入用到的字。 | The font asks to be embedded whole; a PDF embeds what is used.
font/variable | 可变字体只按默认字重使用。 | A variable font is used at its default weight.
front-matter/alias-key | 文件头的一项用了别的叫法，按正式名称处理。 | A key is written by another of its names.
front-matter/attachment-number | 附件的序号与它的次序不同，按次序编。 | The number of an attachment differs from its place; the place counts.
front-matter/attachment-unnamed | “附件如文”一类不是附件的名称，照原样排印。 | Words such as 附件如文 are no name of an attachment; they are printed as they are.
front-matter/broken-yaml | 文件头不是写对的 YAML。 | The front matter is no valid YAML.
front-matter/doc-number-code | 发文字号的机关代字不全是汉字。 | The code of the organ in the document number is not all Han. | GB/T 9704—2012 7.2.5
front-matter/doc-number-several | 发文字号写了几个，只用第一个。 | Several document numbers are given; the first is used. | GB/T 9704—2012 7.2.5
front-matter/duplicate-key | 文件头里同一项写了两次。 | A key is given twice.
front-matter/empty-row | 附件清单里有一项是空的。 | A row of the attachments is empty.
front-matter/empty-value | 文件头的一项没有填写。 | A key has no value.
front-matter/fullwidth-colon | 文件头的键后面用了全角冒号。 | A key is followed by a full-width colon.
front-matter/key-not-used | 这种公文不用这一项，它没有印出来。 | This kind of paper has no use for the key; it is not printed.
front-matter/masthead-incomplete | 简报的报头缺项。 | The masthead of the briefing is not complete.
front-matter/misspelt-key | 文件头的键写错了字，按相近的一项处理。 | A key is misspelt and taken for the nearest one.
front-matter/no-space-after-colon | 文件头的冒号后面没有空格，已补上。 | There is no blank behind a colon; it was supplied.
front-matter/normalised | 文件头的值按规定的写法排印，与所写的不同。 | A value is printed in its proper form, other than written.
front-matter/not-keys | 文件头不是“键: 值”的形式。 | The front matter is not made of keys and values.
front-matter/old-retention | 保管期限用了旧的分法。 | The retention period is of an older schedule. | 国家档案局令第8号
front-matter/seal-opaque | 印章图片没有透明的底，会盖住署名和日期。 | The picture of a seal is not transparent and covers what it stands on.
front-matter/seal-size | 没有写印章的大小，按通常的大小排。 | A seal is given without its size; the usual one is taken.
front-matter/seal-unit | 印章的大小没有写单位，按毫米处理。 | The size of a seal has no unit; it is read as mm.
front-matter/telegram-urgency | 这个紧急程度只用于电报。 | This grade of urgency is for telegrams only. | GB/T 9704—2012 7.2.3
front-matter/template-not-given | 写了公文才用的项，却没有写“模板”，按简报排。 | Keys of a paper are given but no template; it is set as a briefing.
front-matter/unknown-entry | 没有这一小项，它的值没有使用。 | There is no such entry; its value is not used.
front-matter/unknown-key | 文件头没有这一项。 | There is no such key.
front-matter/value-is-comment | 值以“#”开头，被当成了注释。 | A value beginning with # was taken for a comment.
front-matter/wrong-value | 文件头一项的值不合要求。 | A key has a value it cannot have.
gongwen/attachment-empty | 附件没有内容。 | An attachment has no text. | GB/T 9704—2012 7.3.7
gongwen/attachment-level | “附件1”写成了小标题，没有另起一面。 | 附件1 is typed as a section, so it begins no page. | GB/T 9704—2012 7.3.7
gongwen/attachment-name-differs | 附件的标题与附件说明里的名称不同。 | The title of an attachment differs from its name in the list. | GB/T 9704—2012 7.3.7
gongwen/attachment-name-twice | 两个附件同名。 | Two attachments have one name.
gongwen/attachment-number-differs | 附件的序号与附件说明不同，按附件说明排。 | The number of an attachment differs from the list; the list counts. | GB/T 9704—2012 7.3.7
gongwen/attachment-twice | 同一个附件既在正文后面，又写了文件。 | An attachment stands behind the text and in a file as well.
gongwen/attachment-without-name | 附件没有名称。 | An attachment has no name. | GB/T 9704—2012 7.3.4
gongwen/attachments-many | 附件的个数多得少见。 | There are unusually many attachments.
gongwen/credit-twice | 文末的供稿、来源与文件头的不同，采用文末的。 | The credit at the end differs from the front matter; the former is used.
gongwen/editor-note-twice | 文件头和正文里都有编者按。 | The editor's note is given twice.
gongwen/element-in-text | 一段正文像是公文的要素，应写在文件头。 | A paragraph looks like an element that belongs into the front matter.
gongwen/element-missing | 公文缺少一个要素。 | An element of the paper is missing.
gongwen/element-twice | 一个要素在文件头和正文里都有，会印两次。 | An element stands in the front matter and in the text; it prints twice.
gongwen/empty-entry | 列表里有一条没有内容，已略去。 | An item of a list is empty and left out.
gongwen/empty-heading | 标题没有文字，已略去。 | A heading is empty and left out.
gongwen/field-for-one-item | 本期有多篇文章，这一项只用于第一篇。 | Of several articles only the first takes this key.
gongwen/figure-renumbered | 图号按出现的顺序编，与所写的不同。 | Figures are numbered in order, other than typed.
gongwen/hash-as-section | 各个“#”被当作一级小标题。 | Every # is taken as a section.
gongwen/heading-unnumbered | 同级的小标题有序号，这一个没有。 | Other headings of the level are numbered, this one is not.
gongwen/item-empty | 一篇文章的标题下面没有正文。 | An article has a title and no text.
gongwen/joined-lines | 几行之间没有空行，排成了一段。 | Lines without an empty line between them make one paragraph.
gongwen/label-twice | 表、图的名称用了两次。 | The name of a table or figure is used twice.
gongwen/letter-mark | 信函的发文机关标志不加“文件”二字。 | The mark of a letter is without 文件. | GB/T 9704—2012 10.1
gongwen/letter-mark-joint | 联合行文的信函只用主办机关的标志。 | A joint letter has the mark of the lead organ alone. | GB/T 9704—2012 10.1
gongwen/level-passed | “一、”下面直接用了“1.”，而别处用的是“（一）”。 | 1. stands right under 一、 where other sections have （一）. | GB/T 9704—2012 7.3.3
gongwen/level-skipped | 小标题跳过了一级。 | A level of headings is skipped. | GB/T 9704—2012 7.3.3
gongwen/list-renumbered | 列表按顺序编号，与所写的不同。 | A list is numbered in order, other than typed.
gongwen/no-body | 没有正文。 | There is no body text.
gongwen/no-such-label | 引用的表、图没有这个名称。 | No table or figure has the name referred to.
gongwen/no-such-reference | 引用的表、图、附件不存在。 | What the text refers to is not there.
gongwen/note-in-front-matter | 文件头里引用了脚注，照样印了出来。 | The front matter refers to a footnote, which is printed as it stands.
gongwen/note-too-rich | 脚注里只能有文字段落。 | A footnote may hold paragraphs only.
gongwen/note-unused | 脚注没有被引用，不会印出来。 | A footnote nobody refers to is not printed.
gongwen/nothing-above | “^^”上面没有可以合并的格。 | There is no cell above ^^ to join.
gongwen/number-out-of-order | 小标题的序号不连续、重复或不从一开始。 | Numbers of headings are not consecutive. | GB/T 9704—2012 7.3.3
gongwen/paragraph-split | 没有空行的几行，按行首的序号分成了几段。 | Lines without an empty line between them were divided by their numbers.
gongwen/picture-in-cell | 表格里不能放图片。 | A cell cannot hold a picture.
gongwen/picture-in-note | 脚注里不能放图片。 | A footnote cannot hold a picture.
gongwen/picture-in-text | 文字中间的图片移到了本段之后。 | A picture inside text was moved behind its paragraph.
gongwen/post-count | 签发人职务与签名章的个数不同。 | Posts and signature seals differ in number. | GB/T 9704—2012 7.3.5.3
gongwen/preface-as-editor-note | 第一篇文章之前的话，作为编者按排印。 | Text before the first article is set as the editor's note.
gongwen/preface-moved | 第一篇文章标题之前的内容，移到了正文开头。 | Text before the first article was moved to its beginning.
gongwen/printed-before-date | 印发日期早于成文日期。 | The date of printing is before that of the paper. | GB/T 9704—2012 7.4.3
gongwen/recipients-in-text | 正文第一行作为主送机关排印。 | The first line of the text is set as the addressees. | GB/T 9704—2012 7.3.2
gongwen/seal-and-signature | 既有印章又有签名章，按签名章的格式排。 | Seals and signature seals are both given; the latter count. | GB/T 9704—2012 7.3.5
gongwen/seal-count | 印章与署名的机关个数不同。 | Seals and organs differ in number. | GB/T 9704—2012 7.3.5.1
gongwen/signer-count | 签发人与发文机关个数不同。 | Signers and organs differ in number. | GB/T 9704—2012 7.2.6
gongwen/signers-not-printed | 只有上行文标注签发人。 | Only upward papers print their signers. | GB/T 9704—2012 7.2.6
gongwen/table-number-twice | 表号用了两次。 | The number of a table is used twice.
gongwen/title-assumed | 没有写明标题，把第一段当作标题。 | No title is marked; the first paragraph is taken for it.
gongwen/title-from-file-name | 没有写明标题，用文件名作标题。 | No title is given; the name of the file is used.
gongwen/title-missing | 文章没有标题。 | The article has no title.
gongwen/title-twice | 正文里的标题与文件头的不同。 | The title in the text differs from that of the front matter.
gongwen/title-without-kind | 标题末尾没有文种。 | The title does not end in the kind of the paper. | GB/T 9704—2012 7.3.1
layout/broken-joint | 最好不拆开的词语在中间换了行。 | What should stay together was broken over two lines.
layout/closing-alone | 一面上只有落款，没有正文。 | A page holds the closing and nothing of the text. | GB/T 9704—2012 7.3.5.5
layout/corner-too-long | 版头左上角的文字太长。 | The marks in the corner are too long.
layout/cut-sequence | 一串字符比一行还长，从中间断开。 | A sequence longer than a line had to be cut.
layout/head-too-tall | 发文机关太多，首页排不下正文。 | So many organs leave page 1 no room for text. | GB/T 9704—2012 7.2.4
layout/lone-character | 段末一行只有一个字。 | The last line of a paragraph is one character.
layout/loose-line | 一行排得较松。 | A line is set loose.
layout/name-too-long | 机关或简报的名称太长，只能排得很小。 | A name is so long that it has to be small.
layout/notes-too-long | 一行所带的脚注比一面还长。 | The footnotes of one line are longer than a page.
layout/recipients-moved | 主送机关移到了版记，让首页有正文。 | The addressees were moved to the colophon, so that page 1 has text. | GB/T 9704—2012 7.3.2
layout/seal-opaque | 印章图片是 JPEG，只能排在字的下面。 | A seal that is a JPEG is set under the words.
layout/seal-too-high | 印章的高不像印章。 | The height of a seal is not that of a seal.
layout/seal-too-wide | 印章超出了版心。 | A seal reaches beyond the type area.
layout/table-turned | 表格列太多，已横排，单独占一面。 | A table of many columns is set on its side.
layout/tightened | 末面的行距收紧了一点，省去一面。 | The pitch of the last page was tightened to save a page. | GB/T 9704—2012 7.3.5.5
layout/too-many-columns | 表格的列多得排不下。 | A table has more columns than fit.
layout/too-tall | 不可拆分的部分比一面还高。 | A part that cannot be divided is taller than a page.
lint/unknown-rule | 停用规则的注释里写了没有的规则。 | A comment switches off a rule there is not.
lint/unknown-verb | 没有这种 banxin- 注释。 | There is no such banxin- comment.
lint/unused-comment | 停用规则的注释没有作用。 | A comment that switches rules off does nothing.
markdown/broken-image | 图片的写法不对，当作普通文字。 | A picture is not written properly and taken for text.
markdown/broken-table | 表头与分隔行的列数不同，当作普通文字。 | A table's head and rule differ in columns; it is taken for text.
markdown/bullet | 行首的项目符号当作列表，排成（1）（2）。 | Bullets at the start of lines are read as a list and set as （1）（2）.
markdown/duplicate-note | 同一个脚注写了不止一次。 | A footnote is given more than once.
markdown/html | HTML 标签不起作用，已略去。 | HTML tags have no effect and are dropped.
markdown/script | 脚本、样式一类不会印出。 | Scripts, styles and the like are not printed.
markdown/spaced-path | 图片路径含有空格。 | The path of a picture has blanks in it.
markdown/surplus-cells | 一行的单元格多于表头。 | A row has more cells than the head.
markdown/tab-table | 像是从 Word 粘贴的表格，当作普通文字。 | What looks like a table from Word is set as text.
markdown/tight-heading | # 与标题之间没有空格。 | There is no blank behind #.
markdown/too-deep | 列表或引文套得太深。 | Lists or quotations are nested too deeply.
markdown/unclosed-comment | 注释没有结束。 | A comment is not closed.
markdown/unclosed-emphasis | ** 没有配对，原样印出。 | ** has no partner and is printed.
markdown/unclosed-fence | 代码块没有结束。 | A code block is not closed.
markdown/unclosed-front-matter | 文件头的 --- 没有配对。 | The --- of the front matter has no partner.
markdown/undefined-note | 引用的脚注没有内容。 | A footnote is referred to and has no text.
markdown/underline | 文字下面的横线当作分隔线。 | A line under text is read as a rule.
markdown/unopened-front-matter | 文件头漏了第一行 ---。 | The first --- of the front matter is missing.
markdown/unsafe-link | 链接地址不能写进 PDF，只保留文字。 | An address cannot be written into a PDF; its words are kept.
markdown/unused-note | 脚注没有被引用。 | A footnote is not referred to.
markdown/unused-reference | 链接定义没有被引用。 | A link reference is not used.
picture/absolute | 图片用的是绝对路径。 | A picture is given by an absolute path.
picture/cmyk | 图片是印刷用的 CMYK 颜色。 | A picture is in CMYK.
picture/corrupt | 图片已损坏或不完整。 | A picture is damaged.
picture/empty | 图片没有写路径。 | A picture has no path.
picture/external | SVG 引用了外部内容，不会加载。 | An SVG refers to other files, which are not loaded.
picture/missing | 找不到图片。 | A picture was not found.
picture/not-a-picture | 不是图片文件。 | The file is no picture.
picture/outside | 图片在项目文件夹之外。 | A picture lies outside the project folder.
picture/too-detailed | SVG 过于繁复。 | An SVG is too detailed.
picture/too-large | 图片过大。 | A picture is too large.
picture/undrawn | 图片画不出来。 | A picture cannot be drawn.
picture/unreadable | 图片无法读取。 | A picture cannot be read.
picture/unsupported | 不支持这种图片格式。 | This format of pictures is not supported.
picture/url | 图片是网络地址，不会下载。 | A picture is a web address, which is not loaded.
source/binary | 不是文本文件。 | The file is no text.
source/control-character | 文中有控制字符，不能印出。 | There is a control character, which cannot be printed.
source/empty | 文件是空的。 | The file is empty.
source/encoding | 文件的编码不是 UTF-8，或读不出来。 | The file is not in UTF-8, or cannot be decoded.
source/line-separator | 文中有其他软件的换行符。 | There is a line separator of other software.
source/nul | 文中有空字符。 | There is a NUL.
source/too-large | 文件太大，不是一篇文章。 | The file is too large for an article.
source/unreadable-character | 文中有读不出的字，原字已经丢失。 | There is a character that was lost before.
template/beyond-page | 模板的数值超出了一面。 | A value of the template lies beyond the page.
template/beyond-paper | 版心加页边比纸还大。 | Type area and margins are larger than the paper. | GB/T 9704—2012 5.2.1
template/characters-overlap | 一行的字数太多，字会相叠。 | So many characters to a line overlap.
template/deviation | 模板的数值与标准不同。 | A value of the template deviates from the standard.
template/grid-lines | 按行距排出的行数与所写的不同。 | The pitch gives another number of lines than written.
template/kind-of-paper | “模板”写的是文种，按相应的模板排。 | A kind of paper is named for a template and understood.
template/lines-overlap | 行距小于字号，各行会相叠。 | A pitch smaller than the type makes lines overlap.
template/missing-key | 模板缺少一个键。 | A key of the template is missing.
template/no-deviation | 声明了与标准的出入，其实没有。 | A deviation is declared that is none.
template/no-extends | 模板没有写 extends，又不齐全。 | The template extends none and is not complete.
template/no-room | 版心里放不下这一部分。 | The type area has no room for a part.
template/not-keys | 模板不是“键: 值”的形式。 | The template is not made of keys and values.
template/out-of-order | 最小、通常、最大的次序不对。 | Least, usual and most are not in order.
template/template-settings | 文件头的模板与配置文件的不同。 | The front matter names another template than the settings.
template/tightest | 最紧的行距大于行距。 | The tightest pitch is larger than the pitch.
template/too-large | 模板的数值太大。 | A value of the template is too large.
template/too-small | 模板的数值太小。 | A value of the template is too small.
template/unknown-key | 模板没有这个键。 | There is no such key in a template.
template/unusable | 模板不能用。 | The template cannot be used.
template/wrong-value | 模板里一项的值不合要求。 | A key of the template has a value it cannot have.
template/yaml | 模板不是写对的 YAML。 | The template is no valid YAML.
`;

export interface CodeRow {
  readonly code: string;
  readonly about: Bilingual;
  readonly clause?: string;
}

export const CODES: readonly CodeRow[] = TABLE.trim()
  .split('\n')
  .map((row): CodeRow => {
    const [code = '', zh = '', en = '', clause] = row.split(' | ');
    return { code, about: { zh, en }, ...(clause !== undefined && { clause }) };
  });
