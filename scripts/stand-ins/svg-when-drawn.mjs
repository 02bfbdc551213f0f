// pdfmake's Renderer loads the SVG drawer (and an XML parser) at once; here it is loaded by the first drawing.
import { createRequire } from 'node:module';

let drawer;

export default function draw(...given) {
  drawer ??= createRequire(import.meta.url)('pdfmake/js/3rd-party/svg-to-pdfkit.js');
  return (drawer.default ?? drawer)(...given);
}
