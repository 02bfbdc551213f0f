/** Yes or no, in the words people use. */
import { type Kind, wrong } from '../kind.ts';

const YES = ['是', '有', '要', '显示', 'yes', 'on', 'true'];
const NO = ['否', '无', '不要', '不显示', '没有', 'no', 'off', 'false'];

export const flag: Kind<boolean> = {
  wants: { zh: '“是”或“否”', en: 'true or false' },
  schema: { enum: [true, false, ...YES, ...NO] },
  offers: ['是', '否'],
  read(raw, at) {
    if (raw.kind === 'scalar' && typeof raw.value === 'boolean') return raw.value;
    const text = raw.kind === 'scalar' ? raw.text : '';
    if (YES.includes(text)) return true;
    return NO.includes(text) ? false : wrong(raw, flag.wants, at);
  },
};
