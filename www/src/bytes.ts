// The bytes of an input, its records and its certificates, as far as a view of a part of it needs them: fetched when they
// come into sight, and kept within bounds. Knows no template.
import { certificate, type Der } from "./der.ts";
import type { DeskModel } from "./desk.ts";
import type { Item } from "./entry.ts";
import type { RecordReport, Span } from "./types.ts";

/** Bytes, and records, that are fetched at a time. */
const PIECE = 4096;
const RECORDS = 16;
/** How many of each are kept, and how many certificates. */
const KEPT = 64;
const CERTIFICATES = 500;

/** A certificate's fields; places count from its first byte. */
export interface Parsed extends Pick<Der, "inner" | "unread"> {
  bytes: Uint8Array;
}

const known = new WeakMap<Item, Bytes>();

/** Those of an input: one for all of its views. */
export function bytesOf(item: Item, desk: DeskModel): Bytes {
  let bytes = known.get(item);
  if (!bytes) known.set(item, (bytes = new Bytes(item, desk)));
  return bytes;
}

export class Bytes {
  /** Where the records stand, first byte and the one after the last by turns. */
  spans: Uint32Array = new Uint32Array();
  readonly #pieces = new Map<number, Uint8Array>();
  readonly #records = new Map<number, RecordReport[]>();
  readonly #certificates = new Map<string, Parsed>();
  readonly #parsing = new Map<string, Promise<void>>();
  #opening: Promise<void> | undefined;
  #loading: Promise<boolean> | undefined;

  constructor(private readonly item: Item, private readonly desk: DeskModel) {}

  /** Learns where the records are. */
  open(): Promise<void> {
    return (this.#opening ??= this.desk.recordSpans(this.item).then((spans) => void (this.spans = spans ?? this.spans)));
  }

  get recordCount(): number {
    return this.spans.length / 2;
  }

  span(record: number): Span {
    return { start: this.spans[record * 2]!, end: this.spans[record * 2 + 1]! };
  }

  /** The record that a place is in, counted from 0; -1 where it is in none. */
  recordAt(place: number): number {
    const before = this.#before(place);
    return before > 0 && place < this.spans[before * 2 - 1]! ? before - 1 : -1;
  }

  /** Where the next record begins. */
  nextRecord(place: number): number {
    return this.spans[this.#before(place) * 2] ?? Infinity;
  }

  /** How many records begin at a place or before it. */
  #before(place: number): number {
    let [low, high] = [0, this.recordCount];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.spans[middle * 2]! <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A byte; undefined while it is not here. */
  at(place: number): number | undefined {
    return this.#pieces.get(Math.floor(place / PIECE))?.[place % PIECE];
  }

  /** A record; undefined while it is not here. */
  record(record: number): RecordReport | undefined {
    return this.#records.get(Math.floor(record / RECORDS))?.[record % RECORDS];
  }

  /** The certificate that stands there; undefined while it is not here. */
  certificate(span: Span): Parsed | undefined {
    return this.parsed(nameOf(span));
  }

  /** Fetches what is missing of a range and of the certificates in it. Resolves to whether anything has come. */
  load(span: Span, certificates: readonly Span[]): Promise<boolean> {
    return (this.#loading ??= this.#load(span, certificates).finally(() => (this.#loading = undefined)));
  }

  async #load({ start, end }: Span, certificates: readonly Span[]): Promise<boolean> {
    let come = false;
    for (let piece = Math.floor(start / PIECE); piece * PIECE < end; piece += 1) {
      if (this.#pieces.has(piece)) continue;
      const bytes = await this.desk.bytesOf(this.item, { start: piece * PIECE, end: (piece + 1) * PIECE });
      if (!bytes) return false;
      keep(this.#pieces, piece, bytes);
      come = true;
    }
    for (let place = start; place < end; ) {
      const record = this.recordAt(place);
      if (record < 0) {
        place = this.nextRecord(place);
        continue;
      }
      const page = Math.floor(record / RECORDS);
      if (!this.#records.has(page)) {
        const records = await this.desk.recordsOf(this.item, page * RECORDS, RECORDS);
        if (!records) return false;
        keep(this.#records, page, records);
        come = true;
      }
      place = this.span(record).end;
    }
    for (const span of certificates) {
      if (this.certificate(span)) continue;
      await this.parse(span, "", () => this.desk.bytesOf(this.item, span));
      come = true;
    }
    return come;
  }

  /** Reads a certificate where it stands; or, where its bytes stand nowhere in the input, one by a name of its own. */
  parse(span: Span | null, name: string, der: () => Promise<Uint8Array | undefined>): Promise<void> {
    const key = span ? nameOf(span) : name;
    let parsing = this.#parsing.get(key);
    if (!parsing) this.#parsing.set(key, (parsing = this.#parse(key, der).finally(() => this.#parsing.delete(key))));
    return parsing;
  }

  async #parse(key: string, der: () => Promise<Uint8Array | undefined>): Promise<void> {
    const bytes = (await der().catch(() => undefined)) ?? new Uint8Array();
    keep(this.#certificates, key, { bytes, ...certificate(bytes) }, CERTIFICATES);
  }

  parsed(name: string): Parsed | undefined {
    return this.#certificates.get(name);
  }
}

function nameOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** The oldest ones go. */
function keep<K, V>(kept: Map<K, V>, key: K, value: V, most = KEPT): void {
  kept.set(key, value);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
}
