// The desk as callers see it: everything asynchronous, with progress and cancelling, wherever the work is done.
// A worker does it; where a worker is refused, the same code on the main thread.
import { engine } from "virtual:engine";
import wasm from "virtual:wasm";
import { startWorker } from "./policy.ts";
import type { Answer, Calls, Method, Port, Request } from "./protocol.ts";
import type { Anchors, Comparison, FullReport, NodeGroup, Pair, PhoneAnswer, RecordReport, Relation, Report, Side } from "./types.ts";

/** The module cannot run here at all: no WebAssembly, or the page's policy forbids it. */
export class NotAvailable extends Error {}

/** The module failed in the middle of its work; what was on the desk is gone from it. */
export class Crashed extends Error {
  /** `culprit`: whether this very call was being answered, or only waited behind it. */
  constructor(message: string, readonly culprit: boolean) {
    super(message);
  }
}

interface Pending {
  resolve(result: never): void;
  reject(error: Error): void;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A port that has loaded the module, and how to be rid of it. */
interface Engine {
  port: Port;
  stop(): void;
}

export interface AddOptions {
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

export class DeskClient {
  /** How often the module has failed. Numbers of inputs are good for one generation. */
  generation = 0;
  /** Called after a failure; the desk is empty then. */
  onCrash: () => void = () => {};

  /** Whether there is no worker, and the page itself does the work. */
  pauses = false;

  #engine: Promise<Engine> | undefined;
  #pending = new Map<number, Pending>();
  #calls = 0;

  /** Resolves when the module can answer; rejects with `NotAvailable`. */
  async ready(): Promise<void> {
    await this.#started();
  }

  /** Reads, hashes and decodes one input; resolves to its number on the desk. */
  add(name: string, blob: Blob, options: AddOptions = {}): Promise<number> {
    return this.#call("add", [name, blob, Date.now()], options);
  }

  report(id: number): Promise<Report> {
    return this.#call("report", [id]);
  }

  /** The report with all of its records. */
  fullReport(id: number): Promise<FullReport> {
    return this.#call("fullReport", [id]);
  }

  /** Up to `count` records from the one at `from`, which counts from 0. */
  records(id: number, from: number, count: number): Promise<RecordReport[]> {
    return this.#call("records", [id, from, count]);
  }

  /** Where the records stand: the first byte of each and the one after its last, one after the other. */
  recordSpans(id: number): Promise<Uint32Array> {
    return this.#call("recordSpans", [id]);
  }

  /** Of a text, bytes of its UTF-8 form, in which its spans count. */
  bytes(id: number, start: number, end: number): Promise<Uint8Array> {
    return this.#call("bytes", [id, start, end]);
  }

  /** The text that `show ctl` or `show itl` prints for this input; `undefined` where it is neither list nor signed file. */
  showCtl(id: number): Promise<string | undefined> {
    return this.#call("showCtl", [id]);
  }

  /** What `text`, read off a phone, says about this input. */
  comparePhone(id: number, text: string): Promise<PhoneAnswer> {
    return this.#call("comparePhone", [id, text]);
  }

  /** What the inputs say of each other. */
  relations(): Promise<Relation[]> {
    return this.#call("relations", []);
  }

  /** The lists that can be compared, the oldest first. */
  lists(): Promise<Side[]> {
    return this.#call("lists", []);
  }

  /** Which two lists one would compare first, by their places among `lists()`. */
  pair(): Promise<Pair | undefined> {
    return this.#call("pair", []);
  }

  /** The list that phones hold (none where they hold none), the one that TFTP offers, the ITL that phones hold. */
  compare(old: number | undefined, new_: number, itl: number | undefined, release: string): Promise<Comparison | undefined> {
    return this.#call("compare", [old, new_, itl, release]);
  }

  /** The anchors of phones that hold a list. */
  anchors(list: number): Promise<Anchors | undefined> {
    return this.#call("anchors", [list]);
  }

  /** The lists of each cluster's nodes, held against each other. */
  nodes(): Promise<NodeGroup[]> {
    return this.#call("nodes", []);
  }

  remove(id: number): Promise<void> {
    return this.#call("remove", [id]);
  }

  clear(): Promise<void> {
    return this.#call("clear", []);
  }

