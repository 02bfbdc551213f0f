/** A repository with articles that use files of every kind. */
import { execFileSync } from 'node:child_process';

import { ARTICLE, type Desk, desk } from '../cli/banxin.ts';

const AUTHOR = ['-c', 'user.name=甲', '-c', 'user.email=jia@example.cn', '-c', 'commit.gpgsign=false'];
export const git = (at: Pick<Desk, 'folder'>, ...words: string[]) =>
  execFileSync('git', [...AUTHOR, ...words], { cwd: at.folder, stdio: 'pipe' }).toString();

export function commit(at: Desk): void {
  git(at, 'add', '-A');
  git(at, 'commit', '-q', '--allow-empty', '-m', 'x');
}

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60"/></svg>';
export const ending = (line: string) => `${ARTICLE}\n${line}\n`;
const headed = (line: string) => ARTICLE.replace('---\n', `---\n${line}\n`);
const PAPER = `---
模板: 文件
发文机关: 清河县人民政府
标题: 清河县人民政府关于做好防汛工作的通知
主送: 各乡镇人民政府
附件:
  - 任务分解表: 附/_任务.md
成文日期: 2026-08-01
---

请认真做好防汛工作。
`;

/** Committed. */
export function repository(): Desk {
  const at = desk();
  git(at, 'init', '-q', '-b', 'main');
  at.write('in/a.md', ARTICLE);
  at.write('in/图 中.md', ending('![现场](<图/甲 乙.svg>)'));
  at.write('in/图/甲 乙.svg', SVG);
  at.write('in/附.md', PAPER);
  at.write('in/附/_任务.md', '# 任务分解表\n\n![表](表.svg)\n');
  at.write('in/附/表.svg', SVG);
  at.write('in/模.md', headed('模板: ours.yaml'));
  at.write('in/ours.yaml', 'extends: parent.yaml\n');
  at.write('in/parent.yaml', 'extends: briefing\n');
  at.write('in/设/e.md', ARTICLE);
  at.write('in/设/banxin.config.yaml', '单面: true\n字体:\n  宋体: 字.otf\n');
  // Nobody opens it here.
  at.write('in/设/字.otf', 'x');
  at.write('.gitignore', 'out/\nkept/\n*.tmp.svg\n');
  commit(at);
  return at;
}

/** The commit that it began with. */
export const first = (at: Desk): string => git(at, 'rev-list', '--max-parents=0', 'HEAD').trim();
