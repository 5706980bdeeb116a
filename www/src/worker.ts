// Loads the WebAssembly module and serves its Desk over a port. Runs in a worker, or on the main thread where workers
// are refused; it knows neither document nor window.
import { Desk, initSync } from "../generated/ctl_inspector_wasm.js";
import type { Answer, Method, Port, Request } from "./protocol.ts";
import { unpack } from "./unpack.ts";

/** Serves one desk on `port`, from the first message on. */
export function serve(port: Port): void {
  const say = (answer: Answer) => port.postMessage(answer);
  const running = new Map<number, AbortController>();
  let desk: Desk | undefined;
  // One call after the other: an answer never depends on how two of them happened to interleave.
  let queue: Promise<void> = Promise.resolve();

  async function load(wasm: string): Promise<void> {
    try {
      initSync({ module: await WebAssembly.compile(await unpack(wasm)) });
      desk = new Desk();
      say({ kind: "ready" });
    } catch (error) {
      say({ kind: "refused", message: messageOf(error) });
    }
  }

  async function answer(call: number, method: Method, args: unknown[], signal: AbortSignal): Promise<void> {
    try {
      signal.throwIfAborted();
      if (!desk) throw new Error("no desk");
      const result =
        method === "add"
          ? await addBlob(desk, call, args as [string, Blob, number], signal)
          : (desk[method] as (...args: unknown[]) => unknown).apply(desk, args);
      say({ kind: "result", call, result });
    } catch (error) {
      const fatal = error instanceof WebAssembly.RuntimeError;
      say({ kind: "error", call, message: messageOf(error), cancelled: signal.aborted, fatal });
    } finally {
      running.delete(call);
    }
  }

  function addBlob(desk: Desk, call: number, [name, blob, now]: [string, Blob, number], signal: AbortSignal) {
    const progress = (done: number, total: number) => say({ kind: "progress", call, done, total });
    return desk.addBlob(name, blob, now, progress, signal);
  }

  port.onmessage = ({ data }: MessageEvent<Request>) => {
    switch (data.kind) {
      case "load":
        queue = load(data.wasm);
        break;
      case "call": {
        const { call, method, args } = data;
        const controller = new AbortController();
        running.set(call, controller);
        queue = queue.then(() => answer(call, method, args, controller.signal));
        break;
      }
      case "cancel":
        running.get(data.call)?.abort();
    }
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
