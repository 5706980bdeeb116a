// What is on the desk and what is known of it so far. Views draw it, the element feeds it; it knows no template.
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type DeskClient, Crashed, NotAvailable, asBlob } from "./client.ts";
import { compare, sumsOf } from "./sums.ts";
import { Text } from "./text.ts";
import { Comparing } from "./comparing.ts";
import { type Item, PAGE, type State, drawn, holdsCertificate } from "./entry.ts";
import type { Checked, Comparison, FullReport, Node, NodeGroup, Place, RecordReport, Relation, Report, Said, Span } from "./types.ts";

/** Records kept beside the first page: what is in sight, and more. */
const KEPT = 20 * PAGE;

/** Past the end of every text. */
const WHOLE = 0xffff_ffff;

/** What every view is given besides the item it draws. */
export interface Face {
  readonly desk: DeskModel;
  /** Says something once to those who listen instead of look. */
  announce(text: string): void;
}

export class DeskModel implements ReactiveController {
  items: Item[] = [];
  /** Two lists of the desk, held against each other. */
  readonly comparing: Comparing;
  relations: Relation[] = [];
  /** The lists of clusters' nodes. */
  nodes: NodeGroup[] = [];
  /** What the browser says when the module cannot run here at all. */
  refused: string | null = null;

  #keys = 0;
  readonly #fetching = new Map<string, Promise<void>>();
  /** Inputs that are being read. */
  #underway = 0;
  #connected = false;
  #restoring: Promise<void> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: DeskClient,
    /** Called once for every item whose report is there. */
    private readonly onReport: (item: Item, report: Report) => void,
    /** Called once for every answer about two lists. */
    onAnswer: (comparison: Comparison) => void,
  ) {
    this.comparing = new Comparing(client, {
      keyOf: ({ item: id, part }) => {
        const item = this.numbered(id);
        return item ? `${item.key}:${part ?? ""}` : null;
      },
      holdsCertificate: () => this.items.some(holdsCertificate),
      changed: () => host.requestUpdate(),
      onAnswer,
    });
    host.addController(this);
    client.onCrash = () => void this.#restore();
  }

  hostConnected(): void {
    this.#connected = true;
    // Loading begins with the page, not with the first file.
    this.client.ready().then(() => this.host.requestUpdate(), (error: unknown) => this.#refuse(error));
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

  /** Whether the work is done in the page itself, which pauses meanwhile. */
  get pauses(): boolean {
    return this.client.pauses;
  }

  /** Whether more than an example would be lost with the page. */
  get holdsEvidence(): boolean {
    return this.items.some((item) => !item.example);
  }

  /** Whether the two lists that are compared are those of two nodes, which are no before and after. */
  get areNodes(): boolean {
    const { result } = this.comparing;
    const isIn = (nodes: Node[], { item, part }: Place) => nodes.some(({ list: { place } }) => place.item === item && place.part === part);
    return result?.old != null && result.old.host !== result.new.host
      && this.nodes.some(({ nodes }) => isIn(nodes, result.old!.place) && isIn(nodes, result.new.place));
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
    this.#underway += 1;
    let report: Report | null = null;
    try {
      report = await this.#read(item, state);
    } catch (error) {
      if (error instanceof NotAvailable && !cancel.signal.aborted) await this.#bare(item, error);
      else this.#fail(item, error, cancel.signal.aborted);
    }
    this.#underway -= 1;
    clearTimeout(timer);
    this.#changed(item);
    if (report) this.onReport(item, report);
    else if (this.#underway === 0) this.comparing.say();
    return item;
  }

  /** The answer about two lists, to be said with the last report of those that came together. */
  takeAnswer(): Comparison | null {
    return this.#underway > 0 ? null : this.comparing.take();
  }

  /** Null where the input was removed meanwhile. */
  async #read(item: Item, state: Extract<State, { kind: "reading" }>): Promise<Report | null> {
    const onProgress = (done: number, total: number) => {
      Object.assign(state, { done, total });
      if (state.slow) this.#changed(item);
    };
    try {
      const id = await this.client.add(item.name, item.blob, { signal: state.cancel.signal, onProgress });
      const { generation } = this.client;
      const report = await this.client.report(id);
      item.records = await this.client.records(id, 0, PAGE);
      if (report.content.kind === "evidence" && report.content.encoding !== null) {
        item.text = new Text(await this.client.bytes(id, 0, WHOLE));
      }
      if (!this.items.includes(item)) {
        await this.client.remove(id);
        await this.#relate();
        return null;
      }
      item.state = { kind: "ready", id, generation, report };
      await this.#relate();
      return report;
    } catch (error) {
      // Another input took the module down with it: this one is read again.
      if (!waited(error)) throw error;
      return await this.#read(item, state);
    }
  }

  /** Shows something that could not even be opened, so that nothing dropped is ignored in silence. */
  addFailed(name: string, code: string, message = ""): void {
    this.#place(name, new Blob(), false, { kind: "failed", code, message });
  }

  #place(name: string, blob: Blob, example: boolean, state: State): Item {
    const item: Item = {
      key: ++this.#keys, name, blob, example, state,
      records: [], further: new Map(), wanted: new Map(), text: null, mark: null, windows: new Map(), phone: { text: "", answer: null }, bytes: new Map(), open: new Set(),
      drawn: new Map(), uncopied: null, revision: 0,
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
      this.client.remove(item.state.id).then(() => this.#relate()).then(() => this.comparing.say()).catch((error: unknown) => this.#refuse(error));
    }
    this.host.requestUpdate();
  }

  clear(): void {
    for (const item of this.items) this.remove(item);
  }

  /** Compares what the phone shows with this item, as one types. */
  async comparePhone(item: Item, text: string): Promise<void> {
    item.phone.text = text;
    if (item.state.kind === "bare" && item.state.sums) {
      item.phone.answer = compare(item.state.sums, text);
      return this.#changed(item);
    }
    await this.#ask(item, async (id) => {
      const answer = await this.client.comparePhone(id, text);
      // Typing goes on while an answer is on its way: only the last one counts.
      if (item.phone.text === text) item.phone.answer = answer;
    });
  }

  /** A record, by its place counted from 0; nothing where it is not here. */
  recordAt({ records, further }: Item, place: number): RecordReport | undefined {
    return records[place] ?? further.get(place);
  }

  /** Whether these records are here; where they are not they are fetched, and `come` is called when they are. */
  recordsHere(item: Item, from: number, count: number, come: () => void): boolean {
    const here = this.recordAt(item, from) !== undefined && this.recordAt(item, from + count - 1) !== undefined;
    if (!here && !this.#fetching.has(`${item.key}:${from}`)) void this.#fetch(item, from).then(come);
    return here;
  }

  async #fetch(item: Item, from: number): Promise<void> {
    const name = `${item.key}:${from}`;
    if (this.#fetching.has(name)) return this.#fetching.get(name);
    const fetched = this.#ask(item, async (id) => {
      const records = await this.client.records(id, from, PAGE);
      // What was fetched first goes first; it comes again when it is wanted.
      for (const place of [...item.further.keys()].slice(0, Math.max(0, item.further.size - KEPT))) item.further.delete(place);
      records.forEach((record, place) => item.further.set(from + place, record));
    }, true).then(() => {
      // What does not come is not asked for again, unless the module has begun again meanwhile.
      if (this.recordAt(item, from) || this.#lost(item)) this.#fetching.delete(name);
    });
    this.#fetching.set(name, fetched);
    return fetched;
  }

  /** Draws an entry of a long list, wherever that stands. */
  reach(item: Item, name: string, place: number): void {
    item.wanted.set(name, place);
    this.#changed(item);
  }

  /** The same for a record, which may have to be fetched. */
  async reachRecord(item: Item, name: string, place: number): Promise<void> {
    if (item.text === null && !this.recordAt(item, place)) await this.#fetch(item, Math.floor(place / PAGE) * PAGE);
    this.reach(item, name, place);
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

  /** Records wherever they stand, the first `from` of them skipped. */
  recordsOf(item: Item, from: number, count: number): Promise<RecordReport[] | undefined> {
    return this.#ask(item, (id) => this.client.records(id, from, count));
  }

  /** Where the records stand. */
  recordSpans(item: Item): Promise<Uint32Array | undefined> {
    return this.#ask(item, (id) => this.client.recordSpans(id));
  }

  /** Something that is drawn of an input has come. */
  touched(item: Item): void {
    this.#changed(item);
  }

  /** A list as CUCM prints it. */
  showCtl(item: Item): Promise<string | undefined> {
    return this.#ask(item, (id) => this.client.showCtl(id));
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

  /** Draws more of something long: the next ones, or as many as it takes to reach a place. */
  more(item: Item, name: string, place = drawn(item, name)): void {
    item.drawn.set(name, Math.max(drawn(item, name), (Math.floor(place / PAGE) + 1) * PAGE));
    this.#changed(item);
  }

  /** Marks a place of a text, wherever it is drawn. */
  mark(item: Item, span: Span): void {
    if (item.mark?.start === span.start && item.mark.end === span.end) return;
    item.mark = span;
    this.#changed(item);
  }

  /** Draws this much of a long text. */
  window(item: Item, name: string, span: Span): void {
    item.windows.set(name, span);
    this.#changed(item);
  }

  /** Shows what could not be copied. */
  showUncopied(item: Item, name: string, text: string): void {
    item.uncopied = { name, text };
    this.#changed(item);
  }

  /** What is said of an input, or a part of it, in view of others. */
  said(item: Item, part: number | null): Said[] {
    return this.relations.filter((relation) => relation.kind === "said").filter(({ of }) => this.#at(of, item, part));
  }

  /** The signature of an input, or of a part of it, checked with a key from elsewhere. */
  checked(item: Item, part: number | null): Checked | undefined {
    return this.relations.filter((relation) => relation.kind === "checked").find(({ of }) => this.#at(of, item, part));
  }

  /** The input that the module knows by this number. */
  numbered(id: number): Item | undefined {
    return this.items.find((item) => item.state.kind === "ready" && item.state.id === id && !this.#lost(item));
  }

  #at({ item: id, part: place }: Place, item: Item, part: number | null): boolean {
    return item.state.kind === "ready" && item.state.id === id && (place ?? null) === part;
  }

  /** Resolves when what was changed is drawn. */
  get drawn(): Promise<unknown> {
    return this.host.updateComplete;
  }

  /** `quiet` where whoever asks draws the answer himself. */
  async #ask<T>(item: Item, question: (id: number) => Promise<T>, quiet = false): Promise<T | undefined> {
    if (this.#lost(item)) await this.#restore();
    if (item.state.kind !== "ready") return undefined;
    try {
      return await question(item.state.id);
    } catch (error) {
      if (!waited(error)) this.#fail(item, error, false);
      return undefined;
    } finally {
      if (!quiet) this.#changed(item);
    }
  }

  async #relate(): Promise<void> {
    await this.comparing.refresh();
    const [relations, nodes] = await Promise.all([this.client.relations(), this.client.nodes()]);
    this.nodes = nodes;
    this.host.requestUpdate();
    if (JSON.stringify(relations) === JSON.stringify(this.relations)) return;
    this.relations = relations;
    // Every item may say something of every other.
    for (const item of this.items) this.#changed(item);
  }

  #changed(item: Item): void {
    item.revision += 1;
    this.host.requestUpdate();
  }

  async #bare(item: Item, error: NotAvailable): Promise<void> {
    this.#refuse(error);
    const sums = await sumsOf(item.blob).catch(() => null);
    item.state = { kind: "bare", sums, message: error.message };
    this.#changed(item);
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
