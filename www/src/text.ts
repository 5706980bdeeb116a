// A text in UTF-8, in which its places count: its lines, and where its characters begin.
import type { Span } from "./types.ts";

const NEWLINE = 10;
/** Bytes between two of the places whose line is known beforehand. */
const BLOCK = 4096;
// A byte order mark in the middle of a text is a character like others.
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

export class Text {
  /** Line breaks before the beginning of each block. */
  readonly #before: Uint32Array;

  constructor(readonly bytes: Uint8Array) {
    this.#before = new Uint32Array(Math.ceil(bytes.length / BLOCK) + 1);
    let count = 0;
    for (let block = 0; block < this.#before.length; block += 1) {
      this.#before[block] = count;
      count += breaks(bytes, block * BLOCK, (block + 1) * BLOCK);
    }
  }

  /** The line of a place, counted from 1. */
  line(place: number): number {
    const block = Math.min(Math.floor(place / BLOCK), this.#before.length - 1);
    return 1 + this.#before[block]! + breaks(this.bytes, block * BLOCK, place);
  }

  slice({ start, end }: Span): string {
    return DECODER.decode(this.bytes.subarray(start, end));
  }

  /** The beginning of the line that a place is in, or, where that is far, of the character. */
  before(place: number): number {
    const line = place <= 0 ? 0 : this.bytes.lastIndexOf(NEWLINE, place - 1) + 1;
    return place - line < BLOCK ? line : this.border(place);
  }

  /** The beginning of the character that a place is in. */
  border(place: number): number {
    let at = place;
    while (at > 0 && (this.bytes[at]! & 0xc0) === 0x80) at -= 1;
    return at;
  }
}

function breaks(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end && at < bytes.length; at += 1) if (bytes[at] === NEWLINE) count += 1;
  return count;
}
