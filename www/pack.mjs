// Bytes as text that a script can hold: src/unpack.ts reads it. Each character of UTF-8's first 128 stands for 7 bits, so
// 7 bytes take 8 (base64: 9.3). The six that HTML or a string in double quotes would change are not among them: such 7
// bits and the next 7 stand together in one character of two bytes, U+0100 to U+03FF, and nothing is lost.
const CHANGED = [0x00, 0x0a, 0x0d, 0x22, 0x3c, 0x5c];

/** The text for some bytes; between double quotes it is a string of JavaScript, also inside an HTML page. */
export function pack(bytes) {
  const sevens = [];
  let [held, bits] = [0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0x7fff;
    for (bits += 8; bits >= 7; bits -= 7) sevens.push((held >> (bits - 7)) & 0x7f);
  }
  if (bits > 0) {
    const last = (held << (7 - bits)) & 0x7f;
    // The bits that fill it up mean nothing; the neighbour of a changed one is none.
    sevens.push(CHANGED.includes(last) ? last ^ 1 : last);
  }
  let text = "";
  for (let at = 0; at < sevens.length; at += 1) {
    const changed = CHANGED.indexOf(sevens[at]);
    text += String.fromCharCode(changed < 0 ? sevens[at] : ((changed + 2) << 7) | (sevens[(at += 1)] ?? 0));
  }
  return text;
}
