/**
 * Names under which fonts of a role are installed on people's machines, best first within a role: Chinese
 * family names, English family names, PostScript names. `similar` marks a face that is not the one offices
 * prescribe but looks like it. Names only: none of these fonts is part of banxin.
 */
import type { Role } from './types.ts';

export interface KnownFont {
  readonly role: Role;
  /** The name to show; the first the table gives. */
  readonly name: string;
  readonly names: readonly string[];
  readonly similar: boolean;
}

/** A name after ~ is a family of several weights: shown, but not enough to know the face by. */
type Row = readonly [kind: 'same' | 'similar', ...names: string[]];

const TABLE: Readonly<Record<Role, readonly Row[]>> = {
  xiaobiaosong: [
    ['same', '方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
    ['same', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'],
    ['same', '方正公文小标宋', 'FZDocXiaoBiaoSong', 'FZDXBS--GBK1-0'],
    [
      'same',
      'CESI小标宋-GB18030',
      'CESI小标宋-GB13000',
      'CESI小标宋-GB2312',
      'CESI_小标宋(GB18030-2005)',
      'CESI_小标宋(GB2312-1980)',
      'CESI_XBS_GB18030',
      'CESI_XBS_GB13000',
      'CESI_XBS_GB2312',
      'CESI_XBS',
      'CESI_XBSJ',
    ],
    ['same', '文星标宋', '文星简小标宋'],
    ['same', 'GB_XBS_GB18030'],
    ['same', '汉仪小标宋简', '汉仪小标宋', 'HYXiaoBiaoSongJ'],
    [
      'similar',
      '方正大标宋简体',
      '方正大标宋_GBK',
      'FZDaBiaoSong-B06S',
      'FZDaBiaoSong-B06',
      'FZDBSJW--GB1-0',
      'FZDBSK--GBK1-0',
    ],
    ['similar', '华文中宋', 'STZhongsong', 'JBHGZCS'],
    ['similar', '~宋体-简 粗体', 'STSongti-SC-Bold', 'STSongti-SC-Black'],
    [
      'similar',
      '~思源宋体',
      'SourceHanSerifSC-Bold',
      'SourceHanSerifCN-Bold',
      'NotoSerifCJKsc-Bold',
      'NotoSerifSC-Bold',
    ],
  ],
  fangsong: [
    ['same', '仿宋_GB2312', 'FangSong_GB2312'],
    ['same', '仿宋', 'FangSong'],
    ['same', '方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK--GBK1-0'],
    ['same', '方正仿宋简体', 'FZFangSong-Z02S', 'FZFSJW--GB1-0'],
    ['same', '方正公文仿宋', 'FZDocFangSong'],
    [
      'same',
      'CESI仿宋-GB18030',
      'CESI仿宋-GB13000',
      'CESI仿宋-GB2312',
      'CESI_FS_GB18030',
      'CESI_FS_GB13000',
      'CESI_FS_GB2312',
    ],
    ['same', 'GB_FS_GB18030'],
    ['same', '华文仿宋', 'STFangsong'],
    ['same', 'Adobe Fangsong Std', 'AdobeFangsongStd-Regular'],
    ['same', '朱雀仿宋', 'Zhuque Fangsong', 'Zhuque Fangsong (technical preview)', 'ZhuqueFangsong-Regular'],
  ],
  heiti: [
    ['same', '黑体', 'SimHei'],
    ['same', '方正黑体_GBK', 'FZHei-B01', 'FZHTK--GBK1-0'],
    ['same', '方正黑体简体', 'FZHei-B01S', 'FZHTJW--GB1-0'],
    ['same', '方正公文黑体', 'FZDocHei'],
    [
      'same',
      'CESI黑体-GB18030',
      'CESI黑体-GB13000',
      'CESI黑体-GB2312',
      'CESI_HT_GB18030',
      'CESI_HT_GB13000',
      'CESI_HT_GB2312',
    ],
    ['same', 'GB_HT_GB18030'],
    ['same', '~黑体-简', '华文黑体', 'STHeiti', 'STHeitiSC-Medium', 'STHeitiSC-Light'],
    ['similar', '~苹方-简', 'PingFangSC-Medium', 'PingFangSC-Semibold', 'PingFangSC-Regular'],
    ['similar', '~微软雅黑', 'MicrosoftYaHei', 'MicrosoftYaHei-Bold'],
    [
      'similar',
      '~思源黑体',
      'SourceHanSansSC-Medium',
      'SourceHanSansCN-Medium',
      'NotoSansCJKsc-Medium',
      'NotoSansSC-Medium',
    ],
    ['same', 'Adobe Heiti Std', 'AdobeHeitiStd-Regular'],
    ['similar', '文泉驿正黑', 'WenQuanYi Zen Hei', 'WenQuanYiZenHei'],
  ],
  kaiti: [
    ['same', '楷体_GB2312', 'KaiTi_GB2312'],
    ['same', '楷体', 'KaiTi'],
    ['same', '方正楷体_GBK', 'FZKai-Z03', 'FZKTK--GBK1-0'],
    ['same', '方正楷体简体', 'FZKai-Z03S', 'FZKTJW--GB1-0'],
    ['same', '方正公文楷体', 'FZDocKai'],
    [
      'same',
      'CESI楷体-GB18030',
      'CESI楷体-GB13000',
      'CESI楷体-GB2312',
      'CESI_KT_GB18030',
      'CESI_KT_GB13000',
      'CESI_KT_GB2312',
    ],
    ['same', 'GB_KT_GB18030'],
    ['same', '华文楷体', 'STKaiti'],
    ['same', '~楷体-简', 'STKaitiSC-Regular', 'STKaiti-SC-Regular'],
    ['same', 'Adobe Kaiti Std', 'AdobeKaitiStd-Regular'],
    ['same', '文鼎ＰＬ简中楷', '文鼎PL简中楷', 'AR PL KaitiM GB', 'GBZenKai-Medium'],
    ['same', 'AR PL UKai CN', 'UKaiCN'],
    ['similar', '~霞鹜文楷', 'LXGWWenKai-Regular', 'LXGWWenKaiGB-Regular', 'LXGWWenKai-Light'],
  ],
  songti: [
    ['same', '宋体', 'SimSun'],
    ['same', '新宋体', 'NSimSun'],
    ['same', '宋体_GB2312', '宋体-18030', 'SimSun_GB2312', 'SimSun-18030'],
    ['same', '方正书宋_GBK', 'FZShuSong-Z01', 'FZSSK--GBK1-0'],
    ['same', '方正书宋简体', 'FZShuSong-Z01S', 'FZSSJW--GB1-0'],
    [
      'same',
      'CESI宋体-GB18030',
      'CESI宋体-GB13000',
      'CESI宋体-GB2312',
      'CESI_SS_GB18030',
      'CESI_SS_GB13000',
      'CESI_SS_GB2312',
    ],
    ['same', 'GB_ST_GB18030'],
    ['same', '华文宋体', 'STSong'],
    ['same', '~宋体-简', 'STSongti-SC-Regular', 'STSongti-SC-Light'],
    ['same', 'Adobe Song Std', 'AdobeSongStd-Light'],
    ['similar', '~思源宋体', 'SourceHanSerifSC-Regular', 'NotoSerifCJKsc-Regular', 'NotoSerifSC-Regular'],
  ],
  latin: [
    ['same', '~Times New Roman', 'TimesNewRomanPSMT'],
    ['same', '~Liberation Serif', 'LiberationSerif'],
    ['same', '~Tinos', 'Tinos-Regular'],
    ['same', '~TeX Gyre Termes', 'TeXGyreTermes-Regular'],
    ['same', '~Nimbus Roman', 'NimbusRoman-Regular'],
  ],
};

const plain = (name: string): string => name.replace(/^~/, '');

/** Best first within each role. */
export const KNOWN_FONTS: readonly KnownFont[] = (Object.keys(TABLE) as Role[]).flatMap((role) =>
  TABLE[role].map(([kind, name = '', ...others]) => ({
    role,
    name: plain(name),
    names: name.startsWith('~') ? others : [name, ...others],
    similar: kind === 'similar',
  })),
);