  /** Ends the worker. A later call starts a new one with an empty desk. */
  close(): void {
    const engine = this.#engine;
    this.#engine = undefined;
    engine?.then(({ stop }) => stop(), () => {});
    this.#failAll("closed");
  }

  async #call<M extends Method>(
    method: M,
    args: Parameters<Calls[M]>,
    { onProgress, signal }: AddOptions = {},
  ): Promise<ReturnType<Calls[M]>> {
    const { port } = await this.#started();
    signal?.throwIfAborted();
    const call = ++this.#calls;
    const cancel = () => port.postMessage({ kind: "cancel", call } satisfies Request);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      return await new Promise<ReturnType<Calls[M]>>((resolve, reject) => {
        this.#pending.set(call, { resolve, reject, onProgress });
        port.postMessage({ kind: "call", call, method, args } satisfies Request);
      });
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#pending.delete(call);
    }
  }

  #started(): Promise<Engine> {
    return (this.#engine ??= this.#start());
  }

  async #start(): Promise<Engine> {
    const engine = await inWorker((message) => this.#crash(message)).catch(async () => {
      const engine = await onMainThread();
      this.pauses = true;
      return engine;
    });
    engine.port.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(data);
    return engine;
  }

  #hear(answer: Answer): void {
    if (answer.kind === "ready" || answer.kind === "refused") return;
    const pending = this.#pending.get(answer.call);
    if (answer.kind === "progress") pending?.onProgress?.(answer.done, answer.total);
    else if (answer.kind === "result") pending?.resolve(answer.result as never);
    else if (answer.fatal) this.#crash(answer.message);
    else if (answer.cancelled) pending?.reject(new DOMException(answer.message, "AbortError"));
    else pending?.reject(new Error(answer.message));
  }

  /** Whoever waits is told; the next call starts afresh. */
  #crash(message: string): void {
    const engine = this.#engine;
    this.#engine = undefined;
    engine?.then(({ stop }) => stop(), () => {});
    this.generation += 1;
    this.#failAll(message);
    this.onCrash();
  }

  #failAll(message: string): void {
    // Calls are answered in their order, so the first one is the one that failed.
    const [...waiting] = this.#pending.values();
    this.#pending.clear();
    waiting.forEach(({ reject }, place) => reject(new Crashed(message, place === 0)));
  }
}

/** Starts the engine in a worker. Rejects where the worker, or the module in it, is refused. */
async function inWorker(onCrash: (message: string) => void): Promise<Engine> {
  const worker = startWorker(`"use strict";(${engine})(self)`);
  const stop = () => worker.terminate();
  try {
    await new Promise<void>((resolve, reject) => {
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new NotAvailable(event.message));
      };
      loaded(worker, resolve, reject);
    });
  } catch (error) {
    stop();
    throw error;
  }
  worker.onerror = (event) => {
    event.preventDefault();
    onCrash(event.message);
  };
  return { port: worker, stop };
}

/** Starts the same code here. */
async function onMainThread(): Promise<Engine> {
  const { port1, port2 } = new MessageChannel();
  engine(port2);
  await new Promise<void>((resolve, reject) => loaded(port1, resolve, reject));
  return {
    port: port1,
    stop() {
      port1.close();
      port2.close();
    },
  };
}

/** Sends the module over and waits for its word. */
function loaded(port: Port, resolve: () => void, reject: (error: Error) => void): void {
  port.onmessage = ({ data }: MessageEvent<Answer>) => {
    if (data.kind === "ready") resolve();
    if (data.kind === "refused") reject(new NotAvailable(data.message));
  };
  port.postMessage({ kind: "load", wasm } satisfies Request);
}

/** The one-call form: one input, its report with all its records. */
export async function inspect(
  input: Blob | ArrayBuffer | Uint8Array<ArrayBuffer>,
  name = "",
): Promise<Report & { records: RecordReport[] }> {
  const desk = new DeskClient();
  try {
    const id = await desk.add(name, asBlob(input));
    const report = await desk.report(id);
    return { ...report, records: await desk.records(id, 0, report.recordCount) };
  } finally {
    desk.close();
  }
}

/** Everything goes to the module as a Blob: read in pieces, one way for all. */
export function asBlob(input: Blob | ArrayBuffer | Uint8Array<ArrayBuffer>): Blob {
  return input instanceof Blob ? input : new Blob([input]);
}
