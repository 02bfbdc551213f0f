// Stands in for a module that pdfkit or pdfmake loads and banxin never calls: calling it anyway says so.
const fail = (name) => {
  throw new Error(`left out of the bundle: ${String(name)} (scripts/bundle-aliases.mjs)`);
};
module.exports = new Proxy(() => undefined, {
  get: (_target, name) => (name === '__esModule' ? false : () => fail(name)),
  apply: () => fail('module'),
  construct: () => fail('module'),
});
