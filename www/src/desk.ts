// What is on the desk and what is known of it so far. Views draw it, the element feeds it; it knows no template.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type DeskClient, Crashed, NotAvailable, asBlob } from "./client.ts";
import type { FullReport, PhoneAnswer, RecordReport, Relation, Report, Span } from "./types.ts";

/** Records fetched and drawn at a time: a list may hold 100,000. */
export const PAGE = 50;

/** Bytes of a range fetched and drawn at a time. */
export const PREVIEW = 256;

/** What every view is given besides the item it draws. */
export interface Face {
  readonly desk: DeskModel;
  /** Says something once to those who listen instead of look. */
  announce(text: string): void;
}

export type State =
  | { kind: "reading"; done: number; total: number; slow: boolean; cancel: AbortController }
  | { kind: "failed"; code: string; message: string }
  /** `generation`: of the module that knows this number. */
  | { kind: "ready"; id: number; generation: number; report: Report };

export interface Item {
  /** Ours, never used twice, so that a drawn item stays itself whatever is removed around it. */
  readonly key: number;
  readonly name: string;
  readonly blob: Blob;
  readonly example: boolean;
  state: State;
  records: RecordReport[];
  phone: { text: string; answer: PhoneAnswer | null };
  /** Bytes fetched for hex views, by their range. */
  bytes: Map<string, Uint8Array>;
  /** Disclosures that are open, by a name of their own. */
  open: Set<string>;
  /** Findings drawn. */
  findings: number;
  /** A summary that the browser would not let the page copy: shown, for the reader to copy. */
  uncopied: string | null;
  /** Counts changes: an item is drawn again only when it has changed, however many there are beside it. */
  revision: number;
}

export class DeskModel implements ReactiveController {
  items: Item[] = [];
  relations: Relation[] = [];
  /** What the browser says when the module cannot run here at all. */
  refused: string | null = null;

