// Bytes as text, to be taken elsewhere.

export const FORMS = ["hex", "base64", "c"] as const;
export type Form = (typeof FORMS)[number];

/** Bytes that are copied at a time. */
export const MOST_COPIED = 1024 * 1024;

const LINE = 12;
/** Arguments of one call. */
const PIECE = 8 * 1024;

export function formed(bytes: Uint8Array, form: Form): string {
  switch (form) {
    case "hex":
      return Array.from(bytes, hexOf).join("");
    case "base64":
      return base64(bytes);
    case "c":
      return cArray(bytes);
  }
}

export function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

function cArray(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += LINE) {
    lines.push(`  ${Array.from(bytes.subarray(at, at + LINE), (byte) => `0x${hexOf(byte)}`).join(", ")},`);
  }
  return `const unsigned char bytes[${bytes.length}] = {\n${lines.join("\n")}\n};\n`;
}

/** A place as people write it: decimal, grouped or not, or hexadecimal with 0x; null where it is none. */
export function placeIn(text: string): number | null {
  const plain = text.trim().replace(/(?<=\d)[,.'’\s_](?=\d{3}(?!\d))/g, "");
  return /^(\d+|0x[0-9a-f]+)$/i.test(plain) ? Number(plain) : null;
}
