/**
 * Whether a dot between Han characters may belong to a name (卡尔.马克思, 买买提.艾力). In: a text and the place
 * of the dot. It goes by the characters that foreign and minority names are written with: it may take a
 * sentence for a name, hardly a name for a sentence.
 */
import { isHan } from '../characters.ts';

const NAME_SOUNDS = new Set(
  '阿埃艾爱安奥巴拜班邦贝本比毕彼别宾波伯博卜布查茨达戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡菲费芬佛弗福伏盖甘冈戈格葛古瓜哈海汉翰赫黑亨华霍基吉加佳杰捷金卡凯坎康考柯科可克肯孔库夸昆拉莱兰朗劳勒雷蕾黎李里理丽利莉连林琳卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明缪摩莫默姆穆娜纳乃南内尼妮涅宁纽农努诺欧帕潘庞培佩彭皮珀蒲普奇契恰乔钦琼热仁日荣茹瑞若撒萨塞赛桑瑟森沙莎尚绍舍圣施史舒斯丝司思松苏索塔泰坦汤唐陶特腾提蒂廷图土托陀瓦万旺威韦维卫温文沃乌武西希席锡夏香肖谢辛欣休徐许雪逊雅亚延扬耶伊依易因英尤于约泽曾扎詹珍芝朱兹佐买合肉孜江吐木玉素甫卓措坚赞次仓央',
);

/** Two characters on either side; one where there are no more. */
export function isNameJoint(value: string, at: number): boolean {
  const left = sounds(value, at - 1, -1);
  const right = sounds(value, at + 1, 1);
  return (left && right) || isShortName(value, at);
}

function sounds(value: string, at: number, step: 1 | -1): boolean {
  if (!NAME_SOUNDS.has(value[at] ?? '')) return false;
  const next = value[at + step] ?? '';
  return !isHan(next) || NAME_SOUNDS.has(next);
}

/** 李.四维 between marks or behind 和: a surname, or one character more, the dot, one to three characters. */
function isShortName(value: string, at: number): boolean {
  const before = value.slice(Math.max(0, at - 3), at);
  const left = /(?:^|[^\p{Script=Han}]|[和与及])(\p{Script=Han}{1,2})$/u.exec(before)?.[1];
  const right = /^\p{Script=Han}*/u.exec(value.slice(at + 1, at + 5))![0];
  return left !== undefined && SURNAMES.has(left[0]!) && right.length >= 1 && right.length <= 3;
}

/** The common ones. */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧阳上官诸葛司马',
);
