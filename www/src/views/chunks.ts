// Lists that may be very long: they scroll in a box of their own, and only what is near to sight is drawn, in chunks. Every
// chunk has its place in the document; one that is not drawn keeps the height that it had, or is likely to have.
import { html, noChange, nothing, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { ref } from "lit/directives/ref.js";
import { PAGE } from "../entry.ts";
import { words } from "../words.ts";

/** What tells assistive technology where in the whole list an entry stands, however little of it is drawn. */
export interface Spot {
  set: number;
  at: number;
}

export interface Chunks {
  count: number;
  /** An entry, as `li` with the role of one. */
  row(place: number, spot: Spot): TemplateResult;
  /** Whether entries are here; those that are not are asked for, and `come` is called when they are. */
  here?: ((from: number, count: number, come: () => void) => boolean) | undefined;
  /** An entry that somebody wants to go to: it is drawn wherever the list stands. */
  wanted: number | undefined;
  /** Entries that stand before all others, and behind them. */
  before?: unknown;
  after?: unknown;
}

/** Places for chunks that are laid out in one frame: thousands at once would hold the page up. */
const LAID = 250;

/** Pixels, until a chunk has been seen. */
const ROW = 34;

class ChunksDirective extends AsyncDirective {
  #list!: Chunks;
  #box: HTMLElement | undefined;
  #observer: IntersectionObserver | undefined;
  /** The chunks in the document, as long as they are watched. */
  #chunks: HTMLElement[] = [];
  #near = new Set<number>([0]);
  #drawn = new Set<number>();
  /** Of those that have been drawn; the likely height of a row of the others. */
  #heights = new Map<number, number>();
  #row = ROW;
  /** Chunks that have a place: the first is seen at once. */
  #laid = 1;
  #places = new Map<Element, number>();

  render(list: Chunks): TemplateResult {
    this.#list = list;
    const { count, before, after } = list;
    const all = Math.ceil(count / PAGE);
    const chunks = Math.min(all, Math.max(this.#laid, Math.floor((list.wanted ?? 0) / PAGE) + 1));
    this.#laid = chunks;
    const last = this.#drawn;
    this.#drawn = new Set(this.#meant().filter((chunk) => chunk < chunks && (list.here?.(chunk * PAGE, this.#size(chunk), this.#again) ?? true)));
    // Most were not drawn and are not now: nothing is compared for them.
    const idle = (chunk: number) => chunk < this.#chunks.length && !last.has(chunk) && !this.#drawn.has(chunk);
    const chunkView = (chunk: number) =>
      idle(chunk) ? noChange : html`<ol role="none" class="chunk">${this.#drawn.has(chunk) ? this.#rows(chunk) : nothing}</ol>`;
    if (all > 1) queueMicrotask(() => this.#settle(last));
    if (chunks < all) requestAnimationFrame(() => this.#lay(chunks + LAID));
    const rows = html`<div class="rows ${all > 1 ? "long" : ""}" role="list" ${ref(this.#boxed)}>
      ${before ? html`<ol role="none">${before}</ol>` : nothing}
      ${Array.from({ length: chunks }, (_, chunk) => chunkView(chunk))}
      ${after ? html`<ol role="none">${after}</ol>` : nothing}
    </div>`;
    if (all < 2) return rows;
    const past = (event: Event) => (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>(":scope > .past")?.focus();
    // Whoever goes by keyboard need not pass through all of it.
    return html`<button type="button" class="link skip" part="skip" @click=${past}>${words("page-skip", { count })}</button>
      ${rows}
      <p class="past hidden" tabindex="-1">${words("page-skipped")}</p>`;
  }

  override disconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#chunks = [];
  }

  override reconnected(): void {
    this.#again();
  }

  #lay(chunks: number): void {
    if (chunks <= this.#laid) return;
    this.#laid = chunks;
    this.#again();
  }

  #again = (): void => {
    if (this.isConnected) this.setValue(this.render(this.#list));
  };

  /** What is near to sight, what somebody wants to go to, and what has the focus, which is never taken away. */
  #meant(): number[] {
    const { wanted } = this.#list;
    const active = (this.#box?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    const focused = active && this.#box?.contains(active) ? this.#chunks.findIndex((element) => element.contains(active)) : -1;
    return [...this.#near, ...(wanted === undefined ? [] : [Math.floor(wanted / PAGE)]), ...(focused < 0 ? [] : [focused])];
  }

  #rows(chunk: number): TemplateResult[] {
    return Array.from({ length: this.#size(chunk) }, (_, place) => {
      const at = chunk * PAGE + place;
      return this.#list.row(at, { set: this.#list.count, at: at + 1 });
    });
  }

  /** Entries of a chunk. */
  #size(chunk: number): number {
    return Math.min(PAGE, this.#list.count - chunk * PAGE);
  }

  // One function for all drawings: with another one each time the box would seem to go and come.
  #boxed = (element: Element | undefined): void => {
    this.disconnected();
    this.#box = element as HTMLElement | undefined;
  };

  /** After drawing: heights for what is not drawn, and a watch on what comes near. */
  #settle(last: Set<number>): void {
    if (!this.#box || !this.isConnected) return;
    for (const chunk of last) if (!this.#drawn.has(chunk)) this.#hold(chunk);
    for (const chunk of this.#drawn) if (!last.has(chunk) && this.#chunks[chunk]) this.#chunks[chunk].style.blockSize = "";
    const watched = this.#chunks.length;
    if (watched === this.#laid && this.#observer) return;
    this.#chunks = [...this.#box.querySelectorAll<HTMLElement>(":scope > .chunk")];
    if (!this.#observer) {
      const [drawn = 0] = this.#drawn;
      this.#row = this.#chunks[drawn]!.offsetHeight / this.#size(drawn) || ROW;
      this.#observer = new IntersectionObserver((entries) => this.#saw(entries), { root: this.#box, rootMargin: "100% 0px" });
      this.#places.clear();
    }
    for (const [chunk, element] of this.#chunks.entries()) {
      if (chunk < watched) continue;
      this.#places.set(element, chunk);
      if (!this.#drawn.has(chunk)) this.#hold(chunk);
      this.#observer.observe(element);
    }
  }

  /** Keeps the place of what is not drawn. */
  #hold(chunk: number): void {
    if (this.#chunks[chunk]) this.#chunks[chunk].style.blockSize = `${this.#heights.get(chunk) ?? Math.round(this.#row * this.#size(chunk))}px`;
  }

  #saw(entries: IntersectionObserverEntry[]): void {
    let changed = false;
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const chunk = this.#places.get(target)!;
      if (isIntersecting === this.#near.has(chunk)) continue;
      changed = true;
      if (isIntersecting) this.#near.add(chunk);
      else this.#near.delete(chunk);
      if (!isIntersecting && this.#drawn.has(chunk)) this.#heights.set(chunk, boundingClientRect.height);
    }
    if (changed) this.#again();
  }
}

export const chunksView = directive(ChunksDirective);
