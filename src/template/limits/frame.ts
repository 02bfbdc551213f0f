/** What must fit together: 版心 and paper, lines and grid, size and pitch, rows and lines. */
import { inMillimetres, inPoints, nameOf, type Path, valueAt } from '../place.ts';
import { type Desk, ownOf, report, subject } from './report.ts';

export function checkPaper(desk: Desk): void {
  const { paper, margin, typeArea } = desk.template;
  const sides = [
    ['top', 'height', '天头', '高'],
    ['binding', 'width', '订口', '宽'],
  ] as const;
  for (const [edge, side, edgeName, sideName] of sides) {
    const beyond = margin[edge] + typeArea[side] - paper[side];
    if (beyond < 0.01) continue;
    const [zh, en] = [`margin.${edge}`, `typeArea.${side}`];
    report(desk, {
      code: 'beyond-paper',
      path: ownOf(
        [
          ['typeArea', side],
          ['margin', edge],
          ['paper', side],
        ],
        desk,
      ),
      message: {
        zh: `${edgeName}（${zh}）加版心${sideName}（${en}）比纸${sideName}多 ${inMillimetres(beyond)}`,
        en: `${zh} and ${en} together exceed the paper by ${inMillimetres(beyond)}`,
      },
      help: {
        zh: '把页边或版心写小，或换大的纸',
        en: 'make the margin or the type area smaller, or the paper larger',
      },
    });
  }
}

/** The page number's lower edge lies on the sheet. */
export function checkPageNumber(desk: Desk): void {
  const { paper, margin, typeArea, pageNumber } = desk.template;
  const room = paper.height - margin.top - typeArea.height - pageNumber.size / 2;
  if (pageNumber.position === 'none' || pageNumber.below <= room + 0.01) return;
  const path = ownOf(
    [
      ['pageNumber', 'below'],
      ['typeArea', 'height'],
      ['margin', 'top'],
    ],
    desk,
  );
  report(desk, {
    code: 'beyond-paper',
    path,
    message: {
      zh: `页码（pageNumber.below）落在纸外：版心之下只有 ${inMillimetres(Math.max(room, 0))} 可用`,
      en: `the page number (pageNumber.below) falls off the sheet: ${inMillimetres(Math.max(room, 0))} are left below the type area`,
    },
    help: {
      zh: '把 pageNumber.below、天头或版心高写小，或不要页码（position: none）',
      en: 'make pageNumber.below, the top margin or the type area smaller, or print none (position: none)',
    },
  });
}

export function checkGrid(desk: Desk): void {
  const { grid, typeArea, body, linePitch } = desk.template;
  const key = grid.pitch === 'fill' ? 'lines' : 'pitch';
  if (linePitch < body.size) {
    overlapping(
      ownOf(
        [
          ['grid', key],
          ['body', 'size'],
        ],
        desk,
      ),
      linePitch,
      body.size,
      desk,
    );
    return;
  }
  // A hundredth of a point forgives a pitch that was rounded.
  const fit = Math.floor((typeArea.height - body.size + 0.01 * grid.lines) / linePitch) + 1;
  if (grid.pitch === 'fill' || fit === grid.lines) return;
  report(desk, {
    code: 'grid-lines',
    path: ['grid', 'pitch'],
    severity: 'warning',
    message: {
      zh: `行距 ${inPoints(linePitch)} 时版心排 ${fit} 行，与 grid.lines 的 ${grid.lines} 行不合`,
      en: `with a pitch of ${inPoints(linePitch)} the type area holds ${fit} lines, not the ${grid.lines} of grid.lines`,
    },
    help: {
      zh: `把 grid.lines 写成 ${fit}，或写 pitch: fill 使 ${grid.lines} 行撑满版心`,
      en: `write ${fit} for grid.lines, or pitch: fill to fill the type area with ${grid.lines} lines`,
    },
  });
}

/** A character may be a little wider than its cell, as 三号 is; not a fifth. */
const NARROWEST_CELL = 0.8;

export function checkCells(desk: Desk): void {
  const { grid, body, cell, typeArea } = desk.template;
  if (cell >= body.size * NARROWEST_CELL) return;
  const most = Math.floor(typeArea.width / (body.size * NARROWEST_CELL));
  report(desk, {
    code: 'characters-overlap',
    path: ownOf(
      [
        ['grid', 'characters'],
        ['typeArea', 'width'],
        ['body', 'size'],
      ],
      desk,
    ),
    message: {
      zh: `一行排 ${grid.characters} 字，一字只有 ${inPoints(cell)}，小于字号 ${inPoints(body.size)}，各字会相叠`,
      en: `${grid.characters} characters a line leave ${inPoints(cell)} for one of ${inPoints(body.size)}: they overlap`,
    },
    help: {
      zh: `把 grid.characters 写成不多于 ${most}，或把字号写小`,
      en: `write at most ${most} for grid.characters, or a smaller size`,
    },
  });
}

/** Lines of every group with a size and a pitch of its own. */
export function checkPitches(desk: Desk): void {
  for (const { path } of desk.leaves) {
    if (path.at(-1) !== 'pitch' || path[0] === 'grid') continue;
    const size = valueAt(desk.template, [...path.slice(0, -1), 'size']);
    const pitch = valueAt(desk.template, path);
    if (typeof size === 'number' && typeof pitch === 'number' && pitch < size)
      overlapping(ownOf([path, [...path.slice(0, -1), 'size']], desk), pitch, size, desk);
  }
}

function overlapping(path: Path, pitch: number, size: number, desk: Desk): void {
  const name = nameOf(path);
  report(desk, {
    code: 'lines-overlap',
    path,
    message: {
      zh: `模板键“${name}”：行距 ${inPoints(pitch)} 小于字号 ${inPoints(size)}，各行会相叠`,
      en: `template key "${name}": a pitch of ${inPoints(pitch)} is less than the size ${inPoints(size)}, so lines overlap`,
    },
    help: { zh: '把行距写大，或把字号写小', en: 'write a greater pitch or a smaller size' },
  });
}

export function checkRows(desk: Desk): void {
  const { lines } = desk.template.grid;
  for (const { path } of desk.leaves) {
    const row = valueAt(desk.template, path);
    if (path.at(-1) !== 'row' || typeof row !== 'number' || row <= lines) continue;
    const what = subject(path, desk);
    report(desk, {
      code: 'beyond-page',
      path: ownOf([path, ['grid', 'lines']], desk),
      message: {
        zh: `${what.zh}在一面之外：每面只有 ${lines} 行`,
        en: `${what.en}lies beyond the page of ${lines} lines`,
      },
      help: { zh: `写成不多于 ${lines}`, en: `write at most ${lines}` },
    });
  }
}

/** 7.3.5.5: lines can be moved closer, never apart. */
export function checkTightest(desk: Desk): void {
  const { template } = desk;
  if (template.kind === 'briefing' || template.closing.tightest <= template.linePitch + 0.01) return;
  const pitch = inPoints(template.linePitch);
  const what = subject(['closing', 'tightest'], desk);
  report(desk, {
    code: 'tightest',
    path: ownOf(
      [
        ['closing', 'tightest'],
        ['grid', 'pitch'],
        ['grid', 'lines'],
      ],
      desk,
    ),
    severity: 'warning',
    message: {
      zh: `${what.zh}大于行距 ${pitch}，末面排不下时无从收紧`,
      en: `${what.en}is greater than the pitch ${pitch}: a last page that is too full cannot be tightened`,
    },
    help: {
      zh: `把 closing.tightest 写成不大于 ${pitch}`,
      en: `write at most ${pitch} for closing.tightest`,
    },
  });
}
