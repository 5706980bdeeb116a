// What client.ts and worker.ts say to each other. Both ends are message ports: the same words go to a worker and,
// where a worker is refused, to the same code on the main thread.
import type { Anchors, Comparison, FullReport, NodeGroup, Pair, PhoneAnswer, RecordReport, Relation, Report, Side } from "./types.ts";

/** A Worker, the worker's own global scope or a MessagePort. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Everything that can be asked. `now` is `Date.now()`: the core has no clock. */
export interface Calls {
  add(name: string, blob: Blob, now: number): number;
  report(id: number): Report;
  fullReport(id: number): FullReport;
  records(id: number, from: number, count: number): RecordReport[];
  recordSpans(id: number): Uint32Array;
  bytes(id: number, start: number, end: number): Uint8Array;
  showCtl(id: number): string | undefined;
  comparePhone(id: number, text: string): PhoneAnswer;
  relations(): Relation[];
  lists(): Side[];
  pair(): Pair | undefined;
  compare(old: number | undefined, new_: number, itl: number | undefined, release: string): Comparison | undefined;
  anchors(list: number): Anchors | undefined;
  nodes(): NodeGroup[];
  remove(id: number): void;
  clear(): void;
}

export type Method = keyof Calls;

export type Request =
  /** The first message: the WebAssembly module, gzip, packed. */
  | { kind: "load"; wasm: string }
  | { kind: "call"; call: number; method: Method; args: unknown[] }
  | { kind: "cancel"; call: number };

export type Answer =
  | { kind: "ready" }
  /** The module cannot be loaded here. */
  | { kind: "refused"; message: string }
  | { kind: "progress"; call: number; done: number; total: number }
  | { kind: "result"; call: number; result: unknown }
  /** `fatal`: the module itself has failed and answers nothing more. */
  | { kind: "error"; call: number; message: string; cancelled: boolean; fatal: boolean };
