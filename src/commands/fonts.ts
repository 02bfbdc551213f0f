/** `banxin fonts`: what every role draws from, what that covers, and what this machine could add. */
import { ROLE_NAMES } from '../config/shape.ts';
import { EXIT, type ExitCode } from '../diagnostics/failure.ts';
import type { Lang } from '../diagnostics/types.ts';
import { openFonts } from '../fonts/library.ts';
import { type FontReport, fontReport, type RoleReport } from '../fonts/report.ts';
import { type ScanResult, scanSystemFonts } from '../fonts/scan.ts';
import type { FaceFacts } from '../fonts/types.ts';
import { shelfFor } from '../run/settle.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from './arguments.ts';
import { voiceFor } from './voice.ts';
import { wishesFrom } from './wishes.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const wishes = wishesFrom(given, terminal.cwd);
  const shelf = shelfFor(wishes);
  const { settings } = shelf.for(terminal.cwd);
  const lang = given.lang ?? settings.lang ?? 'zh';
  const manner = { lang, strict: false, quiet: false, json: given.flag('json') };
  const voice = voiceFor(manner, terminal, 'fonts');
  if (shelf.faulty.length > 0) return voice.settingsAreWrong(shelf.faulty);
  const library = openFonts({ mappings: [...(wishes.fonts ?? []), ...settings.fonts] });
  const report = fontReport(library);
  const scan = given.flag('scan') ? scanSystemFonts() : undefined;
  if (manner.json)
    terminal.out(`${JSON.stringify({ ...report, diagnostics: library.diagnostics, scan }, null, 2)}\n`);
  else {
    voice.findings(library.diagnostics);
    terminal.out(describe(report, scan, { lang, terminal }));
  }
  library.close();
  return EXIT.good;
}

interface Look {
  readonly lang: Lang;
  readonly terminal: Terminal;
}

function describe(report: FontReport, scan: ScanResult | undefined, look: Look): string {
  const parts = [
    ...report.roles.map((role) => describeRole(role, look)),
    ...(scan ? [describeScan(scan, look.lang)] : []),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const WORDS = {
  zh: {
    shipped: '随附',
    yours: '您的字体',
    version: '版本',
    embedding: {
      free: '可自由嵌入',
      editable: '可嵌入（可编辑）',
      preview: '可嵌入（预览和打印）',
      none: '不许嵌入',
    },
    whole: '不许取子集',
    tables: { gb2312: 'GB 2312', tgh: '通用规范汉字表' },
    alone: (has: number) => `（它自己 ${has}）`,
    latin: '西文和数字用',
    substitute: (name: string, count: number, samples: string) =>
      `缺的字由 ${name} 补 ${count} 个，如“${samples}”`,
    comma: '，',
    scan: (files: number, found: number) =>
      `本机共有字体文件 ${files} 个，其中 ${found} 款可用于公文${found > 0 ? '。写入 banxin.config.yaml 的“字体”：' : '。'}`,
    similar: '（相近的字体，不是规定的那一款）',
    forbidden: '（不许嵌入，不能用）',
  },
  en: {
    shipped: 'shipped',
    yours: 'your font',
    version: 'version',
    embedding: {
      free: 'free to embed',
      editable: 'may be embedded (editable)',
      preview: 'may be embedded (preview and print)',
      none: 'must not be embedded',
    },
    whole: 'must not be subset',
    tables: { gb2312: 'GB 2312', tgh: 'Table of General Standard Chinese Characters' },
    alone: (has: number) => ` (${has} by itself)`,
    latin: 'Latin letters and digits from',
    substitute: (name: string, count: number, samples: string) =>
      `${name} draws ${count} characters it lacks, such as ${samples}`,
    comma: ', ',
    scan: (files: number, found: number) =>
      `${files} font files on this machine, ${found} of use for official documents${found > 0 ? '. Under “fonts” in banxin.config.yaml:' : '.'}`,
    similar: ' (looks like the prescribed face, but is not it)',
    forbidden: ' (must not be embedded: of no use)',
  },
} as const;

function describeRole(
  { role, own, coverage, ownCoverage, substitutes, latin }: RoleReport,
  { lang, terminal }: Look,
): string[] {
  const words = WORDS[lang];
  const paint = paintFor(terminal.colours.out);
  const title = lang === 'zh' ? ROLE_NAMES[role] : role;
  if (role === 'latin') return [paint('bold', title), `  ${facts(own, lang)}`];
  const tables = (['gb2312', 'tgh'] as const).map((table) => {
    const { has, of } = coverage[table];
    const alone = ownCoverage[table].has;
    return `${words.tables[table]} ${has}/${of}${alone < has ? words.alone(alone) : ''}`;
  });
  return [
    paint('bold', title),
    `  ${facts(own, lang)}`,
    `  ${own.path}`,
    `  ${tables.join(words.comma)}`,
    ...substitutes.map(
      ({ face, count, samples }) => `  ${words.substitute(face.name, count, samples.join(''))}`,
    ),
    `  ${words.latin} ${latin.name}`,
  ];
}

function facts(face: FaceFacts, lang: Lang): string {
  const words = WORDS[lang];
  const origin = face.shipped ? words.shipped : words.yours;
  const rights = [words.embedding[face.embedding], ...(face.subsetting ? [] : [words.whole])];
  const parts = [
    `${face.name} (${face.key})`,
    `${words.version} ${face.version}`,
    origin,
    face.licence,
    ...rights,
  ];
  return parts.filter((part) => part.trim() !== '').join(words.comma);
}

function describeScan({ files, fonts }: ScanResult, lang: Lang): string[] {
  const words = WORDS[lang];
  const lines = fonts.map(({ role, name, setting, similar, embeddable }) => {
    const notes = (similar ? words.similar : '') + (embeddable ? '' : words.forbidden);
    return `  ${lang === 'zh' ? ROLE_NAMES[role] : role}: ${setting}   # ${name}${notes}`;
  });
  return [words.scan(files, fonts.length), ...lines];
}
