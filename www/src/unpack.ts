// Reads what pack.mjs and build.mjs packed: gzip, in text.

/** What stands for 7 bits in a character of its own everywhere but here, in the order of pack.mjs. */
const CHANGED = [0x00, 0x0a, 0x0d, 0x22, 0x3c, 0x5c];

export function unpack(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** The bytes that pack.mjs made a text of. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  // No character holds more than 14 bits.
  const bytes = new Uint8Array(2 * text.length);
  let [held, bits, length] = [0, 0, 0];
  const take = (seven: number) => {
    held = (held << 7) | seven;
    bits += 7;
    if (bits >= 8) bytes[length++] = held >> (bits -= 8);
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) take(CHANGED[(code >> 7) - 2] ?? 0);
    take(code & 0x7f);
  }
  return bytes.subarray(0, length);
}
