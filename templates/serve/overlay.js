// What is drawn over a page: the cells of its grid, and millimetres. Points; the page says where its type area is.
import { draw } from './words.js';

const MM = 72 / 25.4;

/** Lines of square cells as on manuscript paper, where the body lines of this page stand. */
export function gridOf({ area, rows }, cell) {
  const width = rows.count * cell.width;
  const lines = rows.tops.map((top) => {
    const sides = Array.from({ length: rows.count + 1 }, (_, i) => `M${area.x + i * cell.width} ${top}v${cell.height}`);
    return `M${area.x} ${top}h${width}M${area.x} ${top + cell.height}h${width}${sides.join('')}`;
  });
  return draw('path', { class: 'cells', d: lines.join('') });
}

/** Rulers along head and left edge, a line every centimetre, and the type area with its margins. */
export function rulerOf(page) {
  const { width, height } = page;
  return draw(
    'g',
    { class: 'ruler' },
    draw('path', { class: 'centimetres', d: centimetres(width, height) }),
    draw('path', { class: 'ticks', d: ticks(width, (at, long) => `M${at} 0v${long}`) }),
    draw('path', { class: 'ticks', d: ticks(height, (at, long) => `M0 ${at}h${long}`) }),
    ...figures(width, height),
    ...typeArea(page),
  );
}

const steps = (length, step) => Array.from({ length: Math.floor(length / MM / step) }, (_, i) => (i + 1) * step);

const centimetres = (width, height) =>
  [
    ...steps(width, 10).map((mm) => `M${mm * MM} 0v${height}`),
    ...steps(height, 10).map((mm) => `M0 ${mm * MM}h${width}`),
  ].join('');

const ticks = (length, path) =>
  steps(length, 1)
    .map((mm) => path(mm * MM, (mm % 10 === 0 ? 4 : mm % 5 === 0 ? 3 : 1.8) * MM))
    .join('');

function figures(width, height) {
  return [
    ...steps(width, 10).map((mm) => text(mm * MM + 1, 4 * MM, mm)),
    ...steps(height, 10).map((mm) => text(4 * MM, mm * MM - 1, mm)),
  ];
}

const text = (x, y, words, anchor = 'start') => draw('text', { x, y, 'text-anchor': anchor }, String(words));

const inMm = (points) => (points / MM).toFixed(1);

function typeArea({ width, height, area }) {
  const { x, y } = area;
  const [right, bottom] = [x + area.width, y + area.height];
  const [middle, centre] = [x + area.width / 2, y + area.height / 2];
  return [
    draw('rect', { class: 'area', x, y, width: area.width, height: area.height }),
    text(middle, y - 3, inMm(y), 'middle'),
    text(middle, bottom + 9, inMm(height - bottom), 'middle'),
    text(x - 3, centre, inMm(x), 'end'),
    // Clear of the bars beside lines that something is said of.
    text(right + 14, centre, inMm(width - right)),
    text(right, bottom + 9, `${inMm(area.width)} × ${inMm(area.height)}`, 'end'),
  ];
}

/** Two lines through the pointer, and where they meet the rulers, clear of the text. `corner`: of the page, as far as it can be seen. */
export function crosshair({ width, height }, { x, y }, corner) {
  return draw(
    'g',
    { class: 'cross' },
    draw('path', { d: `M${x} 0v${height}M0 ${y}h${width}` }),
    ...plate(within(x - PLATE.width / 2, width - PLATE.width), corner.y, inMm(x)),
    ...plate(corner.x, within(y - PLATE.height / 2, height - PLATE.height), inMm(y)),
  );
}

/** Points: room for `297.0`. */
const PLATE = { width: 28, height: 12 };

const within = (at, most) => Math.max(0, Math.min(at, most));

/** Words on a ground of their own. */
const plate = (x, y, label) => [
  draw('rect', { x, y, ...PLATE, rx: 1.5 }),
  text(x + PLATE.width / 2, y + PLATE.height - 3.2, label, 'middle'),
];
