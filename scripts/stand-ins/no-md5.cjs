// pdfkit makes a first trailer ID from the Info dictionary; ours is made from the bytes written and replaces it.
module.exports = { arrayBuffer: () => new ArrayBuffer(16) };