  #keys = 0;
  #connected = false;
  #restoring: Promise<void> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: DeskClient,
    /** Called once for every item whose report is there. */
    private readonly onReport: (item: Item, report: Report) => void,
  ) {
    host.addController(this);
    client.onCrash = () => void this.#restore();
  }

  hostConnected(): void {
    this.#connected = true;
    // Loading begins with the page, not with the first file.
    this.client.ready().catch((error: unknown) => this.#refuse(error));
  }

  hostDisconnected(): void {
    // An element that is only moved comes back at once, and keeps its desk.
    this.#connected = false;
    queueMicrotask(() => {
      if (this.#connected) return;
      this.clear();
      this.client.close();
    });
  }

  /** Whether more than an example would be lost with the page. */
  get holdsEvidence(): boolean {
    return this.items.some((item) => !item.example);
  }

  item(key: number): Item | undefined {
    return this.items.find((item) => item.key === key);
  }

  /** Puts one input on the desk. It is drawn at once and read when the module is there. */
  async add(name: string, input: Blob | ArrayBuffer | Uint8Array<ArrayBuffer>, example = false): Promise<Item> {
    const cancel = new AbortController();
    const blob = asBlob(input);
    const state: State = { kind: "reading", done: 0, total: blob.size, slow: false, cancel };
    const item = this.#place(name, blob, example, state);
    // Under 100 ms nothing moves but the answer.
    const timer = setTimeout(() => {
      state.slow = true;
      this.#changed(item);
    }, 100);
    try {
      await this.#read(item, state);
    } catch (error) {
      this.#fail(item, error, cancel.signal.aborted);
    } finally {
      clearTimeout(timer);
      this.#changed(item);
    }
    return item;
  }

  async #read(item: Item, state: Extract<State, { kind: "reading" }>): Promise<void> {
    const onProgress = (done: number, total: number) => {
      Object.assign(state, { done, total });
      if (state.slow) this.#changed(item);
    };
    try {
      const id = await this.client.add(item.name, item.blob, { signal: state.cancel.signal, onProgress });
      const { generation } = this.client;
      const report = await this.client.report(id);
      item.records = await this.client.records(id, 0, PAGE);
      if (!this.items.includes(item)) return await this.client.remove(id);
      item.state = { kind: "ready", id, generation, report };
      await this.#relate();
      this.onReport(item, report);
    } catch (error) {
      // Another input took the module down with it: this one is read again.
      if (!waited(error)) throw error;
      await this.#read(item, state);
    }
  }

  /** Shows something that could not even be opened, so that nothing dropped is ignored in silence. */
  addFailed(name: string, code: string, message = ""): void {
    this.#place(name, new Blob(), false, { kind: "failed", code, message });
  }

  #place(name: string, blob: Blob, example: boolean, state: State): Item {
    const item: Item = {
      key: ++this.#keys, name, blob, example, state,
      records: [], phone: { text: "", answer: null }, bytes: new Map(), open: new Set(), findings: PAGE, uncopied: null, revision: 0,
    };
    this.items = [...this.items, item];
    this.host.requestUpdate();
    return item;
  }

  remove(item: Item): void {
    this.items = this.items.filter((other) => other !== item);
    if (item.state.kind === "reading") item.state.cancel.abort();
    // A number of an earlier generation may by now be another input's.
    if (item.state.kind === "ready" && !this.#lost(item)) {
      this.client.remove(item.state.id).then(() => this.#relate()).catch((error: unknown) => this.#refuse(error));
    }
    this.host.requestUpdate();
  }

  clear(): void {
    for (const item of this.items) this.remove(item);
  }

  /** Compares what the phone shows with this item, as one types. */
  async comparePhone(item: Item, text: string): Promise<void> {
    item.phone.text = text;
    await this.#ask(item, async (id) => {
      const answer = await this.client.comparePhone(id, text);
      // Typing goes on while an answer is on its way: only the last one counts.
      if (item.phone.text === text) item.phone.answer = answer;
    });
  }

  /** Fetches the next records. */
  async moreRecords(item: Item): Promise<void> {
    await this.#ask(item, async (id) => {
      const from = item.records.length;
      const more = await this.client.records(id, from, PAGE);
      if (item.records.length === from) item.records = [...item.records, ...more];
    });
  }

  /** Fetches the bytes of a range. */
  async preview(item: Item, { start, end }: Span): Promise<void> {
    const key = `${start}-${end}`;
    if (item.bytes.has(key)) return;
    await this.#ask(item, async (id) => {
      item.bytes.set(key, await this.client.bytes(id, start, end));
    });
  }

  /** The bytes of a range, to be given out; nothing where the module failed over it. */
  bytesOf(item: Item, { start, end }: Span): Promise<Uint8Array | undefined> {
    return this.#ask(item, (id) => this.client.bytes(id, start, end));
  }

  /** All that is known of an input, to be given out. */
  fullReport(item: Item): Promise<FullReport | undefined> {
    return this.#ask(item, (id) => this.client.fullReport(id));
  }

  /** Remembers what the reader has opened: only that is drawn. */
  toggle(item: Item, name: string, open: boolean): void {
    if (item.open.has(name) === open) return;
    if (open) item.open.add(name);
    else item.open.delete(name);
    this.#changed(item);
  }

  /** Draws more findings of an item: the next ones, or as many as it takes to reach a place. */
  moreFindings(item: Item, place = item.findings): void {
    item.findings = Math.max(item.findings, (Math.floor(place / PAGE) + 1) * PAGE);
    this.#changed(item);
  }

  /** Shows a summary that could not be copied. */
  showUncopied(item: Item, text: string): void {
    item.uncopied = text;
    this.#changed(item);
  }

  /** Resolves when what was changed is drawn. */
  get drawn(): Promise<unknown> {
    return this.host.updateComplete;
  }

  async #ask<T>(item: Item, question: (id: number) => Promise<T>): Promise<T | undefined> {
    if (this.#lost(item)) await this.#restore();
    if (item.state.kind !== "ready") return undefined;
    try {
      return await question(item.state.id);
    } catch (error) {
      if (!waited(error)) this.#fail(item, error, false);
      return undefined;
    } finally {
      this.#changed(item);
    }
  }

  async #relate(): Promise<void> {
    const relations = await this.client.relations();
    if (JSON.stringify(relations) === JSON.stringify(this.relations)) return;
    this.relations = relations;
    // Every item may say something of every other.
    for (const item of this.items) this.#changed(item);
  }

  #changed(item: Item): void {
    item.revision += 1;
    this.host.requestUpdate();
  }

  #fail(item: Item, error: unknown, cancelled: boolean): void {
    if (!this.items.includes(item)) return;
    if (error instanceof NotAvailable) this.#refuse(error);
    const code = cancelled ? "cancelled" : error instanceof Crashed ? "crashed" : "not-read";
    item.state = { kind: "failed", code, message: messageOf(error) };
    this.#changed(item);
  }

  /** Puts on the desk again what went with the module; one run at a time, until all of it is there. */
  #restore(): Promise<void> {
    return (this.#restoring ??= this.#restoreAll().finally(() => (this.#restoring = undefined)));
  }

  async #restoreAll(): Promise<void> {
    for (;;) {
      const item = this.items.find((item) => this.#lost(item));
      try {
        if (!item) return await this.#relate();
        const { generation } = this.client;
        const id = await this.client.add(item.name, item.blob);
        if (item.state.kind === "ready") Object.assign(item.state, { id, generation });
        if (!this.items.includes(item)) await this.client.remove(id);
      } catch (error) {
        // It failed once more, on something else: begin again.
        if (waited(error)) continue;
        if (!item) return this.#refuse(error);
        item.state = { kind: "failed", code: "crashed", message: messageOf(error) };
        this.#changed(item);
      }
    }
  }

  #lost({ state }: Item): boolean {
    return state.kind === "ready" && state.generation !== this.client.generation;
  }

  #refuse(error: unknown): void {
    if (error instanceof NotAvailable) this.refused = error.message;
    this.host.requestUpdate();
  }
}

/** Whether a call failed only because it stood behind the one that failed. */
function waited(error: unknown): boolean {
  return error instanceof Crashed && !error.culprit;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
