// What the scripts say, in the language of the page.
const WORDS = {
  zh: {
    setting: '正在排……',
    away: '预览程序停了；它再开时会接着显示。',
    gone: '没有这篇文章了。',
    sides: (count) => `${count} 面`,
    grid: ({ lines, characters }) => `每面 ${lines} 行 × ${characters} 字`,
    took: (milliseconds) => `${(milliseconds / 1000).toFixed(2)} 秒`,
    page: (number) => `第 ${number} 面`,
    severity: { error: '错误', warning: '警告', hint: '提示' },
    help: '办法：',
    nothing: '没有要说的。',
    more: (count) => `另有 ${count} 处没有列出。`,
    place: (name, line, column) => `${name ? `${name} ` : ''}第 ${line} 行第 ${column} 列`,
    counts: (error, warning, hint) =>
      [error && `${error} 个错误`, warning && `${warning} 个警告`, hint && `${hint} 个提示`]
        .filter(Boolean)
        .join('，'),
    unprinted: '这一行没有印在页面上。',
    articles: (shown, all) => (shown === all ? `共 ${all} 篇` : `${all} 篇中的 ${shown} 篇`),
  },
  en: {
    setting: 'Setting …',
    away: 'The preview has stopped; it goes on when it is started again.',
    gone: 'There is no such article any more.',
    sides: (count) => (count === 1 ? '1 page' : `${count} pages`),
    grid: ({ lines, characters }) => `${lines} lines × ${characters} characters`,
    took: (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`,
    page: (number) => `Page ${number}`,
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    help: 'Help: ',
    nothing: 'There is nothing to say.',
    more: (count) => `${count} more are not listed.`,
    place: (name, line, column) => `${name ? `${name} ` : ''}line ${line}, column ${column}`,
    counts: (error, warning, hint) =>
      [
        error && `${error} error${error > 1 ? 's' : ''}`,
        warning && `${warning} warning${warning > 1 ? 's' : ''}`,
        hint && `${hint} hint${hint > 1 ? 's' : ''}`,
      ]
        .filter(Boolean)
        .join(', '),
    unprinted: 'This line is not printed on a page.',
    articles: (shown, all) => (shown === all ? `${all} articles` : `${shown} of ${all} articles`),
  },
};

export const say = WORDS[document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'];

/** An element with its attributes and what is in it; text is text, whatever it says. */
export function make(name, attributes = {}, ...content) {
  return filled(document.createElement(name), attributes, content);
}

/** The same for a drawing. */
export function draw(name, attributes = {}, ...content) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, content);
}

function filled(element, attributes, content) {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...content);
  return element;
}
