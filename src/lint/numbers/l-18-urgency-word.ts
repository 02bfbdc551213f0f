/** L-18: papers are 特急 or 加急 and nothing else. */
import { URGENCY_WORDS } from '../../gongwen/front-matter/kinds/urgency.ts';
import type { Found, Rule, Text, TextFix } from '../types.ts';

export const URGENCY_WORD: Rule = {
  id: 'L-18',
  name: { zh: '紧急程度用规定的词', en: 'the words of urgency' },
  clause: 'GB/T 9704—2012 7.2.3',
  strength: 'DEF',
  severity: 'error',
  message: {
    zh: '紧急程度不是“特急”或“加急”。',
    en: 'The urgency is neither 特急 nor 加急.',
  },
  why: {
    zh: '紧急公文分“特急”“加急”两等，别的词收文的人不知道该多快办。',
    en: 'Urgent papers are of two grades; other words do not tell how fast to act.',
  },
  help: { zh: '请写“特急”或“加急”。', en: 'Write 特急 or 加急.' },
  supersedes: ['front-matter/normalised', 'front-matter/wrong-value'],
  paperAlone: true,
  examples: {
    wrong: [
      {
        text: '---\n模板: 文件\n紧急程度: 急件\n---\n\n正文。',
        fixed: '---\n模板: 文件\n紧急程度: 加急\n---\n\n正文。',
      },
      {
        text: '---\n模板: 文件\n紧急程度: 火急\n---\n\n正文。',
        fixed: '---\n模板: 文件\n紧急程度: 特急\n---\n\n正文。',
      },
      { text: '---\n模板: 文件\n紧急程度: 一般\n---\n\n正文。' },
      { text: '十万火急\n\n正文。', fixed: '特急\n\n正文。' },
      { text: '紧急程度：急件\n\n正文。', fixed: '紧急程度：加急\n\n正文。' },
    ],
    right: [
      '---\n模板: 文件\n紧急程度: 特急\n---\n\n正文。',
      '---\n模板: 文件\n紧急程度: 加急\n---\n\n正文。',
      '加急\n\n正文。',
      '---\n模板: 文件\n紧急程度: 平急\n---\n\n电报才用“平急”，读文件头时另有提示。',
      '急件要当日办理，火急的事可以先电话报告。',
      '紧急程度：特急\n\n正文。',
      '| 等级 |\n|---|\n| 急件 |',
    ],
  },
  check: { on: 'texts', see },
};

const TYPED = /^(?:紧急程度[：:]\s?)?(急件|特急件|加急件|火急|十万火急)$/;

/** A line of its own at the top; a table may well have a column of them. */
function typedWord({ kind, value }: Text): string | undefined {
  return kind === 'paragraph' || kind === 'title' ? TYPED.exec(value)?.[1] : undefined;
}

function see(text: Text): readonly Found[] {
  const word = text.key === 'urgency' ? text.value : typedWord(text);
  if (!word) return [];
  const typed = word.replace(/\s/g, '');
  const right = Object.hasOwn(URGENCY_WORDS, typed) ? URGENCY_WORDS[typed] : undefined;
  if (word === right) return [];
  const [from, to] = [text.value.length - word.length, text.value.length];
  if (right === undefined) return [{ from, to }];
  const fix: TextFix = { kind: 'suggested', edits: [{ from, to, with: right }] };
  const help = { zh: `可以写“${right}”。`, en: `You may write ${right}.` };
  return [{ from, to, help, ...(text.key === 'urgency' && { mended: true as const }), fix }];
}
